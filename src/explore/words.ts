import type { Lang } from '../lib/language.ts';
import { en } from './strings-en.ts';
import type { ExploreStrings } from './strings.ts';
import { zh } from './strings-zh.ts';

/** Words of the concordance, for the build; the browser gets those of its page alone (client.ts). */
export const exploreStrings: Record<Lang, ExploreStrings> = { zh, en };
