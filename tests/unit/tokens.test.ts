import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../scripts/lib/csv.ts';
import { analyse, loadLexicon } from '../../scripts/lib/pipeline.ts';
import { readTranscript } from '../../scripts/lib/read.ts';
import type { Segmenter } from '../../scripts/lib/segment.ts';
import { tokenTable } from '../../scripts/lib/tables/token-table.ts';
import { tokensOf } from '../../scripts/lib/tokens.ts';

/** Cuts as given. */
const cutAt = (pieces: readonly string[]): Segmenter => ({
  tag: () => pieces.map((word) => ({ word, tag: 'n' })),
});

const listed = (text: string, pieces: readonly string[]) => {
  const transcript = readTranscript(text, { speaker: '王毅' });
  return tokensOf(transcript, cutAt(pieces), new Set(['的'])).map(({ sentence, forms, starts }) => [
    sentence.text,
    forms.map(({ word }, i) => `${word}@${(starts[i] as number) - sentence.start}`).join(' '),
  ]);
};

describe('tokens', () => {
  it('stand in their sentence, with the place where they begin', () => {
    expect(listed('王毅:和平好。谈判好。', ['和平', '好', '。', '谈判', '好', '。'])).toEqual([
      ['和平好。', '和平@0 好@2 。@3'],
      ['谈判好。', '谈判@0 好@2 。@3'],
    ]);
  });

  it('leave out white space', () => {
    expect(listed('王毅:AI and 5G。', ['AI', ' ', 'and', ' ', '5G', '。'])).toEqual([
      ['AI and 5G。', 'AI@0 and@3 5G@7 。@9'],
    ]);
  });

  it('are cut where they reach over the end of a sentence', () => {
    expect(listed('王毅:和平。谈判。再见。', ['和平', '。谈', '判。再见。'])).toEqual([
      ['和平。', '和平@0 。@2'],
      ['谈判。', '谈@0 判。@1'],
      ['再见。', '再见。@0'],
    ]);
  });

  it('are one form for all occurrences of a word', () => {
    const [tokens] = tokensOf(readTranscript('问:好好'), cutAt(['好', '好']), new Set());
    expect(tokens?.forms[0]).toBe(tokens?.forms[1]);
  });
});

describe('the table of tokens', () => {
  const lexicon = loadLexicon('data/lexicon');
  const tableOf = (text: string) =>
    parseCsv(Buffer.from(tokenTable(analyse(readTranscript(text), lexicon))).toString());

  it.each([
    ['commas and quotes', '问:他说,"好"吗?\n答:好。'],
    ['characters outside the basic plane', '问:😀𠮷野怎么样?\n答:😀好。'],
    ['a byte-order mark and line ends of Windows', '\ufeff问:好吗?\r\n答:好。\r\n'],
    ['full-width letters', '问:ＡＩ好吗?\n答:５Ｇ好。'],
    ['traditional characters', '問:美國好嗎?\n答:中國好。'],
  ])('points at the source in code points: %s', (_, text) => {
    const points = Array.from(text.replace(/^\ufeff/, ''));
    const rows = tableOf(text);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      const printed = points.slice(Number(row['start']), Number(row['end'])).join('');
      // The token is as read: characters may be folded, but none is lost.
      expect(Array.from(printed)).toHaveLength(Array.from(row['token'] ?? '').length);
      if (!/[國問嗎"Ａ-Ｚ０-９]/.test(printed)) expect(row['token']).toBe(printed);
    }
  });

  it('says which tokens the counts of words leave out', () => {
    const rows = tableOf('问:我们的和平,2025?\n答:和平。');
    const stops = rows.filter((row) => row['stop'] === 'true').map((row) => row['token']);
    expect(stops).toEqual(expect.arrayContaining(['我们', '的', ',', '2025', '?', '。']));
    expect(stops).not.toContain('和平');
  });

  it('is a header alone where nothing is said', () => {
    expect(tableOf('问:')).toEqual([]);
  });
});
