import { z } from 'zod';
import { strings } from '../i18n/strings.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import { parseYaml } from '../lib/yaml.ts';

const paragraphs = z.union([
  z
    .string()
    .min(1)
    .transform((text) => [text]),
  z.array(z.string().min(1)).min(1),
]);
/** With the alternatives that break it, as the wording says. */
const claim = z.union([
  z.string().transform((text) => ({ claim: text, unless: [] as string[] })),
  z.strictObject({ claim: z.string(), unless: z.array(z.string()).min(1) }),
]);
const claims = z.array(claim).default([]);
/** What the wording presupposes, such as a singular or which rows a number is of; checked as published. */
const given = z
  .array(
    z
      .string()
      .regex(
        /^(?:[^<>]+ = [^<>]+|\w+ of \S+ is [^<>]+)$/,
        'an equality or a rank, such as “answers = 18” or “first of outlets.figures is reuters”',
      ),
  )
  .default([]);

const stepSchema = z.strictObject({
  stage: z.string(),
  /** What the picture shows, in one line: the step's heading. */
  finding: z.string().min(1),
  text: paragraphs,
  /** Claims beyond the numbers; see src/story/claims.ts. */
  holds: claims,
  given,
});

const chapterSchema = z.strictObject({
  /** Id in src/story/chapters.ts. */
  id: z.string(),
  text: paragraphs.optional(),
  holds: claims,
  given,
  steps: z.array(stepSchema).optional(),
});

const contentSchema = z.strictObject({
  /** For <meta name="description">; the date precedes it. */
  description: z.string().min(1),
  standfirst: z.array(z.string()).min(1),
  chapters: z.array(chapterSchema),
});

/** An edition's prose in one language, with placeholders (`{questions|word}`). */
export type Content = z.infer<typeof contentSchema> & { file: string };

const files = import.meta.glob<string>('/src/content/*/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The prose of an edition, or a generic standfirst without a file. Throws, naming the file, if invalid. */
export function readContent(edition: Edition, lang: Lang): Content {
  const file = `/src/content/${edition.id}/${lang}.yaml`;
  const text = files[file];
  if (text === undefined) {
    return {
      file: 'src/i18n/strings.ts',
      description: `${edition.event[lang]} · ${edition.title[lang]}`,
      standfirst: [strings[lang].genericStandfirst],
      chapters: [],
    };
  }
  return { ...parseYaml(text, file.slice(1), contentSchema), file: file.slice(1) };
}
