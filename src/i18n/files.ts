import type { Lang } from '../lib/language.ts';

/** Text inside standalone pictures. */
export interface FileStrings {
  licence: string;
}

export const fileStrings: Record<Lang, FileStrings> = {
  zh: { licence: 'CC BY 4.0 许可' },
  en: { licence: 'CC BY 4.0' },
};
