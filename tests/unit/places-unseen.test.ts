import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mentionsIn } from './place-words.ts';

interface Exchange {
  topic: string;
  question: string;
  answer: string;
  expected: string;
}

/** Written for these tests in the style of press conferences, with the expected mentions. */
const exchanges = readFileSync('tests/fixtures/place-exchanges.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Exchange);

describe('places in press conferences that the lexicon was not made for', () => {
  it.each(exchanges)('are found in an exchange on $topic', ({ question, answer, expected }) => {
    expect(mentionsIn(question, answer)).toBe(expected);
  });
});
