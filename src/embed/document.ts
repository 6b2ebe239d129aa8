import { createHash } from 'node:crypto';
import { frameScript, placesScript, setupScript } from 'virtual:embed-scripts';
import type { PreparedChart } from '../charts/chart.ts';
import { sourceTitle } from '../i18n/source-text.ts';
import { strings } from '../i18n/strings.ts';
import { absolute, chartPath, oembedPath, placesEmbedPath, shortEmbedPath } from '../site/addresses.ts';
import type { Edition } from '../lib/edition.ts';
import { escaped } from '../export/typeset.ts';
import { formatDate } from '../lib/format.ts';
import { languageTag, tagOfChinese } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { plain } from '../lib/phrase.ts';
import type { Phrase } from '../lib/phrase.ts';
import { punctuation } from '../lib/punctuation.ts';
import { embedDrawings } from './drawings.ts';
import { embedStrings } from '../i18n/embed-code.ts';
import { brandText } from './layout.ts';
import { rowsNote, wholeDrawings } from './places-form.ts';
import { inForm } from './short.ts';
import type { EmbedForm } from './short.ts';
import { embedStyle } from './style.ts';
import { embedVariants, variantSwitch, ofEachVariant } from './variants.ts';
import type { EmbedVariant } from './variants.ts';
import { headlineWords } from './text.ts';

export interface EmbedDocumentProps {
  chart: PreparedChart;
  edition: Edition;
  lang: Lang;
  /** Base of absolute addresses. */
  site: URL | undefined;
  /** Absolute canonical address; by default the chart's page. */
  canonical?: string;
  form?: EmbedForm;
}

/** A phrase as HTML with computed pieces marked. With `headline`, Chinese breaks between words only. */
export function said(phrase: Phrase, headline?: Lang): string {
  const words = headline && headlineWords(phrase, headline);
  return phrase
    .map((piece, index) => {
      if (typeof piece === 'string') return (words?.[index] ?? [piece]).map(escaped).join('<wbr>');
      const attribute = 'from' in piece ? `data-n="${escaped(piece.from)}"` : `lang="${piece.lang}"`;
      return `<span ${attribute}>${escaped(piece.text)}</span>`;
    })
    .join('');
}

/** The source line, as in components/SourceLine.astro. */
function sourceLine({ source }: Edition, lang: Lang): string {
  const title = sourceTitle(source, lang);
  const tag = title === source.title ? tagOfChinese[lang] : undefined;
  const foreign = tag === undefined ? '' : ` lang="${tag}"`;
  const { colon, openingBracket, closingBracket, comma } = punctuation[lang];
  const date = source.date
    ? `${comma}<time datetime="${source.date}" data-n="edition.source.date">${escaped(formatDate(source.date, lang))}</time>`
    : '';
  return `${strings[lang].source}${colon}<cite data-name${foreign}>${escaped(title)}</cite>${openingBracket}<span data-name>${escaped(source.publisher[lang])}</span>${closingBracket}${date}`;
}

function graphic({ chart, classes }: EmbedVariant, edition: Edition, lang: Lang): string {
  const drawings = embedDrawings(chart, edition, lang);
  // `role=img` hides children from assistive technology, so drawings with links are groups.
  const role = drawings.some(({ markup }) => markup.includes('<a ')) ? 'group' : 'img';
  const id = ['alt', ...classes.split(' ').slice(1)].join('-').replace(/-$/, '');
  return [
    `<div class="${classes ? `graphic ${classes}` : 'graphic'}" role="${role}" aria-label="${escaped(plain(chart.finding(lang)))}" aria-describedby="${id}">`,
    ...drawings.map(({ size, markup }) => `<div class="drawing ${size}">${markup}</div>`),
    `</div><div class="${`hidden ${classes}`.trim()}" id="${id}">${said(chart.alt(lang))}</div>`,
  ].join('');
}

/** The note of a frame whose rows the article chooses, of one without a choice, and what was asked for in vain. */
function placesNotes(chart: PreparedChart, lang: Lang): string {
  const note = (kind: 'chosen' | 'usual'): string =>
    `<span class="rows-${kind}">${said(rowsNote(chart, lang, kind))}</span>`;
  const [before, after] = embedStrings[lang].rowsUnknown;
  return `${note('usual')}${note('chosen')}<span class="unknown" hidden> ${escaped(before)}<b></b>${escaped(after)}</span>`;
}

/** The drawings of all places, for the frame's script; nothing shows them. */
function wholeTemplate(chart: PreparedChart, edition: Edition, lang: Lang): string {
  const ids = chart.byPlace?.places.map(({ id }) => id).join(' ') ?? '';
  const drawings = wholeDrawings(chart, edition, lang).map(
    ({ size, bands, markup }) =>
      `<div data-size="${size}" data-bands="${escaped(JSON.stringify(bands))}">${markup}</div>`,
  );
  return `<template id="whole" data-ids="${escaped(ids)}">${drawings.join('')}</template>`;
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * A chart as a standalone HTML document for frames in articles. It needs no other file, so it can be archived and
 * served for years; the same props give the same bytes. Throws if a text or the site is missing.
 */
export function embedDocument({
  chart: whole,
  edition,
  lang,
  site,
  canonical,
  form = 'full',
}: EmbedDocumentProps): string {
  const chart = inForm(whole, edition, form);
  const page = absolute(chartPath(edition.id, lang, chart.id), site);
  const style = embedStyle(chart, edition, lang);
  const finding = plain(chart.finding(lang));
  const variants = embedVariants(chart, lang);
  const graphics = variants.map((variant) => graphic(variant, edition, lang));
  const hasLinks = graphics.some((html) => html.includes('<a '));
  const notes =
    form === 'places'
      ? placesNotes(whole, lang)
      : ofEachVariant(variants, (each) => said(each.note(lang) ?? []));
  const brand = brandText(lang);
  const how = ofEachVariant(variants, (each) => said(each.description(lang)));
  // Targets of `?form=short` and `?places=US`.
  const shorter = form === 'full' ? ` data-short="${shortEmbedPath(edition.id, lang, chart.id)}"` : '';
  const byPlace =
    whole.byPlace && form !== 'places' ? ` data-places="${placesEmbedPath(edition.id, lang, chart.id)}"` : '';
  const places = form === 'places' ? `<script>${placesScript}</script>` : '';
  const policy = [
    "default-src 'none'",
    `script-src ${hash(setupScript)} ${hash(frameScript)}${places && ` ${hash(placesScript)}`}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
  return [
    `<!doctype html><html lang="${languageTag[lang]}" data-id="${edition.id}-${chart.id}"${shorter}${byPlace}><head><meta charset="utf-8">`,
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escaped(`${finding} · ${edition.title[lang]}`)}</title>`,
    // Above the style: WordPress reads only the first 150 KB of a page.
    `<link rel="alternate" type="application/json+oembed" href="${escaped(absolute(oembedPath(edition.id, lang, chart.id), site))}" title="${escaped(finding)}">`,
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${escaped(canonical ?? page)}">`,
    '<base target="_parent">',
    `<script>${setupScript}</script><style>${style}</style></head><body>`,
    // For `:target` rules of #light and #dark.
    '<i id="light" hidden></i><i id="dark" hidden></i>',
    // The finding depends on the variant, the name does not.
    `<figure class="embed" aria-labelledby="${chart.variantChoices ? 'name' : 'finding'}">`,
    `<div class="head"><p class="name" id="name">${escaped(chart.name(lang))}</p>`,
    // Above all that it changes, so that it stays in place.
    variantSwitch(chart, lang),
    `<h1 class="finding" id="finding"${chart.variantChoices ? ' aria-live="polite"' : ''}>${ofEachVariant(variants, (each) => said(each.finding(lang), lang))}</h1>`,
    how ? `<p class="how">${how}</p>` : '',
    '</div>',
    hasLinks ? `<a class="skip" href="#foot" target="_self">${strings[lang].skipGraphic}</a>` : '',
    ...graphics,
    form === 'places' ? wholeTemplate(whole, edition, lang) : '',
    `<figcaption class="small" id="foot">`,
    notes ? `<p class="note">${notes}</p>` : '',
    `<div class="foot"><p class="source">${sourceLine(edition, lang)}</p>`,
    // scripts/freeze.ts puts `data-frozen` and the date in place of the last words.
    `<a class="brand" href="${page}"><b>${escaped(brand.name)}<span> · </span></b><span data-frozen="${escaped(brand.frozen)}">${escaped(form === 'short' ? brand.short : brand.rest)}</span></a></div>`,
    `</figcaption></figure>${places}<script>${frameScript}</script></body></html>\n`,
  ].join('');
}
