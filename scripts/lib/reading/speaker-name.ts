import type { Reading, Span } from '../types.ts';
import { ideographOf } from './fold/radicals.ts';
import type { Label } from './labels.ts';
import type { FoldedReading } from './reading.ts';

/** Labels that name no outlet and no person: 记者, 有一位记者, 女记者问. */
const NOBODY =
  /^(?:[^、]{0,8}记者|(?:有|另有|还有|一[位名]|某[位名]?)[^、]{0,4}(?:网友|网民|投资者|观众|听众|读者))(?:追问|提问|再问|发问|问)?$/;
/** Emphasis opening before a label. */
const MARKUP = /(?:\*{1,3}|_{2,3}|<[A-Za-z]{1,10}>)(?:\s|\p{Extended_Pictographic}|\ufe0f)*$/u;
/** Reach of markup before a label, in code points. */
const MARKUP_REACH = 24;

/** A printed name with radicals as ideographs and its inner blanks closed. */
export function plainName(printed: string): string {
  return Array.from(printed, ideographOf)
    .join('')
    .replace(/(?<=[\p{Script=Han}》])\s+(?=[\p{Script=Han}《])/gu, '')
    .trim();
}

/** The speaker as printed, without office, aside or 记者; '' if unnamed. */
export function speakerPrinted(label: Label, printed: string, reading: FoldedReading): string {
  const named = label.role !== 'reporter' && label.role !== 'question' ? label.speaker : '';
  const place = named === '' ? null : spaced(named).exec(label.text);
  if (place) return part(reading, label, place.index, place.index + place[0].length);
  const { listing } = label;
  if (listing && label.text.startsWith('(', listing.start - 1))
    return part(reading, label, listing.start, listing.end);
  if (label.role === 'reporter' && !listing && NOBODY.test(label.text)) return '';
  return plainName(printed)
    .replace(/\s*[:：]?\s*[（(][^（()）]*[)）]$/, '')
    .replace(/(?:的?[记記]者|分析[师師员員])(?:追[问問]|提[问問]|再[问問]|[发發][问問]|[问問])?道?$/, '')
    .replace(/^[来來]自/, '')
    .replace(/[《》〈〉]/g, '');
}

function part(reading: FoldedReading, label: Label, from: number, to: number): string {
  return plainName(reading.printed({ start: label.textStart + from, end: label.textStart + to }));
}

function spaced(name: string): RegExp {
  return new RegExp(
    Array.from(name, (character) => character.replace(/[.*+?^${}()|[\]\\]/, '\\$&')).join('\\s*'),
  );
}

/** Extends a source span (code points) over markup opening before its label: **王毅：** starts at **. */
export function withMarkup(reading: Reading, span: Span): Span {
  const before = reading.sourceText({ start: Math.max(0, span.start - MARKUP_REACH), end: span.start });
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const markup = MARKUP.exec(line);
  return markup ? { start: span.start - Array.from(markup[0]).length, end: span.end } : span;
}
