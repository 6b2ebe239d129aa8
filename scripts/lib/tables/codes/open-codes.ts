/** Codes that the lexicon and an edition decide. */
import { join } from 'node:path';
import { readCsv } from '../../csv.ts';
import { InputError } from '../../types.ts';
import type { TopicLexicon } from '../../topics/index.ts';
import type { Units } from '../../figures/units.ts';
import type { Code, OpenCodes } from './code.ts';
import { codes } from './code.ts';

/** An edition's own groups of figures: id → names. */
export type FigureGroups = Readonly<Record<string, { zh: string; en: string }>>;

/** Named lists of the lexicon folder: `region,name_zh,name_en` and the like. */
function loadNames(lexiconDir: string, file: string, column: string): Code[] {
  const path = join(lexiconDir, file);
  return readCsv(path).map((row, index) => {
    const [value = '', zh = '', en = ''] = [row[column], row['name_zh'], row['name_en']];
    if (!value || !zh || !en) throw new InputError(`${path}, row ${index + 2}: an empty cell; fill it in`);
    return { value, meaning: [zh, en] };
  });
}

/** Names that the codebook takes from the lexicon folder. */
export interface CodeNames {
  regions: readonly Code[];
  unitGroups: readonly Code[];
}

/** Throws `InputError` naming file and row of an empty cell. */
export function loadCodeNames(lexiconDir: string): CodeNames {
  return {
    regions: loadNames(lexiconDir, 'regions.csv', 'region'),
    unitGroups: loadNames(lexiconDir, 'unit-groups.csv', 'group'),
  };
}

/** `groups`: the edition's own groups of figures, which come before the classes of units. */
export function openCodes(
  { topics, units, names }: { topics: TopicLexicon; units: Units; names: CodeNames },
  groups: FigureGroups = {},
): OpenCodes {
  const topicCodes = topics.topics.map(({ id, nameZh, nameEn, descriptionZh, descriptionEn }): Code => ({
    value: id,
    meaning: [`${nameZh}：${descriptionZh}`, `${nameEn}: ${descriptionEn}`],
  }));
  const known = new Set(names.unitGroups.map(({ value }) => value));
  const own = Object.entries(groups)
    .filter(([value, { zh }]) => zh !== value || !known.has(value))
    .map(([value, { zh, en }]): Code => ({ value, meaning: [zh, en] }));
  return {
    topics: topicCodes,
    own_topics: [
      ...topicCodes,
      ...codes(['none', '句中的词不足以判断', 'the words of the sentence do not tell']),
    ],
    units: [...units.codes.values()].map(({ unit, nameZh, nameEn }) => ({
      value: unit,
      meaning: [nameZh, nameEn],
    })),
    figure_groups: [
      ...own,
      ...names.unitGroups.filter(({ value }) => !own.some((each) => each.value === value)),
    ],
    regions: names.regions,
  };
}
