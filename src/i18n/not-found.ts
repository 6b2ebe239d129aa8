import type { Lang } from '../lib/language.ts';

/** UI strings of the 404 page. */
export interface NotFoundStrings {
  title: string;
  text: string;
}

export const notFoundStrings: Record<Lang, NotFoundStrings> = {
  zh: { title: '没有这一页', text: '地址可能写错了，也可能已经改动。本站的页面都在这里：' },
  en: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or may have changed. All pages of this site are here:',
  },
};
