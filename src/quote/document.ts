import { createHash } from 'node:crypto';
import { escaped } from '../export/typeset.ts';
import { languageTag } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { bodyFaces, dark, light } from '../styles/tokens.ts';
import type { Palette } from '../styles/tokens.ts';
import { cardFaces } from './card.ts';
import { frameType } from './frame.ts';
import { saidIn } from './quote.ts';
import type { Quote } from './quote.ts';
import { quoteStrings } from './strings.ts';

const colours = ({ paper, ink, muted, question }: Palette): string =>
  `--paper:${paper};--ink:${ink};--muted:${muted};--question:${question}`;

/** `#light` and `#dark` fix the colours, as in the frames of charts. */
function styleIn(lang: Lang): string {
  const { padding, rule, main, below, credit } = frameType;
  return [
    `:root{${colours(light)};color:var(--ink);background:var(--paper);font-family:${bodyFaces[lang]};line-break:strict}`,
    `@media(prefers-color-scheme:dark){:root:not(:has(#light:target)){${colours(dark)}}}`,
    `:root:has(#dark:target){${colours(dark)}}`,
    `*{box-sizing:border-box;margin:0}`,
    `figure{min-height:100vh;padding:${padding}px;border-top:${rule}px solid var(--ink);display:flex;flex-direction:column;justify-content:center}`,
    `.main{font:700 ${main.size}px/${main.line}px ${cardFaces.serif}}.main:lang(zh){font-family:${cardFaces.song}}`,
    `.below{margin-top:${below.gap}px;color:var(--muted);font-size:${below.size}px;line-height:${below.line}px}`,
    `figcaption{margin-top:${credit.gap}px;color:var(--muted);font-size:${credit.size}px;line-height:${credit.line}px}`,
    `b{color:var(--ink)}.question b{color:var(--question)}a{color:inherit}`,
  ].join('');
}

/** A sentence as a document for frames: no script, no other file, at most 6 KB. `canonical`: its address. */
export function quoteDocument(quote: Quote, lang: Lang, canonical: string): string {
  const words = quoteStrings[lang];
  const { main, isChinese, below } = saidIn(quote, lang);
  const style = styleIn(lang);
  const hash = createHash('sha256').update(style).digest('base64');
  const notes = [escaped(quote.occasion), ...(below ? [words.ourTranslation] : [])];
  return [
    `<!doctype html><html lang="${languageTag[lang]}"><head><meta charset="utf-8">`,
    `<meta http-equiv="content-security-policy" content="default-src 'none';style-src 'sha256-${hash}';base-uri 'none';form-action 'none'">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escaped(`${words.frame(quote.who)} · ${main}`)}</title>`,
    `<meta name="robots" content="noindex"><link rel="canonical" href="${escaped(canonical)}">`,
    `<base target="_parent"><style>${style}</style></head><body>`,
    '<i id="light" hidden></i><i id="dark" hidden></i>',
    `<figure class="${quote.kind}"><blockquote cite="${escaped(quote.address)}">`,
    `<p class="main" lang="${isChinese ? 'zh-Hans' : 'en'}" data-n="sentences.text">${escaped(main)}</p>`,
    below ? `<p class="below" lang="zh-Hans" data-n="sentences.text">${escaped(below)}</p>` : '',
    `</blockquote><figcaption><b>${escaped(quote.who)}</b> · <span data-n="edition.date">${notes.join(' · ')}</span> · `,
    `<a href="${escaped(quote.address)}">${words.inContext}</a></figcaption></figure></body></html>\n`,
  ].join('');
}
