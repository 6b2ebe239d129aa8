import type { Lang } from '../lib/language.ts';
import type { Phrase } from '../lib/phrase.ts';
import { plain } from '../lib/phrase.ts';
import type { TableName, Tables } from '../lib/schemas.ts';
import { checked } from '../marks/check.ts';
import type { Band } from './bands.ts';
import { drawingSize, stageSize } from './context.ts';
import type { DrawContext, StageContext, TableView } from './context.ts';
import { drawShortTable } from './short-table.ts';
import type { DrawShort, ShortContext } from './short.ts';

/** The size follows from the width. */
type DrawRequest = Omit<DrawContext, 'size'>;

export interface ChartStrings<Model> {
  /** Short name of the chapter or gallery entry. */
  name: string;
  /** One sentence, true of any edition's data. */
  finding(model: Model): Phrase;
  /** How to read the chart and what it counts. */
  description(model: Model): Phrase;
  alt(model: Model): Phrase;
  /** Limits and rules beside the chart; empty if none. */
  note?(model: Model): Phrase;
  table(model: Model): TableView;
}

/** What a text of a chart claims beyond its numbers. */
export interface ChartClaim {
  /** As in prose, see src/story/claims.ts: `first of places.in_answers is AFRICA or UN`. */
  claim: string;
  /** The texts that make it: `finding`, `alt`, `description`, or a stage's id. */
  in: readonly string[];
  /** Ways of counting under which it does not hold, as the text says. */
  unless?: readonly string[];
}

type StageRequest = Omit<StageContext, 'size'>;

/**
 * One picture of a scroll-driven sequence. Drawn at build; follows the step's text where nothing scrolls. Marks that
 * travel to the next picture carry a key (`place:US`, `figure:t07p02s03f1`, `date:t07p02s03d1`, a sentence id) and are
 * `rect`, `circle` or a `path` of rectangles.
 */
export interface StageDefinition<Model> {
  /** Permanent, `<chart>-<what it shows>`: essay steps refer to it. */
  id: string;
  /** False if the edition has nothing to show here. */
  applies?(model: Model): boolean;
  draw(model: Model, context: StageContext): SVGElement;
  /**
   * Colours for matching prose: from the name used in prose (`place.US`, `question_chars`) to a custom property without
   * its dashes (`place-2`, `topic-hotspots`).
   */
  tones?(model: Model): ReadonlyMap<string, string>;
  /** Text alternative, and the caption used when no step was written for this stage. */
  strings: Record<Lang, { caption(model: Model): Phrase; alt(model: Model): Phrase }>;
}

/** A stage bound to an edition's rows. */
export interface PreparedStage {
  id: string;
  /** The chart whose page and tables back the picture. */
  chart: string;
  draw(request: StageRequest): SVGElement;
  tones: ReadonlyMap<string, string>;
  caption(lang: Lang): Phrase;
  alt(lang: Lang): Phrase;
}

/** A counting option for readers. The chosen words, joined by hyphens, name a variant. */
export interface VariantChoice {
  label: string;
  /** Position of its word in the variant's name. */
  at: number;
  options: readonly { word: string; name: string }[];
}

/** The same chart with other counting rules. */
interface VariantsDefinition<Model> {
  /** By name in the URL; empty if any variant has nothing to show. */
  models(tables: Tables): ReadonlyMap<string, Model>;
  /** The variant that the chart itself shows. */
  standard: string;
  /** Positions without a choice keep the standard variant's word. */
  choices(tables: Tables, lang: Lang): readonly VariantChoice[];
}

export interface ChartDefinition<Model> {
  /** Permanent: part of URLs. */
  id: string;
  /** Source tables; the first is offered for download under the chart. */
  tables: readonly [TableName, ...TableName[]];
  /** Rows without pixels; undefined if the edition has nothing to show. */
  model(tables: Tables): Model | undefined;
  draw(model: Model, context: DrawContext): SVGElement;
  /** Pictures for the essay's steps, in story order; a function where the rows decide which ones exist. */
  stages?: readonly StageDefinition<Model>[] | ((model: Model) => readonly StageDefinition<Model>[]);
  variants?: VariantsDefinition<Model>;
  /** Key marks for the small space inside an article; defaults to the table's first rows. */
  short?: DrawShort<Model>;
  /** What its texts claim beyond their numbers; none by default. The build fails where one does not hold. */
  claims?(model: Model): readonly ChartClaim[];
  /** Rankings that its headline leads with; who leads them in each way of counting is shown under the chart. */
  rankings?: readonly string[];
  /** Rates, shares and ratios of its headline, named as in prose; their intervals are shown under the chart. */
  measures?(model: Model): readonly string[];
  /** A chart of a row per place, whose rows articles may choose: every place, most mentions first, and all drawn. */
  byPlace?: { list(model: Model): readonly ChosenPlace[]; whole(model: Model): Model };
  strings: Record<Lang, ChartStrings<Model>>;
}

/** A place whose row articles may choose. */
interface ChosenPlace {
  id: string;
  name: Record<Lang, string>;
}

/** A chart bound to an edition's rows. */
export interface PreparedChart {
  id: string;
  tables: readonly [TableName, ...TableName[]];
  draw(request: DrawRequest): SVGElement;
  /** The key marks, at most `height` px high; if they do not fit, the first rows of the table. */
  drawShort(request: DrawRequest & { height: number }): SVGElement;
  /** The key marks if they fit. */
  drawFitting(request: DrawRequest & { height: number }): SVGElement | undefined;
  /** The drawing with a row for every place, and where they are; undefined if rows are no places. */
  byPlace:
    | { places: readonly ChosenPlace[]; draw(request: DrawRequest): { drawing: SVGElement; bands: Band[] } }
    | undefined;
  stages: readonly PreparedStage[];
  /** Other ways of counting, by name in the URL; each has its own page. */
  variants: ReadonlyMap<string, PreparedChart>;
  /** Undefined if there is nothing to choose. */
  variantChoices: { standard: string; choices(lang: Lang): readonly VariantChoice[] } | undefined;
  claims: readonly ChartClaim[];
  rankings: readonly string[];
  measures: readonly string[];
  name(lang: Lang): string;
  finding(lang: Lang): Phrase;
  description(lang: Lang): Phrase;
  alt(lang: Lang): Phrase;
  note(lang: Lang): Phrase | undefined;
  table(lang: Lang): TableView;
}

export interface Chart<Id extends string = string> {
  id: Id;
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

function rowsByPlace<Model>(
  chart: ChartDefinition<Model>,
  { list, whole }: NonNullable<ChartDefinition<Model>['byPlace']>,
  model: Model,
): PreparedChart['byPlace'] {
  return {
    places: list(model).map(({ id, name }) => ({ id, name })),
    draw: (request) => {
      const bands: Band[] = [];
      const drawing = chart.draw(whole(model), { ...request, size: drawingSize(request.width), bands });
      return { drawing: checked(`${chart.id} by place`, drawing), bands };
    },
  };
}

/** Minimum length in characters that schema.org requires of a `Dataset` description. */
const shortestDescription = 50;

/** Throws, naming the chart, if a text is missing; drawing throws if marks lack what scripts read. */
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
  type Shortened = DrawRequest & { height: number };
  const shortContext = (request: Shortened): ShortContext => ({
    ...request,
    height: Math.floor(request.height),
    size: drawingSize(request.width),
  });
  const fitting = (request: Shortened): SVGElement | undefined => chart.short?.(model, shortContext(request));
  const shortTable = (request: Shortened): SVGElement =>
    drawShortTable(chart.strings[request.lang].table(model), shortContext(request));
  return {
    id: chart.id,
    tables: chart.tables,
    draw: (request) => checked(chart.id, chart.draw(model, { ...request, size: drawingSize(request.width) })),
    drawShort: (request) => {
      const drawing = fitting(request) ?? shortTable(request);
      return checked(`${chart.id}: its short form`, drawing);
    },
    drawFitting: (request) => (chart.short ? fitting(request) : shortTable(request)),
    byPlace: chart.byPlace && rowsByPlace(chart, chart.byPlace, model),
    stages: stagesOf(chart, model)
      .filter((stage) => stage.applies?.(model) ?? true)
      .map((stage) => prepareStage(chart.id, stage, model)),
    variants,
    variantChoices,
    claims: chart.claims?.(model) ?? [],
    rankings: chart.rankings ?? [],
    measures: chart.measures?.(model) ?? [],
    name: (lang) => chart.strings[lang].name,
    finding: (lang) => chart.strings[lang].finding(model),
    description: (lang) => chart.strings[lang].description(model),
    alt: (lang) => chart.strings[lang].alt(model),
    note: (lang) => chart.strings[lang].note?.(model),
    table: (lang) => chart.strings[lang].table(model),
  };
}

/**
 * Closes over the model type, so charts of every shape fit one list. `prepare` throws, naming the chart, if a text is
 * missing.
 */
export function defineChart<const Id extends string, Model>(
  chart: ChartDefinition<Model> & { id: Id },
): Chart<Id> {
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
