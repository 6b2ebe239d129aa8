import { socialSize } from '../export/social.ts';
import { strings } from '../i18n/strings.ts';
import { absolute, homePath } from '../site/addresses.ts';
import type { Lang } from '../lib/language.ts';
import type { EmbedFacts } from './embed-snippet.ts';
import { oembedFrame, snippetText } from './embed-snippets.ts';

/** An answer of type `rich` after oembed.com, version 1.0. */
export interface OembedAnswer {
  version: '1.0';
  type: 'rich';
  provider_name: string;
  provider_url: string;
  title: string;
  html: string;
  width: number;
  height: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
  /** Seconds for which a consumer may keep the answer. */
  cache_age: number;
}

/**
 * Width in px of the frame. A file cannot answer to the `maxwidth` that a consumer asks for, so this is one that text
 * columns have room for; where its style is let in, the frame is as wide as its column, and as high as it has to be there.
 */
const frameWidth = 600;

/** A day: a correction is in every article on the next. */
const cacheAge = 24 * 60 * 60;

/** What a chart's page answers to editors that know oEmbed: a frame that works without any script of ours. */
export function oembedAnswer(facts: EmbedFacts, lang: Lang, site: URL | undefined): OembedAnswer {
  const { snippet, height } = oembedFrame(facts, frameWidth);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: strings[lang].siteName,
    provider_url: absolute(homePath(lang), site),
    title: facts.title,
    html: snippetText(snippet),
    width: frameWidth,
    height,
    thumbnail_url: facts.addresses.card,
    thumbnail_width: socialSize.width,
    thumbnail_height: socialSize.height,
    cache_age: cacheAge,
  };
}
