import type { Lang } from '../lib/language.ts';
import { formatDate } from '../lib/format.ts';

/** Words of the quote card's page and of its frame. */
export interface QuoteStrings {
  title: string;
  description: string;
  lead: string;
  needsScript: string;
  toTranscript: string;
  unknown: string;
  previous: string;
  next: string;
  asText: string;
  asPicture: string;
  asFrame: string;
  copy: string;
  copied: string;
  format: string;
  formats: Record<'wide' | 'square' | 'portrait', string>;
  theme: string;
  themes: Record<'light' | 'dark', string>;
  download: (kind: 'SVG' | 'PNG') => string;
  ourTranslation: string;
  /** Name of a frame. */
  frame: (who: string) => string;
  /** Link of a frame to the transcript. */
  inContext: string;
  /** The line under a quotation as text. */
  credit: (who: string, occasion: string, address: string) => string;
  occasion: (date: string, event: string) => string;
}

export const quoteStrings: Record<Lang, QuoteStrings> = {
  zh: {
    title: '引语卡',
    description: '任何一句话，连同说话人、日期和固定地址：复制为文字，存为图片，嵌入文章。',
    lead: '把一句话带走：复制为文字，存为图片，或者嵌入文章。引文照原文，不含本站的注。',
    needsScript: '制作引语卡需要脚本。不用脚本时，可在原文页找到每一句和它的固定地址。',
    toTranscript: '在原文中看这句',
    unknown: '没有这个编号的句子。',
    previous: '上一句',
    next: '下一句',
    asText: '文字',
    asPicture: '图片',
    asFrame: '嵌入代码',
    copy: '复制',
    copied: '已复制',
    format: '尺寸',
    formats: { wide: '横 1200 × 630', square: '方 1080 × 1080', portrait: '竖 1080 × 1350' },
    theme: '颜色',
    themes: { light: '浅色', dark: '深色' },
    download: (kind) => `下载 ${kind}`,
    ourTranslation: '译文为本站自译',
    frame: (who) => `引语：${who}`,
    inContext: '看原文',
    credit: (who, occasion, address) => `——${who}，${occasion}。${address}`,
    occasion: (date, event) => `${formatDate(date, 'zh')}，${event}`,
  },
  en: {
    title: 'Quote card',
    description:
      'any sentence with its speaker, date and permanent address: as text, as a picture, or in a frame.',
    lead: 'Take a sentence with you: as text, as a picture, or in a frame. It is quoted as printed, without our notes.',
    needsScript:
      'Cards are made by a script. Without it, every sentence and its permanent address are in the transcript.',
    toTranscript: 'See it in the transcript',
    unknown: 'There is no sentence of that number.',
    previous: 'Previous sentence',
    next: 'Next sentence',
    asText: 'Text',
    asPicture: 'Picture',
    asFrame: 'Embed code',
    copy: 'Copy',
    copied: 'Copied',
    format: 'Size',
    formats: { wide: 'Wide 1200 × 630', square: 'Square 1080 × 1080', portrait: 'Tall 1080 × 1350' },
    theme: 'Colours',
    themes: { light: 'Light', dark: 'Dark' },
    download: (kind) => `Download ${kind}`,
    ourTranslation: 'our translation',
    frame: (who) => `Quotation: ${who}`,
    inContext: 'In context',
    credit: (who, occasion, address) => ` — ${who}, ${occasion}. ${address}`,
    // Within a sentence the event's article is small.
    occasion: (date, event) =>
      `${formatDate(date, 'en')}, ${event.replace(/^(The|An?) /, (article) => article.toLowerCase())}`,
  },
};
