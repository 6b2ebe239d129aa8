import type { Lang } from '../lib/language.ts';

/** Whose strips they are, as a screen reader says it: who speaks, and in what kind of turn. */
interface OwnerStrings {
  kinds: Record<'question' | 'answer' | 'statement', string>;
  owner(who: string, kind: string): string;
}

export const ownerStrings: Record<Lang, OwnerStrings> = {
  zh: {
    kinds: { question: '提问', answer: '回答', statement: '发布' },
    owner: (who, kind) => `${who}${kind}`,
  },
  en: {
    kinds: { question: 'question', answer: 'answer', statement: 'statement' },
    owner: (who, kind) => `${who}, ${kind}`,
  },
};
