/** From–to pairs: two figures of one development (从24亿美元增长到7800亿美元). */
import { closeUp } from '../close-up.ts';
import type { Figure } from '../types.ts';

const LONGEST_LINK = 22;
const FROM = /[从由](?!于)[^,。;:!?从由]{0,14}$/;
const CHANGE =
  /^[^。;!?]{0,8}?(?:增长|增加|增|扩大|扩展|扩|提高|提升|上升|升|上涨|涨|降低|下降|降|减少|减|缩小|缩短|缩|延长|延|发展|跃升|跃|攀升|壮大|拓展|上调|下调|调整|变|猛增|激增|飙升|翻|恢复|达)[^。;!?]{0,10}?(?:到|至|为|成)[^,。;:!?]{0,8}$/;
const PLAIN = /^(?:到|至)(?:了)?[^,。;:!?]{0,6}$/;

/** The unit, or empty for a bare large number: 员额由2.85万减到｜1.2万. */
function unitOf({ unit, start, end }: Figure, text: string): string {
  return unit === 'items' && /[万亿]$/.test(text.slice(start, end)) ? '' : unit;
}

/**
 * Copies of `figures` with `role` and shared `series` on from–to pairs: unit and number among the transcript's pairs of
 * that unit (`usd_01`). A bare zero takes its partner's unit. `figures` follow the order of `text`, the reading.
 */
export function joinPairs(figures: readonly Figure[], text: string): Figure[] {
  const joined = figures.map((figure) => ({ ...figure }));
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < joined.length; i += 1) {
    const from = joined[i];
    const to = joined[i + 1];
    if (!from || !to || from.sentence !== to.sentence || from.role !== '') continue;
    const own = { from: unitOf(from, text), to: unitOf(to, text) };
    const unit = own.to || own.from || to.unit || from.unit;
    if (to.start - from.end > LONGEST_LINK || unit === '') continue;
    if (own.from !== '' && own.to !== '' && own.from !== own.to) continue;
    const lead = closeUp(text.slice(Math.max(from.sentence.start, from.start - 16), from.start)).text;
    const link = closeUp(text.slice(from.end, to.start)).text;
    if (!FROM.test(lead) || !(CHANGE.test(link) || PLAIN.test(link))) continue;
    const n = (counts.get(unit) ?? 0) + 1;
    counts.set(unit, n);
    const shared = {
      series: `${unit.toLowerCase()}_${String(n).padStart(2, '0')}`,
      unit,
      group: (to.unit === unit ? to : from).group,
    };
    Object.assign(from, shared, { role: 'from' });
    Object.assign(to, shared, { role: 'to' });
  }
  return joined;
}
