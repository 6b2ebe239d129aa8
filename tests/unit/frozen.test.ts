import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { addStates, alteredFiles, readVersions, versionRow } from '../../scripts/lib/freeze/archive.ts';
import { frozenPage } from '../../scripts/lib/freeze/frozen-page.ts';
import { compressed, packState, unpackState } from '../../src/lib/frozen-pack.ts';
import { frozenVersions } from '../../src/publish/archive.ts';
import { versionChanges } from '../../src/publish/version-changes.ts';
import type { ChartWords } from '../../src/publish/chart-state.ts';

const policy = `default-src 'none'; img-src 'self'; font-src 'self'; base-uri 'none'; script-src 'self' 'sha256-old'; style-src 'sha256-old'`;

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta http-equiv="content-security-policy" content="${policy}"><base target="_parent">${head}</head><body>${body}<span data-frozen="Frozen {date}, see the latest">Data</span></body></html>`;
}

function frozen(html: string, root = 'https://wenda.example/'): string {
  return frozenPage({
    html,
    path: 'npc-2025/embed/topics/',
    frozenPath: 'npc-2025/embed/topics/0123456789/',
    root,
    hash: '0123456789',
    date: '2026-11-23',
  });
}

describe('a frozen page', () => {
  it.each([
    ['/npc-2025/charts/topics/', '../../../charts/topics/'],
    ['/npc-2025/transcript/#t01p01s01', '../../../transcript/#t01p01s01'],
    ['/npc-2025/embed/topics/?theme=dark', '../?theme=dark'],
    ['/', '../../../../'],
    ['https://wenda.example/en/npc-2025/charts/topics/', '../../../../en/npc-2025/charts/topics/'],
    ['https://other.example/x', 'https://other.example/x'],
    ['//other.example/x', '//other.example/x'],
    ['#caption', '#caption'],
  ])('leads from %s to %s, so that it works below any base', (address, relative) => {
    expect(frozen(page('', `<a href="${address}">x</a>`))).toContain(`<a href="${relative}">x</a>`);
  });

  it('leaves out the base that the site was built for', () => {
    expect(
      frozen(page('', '<a href="/press/wenda/npc-2025/data/">x</a>'), 'https://wenda.example/press/wenda/'),
    ).toContain('<a href="../../../data/">x</a>');
  });

  it('runs its own scripts and styles by their hashes, and may fetch nothing', () => {
    const html = frozen(page('<style>a{}</style>', '<script>1</script><a href="/">x</a>'));
    const [, allowed = ''] = /content-security-policy" content="([^"]*)"/.exec(html) ?? [];
    expect(allowed).toContain("default-src 'none'");
    expect(allowed).toContain("base-uri 'none'");
    expect(allowed).toContain("script-src 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='");
    expect(allowed).toMatch(/style-src 'sha256-[^']+'$/);
    expect(allowed).not.toContain('self');
    expect(allowed).not.toContain('old');
  });

  it('drops what would be fetched for its head, and says which state it is', () => {
    const html = frozen(
      page(
        '<link rel="preload" as="font" href="/f.woff2"><link rel="alternate" type="application/json+oembed" href="https://x.example/o.json"><link rel="canonical" href="https://x.example/c/">',
        '',
      ),
    );
    expect(html).not.toMatch(/preload|oembed/);
    expect(html).toContain('rel="canonical"');
    expect(html).toContain('<meta name="wenda-state" content="0123456789 2026-11-23"></head>');
  });

  it('says of which day it is where it led to the data, and for screen readers where that leads', () => {
    const html = frozen(page('', ''));
    expect(html).toContain(
      '<span>Frozen <time datetime="2026-11-23" data-n="versions.date">2026-11-23</time></span><span class="hidden">, see the latest</span>',
    );
    expect(html).toContain('<html data-state="0123456789" lang="en">');
    expect(html).not.toContain('data-frozen');
    expect(() => frozen(page('', '').replace('{date}', ''))).toThrow('of which day');
  });

  it.each([
    '<script type="module" src="/_astro/a.js"></script>',
    '<img alt="" src="/a.png">',
    '<link rel="stylesheet" href="/a.css">',
  ])('is refused where it shows what lies elsewhere: %s', (tag) => {
    expect(() => frozen(page('', tag))).toThrow('has to hold all it shows');
  });
});

describe('the archive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const style = 'a{color:red}'.repeat(20);
  const files = (text: string): { 'zh.html': string; 'en.html': string; 'state.json': string } => ({
    'zh.html': `<style>${style}</style><script>1</script>${text} zh`,
    'en.html': `<style>${style}</style><script>1</script>${text} en`,
    'state.json': `{"text":"${text}"}`,
  });

  it('keeps states in the order in which they were frozen', () => {
    const first = versionRow('topics', '0000000001', '2026-11-23', '1.0.0', files('one'));
    addStates(folder, [], [{ row: first, files: files('one') }]);
    const second = versionRow('topics', '0000000002', '2026-11-24', '1.1.0', files('two'));
    addStates(folder, readVersions(folder), [{ row: second, files: files('two') }]);
    expect(readVersions(folder).map(({ hash, date }) => `${hash} ${date}`)).toEqual([
      '0000000001 2026-11-23',
      '0000000002 2026-11-24',
    ]);
    // Both states and languages share one style sheet.
    expect(readdirSync(join(folder, 'shared'))).toHaveLength(1);
    expect(readdirSync(join(folder, 'topics'))).toEqual(['0000000001.br', '0000000002.br']);
    expect(alteredFiles(folder)).toEqual([]);
  });

  it('notices a file that was altered or is gone', () => {
    const [first, second] = ['0000000001.br', '0000000002.br'].map((name) => join(folder, 'topics', name));
    const { bytes } = packState({ ...files('one'), 'en.html': 'another' });
    writeFileSync(first ?? '', bytes);
    rmSync(second ?? '');
    expect(alteredFiles(folder)).toEqual([`${first}: en.html was altered`, `${second}: missing`]);
    writeFileSync(first ?? '', 'no Brotli');
    expect(alteredFiles(folder)[0]).toContain('cannot be unpacked');
  });
});

describe('a packed state', () => {
  const piece = 'p{margin:0}'.repeat(20);
  const files = {
    'zh.html': `<p lang="zh">𠮷，“四”</p><style media="all">${piece}</style><script>short</script>`,
    'en.html': `<style media="all">${piece}</style>`,
    'state.json': '{"a":1}\n',
  };

  it('comes back to the letter, with what it shares beside it', () => {
    const { bytes, shared } = packState(files);
    expect([...shared.values()]).toEqual([piece]);
    const pieces = new Map([...shared].map(([name, text]) => [name, compressed(text)]));
    expect(unpackState(bytes, (name) => pieces.get(name) ?? new Uint8Array())).toEqual(files);
    expect(() => unpackState(compressed('one file'), () => new Uint8Array())).toThrow('1 files');
  });

  it('is refused where a page has a character of the format', () => {
    expect(() => packState({ ...files, 'en.html': 'a\uFDD1b' })).toThrow('en.html: holds a noncharacter');
  });
});

describe('the list of frozen states', () => {
  const root = mkdtempSync(join(tmpdir(), 'data-'));
  afterAll(() => rmSync(root, { recursive: true }));
  afterAll(() => vi.unstubAllEnvs());

  it('names a bad row by its line, the header being the first', () => {
    vi.stubEnv('WENDA_DATA', root);
    const folder = join(root, 'published', 'x');
    mkdirSync(folder, { recursive: true });
    const sum = 'a'.repeat(64);
    const rows = [
      `topics,0123456789,2026-11-23,${sum},${sum},${sum},1.0.0`,
      `topics,012,2026-11-24,${sum},${sum},${sum},1.0.0`,
    ];
    const header = 'chart,hash,date,zh_sha256,en_sha256,state_sha256,release';
    writeFileSync(join(folder, 'versions.csv'), `${[header, ...rows].join('\n')}\n`);
    expect(() => frozenVersions('x')).toThrow(/versions\.csv, row 3, column hash: .*found "012"/);
    expect(frozenVersions('y')).toEqual([]);
  });
});

describe('what changed between two states', () => {
  const words = (finding: string, rows: string[][]): ChartWords => ({
    name: 'Topics',
    finding,
    description: '',
    alt: '',
    source: '',
    table: {
      columns: [
        { label: 'Topic', numeric: false },
        { label: 'Share', numeric: true },
        { label: 'Sentences', numeric: true },
      ],
      rows,
    },
  });
  const before = words('A leads', [
    ['A', '20%', '5'],
    ['B', '10%', '2'],
    ['C', '1%', '1'],
  ]);

  it('is nothing where only the drawing did', () => {
    const nothing = { finding: undefined, wording: false, cells: [], added: [], removed: [] };
    expect(versionChanges(before, before)).toEqual(nothing);
    expect(versionChanges(before, { ...before, note: 'New.' })).toEqual({ ...nothing, wording: true });
  });

  it('is the finding, each number with its row and column, and rows that came and went', () => {
    const after = words('A leads by far', [
      ['A', '25%', '5'],
      ['B', '10%', '2'],
      ['D', '2%', '1'],
    ]);
    expect(versionChanges(before, after)).toEqual({
      finding: { before: 'A leads', after: 'A leads by far' },
      wording: false,
      cells: [{ row: 'A', column: 'Share', before: '20%', after: '25%' }],
      added: ['D'],
      removed: ['C'],
    });
  });

  it('tells rows apart that say the same', () => {
    const twice = (number: string): ChartWords =>
      words('A', [
        ['A', '1%', '1'],
        ['A', number, '1'],
      ]);
    expect(versionChanges(twice('2%'), twice('3%')).cells).toEqual([
      { row: 'A (2)', column: 'Share', before: '2%', after: '3%' },
    ]);
  });
});
