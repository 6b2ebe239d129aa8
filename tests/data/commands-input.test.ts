import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dir, expectRefusal, fileOf, freshOut, GOOD, run, table, TRANSCRIPT } from './commands.ts';

describe('bad input gets exit 2, one line that says what to do, and nothing written', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['an empty file', '', /sample\.txt: line 1, column 1: the file is empty/],
    ['a file without labels', '今天天气很好。\n', /今天天气很好.*understood are.*X记者/],
    ['GBK', Buffer.from('bcc7d5dfa3bac4e3bac3a1a3d5c5c8fda3babadcbac3a3acd6d0b9fabacdc3c0b9fab5c4b9d8cfb5', 'hex'), /byte 0 \(line 1, column 1\).*GBK.*iconv -f GB18030/],
    ['UTF-16', Buffer.from(`\ufeff${GOOD}`, 'utf16le'), /byte 0 .*UTF-16.*iconv -f UTF-16LE/],
    ['a binary file', Uint8Array.from({ length: 400 }, (_, i) => (i * 197 + 131) % 256), /not UTF-8.*binary/],
  ])('%s', (_, content, message) => {
    const out = freshOut();
    expectRefusal(run('data', ['--transcript', fileOf(content), '--out', out]), out, message);
  });

  it('a disk without room', () => {
    const out = freshOut();
    const refused = run('data', ['--transcript', fileOf(GOOD), '--out', out], {}, 2);
    expectRefusal(refused, out, /result: results cannot be written \(EFBIG\); make room/);
  });

  it('a missing file', () => {
    const out = freshOut();
    expectRefusal(run('data', ['--transcript', join(dir, 'none.txt'), '--out', out]), out, /none\.txt: no such file/);
  });

  it('a folder without transcripts', () => {
    const out = freshOut();
    expectRefusal(run('data', ['--transcript', join(fileOf('x', 'notes.md'), '..'), '--out', out]), out, /no transcript in it/);
  });

  it('a folder in which every transcript is bad, or one where all or nothing is asked for', () => {
    const folder = join(fileOf('', 'b.txt'), '..');
    const out = freshOut();
    expectRefusal(run('data', ['--transcript', folder, '--out', out]), out, /b\.txt: .*empty/);
    writeFileSync(join(folder, 'a.txt'), GOOD);
    expectRefusal(run('data', ['--transcript', folder, '--out', out, '--strict']), out, /b\.txt: .*empty/);
  });

  it.each([
    ['an unknown option', ['--frobnicate'], /--frobnicate/],
    ['a word too many', ['extra'], /extra/],
    ['--out without --transcript', ['--out', 'x'], /--out goes with --transcript/],
    ['--transcript without --out', ['--transcript', TRANSCRIPT], /needs --out/],
    ['--check with --transcript', ['--check', '--transcript', TRANSCRIPT, '--out', 'x'], /--check/],
    ['a day that is none', ['--transcript', TRANSCRIPT, '--out', 'x', '--date', '2025-02-30'], /2025-02-30.*YYYY-MM-DD/],
    ['an empty speaker', ['--transcript', TRANSCRIPT, '--out', 'x', '--speaker', ''], /--speaker/],
  ])('%s', (_, args, message) => {
    expectRefusal(run('data', args), freshOut(), message);
  });

  it('an --out that is a file is left as it was', () => {
    const file = fileOf('mine', 'precious.txt');
    const result = run('data', ['--transcript', fileOf(GOOD), '--out', file]);
    expect(result.status).toBe(2);
    expect(result.stderr).toMatch(/precious\.txt: is a file/);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('a failure leaves earlier results whole', () => {
    const out = freshOut();
    expect(run('data', ['--transcript', fileOf(GOOD), '--out', out]).status).toBe(0);
    const before = readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]);
    expect(run('data', ['--transcript', fileOf('没有标签。'), '--out', out]).status).toBe(2);
    expect(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')])).toEqual(before);
    expect(readdirSync(join(out, '..'))).toEqual(['result']);
  });
});

describe('strange but readable input works', () => {
  it.each([
    ['a byte-order mark', `\ufeff${GOOD}`],
    ['CRLF', GOOD.replaceAll('\n', '\r\n')],
    ['NUL and other control characters', GOOD.replace('中国', '中\u0000国\u0007')],
    ['zero-width characters', GOOD.replace('中国', '中\u200b国')],
    ['emoji', GOOD.replace('法新社', '😀😀\n法新社').replace('欢迎', '欢迎😀')],
    ['a lone combining mark', GOOD.replace('欢迎', '\u0301欢迎')],
    ['traditional Chinese', '法新社記者：中國和美國好嗎？\n\n張明：中方歡迎。貿易額超過100億美元。\n'],
    ['full-width ASCII', GOOD.replace('100', '１００')],
  ])('%s', (_, text) => {
    const out = freshOut();
    const result = run('data', ['--transcript', fileOf(text), '--out', out]);
    expect(result.stderr).not.toMatch(/^Error/m);
    expect(result.status).toBe(0);
    expect(result.stdout).toMatch(/^sample: 2 turns, 3 sentences, 3 mentions, 1 figures, \d+ warnings\n$/);
    expect(table(out, 'turns').map(({ kind }) => kind)).toEqual(['question', 'answer']);
    expect(table(out, 'mentions').map(({ place_id }) => place_id)).toEqual(['CN', 'US', 'CN']);
    expect(table(out, 'figures').map(({ value, unit, qualifier }) => [value, unit, qualifier])).toEqual([
      ['10000000000', 'USD', 'over'],
    ]);
    // Offsets refer to the text without byte-order mark.
    const points = Array.from(text.replace(/^\ufeff/, ''));
    for (const row of [...table(out, 'mentions'), ...table(out, 'figures'), ...table(out, 'sentences')]) {
      expect(points.slice(Number(row['start']), Number(row['end'])).join('')).toBe(row['surface'] ?? row['text']);
    }
  });

  it('4 MB', () => {
    const out = freshOut();
    const text = `${GOOD}\n`.repeat(Math.ceil(4_000_000 / Buffer.byteLength(GOOD)));
    const result = run('data', ['--transcript', fileOf(text), '--out', out]);
    expect(result.status).toBe(0);
    expect(result.stdout).toMatch(/^sample: \d{5} turns/);
  }, 240_000);

  it('a line of 1 MB without a full stop', () => {
    const out = freshOut();
    const text = `记者：您好吗？\n张明：${'中国同美国的关系很重要'.repeat(32_000)}\n`;
    const result = run('data', ['--transcript', fileOf(text), '--out', out]);
    expect(result.status).toBe(0);
    expect(result.stdout).toMatch(/2 turns, 2 sentences, 64000 mentions/);
  }, 60_000);

  it('an unknown outlet leaves its country empty and is warned of with turn and sentence', () => {
    const out = freshOut();
    const result = run('data', ['--transcript', fileOf(GOOD.replace('法新社', '星海快讯社')), '--out', out]);
    expect(result.status).toBe(0);
    expect(table(out, 'turns')[0]).toMatchObject({ outlet: '星海快讯社', outlet_country: '' });
    expect(table(out, 'warnings')).toEqual([
      expect.objectContaining({ kind: 'unknown_outlet', surface: '星海快讯社', sentence_id: 't01p01s01' }),
    ]);
    expect(result.stderr).toMatch(/星海快讯社/);
  });

  it('a question without an answer, an answer without a question, two reporters in a row, an opening statement', () => {
    const out = freshOut();
    const text = '主持人：请提问。\n甲社记者：好吗？\n乙社记者：对吗？\n张明：对。\n副部长李华：我补充一句。\n丙社记者：还有吗？\n';
    expect(run('data', ['--transcript', fileOf(`张明：大家好。\n${text}`), '--out', out]).status).toBe(0);
    expect(table(out, 'turns').map(({ kind }) => kind)).toEqual([
      'statement', 'statement', 'question', 'question', 'answer', 'answer', 'question',
    ]);
  });
});
