import type { Lang } from '../lib/language.ts';

/** Base path, set by `BASE_PATH` in astro.config.mjs; ends with a slash. */
function base(): string {
  const path = import.meta.env.BASE_URL ?? '/';
  return path.endsWith('/') ? path : `${path}/`;
}

/** Where the pages of a language lie below the site's base. */
export const languageFolder: Record<Lang, string> = { zh: '', en: 'en/' };

/** Path of the front page in a language. */
export function homePath(lang: Lang): string {
  return `${base()}${languageFolder[lang]}`;
}

/** Path of an edition's page: `editionPath('npc-2025', 'en', 'data')` → `/en/npc-2025/data/`; by default the essay. */
export function editionPath(edition: string, lang: Lang, page = ''): string {
  return `${homePath(lang)}${edition}/${page === '' ? '' : `${page}/`}`;
}

/** Path of a sentence in the transcript: `/npc-2025/transcript/#t07p02s03`. */
export function sentencePath(edition: string, lang: Lang, sentence: string): string {
  return `${editionPath(edition, lang, 'transcript')}#${sentence}`;
}

/** Path of an edition's transcript. */
export function transcriptPath(edition: string, lang: Lang): string {
  return editionPath(edition, lang, 'transcript');
}

/** Path of the panel's sentences; may change. */
export function panelDataPath(edition: string, lang: Lang): string {
  return `${base()}${edition}/sentences/${lang}.json`;
}

/** Path of the concordance, with an optional search: `/npc-2025/explore/?q=…&by=…` (src/explore/state.ts). */
export function explorePath(edition: string, lang: Lang, query = '', by = ''): string {
  const asked = query && `?q=${encodeURIComponent(query)}${by && `&by=${by}`}`;
  return `${editionPath(edition, lang, 'explore')}${asked}`;
}

/** Path of the concordance's texts; may change. */
export function exploreDataPath(edition: string, lang: Lang): string {
  return `${base()}${edition}/explore/text.${lang}.json`;
}

/** Path of the concordance's English. */
export function exploreEnglishPath(edition: string): string {
  return `${base()}${edition}/explore/english.json`;
}

/** Path of the quote card of a sentence: `/npc-2025/quote/?s=t07p02s03`. */
export function quotePath(edition: string, lang: Lang, sentence = ''): string {
  return `${editionPath(edition, lang, 'quote')}${sentence && `?s=${sentence}`}`;
}

/** Path of the sentences for quote cards; may change. */
export function quoteDataPath(edition: string, lang: Lang): string {
  return `${base()}${edition}/quotes/${lang}.json`;
}

/** Path of a quotation's frame: `/npc-2025/embed/quote/t07p02s03/`. Stable: articles link to it. */
export function quoteFramePath(edition: string, lang: Lang, sentence: string): string {
  return embedPath(edition, lang, 'quote', sentence);
}

/** Path of a chart's page; by default the gallery. */
export function chartPath(edition: string, lang: Lang, chart = ''): string {
  return editionPath(edition, lang, chart === '' ? 'charts' : `charts/${chart}`);
}

/** Path of the sentences behind a chart's marks; `section` is a list's id (src/marks/mark-links.ts). */
export function sentenceListPath(edition: string, lang: Lang, chart: string, section = ''): string {
  return `${chartPath(edition, lang, `${chart}/sentences`)}${section && `#${section}`}`;
}

/** Path of the sentences the essay cites; `section` is a list's id (src/story/citations.ts). */
export function citedPath(edition: string, lang: Lang, section = ''): string {
  return `${editionPath(edition, lang, 'cited')}${section && `#${section}`}`;
}

/** Path of a chart's variant; by default the chart's page. */
export function variantPath(edition: string, lang: Lang, chart: string, variant = ''): string {
  return chartPath(edition, lang, `${chart}${variant === '' ? '' : `/${variant}`}`);
}

/** Path of a variant's differences, for the switch; may change. */
export function variantPayloadPath(edition: string, lang: Lang, chart: string, variant: string): string {
  return `${base()}${edition}/charts/${chart}/${variant}/payload.${lang}.json`;
}

/** Path of a chart's file: `/npc-2025/charts/topics/topics.en.dark.svg`. Stable: articles link to it. */
export function chartFilePath(edition: string, chart: string, file: string): string {
  return `${base()}${edition}/charts/${chart}/${file}`;
}

/** Path of a chart's own rows: `/npc-2025/charts/topics.csv`, `/en/npc-2025/charts/topics.metadata.json`. Stable. */
export function chartDataPath(edition: string, lang: Lang, chart: string, format: string): string {
  return `${homePath(lang)}${edition}/charts/${chart}.${format}`;
}

/** Path of a chart's embed: `/npc-2025/embed/topics/`; with a hash, the frozen state. Stable: articles link to it. */
export function embedPath(edition: string, lang: Lang, chart: string, hash = ''): string {
  return editionPath(edition, lang, `embed/${chart}${hash === '' ? '' : `/${hash}`}`);
}

/** Path of a chart's short embed: `/npc-2025/embed/topics/short/`. Stable. */
export function shortEmbedPath(edition: string, lang: Lang, chart: string): string {
  return embedPath(edition, lang, chart, 'short');
}

/** Path of the embed whose rows an article chooses: `/npc-2025/embed/countries/places/?places=US,JP`. Stable. */
export function placesEmbedPath(
  edition: string,
  lang: Lang,
  chart: string,
  places: readonly string[] = [],
): string {
  const chosen = places.length > 0 ? `?places=${places.join(',')}` : '';
  return `${embedPath(edition, lang, chart, 'places')}${chosen}`;
}

/** Path of the preview of all embeds. */
export function embedPreviewPath(edition: string, lang: Lang): string {
  return editionPath(edition, lang, 'embed');
}

/** Path of a chart's state as JSON; with a hash, of the frozen state. */
export function chartStatePath(edition: string, chart: string, hash = ''): string {
  return `${embedPath(edition, 'zh', chart, hash)}state.json`;
}

/** Path of a chart's oEmbed response: `/npc-2025/oembed/topics.json`, in English `topics.en.json`. Stable. */
export function oembedPath(edition: string, lang: Lang, chart: string): string {
  return `${base()}${edition}/oembed/${chart}${lang === 'zh' ? '' : `.${lang}`}.json`;
}

/** Path of a page's social image; `page` is `essay`, `data` … */
export function socialPath(edition: string, lang: Lang, page = 'essay'): string {
  return `${base()}${edition}/social/${page}.${lang}.png`;
}

/** Path of an essay picture; `version` is a content hash. May change. */
export function picturePath(edition: string, file: string, version: string): string {
  return `${base()}${edition}/pictures/${file}?v=${version}`;
}

/** Path of a published file: `/npc-2025/data/turns.csv`. Stable: others link to it. */
export function dataPath(edition: string, file: string): string {
  return `${base()}${edition}/data/${file}`;
}

/** Path of a version of the tables: `/npc-2025/data/v1.0.0/`; `latest` is the newest. Stable: others cite it. */
export function dataVersionPath(edition: string, lang: Lang, version: string): string {
  return editionPath(edition, lang, `data/${version}`);
}

/** Path of a version's file, the same in both languages: `/npc-2025/data/v1.0.0/turns.csv`. Stable. */
export function dataVersionFilePath(edition: string, version: string, file: string): string {
  return dataPath(edition, `${version}/${file}`);
}

/** Path of a file at the site's root. */
export function filePath(file: string): string {
  return `${base()}${file}`;
}

/** Display face, relative to the base; written by src/build/display-font.ts. */
export function displayFontFile(lang: Lang): string {
  return `fonts/display-${lang}.woff2`;
}

/** `@font-face` rule of the display face. */
export function displayFontFace(lang: Lang): string {
  const source = `url(${filePath(displayFontFile(lang))})format('woff2')`;
  // The face's quotation marks and apostrophe are 1 em wide: English takes them from the next face.
  const range = lang === 'en' ? ';unicode-range:U+0-2017,U+201E-10FFFF' : '';
  return `@font-face{font-family:Display;src:${source};font-weight:900;font-display:swap${range}}`;
}

/** Absolute URL of a path. Throws without a site. */
export function absolute(path: string, site: URL | undefined): string {
  if (!site) throw new Error('astro.config.mjs sets no site: addresses in <head> need one');
  return new URL(path, site).href;
}
