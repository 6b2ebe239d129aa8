import type { StageContext } from '../context.ts';
import { element, measured, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { stripPath } from '../../marks/strip-paths.ts';
import { middleAt } from '../text-fit.ts';
import type { Setting } from './setting.ts';

/** In px. */
export function keyLine({ size }: Setting): number {
  return size === 'phone' ? 17 : 22;
}

export interface KeyEntry {
  tone: string;
  name: string;
  count?: string;
  from?: string;
  /** Length of the strip, px. */
  length?: number;
}

const swatch = 20;

const nameStyle = (setting: Setting): TextStyle => ({ size: setting.text, bold: true });
const countStyle = (setting: Setting, { from }: KeyEntry): TextStyle => ({
  size: setting.text,
  ...(from ? { from } : {}),
});

/** Offsets within an entry, px. */
function stops(entry: KeyEntry, setting: Setting): { name: number; count: number; end: number } {
  const name = (entry.length ?? swatch) + 6;
  const count = name + (entry.name ? measured(entry.name, nameStyle(setting)) + 5 : 0);
  return { name, count, end: count + (entry.count ? measured(entry.count, countStyle(setting, entry)) : 0) };
}

/** Entries by line; `left` in px. */
export function keyLines(
  { width }: StageContext,
  setting: Setting,
  entries: readonly KeyEntry[],
): { entry: KeyEntry; left: number }[][] {
  const gap = setting.size === 'phone' ? 10 : 26;
  const linesOf: { entry: KeyEntry; left: number }[][] = [[]];
  let left = 0;
  for (const entry of entries) {
    const { end } = stops(entry, setting);
    if (left > 0 && left + end > width) {
      linesOf.push([]);
      left = 0;
    }
    linesOf.at(-1)?.push({ entry, left });
    left += end + gap;
  }
  return linesOf;
}

/** The key, at the bottom of the `room` px above the page. */
export function drawKey(
  context: StageContext,
  setting: Setting,
  entries: readonly KeyEntry[],
  room: number,
): SVGElement[] {
  const { document } = context;
  const line = keyLine(setting);
  const set = keyLines(context, setting, entries);
  return set.flatMap((lineOf, at) =>
    lineOf.flatMap(({ entry, left }) => {
      const base = room - (set.length - at) * line + setting.text;
      const { name, count } = stops(entry, setting);
      const y = middleAt(base, setting.text) - setting.strip / 2;
      const strip = { x: left, y, width: entry.length ?? swatch, height: setting.strip };
      return [
        element(document, 'path', { class: entry.tone, d: stripPath([strip]) }),
        ...(entry.name ? [text(document, left + name, base, entry.name, nameStyle(setting))] : []),
        ...(entry.count ? [text(document, left + count, base, entry.count, countStyle(setting, entry))] : []),
      ];
    }),
  );
}
