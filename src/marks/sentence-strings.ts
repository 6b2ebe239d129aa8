import type { Lang } from '../lib/language.ts';

/** One sentence among those of a group, both numbers counted from 1. A file of its own: every page with a graphic loads it. */
export const sentenceStrings: Record<Lang, (owner: string, number: number, count: number) => string> = {
  zh: (owner, number, count) => `${owner}，第${number}句，共${count}句`,
  en: (owner, number, count) => `${owner}, sentence ${number} of ${count}`,
};
