import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SCRIPTS = fileURLToPath(new URL('../../scripts/', import.meta.url));
const TRANSCRIPT = fileURLToPath(new URL('../../data/editions/npc-2025/transcript.txt', import.meta.url));
const GOOD = '法新社记者：中国和美国好吗？\n\n张明：中方欢迎。贸易额超过100亿美元。\n';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'wenda-commands-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The real command, in its own process. */
function run(script: string, args: readonly string[], env: Record<string, string> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(SCRIPTS, `${script}.ts`), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
}

let made = 0;
function fileOf(content: string | Uint8Array, name?: string): string {
  made += 1;
  const folder = join(dir, `in${made}`);
  mkdirSync(folder);
  const file = join(folder, name ?? 'sample.txt');
  writeFileSync(file, content);
  return file;
}

function freshOut(): string {
  made += 1;
  return join(dir, `out${made}`, 'deep', 'result');
}

function table(out: string, name: string): Record<string, string>[] {
  return parse(readFileSync(join(out, `${name}.csv`), 'utf8'), { columns: true });
}

/** Exit 2, one line on standard error without a stack trace, no output, no files. */
function expectRefusal(result: Run, out: string, message: RegExp): void {
  expect(result.stderr).toMatch(message);
  expect(result.stderr.trim().split('\n')).toHaveLength(1);
  expect(result.stderr).not.toMatch(/\n\s+at |node:internal/);
  expect(result.stdout).toBe('');
  expect(result.status).toBe(2);
  expect(existsSync(join(out, '..', '..'))).toBe(false);
}

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

describe('the command line', () => {
  it('makes one result folder for each transcript of a folder and sums them up in a last line', () => {
    const out = freshOut();
    const folder = join(fileOf(GOOD, 'a.txt'), '..');
    writeFileSync(join(folder, 'b.txt'), GOOD);
    const result = run('data', ['--transcript', `${folder}/`, '--out', out]);
    expect(result.status).toBe(0);
    expect(result.stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^a: 2 turns/),
      expect.stringMatching(/^b: 2 turns/),
      expect.stringMatching(/^2 transcripts: 4 turns, 6 sentences, 6 mentions, 2 figures, \d+ warnings$/),
    ]);
    expect(readdirSync(out).filter((name) => !name.startsWith('.')).sort()).toEqual(['a', 'b']);
    expect(readFileSync(join(out, 'a', 'turns.csv'))).toEqual(readFileSync(join(out, 'b', 'turns.csv')));
  });

  it('takes relative paths from where the caller of npm stood', () => {
    const folder = join(fileOf(GOOD, 'here.txt'), '..');
    const env = { npm_lifecycle_event: 'data', INIT_CWD: folder };
    expect(run('data', ['--transcript', 'here.txt', '--out', 'there'], env).status).toBe(0);
    expect(table(join(folder, 'there'), 'turns')).toHaveLength(2);
  });

  it('scaffolds an edition that computes, and never over another', () => {
    const root = mkdtempSync(join(tmpdir(), 'wenda-edition-'));
    try {
      for (const folder of ['data', 'scripts', 'node_modules', 'package.json']) {
        const source = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
        if (folder === 'node_modules') symlinkSync(source, join(root, folder));
        else cpSync(source, join(root, folder), { recursive: true });
      }
      const own = (script: string, args: string[]) =>
        spawnSync(process.execPath, [join(root, 'scripts', `${script}.ts`), ...args], { encoding: 'utf8' });
      const made = own('new', ['demo', '--transcript', fileOf(GOOD), '--date', '2024-05-06']);
      expect(made.stdout).toMatch(/^demo: 2 turns, 3 sentences, 3 mentions, 1 figures/);
      expect(made.status).toBe(0);
      expect(readdirSync(join(root, 'data/editions/demo')).sort()).toEqual([
        'edition.yaml',
        'errata.csv',
        'labels.csv',
        'transcript.txt',
      ]);
      expect(own('new', ['demo', '--transcript', fileOf(GOOD)]).status).toBe(2);
      const rare = own('new', ['rare', '--transcript', fileOf('𠮷报记者：好吗？\n王毅：好。')]);
      expect(rare.status).toBe(0);
      expect(rare.stderr).toMatch(/^look at: glyph: rare: transcript\.txt:1:1: “𠮷” \(U\+20BB7, \d+ in all\)/m);
      const warned = own('data', []);
      expect(warned.stderr).toMatch(/^warning: glyph: rare: transcript\.txt:1:1: “𠮷”/m);
      rmSync(join(root, 'data/editions/rare'), { recursive: true });
      const computed = own('data', []);
      expect(computed.stdout).toMatch(/^demo: 2 turns.*\nnpc-2025: /);
      const gone = /derived\/rare: there is no edition rare; delete this folder$/m;
      expect(computed.stderr).toMatch(gone);
      const left = own('data', ['--check']);
      expect(left.stderr).toMatch(gone);
      expect(left.status).toBe(1);
      rmSync(join(root, 'data/derived/rare'), { recursive: true });
      expect(table(join(root, 'data/derived/demo'), 'figures')).toHaveLength(1);
      expect(own('data', ['--check']).status).toBe(0);
      writeFileSync(join(root, 'data/derived/demo/turns.csv'), 'turn_id\n');
      const checked = own('data', ['--check']);
      expect(checked.status).toBe(1);
      expect(checked.stderr).toMatch(/turns\.csv: line 1: committed “turn_id”/);
      writeFileSync(join(root, 'data/editions/demo/transcript.txt'), `${GOOD}\n`);
      const edited = own('data', []);
      expect(edited.status).toBe(2);
      expect(edited.stderr).toMatch(/transcript\.txt: its SHA-256 is .*errata\.csv/);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it('keeps what else lies in the result folder', () => {
    const out = freshOut();
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'notes.md'), 'mine');
    expect(run('data', ['--transcript', fileOf(GOOD), '--out', out]).status).toBe(0);
    expect(readFileSync(join(out, 'notes.md'), 'utf8')).toBe('mine');
  });

  it('takes the speaker and the date that are given', () => {
    const out = freshOut();
    const text = '记者：好吗？\n外长阿卜杜拉：今年是建交30周年。\n';
    expect(run('data', ['--transcript', fileOf(text), '--out', out, '--speaker', '阿卜杜拉', '--date', '2020-05-01']).status).toBe(0);
    expect(table(out, 'turns')[1]).toMatchObject({ kind: 'answer' });
    expect(table(out, 'dates').map(({ year_from }) => year_from)).toContain('1990');
  });

  it('finds the committed tables of every edition up to date', () => {
    const result = run('data', ['--check']);
    expect(result.stderr).toBe('');
    expect(result.status).toBe(0);
  });

  it('gives the same bytes in any time zone and locale', () => {
    const outs = [
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' },
      { TZ: 'America/Adak', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    ].map((env) => {
      const out = freshOut();
      expect(run('data', ['--transcript', TRANSCRIPT, '--out', out, '--date', '2025-03-07'], env).status).toBe(0);
      return out;
    });
    const [first, second] = outs as [string, string];
    expect(readdirSync(first)).toEqual(readdirSync(second));
    for (const name of readdirSync(first)) {
      expect(readFileSync(join(first, name)), name).toEqual(readFileSync(join(second, name)));
    }
  });

  it.each([
    ['without an id', [], /needs an id/],
    ['with a bad id', ['2025/..', '--transcript', TRANSCRIPT], /lower-case letters/],
    ['without a transcript', ['some-id'], /--transcript FILE is missing/],
    ['over an edition that exists', ['npc-2025', '--transcript', TRANSCRIPT], /exists already/],
  ])('refuses to scaffold an edition %s', (_, args, message) => {
    const result = run('new', args);
    expect(result.status).toBe(2);
    expect(result.stderr).toMatch(message);
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
  });
});
