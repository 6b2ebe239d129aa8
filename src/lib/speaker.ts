import type { Lang } from './language.ts';
import type { FigureRow, Tables } from './schemas.ts';

/** Those who gave figures, by the kinds of their turns: the speaker, the reporter, or both. */
function givers(tables: Tables, kinds: readonly FigureRow['kind'][]): Record<Lang, string>[] {
  const asked = kinds.filter((kind) => kind === 'question').length;
  const { zh, en } = tables.occasion.speaker;
  const speaker = { zh: zh || '发言人', en: en || 'the speaker' };
  const reporter = { zh: '记者', en: 'the reporter' };
  if (asked === 0) return [speaker];
  return asked === kinds.length ? [reporter] : [speaker, reporter];
}

/** Who gave figures: 王毅和记者 · Wang Yi and the reporter. */
export function who(tables: Tables, kinds: readonly FigureRow['kind'][]): Record<Lang, string> {
  const names = givers(tables, kinds);
  return { zh: names.map(({ zh }) => zh).join('和'), en: names.map(({ en }) => en).join(' and ') };
}

/** Attribution of figures: 王毅 · Wang Yi’s; the reporter’s if in questions; or both. */
export function whose(tables: Tables, kinds: readonly FigureRow['kind'][]): Record<Lang, string> {
  const names = givers(tables, kinds);
  return { zh: names.map(({ zh }) => zh).join('和'), en: names.map(({ en }) => `${en}’s`).join(' and ') };
}
