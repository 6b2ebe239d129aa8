/** `datapackage.json` conforms to the standard, and the tables to it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { editions, readEdition } from './derived.ts';
import { misfits } from './table-schema.ts';

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

    it('lists every table with the size and hash of its file', () => {
      expect(descriptor.resources.map((resource) => resource.name).sort()).toEqual([...tables.keys()].sort());
      for (const resource of descriptor.resources) {
        const content = readFileSync(join(dir, resource.path));
        expect(resource.bytes).toBe(content.length);
        expect(resource.hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
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
