import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../scripts/lib/read.ts';
import { InputError } from '../../scripts/lib/types.ts';

/** Fragments of transcripts, mixed with arbitrary characters. */
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '法新社记者：',
      '王毅:',
      '问：',
      '答：',
      '[张三]',
      '主持人：',
      '《人民日报》记者:',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '中国和美国。',
      '对华好吗？',
      '在中亚地',
      '\n\n',
      '\n',
      '\r\n',
      ' ',
      '“好。”',
      '……',
      '(上接第3版)',
      '10:05',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('😀', '\u200b', '\u0000', '\ufeff', 'e\u0301', '記者：', '\ud800', '\u2028'),
  },
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

/** Slices by code points. */
function slicer(source: string): (start: number, end: number) => string {
  const points = Array.from(source);
  return (start, end) => points.slice(start, end).join('');
}

describe('reading any text at all', () => {
  it('refuses it with a message, or tiles every turn without loss', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let transcript;
        try {
          transcript = readTranscript(text);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          return;
        }
        const slice = slicer(transcript.reading.source);
        let last = 0;
        for (const turn of transcript.turns) {
          expect(turn.source.start).toBeGreaterThanOrEqual(last);
          last = turn.source.end;
          let at = turn.source.start;
          for (const sentence of turn.sentences) {
            expect(sentence.source.start).toBe(at);
            at = sentence.source.end;
          }
          expect(at).toBe(turn.source.end);
          const joined = turn.sentences.map(({ source }) => transcript.reading.sourceText(source)).join('');
          expect(joined).toBe(slice(turn.source.start, turn.source.end));
        }
      }),
      // A mark before a label belongs to its line, whatever ends the line above.
      { numRuns: 600, examples: [['法新社记者：\u2028😀法新社记者：']] },
    );
  });

  it('points every stretch of a sentence at source characters that read the same', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        let transcript;
        try {
          transcript = readTranscript(text);
        } catch {
          return;
        }
        const { reading } = transcript;
        for (const { sentences } of transcript.turns) {
          for (const sentence of sentences) {
            // Spans start and end between characters, as every match does.
            const marks = [sentence.start];
            for (const character of sentence.text) marks.push((marks.at(-1) as number) + character.length);
            if (marks.length < 2) continue;
            const first = a % (marks.length - 1);
            const last = first + 1 + (b % (marks.length - 1 - first));
            const span = { start: marks[first] as number, end: marks[last] as number };
            const place = reading.toSource(span);
            expect(place.start).toBeGreaterThanOrEqual(sentence.source.start);
            expect(place.end).toBeLessThanOrEqual(sentence.source.end);
            expect(place.end).toBeGreaterThan(place.start);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('takes time in proportion to the text', () => {
    const unit = '法新社记者：中国和美国好吗？\n张明：好。中国同各国一道努力，没有输家\n\n区内国家都好。\n';
    for (const text of [unit.repeat(20_000), `记者：${'没有句号的一行'.repeat(60_000)}\n张明：好。`]) {
      // No time limit here: a quadratic rule would exceed the runner's.
      expect(readTranscript(text).turns.length).toBeGreaterThan(1);
    }
  });
});
