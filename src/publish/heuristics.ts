import { z } from 'zod';
import text from '../content/heuristics.yaml?raw';
import { principles, verdicts } from '../i18n/methods-page.ts';
import { parseYaml } from '../lib/yaml.ts';

/** Chartability's heuristics, and whether this site's charts meet them. */
const schema = z.array(
  z.object({
    principle: z.enum(principles),
    /** Whether Chartability ranks it as critical. */
    critical: z.boolean(),
    /** Its name in Chartability, which describes the failure. */
    name: z.string(),
    verdict: z.enum(verdicts),
    /** 1 or 2 sentences. */
    evidence: z.object({ zh: z.string(), en: z.string() }),
    /** Path of a test that shows it. */
    test: z.string().optional(),
  }),
);

/** Source: Chartability by Frank Elavsky and contributors. */
export const chartability = 'https://chartability.github.io/POUR-CAF/';

export const heuristics = parseYaml(text, 'src/content/heuristics.yaml', schema);
