import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { missingEnglish, missingForSite, type EditionInfo } from '../../scripts/lib/editions.ts';
import { parseYaml as parseYamlOfScripts } from '../../scripts/lib/yaml.ts';
import { parseYaml as parseYamlOfSite } from '../../src/lib/yaml.ts';

const schema = z.strictObject({ title: z.string().min(1), date: z.string() });

describe.each([
  ['scripts', parseYamlOfScripts],
  ['src', parseYamlOfSite],
])('a YAML file read by %s', (_, parseYaml) => {
  it('gives what it holds', () => {
    expect(parseYaml('title: 三问\ndate: "2031-05-06"\n', 'edition.yaml', schema)).toEqual({
      title: '三问',
      date: '2031-05-06',
    });
  });

  it.each([
    ['title: [三问', /^a\/edition\.yaml:.*\b1\b.*\S/],
    ['title: 三问\ntitle: 四问\n', /^a\/edition\.yaml:.*\b2\b.*unique/],
    ['', /^a\/edition\.yaml: the file: /],
    ['title: ""\n', /^a\/edition\.yaml: title: .*; date: /],
    [
      'title: 三问\ndate: "2031-05-06"\ncolour: red\n',
      /^a\/edition\.yaml: .*colour.*, known are title, date/,
    ],
  ])('says for %j which file it is and all that is wrong', (text, message) => {
    expect(() => parseYaml(text, 'a/edition.yaml', schema)).toThrow(message);
  });
});

describe('an edition that the site cannot be built from', () => {
  const info = {
    id: 'demo-2031',
    date: '2031-05-06',
    speaker: '王毅',
  } as EditionInfo;

  it('lacks nothing with day and speaker', () => {
    expect(missingForSite(info)).toEqual([]);
  });

  it('is told of everything that is missing at once', () => {
    const lines = missingForSite({ ...info, date: undefined, speaker: undefined });
    expect(lines.map((line) => /edition\.yaml: (\w+) is missing/.exec(line)?.[1])).toEqual([
      'date',
      'speaker',
    ]);
  });
});

describe('an edition as npm run new leaves it', () => {
  const info = {
    id: 'demo-2031',
    title: { zh: '三问', en: '三问' },
    event: { zh: '记者会', en: 'A press conference' },
    speaker: '王毅',
    source: { title: '三问', title_en: '三问', publisher: { zh: '未注明', en: 'not stated' } },
  } as EditionInfo;

  it('is told which fields have no English yet', () => {
    expect(missingEnglish(info)).toEqual([
      'demo-2031: edition.yaml: no English yet in title.en, speaker_en, source.title_en',
    ]);
  });

  it('is told nothing once they have', () => {
    const source = { ...info.source, title_en: 'Three Questions' };
    const title = { zh: '三问', en: 'Three Questions' };
    expect(missingEnglish({ ...info, title, source, speaker_en: 'Wang Yi' })).toEqual([]);
  });
});
