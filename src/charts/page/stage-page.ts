import { formatInteger } from '../../lib/format.ts';
import type { StageContext } from '../context.ts';
import { stripOwner, strips as linkedStrips } from '../../marks/strips.ts';
import { canvas, element, tenth } from '../svg.ts';
import { keyed } from '../../marks/attributes.ts';
import { rectangle } from '../../marks/stage-marks.ts';
import { stripPath } from '../../marks/strip-paths.ts';
import type { Rectangle } from '../../marks/strip-paths.ts';
import type { Row } from './layout.ts';
import type { PageModel } from './model.ts';
import { drawKey, keyLine, keyLines } from './page-key.ts';
import type { KeyEntry } from './page-key.ts';
import {
  columnsWithin,
  exchangeLines,
  finerSetting,
  fitted,
  marks,
  printLine,
  settingFor,
  spokenTone,
} from './setting.ts';
import type { Setting, Strips } from './setting.ts';
import type { StageSentence } from './stages-model.ts';
import { stageWords } from './stages-words.ts';

/** In px; `below` is the space between key and page. */
const layouts = {
  phone: { columns: 3, gutter: 12, below: 16 },
  wide: { columns: 5, gutter: 21, below: 22 },
} as const;

const layoutOf = (setting: Setting) => layouts[setting.size];

interface Page {
  strips: Strips;
  /** Left edges of the columns, and the bottom of the lowest, px. */
  lefts: number[];
  bottom: number;
  perChar: number;
  /** Height of the key, without and with the space below it, px. */
  key: number;
  head: number;
}

/** The same in every picture that highlights sentences. */
function layPage(model: PageModel, context: StageContext, setting: Setting): Page {
  const { columns, gutter, below } = layoutOf(setting);
  const columnWidth = Math.floor((context.width - gutter * (columns - 1)) / columns);
  // Room for the longest key, that of the places, so that the page stays put when the key changes.
  const key = keyLines(context, setting, placesKey(model, context)).length * keyLine(setting);
  const head = key + below;
  const heightOf = (row: Row): number => (row.type === 'line' ? setting.pitch : setting.pitch * 1.5);
  const page = fitted(columnWidth, setting, (measure, perChar): Page | undefined => {
    const rows = model.stages.exchanges.flatMap((exchange, index): Row[] => [
      ...(index > 0 ? [{ type: 'gap' } as const] : []),
      ...exchangeLines(exchange, measure),
    ]);
    const set = columnsWithin(rows, columns, context.height - head + setting.pitch - setting.strip, heightOf);
    if (!set) return undefined;
    const strips: Strips = new Map();
    let bottom: number = head;
    set.forEach((column, at) => {
      let top: number = head;
      for (const row of column) {
        if (row.type === 'line')
          printLine(strips, row, { left: at * (columnWidth + gutter), top, perChar }, setting);
        top += heightOf(row);
      }
      bottom = Math.max(bottom, top);
    });
    const lefts = set.map((_, at) => at * (columnWidth + gutter));
    return { strips, lefts, bottom: bottom - setting.pitch + setting.strip, perChar, key, head };
  });
  if (page) return page;
  // Many short turns: the number of lines decides, not that of characters.
  const finer = finerSetting(setting);
  if (!finer) throw new Error(`the page has too many sentences for ${context.width} × ${context.height} px`);
  return layPage(model, context, finer);
}

/** Hairlines below the head and between columns. */
function rules(context: StageContext, page: Page, setting: Setting): SVGElement {
  const { gutter, below } = layoutOf(setting);
  const { head } = page;
  const y = head - below / 2 + 0.5;
  const between = page.lefts
    .slice(1)
    .map((left) => `M${tenth(left - gutter / 2)} ${head}V${tenth(page.bottom)}`)
    .join('');
  return element(context.document, 'path', { class: 'stroke-rule', d: `M0 ${y}H${context.width}${between}` });
}

/** A round number of characters whose strip is at least 40 px long. */
function roundChars(perChar: number): number {
  return [5, 10, 20, 50, 100, 200, 500].find((chars) => chars * perChar >= 40) ?? 1000;
}

/** The page as printed; each sentence is a linked strip. */
export function drawNewspaper(model: PageModel, context: StageContext): SVGElement {
  const { document, lang } = context;
  const setting = settingFor(model.questionChars + model.answerChars, context);
  const page = layPage(model, context, setting);
  const words = stageWords[lang];
  const chars = roundChars(page.perChar);
  const entries: KeyEntry[] = [
    { tone: 'fill-question', name: words.question },
    { tone: 'fill-answer', name: model.hasStatements ? words.answersAndStatements : words.answer },
    {
      tone: 'fill-answer',
      name: '',
      count: words.chars(formatInteger(chars)),
      from: 'sentences.chars',
      length: chars * page.perChar,
    },
  ];
  const sentenceMarks = model.stages.exchanges.flatMap((exchange) =>
    exchange.turns.flatMap(({ kind, sentences }) =>
      linkedStrips(
        context,
        spokenTone({ kind }),
        stripOwner(exchange.who[lang], kind, lang),
        sentences.map(({ id }) => ({ id, d: stripPath(page.strips.get(id) ?? []) })),
        { keyed: true },
      ),
    ),
  );
  return canvas(document, context.width, context.height, [
    rules(context, page, setting),
    ...drawKey(context, setting, entries, page.key),
    ...sentenceMarks,
  ]);
}

function drawLit(
  model: PageModel,
  context: StageContext,
  toneOf: (sentence: StageSentence) => string | undefined,
  entries: readonly KeyEntry[],
): SVGElement {
  const setting = settingFor(model.questionChars + model.answerChars, context);
  const page = layPage(model, context, setting);
  return canvas(context.document, context.width, context.height, [
    rules(context, page, setting),
    ...drawKey(context, setting, entries, page.key),
    ...marks(
      context.document,
      model.stages.sentences,
      page.strips,
      (sentence) => toneOf(sentence) ?? 'fill-faint',
    ),
  ]);
}

/** Highlights the sentences that name one place. */
export function drawPlace(model: PageModel, context: StageContext): SVGElement {
  const { place } = model.stages;
  const words = stageWords[context.lang];
  if (!place) throw new Error('no place to light');
  const count = words.timesIn(
    words.times(formatInteger(place.mentions), place.mentions),
    formatInteger(place.sentences),
    place.sentences,
  );
  return drawLit(model, context, ({ places }) => (places.includes(place.id) ? 'fill-place' : undefined), [
    { tone: 'fill-place', name: place.name[context.lang], count, from: 'places.mentions' },
  ]);
}

/** The place of the previous picture keeps its colour; the others follow by rank. */
export function toneOfPlace({ stages: { places, place } }: PageModel, id: string): string {
  const order = [...places].sort((a, b) => Number(b.id === place?.id) - Number(a.id === place?.id));
  return `place-${order.findIndex((one) => one.id === id) + 1}`;
}

function placesKey(model: PageModel, { lang, size }: StageContext): KeyEntry[] {
  const phone = size === 'phone';
  return model.stages.places.map(({ id, name, mentions }, index) => ({
    tone: `fill-${toneOfPlace(model, id)}`,
    name: name[lang],
    // The unit is given once, where there is room.
    count:
      phone || index > 0
        ? formatInteger(mentions)
        : stageWords[lang].times(formatInteger(mentions), mentions),
    from: 'places.mentions',
    ...(phone ? { length: 10 } : {}),
  }));
}

/** Highlights several places, each sentence in the colour of the one it names most. */
export function drawPlaces(model: PageModel, context: StageContext): SVGElement {
  const lit = new Set(model.stages.places.map(({ id }) => id));
  return drawLit(
    model,
    context,
    ({ places }) => {
      const first = places.find((id) => lit.has(id));
      return first === undefined ? undefined : `fill-${toneOfPlace(model, first)}`;
    },
    placesKey(model, context),
  );
}

/** The pieces of a strip between two shares of its length. */
function cut(pieces: readonly Rectangle[], from: number, to: number): Rectangle[] {
  const length = pieces.reduce((sum, { width }) => sum + width, 0);
  let at = 0;
  return pieces.flatMap((piece) => {
    const [start, end] = [Math.max(from * length, at), Math.min(to * length, at + piece.width)];
    const x = piece.x + start - at;
    at += piece.width;
    return end - start > 0.1 ? [{ ...piece, x, width: end - start }] : [];
  });
}

/** Highlights sentences with key figures, in these the figures themselves: they move on into the pictures of figures. */
export function drawFigureSentences(model: PageModel, context: StageContext): SVGElement {
  const { document, lang } = context;
  const words = stageWords[lang];
  const { figures, figureSentences, sentences } = model.stages;
  const setting = settingFor(model.questionChars + model.answerChars, context);
  const page = layPage(model, context, setting);
  const entries: KeyEntry[] = [
    { tone: 'fill-answer', name: '', count: words.figures(formatInteger(figures), figures), from: 'figures' },
    {
      tone: 'fill-china',
      name: '',
      count: words.inSentences(formatInteger(figureSentences), figureSentences),
      from: 'figures',
    },
  ];
  const marksOfFigures = sentences.flatMap((sentence) =>
    sentence.figures.flatMap(({ id, from, to }) => {
      const pieces = cut(page.strips.get(sentence.id) ?? [], from, to);
      const d = pieces.map(({ x, y, width, height }) => rectangle(x, y, width, height)).join('');
      // A press on a figure is one on its sentence.
      const attributes = {
        ...keyed(`figure:${id}`),
        class: spokenTone(sentence),
        'pointer-events': 'none',
        d,
      };
      return d ? [element(document, 'path', attributes)] : [];
    }),
  );
  return canvas(document, context.width, context.height, [
    rules(context, page, setting),
    ...drawKey(context, setting, entries, page.key),
    ...marks(document, sentences, page.strips, (sentence) =>
      sentence.figures.length > 0 ? 'fill-china' : 'fill-faint',
    ),
    ...marksOfFigures,
  ]);
}
