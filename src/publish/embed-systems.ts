import { embedHeightAt } from '../embed/height-value.ts';
import { htmlEscaped } from './embed-frame.ts';
import type { EmbedFacts, Snippet } from './embed-snippet.ts';

/** Escapes text for a JavaScript template literal. */
const inTemplate = (text: string): string => text.replace(/[\\`]|\$(?=\{)/g, (sign) => `\\${sign}`);

/** Markup for React and MDX, as raw HTML: React styles cannot be `!important`. */
export function reactSnippet(markup: Snippet): Snippet {
  return [
    { text: '<div dangerouslySetInnerHTML={{ __html: `\n' },
    ...markup.map((part) => ({ ...part, text: inTemplate(part.text) })),
    { text: '\n` }} />' },
  ];
}

/** Initial width, in px; AMP then asks the frame for its height. */
const ampWidth = 640;

/** A frame for AMP, which loads `amp-iframe` itself. */
export function ampSnippet({ addresses, title, credit, heights }: EmbedFacts, address: Snippet): Snippet {
  const [page, card, words] = [addresses.page, addresses.card, title].map(htmlEscaped);
  const height = Math.ceil(embedHeightAt(heights, ampWidth));
  const attributes = [
    `title="${words}" width="${ampWidth}" height="${height}" layout="responsive" resizable`,
    'sandbox="allow-scripts allow-popups allow-top-navigation-by-user-activation" frameborder="0"',
  ].join(' ');
  return [
    { text: '<amp-iframe src="' },
    ...address,
    {
      text: [
        `" ${attributes}>`,
        `  <amp-img placeholder layout="fill" src="${card}" alt=""></amp-img>`,
        `  <div overflow tabindex="0" role="button">${words}</div>`,
        '</amp-iframe>',
        `<p><a href="${page}">${words}</a> · ${htmlEscaped(credit)}</p>`,
      ].join('\n'),
    },
  ];
}
