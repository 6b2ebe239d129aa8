import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { LEXICON_DIR } from '../../scripts/lib/folders.ts';
import { loadLexicon } from '../../scripts/lib/pipeline.ts';
import { openCodes } from '../../scripts/lib/tables/codes/open-codes.ts';
import type { PackageInfo } from '../../scripts/lib/tables/package.ts';
import { describePackage } from '../../scripts/lib/tables/package.ts';
import { writeTables } from '../../scripts/lib/tables/rows.ts';
import { columnNames, TABLES } from '../../scripts/lib/tables/schema.ts';

const PROFILE = new URL('../fixtures/data-package-2.0.schema.json', import.meta.url);
const ajv = new Ajv({ allErrors: true, strict: false });
addFormats.default(ajv);
const isValid = ajv.compile(JSON.parse(readFileSync(PROFILE, 'utf8')) as object);

const INFO: PackageInfo = {
  id: 'npc-2025',
  title: ['十八问', 'Eighteen Questions'],
  date: '2025-03-07',
  version: '1.0.0',
  released: '2026-11-23',
  codes: openCodes(loadLexicon(LEXICON_DIR)),
  source: { title: ['记者会', 'Press conference'], publisher: '报纸 / A newspaper', sha256: 'ab'.repeat(32) },
};

const FILES = writeTables(Object.fromEntries(TABLES.map(({ name }) => [name, []])));

type Descriptor = { resources: Resource[] } & Record<string, unknown>;
interface Resource extends Record<string, unknown> {
  name: string;
  schema: { fields: Record<string, unknown>[]; foreignKeys?: { reference: { resource: string } }[] };
}

const descriptor = (info = INFO, files: ReadonlyMap<string, string> = FILES): Descriptor =>
  JSON.parse(describePackage(info, files)) as Descriptor;

/** A good descriptor with one part changed. */
function broken(change: (good: Descriptor) => void): Descriptor {
  const bad = descriptor();
  change(bad);
  return bad;
}

describe('datapackage.json', () => {
  it('keeps to Data Package v2', () => {
    isValid(descriptor());
    expect(isValid.errors).toBeNull();
  });

  it('keeps to it with a source address and without a date', () => {
    const { date: _, ...undated } = INFO;
    isValid(
      descriptor({
        ...undated,
        source: { ...INFO.source, url: 'https://example.org/a', date: '2025-03-08' },
      }),
    );
    expect(isValid.errors).toBeNull();
  });

  it.each<[string, (good: Descriptor) => void]>([
    ['a name with capitals', (d) => void (d['name'] = 'NPC 2025')],
    ['no resources', (d) => void (d.resources = [])],
    ['a date that is no day', (d) => void (d['date'] = '2025-02-30')],
    ['a licence without name and path', (d) => void (d['licenses'] = [{ title: 'x' }])],
    ['a path above its folder', (d) => void (d.resources[0]!['path'] = '../turns.csv')],
    ['a hash without its method', (d) => void (d.resources[0]!['hash'] = 'ab'.repeat(32))],
    ['an unknown type', (d) => void (d.resources[0]!.schema.fields[0]!['type'] = 'text')],
    ['a minimum for text', (d) => void (d.resources[0]!.schema.fields[0]!['constraints'] = { minimum: 1 })],
    [
      'a pattern for numbers',
      (d) => void (d.resources[0]!.schema.fields[1]!['constraints'] = { pattern: '1' }),
    ],
    ['a broken pattern', (d) => void (d.resources[0]!.schema.fields[0]!['constraints'] = { pattern: '(' })],
    ['an empty enum', (d) => void (d.resources[0]!.schema.fields[0]!['constraints'] = { enum: [] })],
    ['a column without an English title', (d) => void delete d.resources[0]!.schema.fields[0]!['title_en']],
  ])('would not pass with %s', (_, change) => {
    expect(isValid(broken(change))).toBe(false);
  });

  it('holds the weights of the contexts under every scheme of coding topics', () => {
    expect(descriptor()['topic_context_weights']).toMatchObject({
      published: { question: 7, answer: 4, paragraph: 3 },
      halved: { question: 3.5, answer: 2, paragraph: 1.5 },
      equal: { question: 1, answer: 1, paragraph: 1 },
      own: { question: 0, answer: 0, paragraph: 0 },
    });
  });

  it('is the same every time', () => {
    expect(describePackage(INFO, FILES)).toBe(describePackage({ ...INFO }, new Map(FILES)));
  });

  it('lists the columns of every file in the order of its header', () => {
    for (const { name, schema } of descriptor().resources) {
      expect(schema.fields.map((field) => field['name'])).toEqual(columnNames(name));
      expect(FILES.get(`${name}.csv`)).toBe(`${columnNames(name).join(',')}\n`);
    }
    expect(descriptor().resources.map(({ name }) => name)).toEqual(TABLES.map(({ name }) => name));
  });

  it('gives size and SHA-256 of the bytes, not of the characters', () => {
    const pairs = 'place_a\n中\n';
    const [resource] = descriptor(INFO, new Map([['pairs.csv', pairs]])).resources;
    expect(resource).toMatchObject({
      bytes: 12,
      hash: 'sha256:af5b9d491bc5ef873cbdcb5b37eeb969bf38fb922fc00db434c26c0b583386d7',
    });
  });

  it('points no foreign key at a table that is not there', () => {
    const some = new Map([...FILES].filter(([file]) => ['mentions.csv', 'places.csv'].includes(file)));
    const { resources } = descriptor(INFO, some);
    const keys = resources.flatMap(({ schema }) => schema.foreignKeys ?? []);
    expect(keys.map((key) => key.reference.resource)).toEqual(['places']);
  });

  it('says whose the transcript is', () => {
    expect(descriptor()).toMatchObject({
      licenses: [{ name: 'CC-BY-4.0' }],
      rights_en: expect.stringContaining('transcript remains its publisher’s'),
      sources: [{ title_zh: '记者会', publisher: '报纸 / A newspaper', sha256: INFO.source.sha256 }],
    });
  });
});
