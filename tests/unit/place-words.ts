import { findPlaces, loadGazetteer, type PlacesFound } from '../../scripts/lib/places/index.ts';
import { readTranscript } from '../../scripts/lib/read.ts';
import { loadSegmenter } from '../../scripts/lib/segment.ts';
import { tokensOf } from '../../scripts/lib/tokens.ts';
import type { Transcript } from '../../scripts/lib/types.ts';

const LEXICON = 'data/lexicon';
const NO_STOPWORDS: ReadonlySet<string> = new Set();
export const gazetteer = loadGazetteer(LEXICON);
export const segmenter = loadSegmenter(LEXICON);

/** Places of a transcript, found with the segmenter's words as in the pipeline. */
export function placesIn(transcript: Transcript): PlacesFound {
  return findPlaces(transcript, gazetteer, tokensOf(transcript, segmenter, NO_STOPWORDS));
}

/** Mentions as `surface:id`, in text order. */
function mentionsOf(text: string): string {
  const transcript = readTranscript(text, {});
  return placesIn(transcript)
    .mentions.map(({ start, end, placeId }) => `${transcript.reading.text.slice(start, end)}:${placeId}`)
    .join(' ');
}

export function mentionsIn(question: string, answer: string): string {
  return mentionsOf(`问:${question}\n\n答:${answer}\n`);
}
