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
/** A claim, alone or with the ways of counting that break it: the words beside it say so. */
const claim = z.union([
  z.string().transform((text) => ({ claim: text, unless: [] as string[] })),
  z.strictObject({ claim: z.string(), unless: z.array(z.string()).min(1) }),
]);
const claims = z.array(claim).default([]);
/** Numbers that the wording takes for granted, such as a singular: equalities, checked as published. */
const given = z
  .array(z.string().regex(/^[^<>]+ = [^<>]+$/, 'an equality, such as “answers = 18”'))
  .default([]);

/** A step of a sequence: the picture that the stage shows, and the words beside it. */
const stepSchema = z.strictObject({
  stage: z.string(),
  text: paragraphs,
  /** What the words assert beyond their numbers; see src/story/claims.ts. */
  holds: claims,
  given,
});

const chapterSchema = z.strictObject({
  /** A chapter of src/story/chapters.ts. */
  id: z.string(),
  text: paragraphs.optional(),
  holds: claims,
  given,
  steps: z.array(stepSchema).optional(),
});

const contentSchema = z.strictObject({
  /** For <meta name="description">; the date is put before it. */
  description: z.string().min(1),
  /** Paragraphs under the title. */
  standfirst: z.array(z.string()).min(1),
  chapters: z.array(chapterSchema),
});

/** An edition's prose in one language; placeholders such as `{questions|word}` are still in it. */
export type Content = z.infer<typeof contentSchema> & { file: string };

const files = import.meta.glob<string>('/src/content/*/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The prose written for an edition, or a plain standfirst where there is none yet. Throws with the file's name. */
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
