import type { Theme } from '../export/names.ts';
import { languageTag } from '../lib/language.ts';
import { htmlEscaped, snippetVersion } from './embed-frame.ts';
import type { EmbedFacts, Snippet } from './embed-snippets.ts';

/** Size of the picture on a link card, px: the chart's card for sharing at half its size. */
const cardSize = { width: 600, height: 315 } as const;

const fluid = 'max-width:100%;height:auto';

/** A link with the picture for sharing and the finding, for where nothing else is allowed. */
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

/** The graphic as a picture, in the colours of the reader's system or in those that are chosen. */
export function pictureSnippet(facts: EmbedFacts): Snippet {
  const { addresses, lang, title, alt, source, credit } = facts;
  const { width, height } = facts.picture;
  const page = htmlEscaped(addresses.page);
  const sourceOf = (theme: Theme, type: 'svg' | 'png', onlyInDark: boolean): string =>
    [
      '    <source',
      type === 'svg' ? ' type="image/svg+xml"' : '',
      onlyInDark ? ' media="(prefers-color-scheme: dark)"' : '',
      ` srcset="${htmlEscaped(addresses[type][theme])}">\n`,
    ].join('');
  const image = (theme: Theme): string =>
    `    <img src="${htmlEscaped(addresses.png[theme])}" alt="${htmlEscaped(alt)}" width="${width}" height="${height}" loading="lazy" style="${fluid}">\n`;
  return [
    {
      text: `<figure class="wenda-picture" data-wenda="${snippetVersion}" lang="${languageTag[lang]}" style="margin:0">\n  <a href="${page}"><picture>\n`,
    },
    { text: sourceOf('dark', 'svg', true), themes: ['auto'] },
    { text: sourceOf('dark', 'svg', false), themes: ['dark'] },
    { text: sourceOf('light', 'svg', false), themes: ['auto', 'light'] },
    // A browser that draws no SVG in a picture gets the PNG, in the dark too.
    { text: sourceOf('dark', 'png', true), themes: ['auto'] },
    { text: image('light'), themes: ['auto', 'light'] },
    { text: image('dark'), themes: ['dark'] },
    {
      text: `  </picture></a>\n  <figcaption><a href="${page}">${htmlEscaped(title)}</a> · ${htmlEscaped(source)} · ${htmlEscaped(credit)}</figcaption>\n</figure>`,
    },
  ];
}
