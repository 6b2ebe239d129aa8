import type { Lang } from '../lib/language.ts';
import type { Phrase } from '../lib/phrase.ts';
import { plain } from '../lib/phrase.ts';
import type { TableName, Tables } from '../lib/schemas.ts';
import { checked } from '../marks/check.ts';
import { drawingSize, stageSize } from './context.ts';
import type { DrawContext, StageContext, TableView } from './context.ts';
import { drawShortTable } from './short-table.ts';
import type { DrawShort } from './short.ts';

/** What a caller says of the drawing that it wants; its size follows from the width. */
type DrawRequest = Omit<DrawContext, 'size'>;

/** The words of a chart in one language; `finding`, `description` and `alt` are functions of the data. */
export interface ChartStrings<Model> {
  /** Short name of the chapter or gallery entry. */
  name: string;
  /** One sentence that the data bear out, in any edition. */
  finding(model: Model): Phrase;
  /** How to read the graphic and what is counted. */
  description(model: Model): Phrase;
  /** Text alternative: what a reader who cannot see the graphic should know. */
  alt(model: Model): Phrase;
  /** Limits and rules that stand beside the chart; empty where there are none. */
  note?(model: Model): Phrase;
  table(model: Model): TableView;
}

type StageRequest = Omit<StageContext, 'size'>;

/**
 * One picture of a scroll-driven sequence: what the stage shows at a step of the essay. It is drawn at build and stands
 * after the step's text where nothing scrolls. Marks that travel to the next picture carry a key
 * (`place:US`, `figure:t07p02s03f1`, `date:t07p02s03d1`, a sentence's id); they are `rect`, `circle` or a `path` of rectangles.
 */
export interface StageDefinition<Model> {
  /** Permanent, `<chart>-<what it shows>`: an essay's steps name it. */
  id: string;
  /** False where the edition has nothing to show in it. */
  applies?(model: Model): boolean;
  draw(model: Model, context: StageContext): SVGElement;
  /**
   * The colours that things have in it, so that prose beside it can name them in the same: by the name that prose has for
   * a thing (`place.US`, `question_chars`) a custom property without its dashes (`place-2`, `topic-hotspots`).
   */
  tones?(model: Model): ReadonlyMap<string, string>;
  /** The words beside it where nobody has written a step for it, and the text alternative. */
  strings: Record<Lang, { caption(model: Model): Phrase; alt(model: Model): Phrase }>;
}

/** A stage with an edition's rows in it. */
export interface PreparedStage {
  id: string;
  /** The chart that it belongs to: its page and tables stand behind the picture. */
  chart: string;
  draw(request: StageRequest): SVGElement;
  tones: ReadonlyMap<string, string>;
  caption(lang: Lang): Phrase;
  alt(lang: Lang): Phrase;
}

/** Something that a reader can choose about how a chart is counted; the words chosen, joined by hyphens, name a variant. */
export interface VariantChoice {
  label: string;
  /** Place of its word in the name of a variant. */
  at: number;
  options: readonly { word: string; name: string }[];
}

/** The same chart counted in other ways. */
interface VariantsDefinition<Model> {
  /** By the name in their addresses; none where one of them leaves nothing to show. */
  models(tables: Tables): ReadonlyMap<string, Model>;
  /** Name of the variant that the chart itself is. */
  standard: string;
  /** What a reader chooses; a word that nothing is chosen for stays that of the standard variant. */
  choices(tables: Tables, lang: Lang): readonly VariantChoice[];
}

export interface ChartDefinition<Model> {
  /** Permanent: addresses are made of it. */
  id: string;
  /** The tables behind the chart; the first is offered for download under it. */
  tables: readonly [TableName, ...TableName[]];
  /** Tables → rows without pixels; undefined where the edition has nothing to show. */
  model(tables: Tables): Model | undefined;
  draw(model: Model, context: DrawContext): SVGElement;
  /**
   * Pictures for the essay's steps, in the order of the story; none where the chart stands still. A function where the
   * rows decide which there are: a picture for each group of figures that an edition has.
   */
  stages?: readonly StageDefinition<Model>[] | ((model: Model) => readonly StageDefinition<Model>[]);
  variants?: VariantsDefinition<Model>;
  /** The key marks for the flow of an article, where there is little room; by default the first rows of the table. */
  short?: DrawShort<Model>;
  strings: Record<Lang, ChartStrings<Model>>;
}

/** A chart with an edition's rows in it, ready to be drawn and described. */
export interface PreparedChart {
  id: string;
  tables: readonly [TableName, ...TableName[]];
  draw(request: DrawRequest): SVGElement;
  /** Its key marks in a drawing that is at most `height` px high. */
  drawShort(request: DrawRequest & { height: number }): SVGElement;
  stages: readonly PreparedStage[];
  /** The same chart counted in other ways, by the name in its address; each has a page of its own. */
  variants: ReadonlyMap<string, PreparedChart>;
  /** Name of its own variant, and what a reader chooses; undefined where there is nothing to choose. */
  variantChoices: { standard: string; choices(lang: Lang): readonly VariantChoice[] } | undefined;
  name(lang: Lang): string;
  finding(lang: Lang): Phrase;
  description(lang: Lang): Phrase;
  alt(lang: Lang): Phrase;
  note(lang: Lang): Phrase | undefined;
  table(lang: Lang): TableView;
}

export interface Chart {
  id: string;
  prepare(tables: Tables): PreparedChart | undefined;
}

function stagesOf<Model>(chart: ChartDefinition<Model>, model: Model): readonly StageDefinition<Model>[] {
  return typeof chart.stages === 'function' ? chart.stages(model) : (chart.stages ?? []);
}

function prepareStage<Model>(chart: string, stage: StageDefinition<Model>, model: Model): PreparedStage {
  for (const lang of ['zh', 'en'] as const) {
    for (const part of ['caption', 'alt'] as const) {
      if (!plain(stage.strings[lang][part](model)).trim()) {
        throw new Error(`chart ${chart}: no ${part} in ${lang} for its stage ${stage.id}`);
      }
    }
  }
  return {
    id: stage.id,
    chart,
    draw: (request) =>
      checked(
        `${chart}: its stage ${stage.id}`,
        stage.draw(model, { ...request, size: stageSize(request.width) }),
        { moves: true },
      ),
    tones: stage.tones?.(model) ?? new Map(),
    caption: (lang) => stage.strings[lang].caption(model),
    alt: (lang) => stage.strings[lang].alt(model),
  };
}

/** Characters that schema.org asks of the description of a `Dataset`, which a chart's page is. */
const shortestDescription = 50;

/**
 * A chart with its rows. Throws with the chart's name where a text is missing; its drawings do where their marks lack what
 * scripts read.
 */
function prepareChart<Model>(
  chart: ChartDefinition<Model>,
  model: Model,
  variants: PreparedChart['variants'] = new Map(),
  variantChoices?: PreparedChart['variantChoices'],
): PreparedChart {
  for (const lang of ['zh', 'en'] as const) {
    const words = chart.strings[lang];
    for (const part of ['finding', 'description', 'alt'] as const) {
      if (!plain(words[part](model)).trim()) throw new Error(`chart ${chart.id}: no ${part} in ${lang}`);
    }
    const description = plain(words.alt(model)) + plain(words.description(model));
    if (description.length < shortestDescription) {
      throw new Error(
        `chart ${chart.id}: alt and description in ${lang} have ${description.length} characters together; ` +
          `schema.org wants ${shortestDescription} of what describes a data set: “${description}”`,
      );
    }
    if (words.table(model).rows.length === 0)
      throw new Error(`chart ${chart.id}: its table is empty in ${lang}`);
  }
  return {
    id: chart.id,
    tables: chart.tables,
    draw: (request) => checked(chart.id, chart.draw(model, { ...request, size: drawingSize(request.width) })),
    drawShort: (request) => {
      const context = { ...request, height: Math.floor(request.height), size: drawingSize(request.width) };
      const drawing =
        chart.short?.(model, context) ?? drawShortTable(chart.strings[request.lang].table(model), context);
      return checked(`${chart.id}: its short form`, drawing);
    },
    stages: stagesOf(chart, model)
      .filter((stage) => stage.applies?.(model) ?? true)
      .map((stage) => prepareStage(chart.id, stage, model)),
    variants,
    variantChoices,
    name: (lang) => chart.strings[lang].name,
    finding: (lang) => chart.strings[lang].finding(model),
    description: (lang) => chart.strings[lang].description(model),
    alt: (lang) => chart.strings[lang].alt(model),
    note: (lang) => chart.strings[lang].note?.(model),
    table: (lang) => chart.strings[lang].table(model),
  };
}

/**
 * A chart for the registry. Closes over the type of its model, so that charts of every shape stand in one list.
 * `prepare` throws with the chart's name where a text is missing.
 */
export function defineChart<Model>(chart: ChartDefinition<Model>): Chart {
  return {
    id: chart.id,
    prepare(tables) {
      const model = chart.model(tables);
      if (model === undefined) return undefined;
      const { variants } = chart;
      const others = [...(variants?.models(tables) ?? [])];
      if (!variants || others.length === 0) return prepareChart(chart, model);
      return prepareChart(
        chart,
        model,
        new Map(others.map(([name, each]) => [name, prepareChart(chart, each)])),
        { standard: variants.standard, choices: (lang) => variants.choices(tables, lang) },
      );
    },
  };
}
