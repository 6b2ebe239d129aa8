import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fileOf, freshOut, GOOD, run, table, TRANSCRIPT } from './commands.ts';

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
