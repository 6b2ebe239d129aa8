import { z } from 'zod';
import changelogText from '../content/changelog.yaml?raw';
import enText from '../content/methods.en.yaml?raw';
import zhText from '../content/methods.zh.yaml?raw';
import type { Lang } from '../lib/language.ts';
import { parseYaml } from '../lib/yaml.ts';
import { exampleNames } from './examples.ts';

const prose = z.array(z.string().min(1)).min(1);

const methodsSchema = z.object({
  title: z.string(),
  description: z.string(),
  lead: prose,
  rules: z.array(
    z.object({
      id: z.string().regex(/^[a-z]+$/),
      title: z.string(),
      text: prose,
      examples: z.array(z.enum(exampleNames)).default([]),
    }),
  ),
  accuracy: z.object({
    title: z.string(),
    intro: prose,
    none: z.string(),
    tasks: z.record(z.string(), z.string()),
    measures: z.record(z.string(), z.string()),
  }),
  coding: z.object({
    title: z.string(),
    intro: prose,
    cases: z.array(z.object({ title: z.string(), text: z.string() })).min(1),
  }),
  unseen: z.object({ title: z.string(), intro: prose, kinds: z.record(z.string(), z.string()) }),
  rejected: z.object({
    title: z.string(),
    intro: prose,
    none: z.string(),
    reasons: z.record(z.string(), z.string()),
  }),
  errata: z.object({
    title: z.string(),
    intro: prose,
    none: z.string(),
    certainty: z.record(z.string(), z.string()),
  }),
  translation: z.object({ title: z.string(), intro: prose }),
  limits: z.object({ title: z.string(), items: prose }),
  changelog: z.object({ title: z.string() }),
});

const changelogSchema = z
  .array(
    z.object({
      version: z.string(),
      date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD, in quotes'),
      editions: z.array(z.string()),
      zh: prose,
      en: prose,
    }),
  )
  .min(1);

export type MethodsContent = z.infer<typeof methodsSchema>;
/** A version of tables and method. */
export type Change = z.infer<typeof changelogSchema>[number];

/** Prose of the methods page. */
export function methodsFile(lang: Lang): string {
  return `src/content/methods.${lang}.yaml`;
}

const texts: Record<Lang, string> = { zh: zhText, en: enText };

/** The prose of the methods page; placeholders such as `{figures}` are still in it. Throws with file and key. */
export function readMethods(lang: Lang): MethodsContent {
  return parseYaml(texts[lang], methodsFile(lang), methodsSchema);
}

/** All versions, newest first. */
export function readChangelog(): Change[] {
  return parseYaml(changelogText, 'src/content/changelog.yaml', changelogSchema);
}

/** Days an edition's tables were first and last released; `fallback` if no version names it. */
export function editionDays(id: string, fallback: string): { published: string; updated: string } {
  const days = readChangelog()
    .filter(({ editions }) => editions.includes(id))
    .map(({ date }) => date)
    .toSorted();
  return { published: days[0] ?? fallback, updated: days.at(-1) ?? fallback };
}
