/** Deposits for archives, and tables frozen with their release. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { METHOD_RELEASED, METHOD_VERSION } from '../../scripts/lib/compute.ts';
import { depositFiles } from '../../scripts/lib/deposit.ts';
import { freezeTables, isFrozen } from '../../scripts/lib/freeze/tables.ts';

const root = mkdtempSync(join(tmpdir(), 'wenda-deposit-'));
afterAll(() => rmSync(root, { recursive: true }));

const descriptor = {
  id: 'urn:uuid:0',
  title_zh: '一问',
  title_en: 'One Question',
  description_zh: '表 < 二',
  description_en: 'Tables & more',
  rights_en: 'Theirs stays theirs.',
  version: '2.1.0',
  created: '2031-05-04T00:00:00Z',
  homepage: 'https://press.example/demo/data/v2.1.0/',
  date: '2031-05-01',
  keywords: ['press'],
  contributors: [{ title: 'Wenda' }],
  licenses: [{ name: 'CC-BY-4.0', title: 'CC BY', path: 'https://creativecommons.org/licenses/by/4.0/' }],
};

/** A built site with one table; returns its folder. */
function site(name: string, table: string, readme = 'one'): string {
  const folder = join(root, name, 'demo', 'data');
  mkdirSync(folder, { recursive: true });
  const entries = { 'demo/words.csv': strToU8(table), 'demo/README.md': strToU8(readme) };
  writeFileSync(join(folder, 'demo.zip'), zipSync(entries));
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(descriptor));
  writeFileSync(join(folder, 'README.md'), readme);
  writeFileSync(join(folder, 'CITATION.cff'), 'type: dataset\n');
  return join(root, name);
}

describe('a deposit', () => {
  const { version, files } = depositFiles(site('built', 'word\n'), 'demo');
  const text = (name: string): string => Buffer.from(files.get(name) ?? []).toString('utf8');

  it('holds the ZIP, what describes it and its metadata, each with its checksum', () => {
    expect(version).toBe('2.1.0');
    const sums = new Map(
      text('SHA256SUMS.txt')
        .trimEnd()
        .split('\n')
        .map((line) => [line.slice(66), line.slice(0, 64)]),
    );
    expect([...sums.keys()].toSorted()).toEqual(
      [
        'CITATION.cff',
        'README.md',
        'datapackage.json',
        'dataverse.json',
        'demo-v2.1.0.zip',
        'zenodo.json',
      ].toSorted(),
    );
    for (const [name, sum] of sums)
      expect(
        createHash('sha256')
          .update(files.get(name) ?? '')
          .digest('hex'),
        name,
      ).toBe(sum);
  });

  it('tells Zenodo what it asks for, as HTML where it wants HTML', () => {
    const { metadata } = JSON.parse(text('zenodo.json')) as { metadata: Record<string, unknown> };
    expect(metadata).toMatchObject({
      upload_type: 'dataset',
      publication_date: '2031-05-04',
      license: 'cc-by-4.0',
      creators: [{ name: 'Wenda' }],
      access_right: 'open',
      version: '2.1.0',
    });
    expect(metadata['description']).toBe(
      '<p>Tables &amp; more</p><p>表 &lt; 二</p><p>Theirs stays theirs.</p>',
    );
  });

  it('tells Dataverse title, author, description, subject and contact, which it requires', () => {
    const { datasetVersion } = JSON.parse(text('dataverse.json')) as {
      datasetVersion: {
        license: unknown;
        metadataBlocks: { citation: { fields: { typeName: string; multiple: boolean; value: unknown }[] } };
      };
    };
    const { fields } = datasetVersion.metadataBlocks.citation;
    for (const needed of ['title', 'author', 'datasetContact', 'dsDescription', 'subject'])
      expect(fields.map(({ typeName }) => typeName)).toContain(needed);
    for (const { multiple, value } of fields) expect(Array.isArray(value)).toBe(multiple);
    expect(datasetVersion.license).toEqual({
      name: 'CC BY 4.0',
      uri: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });
});

describe('tables of a release', () => {
  const folder = join(root, 'published');

  it('are frozen once, byte for byte as the ZIP of the build', () => {
    const built = site('first', 'word\n中国\n');
    expect(isFrozen(folder, '2.1.0')).toBe(false);
    expect(freezeTables(built, 'demo', folder)).toBe('2.1.0 frozen now');
    expect(isFrozen(folder, '2.1.0')).toBe(true);
    const frozen = readFileSync(join(folder, 'tables', 'v2.1.0.zip'));
    expect(frozen.equals(readFileSync(join(built, 'demo', 'data', 'demo.zip')))).toBe(true);
    expect(freezeTables(built, 'demo', folder)).toBe('2.1.0 frozen before');
  });

  it('stay as they are when another build differs in its README only', () => {
    expect(freezeTables(site('second', 'word\n中国\n', 'two'), 'demo', folder)).toBe('2.1.0 frozen before');
  });

  it('ask for another version when a table changed', () => {
    expect(() => freezeTables(site('third', 'word\n世界\n'), 'demo', folder)).toThrow(
      /words\.csv.*raise METHOD_VERSION/,
    );
  });
});

describe('CITATION.cff', () => {
  const file = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown> & {
    'preferred-citation': Record<string, unknown>;
  };

  it('has the version and the day of the method, and the data set’s own licence', () => {
    for (const part of [file, file['preferred-citation']]) {
      expect(part['version']).toBe(METHOD_VERSION);
      expect(part['date-released']).toBe(METHOD_RELEASED);
      expect(part['url']).toMatch(/^https:\/\//);
    }
    expect(file['license']).toBe('MIT');
    expect(file['preferred-citation']['license']).toBe('CC-BY-4.0');
  });
});
