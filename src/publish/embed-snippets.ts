import { embedThemes } from '../i18n/embed-code.ts';
import type { EmbedState, EmbedTheme, EmbedWay } from '../i18n/embed-code.ts';
import { embedHeightAt, stepsWithout } from '../embed/height-value.ts';
import type { HeightStep } from '../embed/height-value.ts';
import { languageTag } from '../lib/language.ts';
import {
  acrossStyle,
  columnStyle,
  declaredHeight,
  frameClass,
  heldStyle,
  htmlEscaped,
  outerStyle,
  snippetVersion,
} from './embed-frame.ts';
import { cardSnippet, pictureSnippet } from './embed-still.ts';
import type { EmbedFacts, Snippet, SnippetPart } from './embed-snippet.ts';
import { ampSnippet, reactSnippet } from './embed-systems.ts';

/** A snippet's text for a theme and state. */
export function snippetText(
  snippet: Snippet,
  theme: EmbedTheme = 'auto',
  state: EmbedState = 'live',
): string {
  return snippet
    .filter((part) => part.themes?.includes(theme) ?? true)
    .filter((part) => part.state === undefined || part.state === state)
    .map((part) => part.text)
    .join('');
}

function frameAddress({ addresses, places }: EmbedFacts): SnippetPart[] {
  const { frozen } = addresses;
  const query = places.length > 0 ? `?places=${places.join(',')}` : '';
  const sign = query ? '&amp;' : '?';
  return [
    ...(frozen === undefined
      ? [{ text: htmlEscaped(addresses.frame) }]
      : [
          { text: htmlEscaped(addresses.frame), state: 'live' as const },
          { text: htmlEscaped(frozen.frame), state: 'frozen' as const },
        ]),
    { text: query, slot: 'query' },
    // The fragment works even if the frame cannot run scripts.
    { text: `${sign}theme=light#light`, themes: ['light'] },
    { text: `${sign}theme=dark#dark`, themes: ['dark'] },
  ];
}

/** `attributes` go on the outer box, `after` below the column. */
function inBoxes(attributes: string, content: Snippet, after = ''): Snippet {
  return [
    { text: `<div${attributes} style="${outerStyle}">\n<div style="${columnStyle}">\n` },
    ...content,
    { text: `\n</div>${after}\n</div>` },
  ];
}

/** What follows from the heights, live and frozen: a frozen frame keeps those of its day. */
function byHeights(
  { heights, addresses: { frozen } }: EmbedFacts,
  slot: 'height' | 'style',
  written: (heights: readonly HeightStep[]) => string,
): Snippet {
  const live = written(heights);
  const kept = frozen === undefined ? live : written(stepsWithout(frozen.stretches, []));
  if (kept === live) return [{ text: live, slot }];
  return [
    { text: live, slot, state: 'live' },
    { text: kept, slot, state: 'frozen' },
  ];
}

const declared = (heights: readonly HeightStep[]): string => String(declaredHeight(heights));

/** `width` and `height` apply if styles are stripped. */
function frameElement(facts: EmbedFacts, width: string, height: Snippet): Snippet {
  return [
    { text: '<iframe src="' },
    ...frameAddress(facts),
    {
      text: `" title="${htmlEscaped(facts.title)}" width="${width}" height="`,
    },
    ...height,
    { text: '" frameborder="0" loading="lazy" style="' },
    ...byHeights(facts, 'style', heldStyle),
    { text: '"></iframe>' },
  ];
}

/** The oEmbed frame, with its height at `width`, in px: strict consumers keep only element and size. */
export function oembedFrame(facts: EmbedFacts, width: number): { snippet: Snippet; height: number } {
  const height = Math.ceil(embedHeightAt(facts.heights, width));
  return { snippet: inBoxes('', frameElement(facts, String(width), [{ text: String(height) }])), height };
}

/** Adds a credit that survives filters. No `<style>`: filters strip the tag and leave its text. */
function inColumn(facts: EmbedFacts, content: Snippet): Snippet {
  const name = frameClass(facts);
  const page = htmlEscaped(facts.addresses.page);
  return inBoxes(
    ` class="${name}" data-wenda="${snippetVersion}" lang="${languageTag[facts.lang]}"`,
    content,
    `\n<p style="${acrossStyle}"><a href="${page}">${htmlEscaped(facts.title)}</a> · ${htmlEscaped(facts.credit)}</p>`,
  );
}

const frame = (facts: EmbedFacts): Snippet =>
  inColumn(facts, frameElement(facts, '100%', byHeights(facts, 'height', declared)));

function scriptElement({ addresses }: EmbedFacts): string {
  return `\n<script async src="${htmlEscaped(addresses.script)}"></script>`;
}

function element(facts: EmbedFacts): Snippet {
  const { edition, chart, lang, addresses, title } = facts;
  const state: Snippet =
    addresses.frozen === undefined ? [] : [{ text: ` state="${addresses.frozen.hash}"`, state: 'frozen' }];
  const chartElement: Snippet = [
    { text: `<wenda-chart edition="${edition}" chart="${chart}" lang="${lang}" theme="` },
    ...embedThemes.map((theme) => ({ text: theme, themes: [theme] })),
    { text: facts.form === 'short' ? '" form="short"' : '"' },
    ...state,
    { text: facts.places.length > 0 ? ` places="${facts.places.join(',')}"` : '', slot: 'attributes' },
    { text: ' height="' },
    ...byHeights(facts, 'height', declared),
    { text: '" style="' },
    ...byHeights(facts, 'style', heldStyle),
    {
      text: `">\n  <a href="${htmlEscaped(addresses.page)}">${htmlEscaped(title)}</a>\n</wenda-chart>`,
    },
  ];
  return [...inColumn(facts, chartElement), { text: scriptElement(facts) }];
}

/** Snippet to embed a chart in a given way. */
export function embedSnippet(way: EmbedWay, facts: EmbedFacts): Snippet {
  switch (way) {
    case 'card':
      return cardSnippet(facts);
    case 'picture':
      return pictureSnippet(facts);
    case 'frame':
      return frame(facts);
    case 'script':
      return [...frame(facts), { text: scriptElement(facts) }];
    case 'element':
      return element(facts);
    case 'oembed':
      return [{ text: facts.addresses.page }];
    case 'address':
      return frameAddress(facts).map((part) => ({ ...part, text: part.text.replaceAll('&amp;', '&') }));
    case 'react':
      return reactSnippet(frame(facts));
    case 'amp':
      return ampSnippet(facts, frameAddress(facts));
  }
}
