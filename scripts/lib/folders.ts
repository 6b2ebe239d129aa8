import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);

/** Independent of the working directory. */
export const LEXICON_DIR = fileURLToPath(new URL('data/lexicon', ROOT));
export const EDITIONS_DIR = fileURLToPath(new URL('data/editions', ROOT));
export const GOLD_DIR = fileURLToPath(new URL('data/gold', ROOT));
export const DERIVED_DIR = fileURLToPath(new URL('data/derived', ROOT));
export const PUBLISHED_DIR = fileURLToPath(new URL('data/published', ROOT));
