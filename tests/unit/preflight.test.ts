import { beforeAll, describe, expect, it } from 'vitest';
import { LEXICON_DIR } from '../../scripts/lib/folders.ts';
import { analyse, loadLexicon, type Lexicon } from '../../scripts/lib/pipeline.ts';
import { preflightLines } from '../../scripts/lib/preflight/print.ts';
import { preflightOf, writePreflight, type Preflight } from '../../scripts/lib/preflight/report.ts';
import { readTranscript } from '../../scripts/lib/read.ts';

let lexicon: Lexicon;
beforeAll(() => {
  lexicon = loadLexicon(LEXICON_DIR);
}, 60_000);

function reportOf(text: string, marked = false): Preflight {
  const transcript = readTranscript(text, {
    outlets: lexicon.outletLabels,
    isWord: lexicon.isWord,
    date: '2025-03-07',
  });
  return preflightOf(analyse(transcript, lexicon), lexicon, marked);
}

const TEXT = [
  '路透社记者：中国同巴基斯坦的贸易达到约 10 万人，怎么看中巴关系？',
  '王\u3000毅：中国和⽇本是邻国。（笑声）柳依依去过北京，说7843这个数。',
].join('\r\n');

describe('the pre-flight report', () => {
  it('counts every fold and says where it applied first, by line and column', () => {
    const { folds } = reportOf(TEXT);
    expect(folds.map(({ name, count }) => [name, count])).toEqual([
      ['stage_directions', 1],
      ['number_blanks', 2],
      ['blanks', 1],
    ]);
    expect(folds[0]?.first).toEqual([{ line: 2, column: 14, start: 49, surface: '（笑声）' }]);
    expect(folds[2]?.first).toEqual([{ line: 2, column: 2, start: 37, surface: '\u3000' }]);
  });

  it('notes what is unusual about the file as a whole', () => {
    expect(reportOf(TEXT, true).file.map(({ name, count }) => [name, count])).toEqual([
      ['byte_order_mark', 1],
      ['carriage_returns', 1],
      ['radicals', 1],
    ]);
    expect(reportOf('记者：好吗？\n王毅：好。').file).toEqual([]);
  });

  it('says whom each label was taken for', () => {
    const { labels } = reportOf(TEXT);
    expect(labels.map(({ speaker, role, turns }) => [speaker, role, turns])).toEqual([
      ['路透社', 'asks', 1],
      ['王毅', 'answers', 1],
    ]);
    expect(labels[1]?.first).toMatchObject({ line: 2, column: 1 });
  });

  it('lists numbers and names that no table holds', () => {
    const { numerals, names } = reportOf(TEXT);
    expect(numerals.first.map(({ surface }) => surface)).toEqual(['7843这个']);
    expect(names.most.map(({ name }) => name)).toContain('北京');
    expect(names.most.map(({ name }) => name)).not.toContain('中国');
  });

  it.each([
    ['袁隆平院士指出，智慧与安宁惠及四国。', ['袁隆平']],
    ['会议在东莞举行，城市繁荣，友谊长存。', ['东莞']],
    ['世界粮食计划署、新进展和丰硕成果。', ['世界粮食计划署']],
  ])('takes for names what stands like names in %s', (answer, expected) => {
    expect(reportOf(`记者：好吗？\n王毅：${answer}`).names.most.map(({ name }) => name)).toEqual(expected);
  });

  it('says what currency a bare 元 was read as, outside the mainland', () => {
    const report = reportOf('記者：特區政府如何應對？\n張三：香港派發一萬元，預算一億港元，再撥 300 元。');
    expect(report.bare_yuan).toEqual([
      {
        unit: 'HKD',
        zh: '港元',
        en: 'Hong Kong dollars',
        count: 2,
        first: [
          { line: 2, column: 8, start: 20, surface: '一萬元' },
          { line: 2, column: 22, start: 34, surface: '300 元' },
        ],
      },
    ]);
    expect(preflightLines(report)).toContainEqual(
      expect.stringMatching(/bare 元 read as HKD: 2 \(2:8 “一萬元”, 2:22 “300 元”\)/),
    );
  });

  it.each([
    ['記者：補助多少？\n部長張三：最高 10 萬元。', [['CNY', 1]]],
    ['记者：补助多少？\n部长张三：最高 10 万元。', []],
  ])('tells of a bare 元 whose place is not known in %s', (text, expected) => {
    expect(reportOf(text).bare_yuan.map(({ unit, count }) => [unit, count])).toEqual(expected);
  });

  it('names the words with a colon that nobody was taken to speak under', () => {
    const report = reportOf(
      '记者：会涨吗？\n张三：看两点。\n供给：充足。\n需求：平稳。\n供给：再说一遍。\n10:30开会。',
    );
    expect(report.possible_labels).toMatchObject([
      { name: '供给', count: 2, first: [{ line: 3, column: 1 }, { line: 5 }] },
      { name: '需求', count: 1 },
    ]);
    expect(preflightLines(report)).toContainEqual(
      expect.stringMatching(/taken for no label: 供给 \(2\), 需求/),
    );
  });

  it('shows the reading of a short form that several places share', () => {
    const [form] = reportOf(TEXT).short_forms;
    expect(form).toMatchObject({
      surface: '巴',
      place_id: 'PK',
      type: 'country',
      count: 1,
      first: { line: 1, surface: '巴' },
    });
    expect(form?.candidates).toContain('PS');
  });

  it('shows where the sequence of questions and answers breaks', () => {
    expect(reportOf('路透社记者：好吗？\n法新社记者：好吗？\n王毅：好。').sequence.length).toBeGreaterThan(0);
    expect(reportOf(TEXT).sequence).toEqual([]);
  });

  it('is the same bytes each time, and short in print', () => {
    expect(writePreflight(reportOf(TEXT))).toBe(writePreflight(reportOf(TEXT)));
    const lines = preflightLines(reportOf(TEXT, true));
    expect(lines.length).toBeLessThan(14);
    expect(lines).toContain('look at: folded: 1 stage directions (not spoken) (2:14 “（笑声）”)');
    expect(lines).toContain('look at: answers: 王毅');
  });

  it('counts columns in characters, past those outside the basic plane', () => {
    const { folds } = reportOf('记者：好吗？\n王毅：𠮷好。（掌声）');
    expect(folds[0]?.first[0]).toEqual({ line: 2, column: 7, start: 13, surface: '（掌声）' });
  });
});
