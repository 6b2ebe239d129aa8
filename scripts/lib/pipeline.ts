import { applyLabels } from './figures/labels.ts';
import { findDates } from './dates/dates.ts';
import { findFigures } from './figures/figures.ts';
import { loadUnits, type Units } from './figures/units.ts';
import {
  loadOutlets,
  outletNames,
  resolveOutlets,
  type OutletLexicon,
  type TurnOutlet as OutletOfTurn,
} from './outlets.ts';
import { findPlaces, loadGazetteer, type Gazetteer } from './places/index.ts';
import { plainName } from './reading/speaker-name.ts';
import { findBreaks } from './reading/sequence.ts';
import { loadSegmenter, wordTest, type Segmenter } from './segment.ts';
import { loadCodeNames, type CodeNames } from './tables/codes/open-codes.ts';
import type { Results, TurnOutlet } from './tables/rows.ts';
import { decideTopics, loadTopics, topicNames, type TopicLexicon } from './topics/index.ts';
import type { Transcript } from './types.ts';
import { loadStopwords } from './stop-words.ts';
import { tokensOf } from './tokens.ts';
import { countWords } from './words.ts';

/** Loaded once per run. */
export interface Lexicon {
  gazetteer: Gazetteer;
  outlets: OutletLexicon;
  /** Outlet names that are labels by themselves. */
  outletLabels: ReadonlySet<string>;
  segmenter: Segmenter;
  /** Whether a text starts with a word that is no personal name. */
  isWord: (text: string) => boolean;
  stopwords: ReadonlySet<string>;
  topics: TopicLexicon;
  units: Units;
  /** For the codebook. */
  names: CodeNames;
}

/**
 * Loads a lexicon folder.
 *
 * @throws Error naming file and row of a malformed entry, or if the segmenter is not installed.
 */
export function loadLexicon(dir: string): Lexicon {
  const outlets = loadOutlets(dir);
  const segmenter = loadSegmenter(dir);
  return {
    gazetteer: loadGazetteer(dir),
    outlets,
    outletLabels: outletNames(outlets),
    segmenter,
    isWord: wordTest(segmenter),
    stopwords: loadStopwords(dir),
    topics: loadTopics(dir),
    units: loadUnits(dir),
    names: loadCodeNames(dir),
  };
}

/**
 * Everything that the tables are made from. Pure.
 *
 * @param labels rows of the edition's `labels.csv`.
 */
export function analyse(
  transcript: Transcript,
  lexicon: Lexicon,
  labels: readonly Record<string, string>[] = [],
): Results {
  const tokens = tokensOf(transcript, lexicon.segmenter, lexicon.stopwords);
  const outlets = resolveOutlets(transcript, lexicon.outlets, lexicon.gazetteer.names);
  const places = findPlaces(transcript, lexicon.gazetteer, tokens);
  const found = findDates(transcript);
  const measured = findFigures(transcript, lexicon.units, found.dates);
  const labelled = applyLabels({ figures: measured.figures, dates: found.dates }, labels, transcript);
  return {
    transcript,
    outlets: asPrinted(outlets.outlets, transcript),
    mentions: places.mentions,
    rejected: [...places.rejected, ...measured.rejected],
    figures: labelled.figures,
    dates: labelled.dates,
    topics: decideTopics(transcript, lexicon.topics, places.mentions),
    tokens,
    words: countWords(tokens),
    warnings: [
      ...findBreaks(transcript),
      ...outlets.warnings,
      ...places.warnings,
      ...found.warnings,
      ...measured.warnings,
      ...labelled.warnings,
    ],
    places: lexicon.gazetteer.places,
    topicNames: topicNames(lexicon.topics),
  };
}

/**
 * Outlets are resolved as read (simplified, misprints corrected) but published as printed. An unknown outlet's name is
 * inside 《》, after the country.
 */
function asPrinted(outlets: readonly OutletOfTurn[], transcript: Transcript): TurnOutlet[] {
  const { reading, turns } = transcript;
  const byId = new Map(turns.map((turn) => [turn.id, turn]));
  return outlets.map(({ index, ...outlet }) => {
    const span = byId.get(outlet.turnId)?.outletSpans[index];
    if (!span) return outlet;
    const read = reading.text.slice(span.start, span.end);
    const known = read.indexOf(outlet.name);
    const mark = read.indexOf('《') + 1;
    const start = span.start + (known >= 0 ? known : mark);
    const end = known >= 0 ? start + outlet.name.length : span.end;
    return { ...outlet, name: plainName(reading.printed({ start, end })) };
  });
}
