import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { builtTables } from './freeze/tables.ts';

/** What archives ask about a data set; from the built data package. */
const descriptorSchema = z.object({
  id: z.string(),
  title_zh: z.string(),
  title_en: z.string(),
  description_zh: z.string(),
  description_en: z.string(),
  rights_en: z.string(),
  version: z.string(),
  created: z.string(),
  homepage: z.url(),
  date: z.string().optional(),
  keywords: z.array(z.string()),
  contributors: z.array(z.object({ title: z.string() })).min(1),
  licenses: z.array(z.object({ name: z.string(), title: z.string(), path: z.string() })).min(1),
});

type Descriptor = z.infer<typeof descriptorSchema>;

const paragraph = (text: string): string =>
  `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`;

const nameOf = ({ contributors }: Descriptor): string => contributors[0]?.title ?? 'Wenda';
const titleOf = ({ title_en: en, title_zh: zh }: Descriptor): string => `${en} (${zh}): tables and corpus`;

/** `metadata` of Zenodo's deposit API. */
function zenodo(of: Descriptor): object {
  return {
    metadata: {
      upload_type: 'dataset',
      title: titleOf(of),
      description: [of.description_en, of.description_zh, of.rights_en].map(paragraph).join(''),
      creators: [{ name: nameOf(of) }],
      publication_date: of.created.slice(0, 10),
      version: of.version,
      access_right: 'open',
      license: of.licenses[0]?.name.toLowerCase(),
      language: 'zho',
      keywords: of.keywords,
      related_identifiers: [{ identifier: of.homepage, relation: 'isIdenticalTo', resource_type: 'dataset' }],
      ...(of.date ? { dates: [{ start: of.date, end: of.date, type: 'Collected' }] } : {}),
    },
  };
}

type Value = string | readonly string[] | readonly Record<string, Field>[];
interface Field {
  typeName: string;
  typeClass: 'primitive' | 'compound' | 'controlledVocabulary';
  multiple: boolean;
  value: Value;
}

function field(typeName: string, value: Value, typeClass: Field['typeClass'] = 'primitive'): Field {
  return { typeName, typeClass, multiple: typeof value !== 'string', value };
}

/** Subfields of a compound, by name. */
const parts = (...fields: Field[]): Record<string, Field> =>
  Object.fromEntries(fields.map((each) => [each.typeName, each]));

/** Dataset JSON of Dataverse's native API. Its contact needs an e-mail address, which the depositor adds there. */
function dataverse(of: Descriptor): object {
  const licence = of.licenses[0];
  return {
    datasetVersion: {
      license: { name: licence?.name.replace(/^(CC-BY)-(\d\.\d)$/, 'CC BY $2'), uri: licence?.path },
      versionNote: of.version,
      metadataBlocks: {
        citation: {
          displayName: 'Citation Metadata',
          fields: [
            field('title', titleOf(of)),
            field('alternativeURL', of.homepage),
            field('author', [parts(field('authorName', nameOf(of)))], 'compound'),
            field('datasetContact', [parts(field('datasetContactName', nameOf(of)))], 'compound'),
            field(
              'dsDescription',
              [of.description_en, of.description_zh, of.rights_en].map((text) =>
                parts(field('dsDescriptionValue', text)),
              ),
              'compound',
            ),
            field('subject', ['Social Sciences', 'Arts and Humanities'], 'controlledVocabulary'),
            field(
              'keyword',
              of.keywords.map((word) => parts(field('keywordValue', word))),
              'compound',
            ),
            field('language', ['Chinese'], 'controlledVocabulary'),
            field('distributionDate', of.created.slice(0, 10)),
          ],
        },
      },
    },
  };
}

const json = (value: object): Uint8Array => Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);

/**
 * Files of a deposit from a built site: the ZIP, README, data package and citation beside it, metadata for Zenodo and
 * Dataverse, checksums of all. Throws `InputError` if the site lacks the tables.
 */
export function depositFiles(
  site: string,
  edition: string,
): { version: string; files: Map<string, Uint8Array> } {
  const { version, zip } = builtTables(site, edition);
  const read = (name: string): Buffer => readFileSync(join(site, edition, 'data', name));
  const descriptor = descriptorSchema.parse(JSON.parse(read('datapackage.json').toString('utf8')));
  const files = new Map<string, Uint8Array>([
    [`${edition}-v${version}.zip`, zip],
    ...['CITATION.cff', 'README.md', 'datapackage.json'].map((name) => [name, read(name)] as const),
    ['dataverse.json', json(dataverse(descriptor))],
    ['zenodo.json', json(zenodo(descriptor))],
  ]);
  const sums = [...files].map(([name, bytes]) => `${hash('sha256', bytes)}  ${name}\n`).join('');
  files.set('SHA256SUMS.txt', Buffer.from(sums));
  return { version, files };
}
