import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSegmenter } from '../../scripts/lib/segment.ts';

const LEXICON = resolve('data/lexicon');
const segmenter = loadSegmenter(LEXICON);
const joined = (text: string) =>
  segmenter
    .tag(text)
    .map(({ word }) => word)
    .join('');

describe('the segmenter', () => {
  it.each([
    ['an empty text', ''],
    ['ordinary prose', '中方愿同各国一道,推动构建人类命运共同体。'],
    ['NUL and other control characters', '中\0国\u0001美\u001b国'],
    ['an emoji and characters outside the basic plane', '中国😀𠮷野家👩‍👩‍👧美国'],
    ['a lone high surrogate', '中国\ud800美国'],
    ['a lone low surrogate at the end', '中国\udc00'],
    ['a lone combining mark', '\u0301中e\u0301国'],
    ['line ends of all kinds and several spaces', '中国\r\n美国\n\n\u2028 \t  俄罗斯'],
    ['a line of a megabyte without any punctuation', '人民共和国发展'.repeat(50_000)],
    ['a megabyte of emoji, cut where a pair would break', `a${'😀'.repeat(100_000)}`],
  ])('loses no character of %s', (_, text) => {
    expect(joined(text) === text).toBe(true);
  });

  it('loses no character of any string', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (text) => joined(text) === text),
      { numRuns: 300 },
    );
  });

  it.each([
    ['人类命运共同体', 'n'],
    ['多边主义', 'n'],
    ['单边主义', 'n'],
    ['全球南方', 'ns'],
    ['一带一路', 'nz'],
    ['人工智能', 'n'],
    ['关税战', 'n'],
    ['芬太尼', 'n'],
    ['5G', 'eng'],
    // Countries that the segmenter's own dictionary misses or misreads.
    ['乌克兰', 'ns'],
    ['也门', 'ns'],
    ['约旦', 'ns'],
    ['加纳', 'ns'],
    ['马里', 'ns'],
    ['沙特', 'ns'],
  ])('takes %s for one word, tagged %s', (word, tag) => {
    expect(segmenter.tag(`这里有${word}。`)).toContainEqual({ word, tag });
  });

  it('knows every word of its user dictionary in a neutral sentence', () => {
    const words = readFileSync(join(LEXICON, 'userdict.txt'), 'utf8').trim().split('\n');
    const split = words
      .map((line) => line.split(' ')[0] ?? '')
      .filter((word) => !segmenter.tag(`“${word}”`).some((tagged) => tagged.word === word));
    expect(split).toEqual([]);
  });

  it('gives the same words when loaded again', () => {
    const text = '各方应当践行多边主义,反对单边主义。';
    expect(loadSegmenter(LEXICON).tag(text)).toEqual(segmenter.tag(text));
  });
});

describe('what is missing', () => {
  it('is named: the user dictionary', () => {
    const folder = mkdtempSync(join(tmpdir(), 'segment-'));
    expect(() => loadSegmenter(folder)).toThrow(join(folder, 'userdict.txt'));
  });

  it.each(['两个 字段 太多 了', '多边主义', '多边主义  n', '多边主义 n\r'])(
    'is named: the form of the dictionary line %j',
    (line) => {
      const folder = mkdtempSync(join(tmpdir(), 'segment-'));
      writeFileSync(join(folder, 'userdict.txt'), `一带一路 nz\n${line}\n`);
      expect(() => loadSegmenter(folder)).toThrow(/userdict\.txt, line 2: /);
    },
  );

  it('is named: nodejieba, with what to do', () => {
    const folder = mkdtempSync(join(tmpdir(), 'segment-'));
    copyFileSync('scripts/lib/segment.ts', join(folder, 'segment.ts'));
    const code =
      `import { loadSegmenter } from ${JSON.stringify(join(folder, 'segment.ts'))};` +
      `try { loadSegmenter(${JSON.stringify(LEXICON)}); } catch (error) { console.log(error.message); }`;
    // Outside the project the module does not resolve, as without optional dependencies.
    const message = execFileSync('node', ['--no-warnings', '--input-type=module', '-e', code], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_PATH: '' },
    });
    expect(message).toMatch(/nodejieba is not installed .*"npm rebuild nodejieba"/);
    expect(message.trim()).not.toContain('\n');
  });
});
