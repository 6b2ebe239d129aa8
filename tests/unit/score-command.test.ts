import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SCORE = fileURLToPath(new URL('../../scripts/score.ts', import.meta.url));
const TEXT = '路透社记者:法国怎么看?\n\n王毅:巴西和法国是朋友。\n';

let dir = '';
const at = (name: string): string => join(dir, name);

const row = (start: number, end: number, surface: string, id: string): string =>
  `${JSON.stringify({ start, end, surface, id })}\n`;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'wenda-score-'));
  writeFileSync(at('talk.txt'), TEXT);
  for (const folder of ['gold', 'missing', 'foreign', 'bare', 'strict']) mkdirSync(at(folder));
  const right = row(6, 8, '法国', 'FR') + row(17, 19, '巴西', 'BR') + row(20, 22, '法国', 'FR');
  writeFileSync(at('gold/mentions.jsonl'), right);
  writeFileSync(at('missing/mentions.jsonl'), right + row(23, 25, '朋友', 'XX'));
  writeFileSync(at('foreign/mentions.jsonl'), row(6, 8, '德国', 'DE'));
  writeFileSync(at('strict/mentions.jsonl'), right);
  writeFileSync(at('strict/floors.json'), '{"mentions.f1": 2}');
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Runs the real command in another folder; arguments with @ name files of the test's folder. */
function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const full = args.map((arg) => (arg.startsWith('@') ? at(arg.slice(1)) : arg));
  return spawnSync(process.execPath, [SCORE, ...full], { cwd: tmpdir(), encoding: 'utf8' });
}

describe('npm run score with a gold standard and a transcript', () => {
  it('prints the measures, leaves with 0 and writes nothing', () => {
    const before = readdirSync(dir);
    const { status, stdout, stderr } = run('--gold', '@gold', '--transcript', '@talk.txt', '--verbose');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n').map((line) => line.replace(/ +/g, ' '))).toContain(
      'talk mentions f1 1.0000 6/6 ≥ 0.95 ok',
    );
    expect(readdirSync(dir)).toEqual(before);
  }, 30_000);

  it('leaves with 1 below a floor and lists the differences only when asked', () => {
    const quiet = run('--gold', '@missing', '--transcript', '@talk.txt');
    expect([quiet.status, quiet.stderr]).toEqual([1, '']);
    expect(quiet.stdout).toContain('BELOW');
    const verbose = run('--gold', '@missing', '--transcript', '@talk.txt', '--verbose');
    expect(verbose.stderr).toBe('talk: mentions missing 23–25 XX: 么看?⏎王毅:巴西和法国是[朋友]。⏎\n');
  }, 30_000);

  it.each([
    ['an unknown option', ['--golden', 'x'], /--golden.*usage: npm run score/],
    ['a word that belongs to no option', ['gold'], /“?gold”?.*usage/],
    ['a gold standard without transcript', ['--gold', '@gold'], /--gold and --transcript go together/],
    [
      'a transcript without gold standard',
      ['--transcript', '@talk.txt'],
      /--gold and --transcript go together/,
    ],
    ['a date without transcript', ['--date', '2025-03-07'], /--date and --speaker go with/],
    ['a folder that is not there', ['--gold', '@none', '--transcript', '@talk.txt'], /none: no such folder/],
    [
      'a folder without gold standard',
      ['--gold', '@bare', '--transcript', '@talk.txt'],
      /bare: no gold standard; .*turns\.jsonl/,
    ],
    [
      'a transcript that is not there',
      ['--gold', '@gold', '--transcript', '@no.txt'],
      /no\.txt: no such file/,
    ],
    [
      'a day that does not exist',
      ['--gold', '@gold', '--transcript', '@talk.txt', '--date', '2025-02-30'],
      /2025-02-30/,
    ],
    [
      'a gold standard of another text',
      ['--gold', '@foreign', '--transcript', '@talk.txt'],
      /line 1: “德国” is not at 6–8/,
    ],
    [
      'a floor out of range',
      ['--gold', '@strict', '--transcript', '@talk.txt'],
      /floors\.json: the floor of mentions\.f1 is 2/,
    ],
  ] as [string, string[], RegExp][])(
    'leaves with 2 and one line on %s',
    (_, args, message) => {
      const { status, stdout, stderr } = run(...args);
      expect(stderr).toMatch(message);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect([status, stdout]).toEqual([2, '']);
    },
    30_000,
  );
});
