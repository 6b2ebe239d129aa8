import type { Span } from '../types.ts';

/** What a label tells of its outlets; `listing` is their span in `text`. */
interface OutletLabel {
  text: string;
  textStart: number;
  listing?: Span;
}

/** A name without 《》. */
export function stripTitleMarks(text: string): string {
  return text.replace(/[《》]/g, '');
}

/** Words before 记者 that name no outlet. */
const NOBODY =
  /^(?:会后|会前|会上|散会后|随后|此外|另外|期间|其间|最后|接着|有|另有|还有|又有|也有|一位|另一位|一名|另一名|两名|多名|有的|某|某位|某名|该|同一|同一位|这位|现场|在场|中外|境外|境内|外国|外籍|国内|男|女|多位|多家媒体|媒体|海外|本地|其他|港澳|港澳台|台湾地区|证券|卖方|买方|行业|机构|第[一二三四五六七八九十\d]+位|\d+)*$/;

/** Whether the words before 记者 name no outlet: 有一位, 现场, 外国. */
export function isNobody(words: string): boolean {
  return NOBODY.test(words.trim());
}

/** The outlets of a label, split at 、, without 《》 and 记者; spans of the reading. Empty if none (记者, 有记者). */
export function outletsIn(label: OutletLabel): { name: string; span: Span }[] {
  if (!label.listing) return [];
  const listing = label.text.slice(label.listing.start, label.listing.end);
  const offset = label.textStart + label.listing.start;
  const outlets: { name: string; span: Span }[] = [];
  for (const part of listing.matchAll(/[^、]+/g)) {
    const raw = part[0];
    // 来自《海峡时报》的记者
    const bare = raw.replace(
      /^\s*(?:(?:我是|这里是)?来自|我是|(?:另|还|又|也)?有?(?:一|另一|某|几|两)[位名](?=.{2}))?\s*/,
      '',
    );
    const lead = raw.length - bare.length;
    const words = bare
      .trimEnd()
      .replace(/(?<=.)的$/, '')
      .trimEnd();
    const name = stripTitleMarks(words).trim();
    if (name === '' || NOBODY.test(name)) continue;
    // Inner 《》 stay: 巴西《圣保罗页报》.
    const start = offset + part.index + lead + (words.startsWith('《') ? 1 : 0);
    const end = offset + part.index + lead + words.length - (words.endsWith('》') ? 1 : 0);
    outlets.push({ name, span: { start, end } });
  }
  return outlets;
}
