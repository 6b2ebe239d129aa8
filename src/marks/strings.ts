import type { Lang } from '../lib/language.ts';

/** What screen readers say of strips. */
interface MarkStrings {
  kinds: Record<'question' | 'answer' | 'statement', string>;
  /** Who speaks, and in what kind of turn. */
  owner(who: string, kind: string): string;
  /** One sentence among those of a group, both numbers counted from 1. */
  sentence(owner: string, number: number, count: number): string;
}

export const markStrings: Record<Lang, MarkStrings> = {
  zh: {
    kinds: { question: '提问', answer: '回答', statement: '发布' },
    owner: (who, kind) => `${who}${kind}`,
    sentence: (owner, number, count) => `${owner}，第${number}句，共${count}句`,
  },
  en: {
    kinds: { question: 'question', answer: 'answer', statement: 'statement' },
    owner: (who, kind) => `${who}, ${kind}`,
    sentence: (owner, number, count) => `${owner}, sentence ${number} of ${count}`,
  },
};
