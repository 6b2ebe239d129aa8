/** `datapackage.json` conforms to the standard, and the tables to it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editions, readEdition } from './derived.ts';
import { misfits } from './table-schema.ts';

/** Day of a version in the changelog. */
function released(version: string): string | undefined {
  const changelog = parse(readFileSync('src/content/changelog.yaml', 'utf8')) as {
    version: string;
    date: string;
  }[];
  return changelog.find((change) => change.version === version)?.date;
}

describe.each(editions)('%s', (edition) => {
  const { bytes, descriptor, dir, tables } = readEdition(edition);

  describe('the package', () => {
    it('keeps to Data Package v2', () => {
      const ajv = new Ajv({ allErrors: true, strict: false });
      addFormats.default(ajv);
      const profile = new URL('../fixtures/data-package-2.0.schema.json', import.meta.url);
      const isValid = ajv.compile(JSON.parse(readFileSync(profile, 'utf8')) as object);
      isValid(descriptor);
      expect(isValid.errors).toBeNull();
    });

    it('keeps to the official profile of version 1', () => {
      const profile = new URL('../fixtures/frictionless/tabular-data-package.json', import.meta.url);
      // Ajv knows the later drafts alone; the profile uses nothing that they changed.
      const { $schema: _, ...schema } = JSON.parse(readFileSync(profile, 'utf8')) as Record<string, unknown>;
      const ajv = new Ajv({ allErrors: true, strict: false });
      addFormats.default(ajv);
      // For editors: a text of several lines.
      ajv.addFormat('textarea', true);
      const isValid = ajv.compile(schema);
      // Version 2 has `$schema` where version 1 had `profile`.
      isValid({
        ...descriptor,
        profile: 'tabular-data-package',
        resources: descriptor.resources.map((each) => ({ ...each, profile: 'tabular-data-resource' })),
      });
      expect(isValid.errors).toBeNull();
      isValid({ ...descriptor, profile: 'tabular-data-package', resources: [{ name: 'no table' }] });
      expect(isValid.errors).not.toBeNull();
    });

    it('lists every table with the size and hash of its file', () => {
      expect(descriptor.resources.map((resource) => resource.name).sort()).toEqual([...tables.keys()].sort());
      for (const resource of descriptor.resources) {
        const content = readFileSync(join(dir, resource.path));
        expect(resource.bytes).toBe(content.length);
        expect(resource.hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
      }
    });

    it('says what it is, and when its version was released', () => {
      expect(descriptor.id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(descriptor.created).toBe(`${released(descriptor.version)}T00:00:00Z`);
    });

    it('explains every code', () => {
      const fields = descriptor.resources.flatMap(({ schema }) => schema.fields);
      const coded = fields.filter((field) => field.constraints?.enum ?? field.categories);
      expect(coded.length).toBeGreaterThan(20);
      for (const { constraints, categories } of coded) {
        expect(categories?.map(({ value }) => value)).toEqual(constraints?.enum);
      }
    });

    it('names the transcript by its hash', () => {
      expect(descriptor.sources[0]?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    });

    it.each(descriptor.resources.map((resource) => resource.name))(
      '%s: every row keeps to types, constraints, primary and foreign keys',
      (name) => {
        const resource = descriptor.resources.find((candidate) => candidate.name === name);
        expect(resource && misfits(resource, tables)).toEqual([]);
      },
    );
  });
});
