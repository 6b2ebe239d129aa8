import type { Lang } from '../lib/language.ts';
import { en } from './strings-en.ts';
import type { ExploreStrings } from './strings.ts';
import { zh } from './strings-zh.ts';

/** Strings for the build; the browser loads only its language (client.ts). */
export const exploreStrings: Record<Lang, ExploreStrings> = { zh, en };
