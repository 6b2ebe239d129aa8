import type { Numeral } from '../numerals.ts';
import { findNumerals } from '../numerals.ts';
import { closeUp } from '../close-up.ts';
import type { DateMention, Figure, Rejected, Sentence, Transcript, Warning } from '../types.ts';
import { changeOf, perOf } from './development.ts';
import { homeCurrency, isBareYuan } from './home-currency.ts';
import { automaticLabels } from './labels.ts';
import { findNames, touching } from './names.ts';
import type { Stretch } from './names.ts';
import { findNotations } from './notations.ts';
import { joinPairs } from './pairs.ts';
import type { Reading } from './read-figure.ts';
import { readFigure } from './read-figure.ts';
import type { Units } from './units.ts';

/** Next to these a number is part of a name: G20, F-35, MH370, 9·11, 318国道. */
const NAME_BEFORE = /(?:[A-Za-z·+/_@#]-?|[\u4e00-\u9fff]-)$/;
const NAME_AFTER = /^(?:[A-Za-z·+/_@]|-[A-Za-z]|[国省县乡]道)/;
/** GDP1.2万美元, CPI-1.5%: amounts, despite the letters. */
const INDICATOR_BEFORE = /[A-Za-z&]{2}$/;
const AMOUNT_AFTER = /^(?:[多余]?[万亿]|[%‰]|个?百分点|[美欧日港韩澳]?元|倍|人民币)/;
const UNIT_IN_LATIN = /^(?:km|kg|TEU|GB|TB|MB|GW|MW|kW|Mbps|Gbps|bp|BP|mm|cm|m(?![A-Za-z])|pct|Hz|MHz|GHz)/;
const LEAST_UNREAD = 10;
/** Context around a figure, in characters. */
const CONTEXT = 32;
const IDENTIFIES = /^(?:[号度时分点型式]|年代|[^,。;:!?]{0,6}(?:热线|电话|频道|航班|会议室|房间))/;

function isName(text: string, numeral: Numeral): boolean {
  const before = text.slice(Math.max(0, numeral.start - 2), numeral.start);
  const after = text.slice(numeral.end, numeral.end + 4);
  const amount = text.slice(numeral.end - 1, numeral.end) + after;
  if (INDICATOR_BEFORE.test(before) && (AMOUNT_AFTER.test(amount) || AMOUNT_AFTER.test(after))) return false;
  return NAME_BEFORE.test(before) || (NAME_AFTER.test(after) && !UNIT_IN_LATIN.test(after));
}

/** 3. 工业机器人…: numbers a list item. */
function isListNumber(text: string, { start, end }: Numeral): boolean {
  return start === 0 && /^[.、)][ \t]*[^\d\s]/.test(text.slice(end, end + 8));
}

function isUnread(text: string, numeral: Numeral): boolean {
  if (numeral.value < LEAST_UNREAD || numeral.script === 'digits' || numeral.bare) return false;
  return !IDENTIFIES.test(text.slice(numeral.end, numeral.end + 12));
}

/** 3年至5年 is one range. */
function mergeRanges(readings: readonly Reading[], text: string): Reading[] {
  const merged: Reading[] = [];
  for (const reading of readings) {
    const last = merged.at(-1);
    const link = last ? text.slice(last.end, reading.start) : '';
    if (
      last &&
      last.unit === reading.unit &&
      last.value < reading.value &&
      /^(?:至|到|-|—|——|~|–)$/.test(link)
    ) {
      if (!/[从由][^,。;]{0,8}$/.test(text.slice(Math.max(0, last.start - 12), last.start))) {
        merged[merged.length - 1] = { ...last, end: reading.end, qualifier: 'range' };
        continue;
      }
    }
    merged.push(reading);
  }
  return merged;
}

/** Next smaller unit, and its number in one. */
const SMALLER: ReadonlyMap<string, readonly [unit: string, inOne: number]> = new Map([
  ['years', ['months', 12]],
  ['hours', ['minutes', 60]],
  ['minutes', ['seconds', 60]],
]);

/** 八年六个月, 1小时30分钟: one length. */
function joinCompounds(readings: readonly Reading[], text: string): Reading[] {
  const joined: Reading[] = [];
  for (const reading of readings) {
    const last = joined.at(-1);
    const [unit, inOne] = SMALLER.get(last?.unit ?? '') ?? [];
    const adjacent = last && /^(?:零|又)?$/.test(text.slice(last.end, reading.start));
    if (
      last &&
      inOne &&
      adjacent &&
      reading.unit === unit &&
      reading.value < inOne &&
      last.qualifier === 'exact'
    ) {
      const value = Number((last.value + reading.value / inOne).toPrecision(12));
      joined[joined.length - 1] = { ...last, end: reading.end, value, qualifier: reading.qualifier };
    } else {
      joined.push(reading);
    }
  }
  return joined;
}

/** 5万亿、6万亿美元: the last currency is that of all. */
function shareCurrency(readings: readonly Reading[], text: string): Reading[] {
  return readings.map((reading, i) => {
    const next = readings[i + 1];
    if (reading.unit !== 'money_unspecified' || !next) return reading;
    return /^[、和与至到]$/.test(text.slice(reading.end, next.start))
      ? { ...reading, unit: next.unit }
      : reading;
  });
}

/**
 * Figures of a transcript, in order, with automatic labels (see `applyLabels`). Skips calendar dates in `dates`, but
 * not durations (`duration: true`).
 *
 * Warnings: `unread_number`, a number of 10 or more without a known unit.
 */
export function findFigures(
  transcript: Transcript,
  units: Units,
  dates: readonly DateMention[],
): { figures: Figure[]; rejected: Rejected[]; warnings: Warning[] } {
  const calendar = new Map<Sentence, Stretch[]>();
  for (const date of dates) {
    if (date.duration) continue;
    const stretch: Stretch = [date.start - date.sentence.start, date.end - date.sentence.start];
    const list = calendar.get(date.sentence);
    if (list) list.push(stretch);
    else calendar.set(date.sentence, [stretch]);
  }
  const found: Figure[] = [];
  const rejected: Rejected[] = [];
  const warnings: Warning[] = [];
  // Lazy: many texts have no bare 元.
  let home: string | undefined;
  const yuan = () => (home ??= homeCurrency(transcript));
  for (const turn of transcript.turns) {
    for (const sentence of turn.sentences) {
      const result = readSentence(sentence, units, calendar.get(sentence) ?? [], yuan);
      found.push(...result.figures);
      rejected.push(...result.rejected);
      warnings.push(...result.warnings);
    }
  }
  const figures = joinPairs(found, transcript.reading.text).flatMap((figure) => {
    if (figure.unit === '') return [];
    const change = figure.role === '' ? figure.change : figure.role === 'to' ? 'to' : '';
    return [{ ...figure, change, ...automaticLabels(figure, units) }];
  });
  return { figures, rejected, warnings };
}

function readSentence(
  sentence: Sentence,
  units: Units,
  calendar: readonly Stretch[],
  yuan: () => string,
): { figures: Figure[]; rejected: Rejected[]; warnings: Warning[] } {
  const closed = closeUp(sentence.text);
  const { text } = closed;
  const numerals = findNumerals(text);
  if (numerals.length === 0) return { figures: [], rejected: [], warnings: [] };
  const inSource = (start: number, end: number) => ({
    start: sentence.start + closed.start(start),
    end: sentence.start + closed.end(end),
  });
  const dates = calendar.map(([start, end]): Stretch => [closed.from(start), closed.from(end)]);
  const notations = findNotations(text).filter(({ stretch }) => !touching(dates)(...stretch));
  // Lazy: most numerals are just 一.
  let inName: ((start: number, end: number) => boolean) | undefined;
  const inDate = touching([...dates, ...notations.map(({ stretch }) => stretch)]);
  const readings: Reading[] = [];
  const warnings: Warning[] = [];
  for (const numeral of numerals) {
    if (numeral.ordinal || numeral.start < (readings.at(-1)?.end ?? 0)) continue;
    if (inDate(numeral.start, numeral.end) || isListNumber(text, numeral)) continue;
    const reading = readFigure(text, numeral, units);
    // 5年-10年: a range, not a hyphenated name.
    const follows = text[numeral.start - 1] === '-' && readings.at(-1)?.end === numeral.start - 1;
    if (
      reading === 'pointer' ||
      (reading === 'unknown' && !isUnread(text, numeral)) ||
      (!follows && isName(text, numeral))
    )
      continue;
    inName ??= touching(findNames(text, units));
    if (inName(numeral.start, numeral.end)) continue;
    if (typeof reading !== 'string') {
      readings.push({ ...reading, start: Math.max(reading.start, readings.at(-1)?.end ?? 0) });
    } else {
      const surface = text.slice(numeral.start, numeral.end);
      const context = text.slice(numeral.start, numeral.end + 8);
      warnings.push({
        kind: 'unread_number',
        span: inSource(numeral.start, numeral.end),
        surface,
        sentence,
        message: `no known unit after ${surface} in “${context}”; if it measures something, add the unit to units.csv, if it is a name, to number-names.csv`,
      });
    }
  }
  const figures = mergeRanges(joinCompounds(shareCurrency(readings, text), text), text).map(
    (reading): Figure => {
      const before = text.slice(Math.max(0, reading.start - CONTEXT), reading.start);
      const after = text.slice(reading.end, reading.end + CONTEXT);
      const bare = reading.unit === 'CNY' && isBareYuan(text.slice(reading.start, reading.end), before);
      const unit = bare ? yuan() : reading.unit;
      return {
        ...inSource(reading.start, reading.end),
        value: reading.value,
        unit,
        qualifier: reading.qualifier,
        series: '',
        role: '',
        change: changeOf(before, after, unit),
        per: perOf(before, after, unit),
        group: units.codes.get(unit)?.group ?? '',
        labelZh: '',
        labelEn: '',
        sentence,
        ...(bare ? { bareYuan: true } : {}),
      };
    },
  );
  const rejected = notations.map(({ stretch, reason }) => ({ ...inSource(...stretch), sentence, reason }));
  return { figures, rejected, warnings };
}
