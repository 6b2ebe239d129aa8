import { applyLabels } from './figures/labels.ts';
import { findDates } from './dates/dates.ts';
import { findFigures } from './figures/figures.ts';
import { loadUnits, type Units } from './figures/units.ts';
import { loadOutlets, resolveOutlets, type OutletLexicon } from './outlets.ts';
import { findPlaces, loadGazetteer, type Gazetteer } from './places/index.ts';
import { loadSegmenter, type Segmenter } from './segment.ts';
import type { Results, TurnOutlet } from './tables/rows.ts';
import { decideTopics, loadTopics, topicNames, type TopicLexicon } from './topics/index.ts';
import type { Transcript } from './types.ts';
import { countWords, loadStopwords } from './words.ts';

/** All judgement that the method uses, loaded once and shared by every transcript of a run. */
export interface Lexicon {
  gazetteer: Gazetteer;
  outlets: OutletLexicon;
  segmenter: Segmenter;
  stopwords: ReadonlySet<string>;
  topics: TopicLexicon;
  units: Units;
}

/**
 * The lexicon of a folder (`data/lexicon`).
 *
 * @throws Error naming the file and the row where an entry is malformed, or saying plainly what is missing where
 * the word segmenter is not installed.
 */
export function loadLexicon(dir: string): Lexicon {
  return {
    gazetteer: loadGazetteer(dir),
    outlets: loadOutlets(dir),
    segmenter: loadSegmenter(dir),
    stopwords: loadStopwords(dir),
    topics: loadTopics(dir),
    units: loadUnits(dir),
  };
}

/**
 * Everything that the tables are made from, found in one transcript. Pure: the same transcript, lexicon and labels
 * give the same results.
 *
 * @param labels rows of the edition's `labels.csv`; none for a transcript without an edition.
 */
export function analyse(
  transcript: Transcript,
  lexicon: Lexicon,
  labels: readonly Record<string, string>[] = [],
): Results {
  const outlets = resolveOutlets(transcript, lexicon.outlets, lexicon.gazetteer.names);
  const places = findPlaces(transcript, lexicon.gazetteer);
  const found = findDates(transcript);
  const measured = findFigures(transcript, lexicon.units, found.dates);
  const labelled = applyLabels({ figures: measured.figures, dates: found.dates }, labels, transcript);
  return {
    transcript,
    outlets: asPrinted(outlets.outlets, transcript),
    mentions: places.mentions,
    rejected: places.rejected,
    figures: labelled.figures,
    dates: labelled.dates,
    topics: decideTopics(transcript, lexicon.topics, places.mentions),
    words: countWords(transcript, lexicon.segmenter, lexicon.stopwords),
    warnings: [
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

/** Outlets are resolved as read (misprints corrected, simplified characters) and published as printed. */
function asPrinted(outlets: readonly TurnOutlet[], transcript: Transcript): TurnOutlet[] {
  const { reading, turns } = transcript;
  const byId = new Map(turns.map((turn) => [turn.id, turn]));
  const seen = new Map<string, number>();
  return outlets.map((outlet) => {
    const nth = seen.get(outlet.turnId) ?? 0;
    seen.set(outlet.turnId, nth + 1);
    const span = byId.get(outlet.turnId)?.outletSpans[nth];
    if (!span) return outlet;
    const at = reading.text.slice(span.start, span.end).indexOf(outlet.name);
    if (at < 0) return outlet;
    const start = span.start + at;
    return { ...outlet, name: reading.sourceText(reading.toSource({ start, end: start + outlet.name.length })) };
  });
}
