import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { parseYaml } from '../lib/yaml.ts';
import { readPackage } from './package.ts';

const file = 'data/lexicon/topics.yaml';

const schema = z.object({
  topics: z.record(
    z.string(),
    z.object({
      name_zh: z.string(),
      name_en: z.string(),
      description_zh: z.string(),
      description_en: z.string(),
    }),
  ),
});

/** A topic and what belongs to it. */
export type TopicCode = z.infer<typeof schema>['topics'][string] & { id: string };

/** All topics with their definitions, in the order of the lexicon. */
export function topicCodes(): TopicCode[] {
  const { topics } = parseYaml(readFileSync(resolve(file), 'utf8'), file, schema);
  return Object.entries(topics).map(([id, topic]) => ({ id, ...topic }));
}

/** Weight of each context in the published coding; undefined in packages of earlier versions. */
export function publishedWeights(edition: string): Readonly<Record<string, number>> | undefined {
  return readPackage(edition).contextWeights?.['published'];
}
