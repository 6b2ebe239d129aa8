import type { Lang } from './language.ts';
import type { FigureRow, Tables } from './schemas.ts';

/** Attribution of figures: 王毅 · Wang Yi’s; the reporter’s if in questions; or both. */
export function whose(tables: Tables, kinds: readonly FigureRow['kind'][]): Record<Lang, string> {
  const asked = kinds.filter((kind) => kind === 'question').length;
  const { zh, en } = tables.occasion.speaker;
  const speaker = { zh: zh || '发言人', en: en || 'the speaker' };
  if (asked === 0) return { zh: speaker.zh, en: `${speaker.en}’s` };
  if (asked === kinds.length) return { zh: '记者', en: 'the reporter’s' };
  return { zh: `${speaker.zh}和记者`, en: `${speaker.en}’s and the reporter’s` };
}
