import { cardSizes } from '../export/social.ts';
import { strings } from '../i18n/strings.ts';
import { absolute, homePath } from '../site/addresses.ts';
import type { Lang } from '../lib/language.ts';
import type { EmbedFacts } from './embed-snippet.ts';
import { oembedFrame, snippetText } from './embed-snippets.ts';

/** An oEmbed 1.0 response of type `rich` (oembed.com). */
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
  /** In seconds. */
  cache_age: number;
}

/**
 * Frame width in px that fits text columns: a static file cannot honour `maxwidth`. If styles are kept, the frame fits
 * its column in width and height.
 */
const frameWidth = 600;

/** One day, so that articles show corrections the next day. */
const cacheAge = 24 * 60 * 60;

/** A chart's oEmbed response: a frame that needs no script. */
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
    thumbnail_width: cardSizes.social.width,
    thumbnail_height: cardSizes.social.height,
    cache_age: cacheAge,
  };
}
