/** Browser: the quote card's page. `?s=` names the sentence; without it the first one that answers is shown. */
import type { Lang } from '../lib/language.ts';
import { dark, light } from '../styles/tokens.ts';
import { layoutCard } from './card.ts';
import type { Card, CardFormat } from './card.ts';
import { canvasMeasure, cardSvg, drawOnCanvas } from './drawn.ts';
import { quoteSnippet } from './frame.ts';
import { quoted, saidIn } from './quote.ts';
import type { Quote, QuoteData } from './quote.ts';
import { quoteStrings } from './strings.ts';

const lang: Lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
const words = quoteStrings[lang];
const page = document.querySelector<HTMLElement>('.quote-card');

function one<Found extends Element>(selector: string): Found {
  const found = page?.querySelector<Found>(selector);
  if (!found) throw new Error(`the quote card has no ${selector}`);
  return found;
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function start(data: QuoteData, { transcript = '', frame = '', name = '' }: DOMStringMap): void {
  const here = location.origin;
  const quotes = data.quotes.map(([id, kind, who, text, english]): Quote => ({
    id,
    kind,
    text,
    ...(english === undefined ? {} : { english }),
    who: data.whos[who] ?? '',
    occasion: data.occasion,
    address: `${here}${transcript}#${id}`,
  }));
  const strip = quotes.map(({ id, kind, text }) => ({ id, kind, chars: text.length }));
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  const parts = one<HTMLElement>('.card-parts');
  const status = one<HTMLElement>('.said');
  let at = 0;

  const chosen = (field: string): string => one<HTMLInputElement>(`input[name=${field}]:checked`).value;

  function card(quote: Quote): Card | undefined {
    if (!context) return undefined;
    return layoutCard({
      quote,
      lang,
      format: chosen('format') as CardFormat,
      palette: chosen('theme') === 'dark' ? dark : light,
      name,
      strip,
      measure: canvasMeasure(context),
    });
  }

  const nameOf = (quote: Quote): string => `${quote.who}: ${saidIn(quote, lang).main}`;

  function drawPicture(quote: Quote): void {
    const drawn = card(quote);
    if (!drawn) return;
    const { documentElement: svg } = new DOMParser().parseFromString(
      cardSvg(drawn, nameOf(quote)),
      'image/svg+xml',
    );
    one('.picture').replaceChildren(document.importNode(svg, true));
  }

  /** The Chinese, our English where the page is English, and the credit. */
  function textOf(quote: Quote): string {
    const english = quote.english ? ` (${words.ourTranslation}: ${quoted(quote.english)})` : '';
    return `${quoted(quote.text)}${english}${words.credit(quote.who, quote.occasion, quote.address)}`;
  }

  function show(): void {
    const quote = quotes[at];
    parts.classList.toggle('none', quote === undefined);
    one<HTMLElement>('.unknown').hidden = quote !== undefined;
    if (!quote) return;
    one('.as-text').textContent = textOf(quote);
    one<HTMLAnchorElement>('.in-transcript').href = quote.address;
    one<HTMLButtonElement>('[data-step="-1"]').disabled = at === 0;
    one<HTMLButtonElement>('[data-step="1"]').disabled = at === quotes.length - 1;
    one('.as-frame').textContent = quoteSnippet(quote, lang, `${here}${frame.replace('{}', quote.id)}`);
    drawPicture(quote);
  }

  function open(): void {
    const wanted = new URLSearchParams(location.search).get('s');
    at = wanted
      ? quotes.findIndex(({ id }) => id === wanted)
      : Math.max(
          0,
          quotes.findIndex(({ kind }) => kind === 'answer'),
        );
    show();
  }

  parts.addEventListener('change', () => {
    const quote = quotes[at];
    if (quote) drawPicture(quote);
  });
  parts.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const quote = quotes[at];
    if (!button || !quote) return;
    const { step, copies, save: kind } = button.dataset;
    if (step) {
      at += Number(step);
      history.replaceState(null, '', `?s=${quotes[at]?.id ?? ''}`);
      show();
      status.textContent = quotes[at]?.text ?? '';
    } else if (copies) {
      void navigator.clipboard.writeText(one(copies).textContent ?? '').then(() => {
        button.textContent = status.textContent = words.copied;
        setTimeout(() => (button.textContent = words.copy), 2000);
      });
    } else if (kind) {
      const drawn = card(quote);
      if (!drawn) return;
      const file = `${quote.id}-${chosen('format')}.${lang}.${kind}`;
      if (kind === 'svg') save(new Blob([cardSvg(drawn, nameOf(quote))], { type: 'image/svg+xml' }), file);
      else {
        drawOnCanvas(canvas, drawn);
        canvas.toBlob((blob) => blob && save(blob, file), 'image/png');
      }
    }
  });
  window.addEventListener('popstate', open);
  open();
  parts.classList.add('ready');
}

if (page)
  void fetch(page.dataset['quotes'] ?? '')
    .then((answer) => answer.json() as Promise<QuoteData>)
    .then((data) => start(data, page.dataset));
