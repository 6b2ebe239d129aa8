import type { Lang } from '../lib/language.ts';

/** Where the site lives; both can be set at build time (`SITE_URL`, `BASE_PATH` in astro.config.mjs). */
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

/**
 * Path of a page of an edition: `editionPath('npc-2025', 'en', 'data')` → `/en/npc-2025/data/`; without a page, that of
 * its essay.
 */
export function editionPath(edition: string, lang: Lang, page = ''): string {
  return `${homePath(lang)}${edition}/${page === '' ? '' : `${page}/`}`;
}

/** Path of a sentence in the transcript, by its id: `/npc-2025/transcript/#t07p02s03`. */
export function sentencePath(edition: string, lang: Lang, sentence: string): string {
  return `${editionPath(edition, lang, 'transcript')}#${sentence}`;
}

/** Path of an edition's transcript. */
export function transcriptPath(edition: string, lang: Lang): string {
  return editionPath(edition, lang, 'transcript');
}

/** Path of the sentences for the panel that a chart's marks open; no download, so it may change. */
export function panelDataPath(edition: string, lang: Lang): string {
  return `${base()}${edition}/sentences/${lang}.json`;
}

/**
 * Path of the concordance, with what it is to search for and how (`place`, `word` …, src/explore/state.ts):
 * `/npc-2025/explore/?q=…`. Without script it is the index of words and places.
 */
export function explorePath(edition: string, lang: Lang, query = '', by = ''): string {
  const asked = query && `?q=${encodeURIComponent(query)}${by && `&by=${by}`}`;
  return `${editionPath(edition, lang, 'explore')}${asked}`;
}

/** Path of the texts that the concordance searches; no download, so it may change. */
export function exploreDataPath(edition: string, lang: Lang): string {
  return `${base()}${edition}/explore/text.${lang}.json`;
}

/** Path of the English that the concordance searches. */
export function exploreEnglishPath(edition: string): string {
  return `${base()}${edition}/explore/english.json`;
}

/** Path of a chart's page; without a chart, that of the gallery. */
export function chartPath(edition: string, lang: Lang, chart = ''): string {
  return editionPath(edition, lang, chart === '' ? 'charts' : `charts/${chart}`);
}

/** Path of the list of sentences behind each mark of a chart; `section` is the id of one list (src/charts/mark-links.ts). */
export function sentenceListPath(edition: string, lang: Lang, chart: string, section = ''): string {
  return `${chartPath(edition, lang, `${chart}/sentences`)}${section && `#${section}`}`;
}

/** Path of the sentences behind what the essay cites; `section` is the id of one list (src/story/citations.ts). */
export function citedPath(edition: string, lang: Lang, section = ''): string {
  return `${editionPath(edition, lang, 'cited')}${section && `#${section}`}`;
}

/** Path of a chart counted by a variant, by the variant's name; without one, that of the chart's page. */
export function variantPath(edition: string, lang: Lang, chart: string, variant = ''): string {
  return chartPath(edition, lang, `${chart}${variant === '' ? '' : `/${variant}`}`);
}

/** Path of what differs in a variant of a chart, for the switch; no download, so it may change. */
export function variantPayloadPath(edition: string, lang: Lang, chart: string, variant: string): string {
  return `${base()}${edition}/charts/${chart}/${variant}/payload.${lang}.json`;
}

/**
 * Path of a file of a chart, in either language beside its Chinese page: `/npc-2025/charts/topics/topics.en.dark.svg`.
 * Never renamed: other people's articles point here.
 */
export function chartFilePath(edition: string, chart: string, file: string): string {
  return `${base()}${edition}/charts/${chart}/${file}`;
}

/**
 * Path of a chart alone, for frames: `/npc-2025/embed/topics/`; with the hash of a state, that of the state as it was
 * frozen. Never renamed: other people's articles point here.
 */
export function embedPath(edition: string, lang: Lang, chart: string, hash = ''): string {
  return editionPath(edition, lang, `embed/${chart}${hash === '' ? '' : `/${hash}`}`);
}

/**
 * Path of the short form of a chart alone, for frames in the flow of an article: `/npc-2025/embed/topics/short/`. Never
 * renamed.
 */
export function shortEmbedPath(edition: string, lang: Lang, chart: string): string {
  return embedPath(edition, lang, chart, 'short');
}

/** Path of the page that shows every chart as a frame, at the widths and in the themes of articles. */
export function embedPreviewPath(edition: string, lang: Lang): string {
  return editionPath(edition, lang, 'embed');
}

/** Path of what a chart says and shows as JSON; with a hash, in the state that was frozen under it. */
export function chartStatePath(edition: string, chart: string, hash = ''): string {
  return `${embedPath(edition, 'zh', chart, hash)}state.json`;
}

/** Path of a chart's oEmbed answer: `/npc-2025/oembed/topics.json`, in English `topics.en.json`. Never renamed. */
export function oembedPath(edition: string, lang: Lang, chart: string): string {
  return `${base()}${edition}/oembed/${chart}${lang === 'zh' ? '' : `.${lang}`}.json`;
}

/** Path of the picture that stands for a page of an edition when it is shared; `page` is `essay`, `data` … */
export function socialPath(edition: string, lang: Lang, page = 'essay'): string {
  return `${base()}${edition}/social/${page}.${lang}.png`;
}

/**
 * Path of a picture of the essay as a file; `version` is a hash of what is in it. No download, so it may change.
 */
export function picturePath(edition: string, file: string, version: string): string {
  return `${base()}${edition}/pictures/${file}?v=${version}`;
}

/** Path of a published file of an edition: `/npc-2025/data/turns.csv`. Never renamed: other people's work points here. */
export function dataPath(edition: string, file: string): string {
  return `${base()}${edition}/data/${file}`;
}

/** Path of a file at the top of the site, such as a font or the icon. */
export function filePath(file: string): string {
  return `${base()}${file}`;
}

/** File of the display face in a language, below the site's base; src/build/display-font.ts writes it. */
export function displayFontFile(lang: Lang): string {
  return `fonts/display-${lang}.woff2`;
}

/** The CSS rule that loads the display face in a language. */
export function displayFontFace(lang: Lang): string {
  const source = `url(${filePath(displayFontFile(lang))})format('woff2')`;
  // The face is a Chinese one: its quotation marks and apostrophe are as wide as a character, and are left to the next.
  const range = lang === 'en' ? ';unicode-range:U+0-2017,U+201E-10FFFF' : '';
  return `@font-face{font-family:Display;src:${source};font-weight:900;font-display:swap${range}}`;
}

/** The whole address of a path, with protocol and host. */
export function absolute(path: string, site: URL | undefined): string {
  if (!site) throw new Error('astro.config.mjs sets no site: addresses in <head> need one');
  return new URL(path, site).href;
}
