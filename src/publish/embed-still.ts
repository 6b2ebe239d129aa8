import type { Theme } from '../export/names.ts';
import { languageTag } from '../lib/language.ts';
import { htmlEscaped, snippetVersion } from './embed-frame.ts';
import type { EmbedFacts, Snippet } from './embed-snippet.ts';

/** Size of the image on a link card, in px: the social card at half size. */
const cardSize = { width: 600, height: 315 } as const;

/** Inline and firm: style sheets of articles that undo it would let a picture of 1,200 px out of its column. */
const fluid = 'max-width:100%!important;height:auto!important';

/** A link with social image and finding, for the strictest hosts. */
export function cardSnippet(facts: EmbedFacts): Snippet {
  const { addresses, lang, title, label, source } = facts;
  const page = htmlEscaped(addresses.page);
  const text = [
    `<blockquote class="wenda-card" data-wenda="${snippetVersion}" lang="${languageTag[lang]}" cite="${page}">`,
    `  <a href="${page}">`,
    `    <img src="${htmlEscaped(addresses.card)}" alt="${htmlEscaped(label)}" width="${cardSize.width}" height="${cardSize.height}" loading="lazy" style="${fluid}"><br>`,
    `    <strong>${htmlEscaped(title)}</strong>`,
    '  </a>',
    `  <p>${htmlEscaped(source)}</p>`,
    '</blockquote>',
  ].join('\n');
  return [{ text }];
}

/** Window width, in px, below which the wide picture's text is too small. */
const narrowBelow = 480;

/** The graphic as a picture, in the system's or a chosen theme; narrow on phones. */
export function pictureSnippet(facts: EmbedFacts): Snippet {
  const { addresses, lang, title, alt, source, credit, picture } = facts;
  const page = htmlEscaped(addresses.page);
  const sourceOf = (address: string, queries: readonly string[], shape?: 'wide' | 'narrow'): string => {
    const media = queries.length > 0 ? ` media="${queries.join(' and ')}"` : '';
    const svg = shape
      ? ` type="image/svg+xml" width="${picture[shape].width}" height="${picture[shape].height}"`
      : '';
    return `    <source${media}${svg} srcset="${htmlEscaped(address)}">\n`;
  };
  const svgs = (theme: Theme, queries: readonly string[] = []): string =>
    sourceOf(addresses.narrow[theme], [`(max-width: ${narrowBelow - 0.02}px)`, ...queries], 'narrow') +
    sourceOf(addresses.svg[theme], queries, 'wide');
  const isDark = ['(prefers-color-scheme: dark)'];
  const image = (theme: Theme): string =>
    `    <img src="${htmlEscaped(addresses.png[theme])}" alt="${htmlEscaped(alt)}" width="${picture.wide.width}" height="${picture.wide.height}" loading="lazy" style="${fluid}">\n`;
  return [
    {
      text: `<figure class="wenda-picture" data-wenda="${snippetVersion}" lang="${languageTag[lang]}" style="margin:0">\n  <a href="${page}"><picture>\n`,
    },
    { text: svgs('dark', isDark), themes: ['auto'] },
    { text: svgs('dark'), themes: ['dark'] },
    { text: svgs('light'), themes: ['auto', 'light'] },
    // PNG fallback for dark mode.
    { text: sourceOf(addresses.png.dark, isDark), themes: ['auto'] },
    { text: image('light'), themes: ['auto', 'light'] },
    { text: image('dark'), themes: ['dark'] },
    {
      text: `  </picture></a>\n  <figcaption><a href="${page}">${htmlEscaped(title)}</a> · ${htmlEscaped(source)} · ${htmlEscaped(credit)}</figcaption>\n</figure>`,
    },
  ];
}
