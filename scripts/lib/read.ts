import { findBlocks } from './reading/blocks.ts';
import { findLetterSpacing } from './reading/letter-spacing.ts';
import { findLines, type Line } from './reading/lines.ts';
import { cutReported } from './reading/reported.ts';
import { LABEL_FORMS } from './reading/label-words.ts';
import { outletsIn } from './reading/label-outlets.ts';
import type { KnownSpeakers } from './reading/labels.ts';
import { makeReading, type Erratum, type FoldedReading } from './reading/reading.ts';
import { splitSentences } from './reading/sentences.ts';
import { foldText } from './reading/fold/characters.ts';
import { speakerPrinted, withMarkup } from './reading/speaker-name.ts';
import { foldTypography } from './reading/fold/folds.ts';
import { dayInHeadline } from './reading/headline.ts';
import type { WordTest } from './reading/persons.ts';
import { findSpeakerUse } from './reading/speaker-use.ts';
import { findSpeakers } from './reading/speakers.ts';
import { assembleTurns, findBrokenLines, type RawTurn } from './reading/turns.ts';
import { InputError, type Paragraph, type Role, type Sentence, type Transcript, type Turn } from './types.ts';

export interface ReadOptions {
  /** Path, for messages. */
  file?: string;
  /** Who answers; default: inferred from the labels. */
  speaker?: string;
  /** `YYYY-MM-DD`; default: looked for before the first label. */
  date?: string;
  errata?: readonly Erratum[];
  /** Folded and in lower case; makes `新华社:` without 记者 a question. */
  outlets?: ReadonlySet<string>;
  /** Roles set by hand, by name or label. */
  speakers?: readonly { name: string; role: Role }[];
  /** Whether a text starts with a word that is no personal name. */
  isWord?: WordTest;
}

/**
 * The typed transcript of a text: turns, paragraphs and sentences, with offsets into the reading and the source
 * (without byte-order mark). Sentences tile their turn, label and line breaks included.
 *
 * @throws InputError if the text is empty, letter-spaced or without speaker labels; the message shows the place, or the
 * first line and the accepted label forms.
 */
export function readTranscript(text: string, options: ReadOptions = {}): Transcript {
  const file = options.file ?? 'transcript';
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const outlets = options.outlets ?? new Set<string>();
  const given = options.speaker === undefined ? undefined : foldText(options.speaker).trim();

  const raw = foldTypography(makeReading(source, options.errata, file));
  const apart = findLetterSpacing(raw.text);
  if (apart !== undefined) throw letterSpaced(raw, apart, file);
  const lines = findLines(raw.text);
  const roles = new Map((options.speakers ?? []).map(({ name, role }) => [foldText(name).trim(), role]));
  const isWord = options.isWord ? { isWord: options.isWord } : {};
  const hints = { outlets, roles, ...isWord, ...(given ? { given } : {}) };
  const speakers = findSpeakers(raw.text, lines, hints);
  const { names, bareLines, numbered, hostAsks } = speakers;
  const known: KnownSpeakers = { names, given: roles, outlets, bareLines, numbered, ...isWord };
  const blocksOf = (folded: string, within: Line[]) =>
    cutReported(folded, findBlocks(folded, within, known), known);
  const broken = blocksOf(raw.text, lines);
  const gaps = findBrokenLines(raw.text, broken);

  const reading = raw.closeUp(gaps);
  const blocks = gaps.length > 0 ? blocksOf(reading.text, findLines(reading.text)) : broken;
  if (!blocks.some((block) => block.label)) throw noLabel(source, file);
  const raws = assembleTurns(reading.text, blocks, { names, given: roles, hostAsks });
  const turns = raws.map((turn, i) => makeTurn(reading, turn, i + 1));
  const firstLabel = blocks.find((block) => block.label)?.start ?? 0;
  const date = options.date ?? dayInHeadline(reading.text.slice(0, firstLabel));
  return {
    reading,
    turns,
    speakers: findSpeakerUse(
      turns,
      raws.map(({ label }) => label),
      names,
    ),
    ...(date ? { date } : {}),
    ...(speakers.main ? { speaker: speakers.main } : {}),
  };
}

function letterSpaced(raw: FoldedReading, apart: number, file: string): InputError {
  const { start } = raw.toSource({ start: apart, end: apart + 1 });
  const before = Array.from(raw.source)
    .slice(0, start)
    .join('')
    .split(/\r\n|[\n\r]/);
  const shown = raw.text.slice(apart, apart + 8).replace(/\n/g, '⏎');
  return new InputError(
    `${file}: line ${before.length}, column ${Array.from(before.at(-1) ?? '').length + 1}: ` +
      `the characters stand apart (“${shown}…”), as text recognition or vertical setting leaves them, and no word can be read; ` +
      'join them, a line for each paragraph, and run again',
  );
}

function noLabel(source: string, file: string): InputError {
  const lines = source.split(/\r\n|[\n\r]/);
  const at = lines.findIndex((line) => line.trim() !== '');
  if (at < 0)
    return new InputError(`${file}: line 1, column 1: the file is empty; give a transcript as UTF-8 text`);
  const first = Array.from((lines[at] as string).trim())
    .slice(0, 40)
    .join('');
  return new InputError(
    `${file}: line ${at + 1}, column 1: no speaker label found; the text begins “${first}”; ` +
      `understood are ${LABEL_FORMS} at the start of a line or after a sentence; name the speaker with --speaker`,
  );
}

function makeTurn(reading: FoldedReading, raw: RawTurn, n: number): Turn {
  const id = `t${String(n).padStart(2, '0')}`;
  const labelEnd = raw.label ? raw.label.end : raw.start;
  // A label without text still makes a sentence, so that sentences tile the turn.
  const bodies = raw.paragraphs.length > 0 ? raw.paragraphs : [{ start: labelEnd, end: labelEnd }];
  const end = Math.max(labelEnd, (bodies.at(-1) as { end: number }).end);
  const source = withMarkup(reading, reading.withAsides({ start: raw.start, end }));
  const outlets = raw.label && raw.kind === 'question' ? outletsIn(raw.label) : [];
  const label = raw.label?.text ?? '';
  const labelStart = raw.label?.textStart ?? 0;
  const printed = reading.printed({ start: labelStart, end: labelStart + label.length });

  const paragraphs: Paragraph[] = bodies.map((body, p) => {
    const paragraphId = `${id}p${String(p + 1).padStart(2, '0')}`;
    const spans = body.start < body.end ? splitSentences(reading.text, body) : [body];
    const sentences = spans.map((span, s): Sentence => ({
      ...span,
      id: `${paragraphId}s${String(s + 1).padStart(2, '0')}`,
      turnId: id,
      paragraphId,
      kind: raw.kind,
      text: reading.text.slice(span.start, span.end),
      source: { start: reading.toSource(span).start, end: 0 },
      chars: reading.countSpoken(span),
    }));
    return { id: paragraphId, sentences };
  });

  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  sentences.forEach((sentence, i) => {
    const next = sentences[i + 1];
    sentence.source = {
      start: i === 0 ? source.start : sentence.source.start,
      end: next ? next.source.start : source.end,
    };
  });
  return {
    id,
    n,
    kind: raw.kind,
    label,
    labelPrinted: printed,
    speaker: raw.label ? speakerPrinted(raw.label, printed, reading) : '',
    outlets: outlets.map((outlet) => outlet.name),
    outletSpans: outlets.map((outlet) => outlet.span),
    paragraphs,
    sentences,
    source,
    chars: sentences.reduce((sum, sentence) => sum + sentence.chars, 0),
  };
}
