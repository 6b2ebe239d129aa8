import { prepareCharts } from '../charts/registry.ts';
import type { ChartId } from '../charts/registry.ts';
import type { PreparedChart, PreparedStage } from '../charts/chart.ts';
import type { Content } from './content.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import { readTables } from '../lib/tables.ts';
import { readTranslations } from '../transcript/sources.ts';
import { assertClaims, assertGiven } from './alternatives.ts';
import { fillStory } from './prose.ts';
import type { ProsePiece, Sources } from './prose.ts';

/** Pictures of a chart for a chapter: all, or these. */
interface Pictures {
  chart: ChartId;
  only?: readonly string[];
  without?: readonly string[];
}

/** A chapter of every essay: charts whose pictures are its steps, and static ones. */
interface ChapterPlan {
  id: string;
  title: Record<Lang, string>;
  sequence: readonly (ChartId | Pictures)[];
  figures: readonly ChartId[];
}

/** The chapter of links to transcript, charts, tables and method, which may be empty. */
export const LEADING_ON = 'look';

/** The story of every edition, even without prose. */
const chapterPlans: readonly ChapterPlan[] = [
  {
    id: 'page',
    title: { zh: '版面', en: 'The page' },
    sequence: [{ chart: 'page', without: ['page-askers', 'page-topics', 'page-figures', 'page-contents'] }],
    figures: [],
  },
  {
    id: 'answered',
    title: { zh: '问与答', en: 'What came back' },
    // The ticks of a place go on as the squares of the next pictures.
    sequence: ['rhythm', 'asked-answered'],
    figures: [],
  },
  {
    id: 'asks',
    title: { zh: '谁在问', en: 'Who asks' },
    sequence: [{ chart: 'page', only: ['page-askers'] }],
    figures: ['outlets'],
  },
  {
    id: 'topics',
    title: { zh: '谈什么', en: 'About what' },
    sequence: [{ chart: 'page', only: ['page-topics'] }, 'topics-by-turn', 'words'],
    figures: [],
  },
  {
    id: 'named',
    title: { zh: '谈到谁', en: 'Who is named' },
    sequence: ['countries', 'density', 'map'],
    figures: [],
  },
  {
    id: 'numbers',
    title: { zh: '数字', en: 'The numbers' },
    // The sentences with figures, from whose strips the marks of the next pictures come.
    sequence: [
      { chart: 'page', only: ['page-figures'] },
      { chart: 'figures', without: ['figures-years'] },
      'trade',
      'visa-free',
    ],
    figures: [],
  },
  {
    id: 'years',
    title: { zh: '年份', en: 'The years' },
    // The figures that count years: their marks go on as bars.
    sequence: [{ chart: 'figures', only: ['figures-years'] }, 'anniversaries'],
    figures: [],
  },
  {
    id: LEADING_ON,
    title: { zh: '自己查', en: 'Look for yourself' },
    sequence: [{ chart: 'page', only: ['page-contents'] }],
    figures: [],
  },
];

export interface StoryStep {
  /** Element id: `step-page-turns`. */
  id: string;
  stage: PreparedStage;
  chart: PreparedChart;
  /** Without prose there is neither, and the caption serves. */
  prose: StepProse | undefined;
}

interface StepProse {
  /** One line: the heading. */
  finding: ProsePiece[];
  /** Paragraphs. */
  text: ProsePiece[][];
}

export interface StoryChapter {
  id: string;
  title: string;
  text: ProsePiece[][];
  steps: StoryStep[];
  figures: PreparedChart[];
}

function stepId(stage: string): string {
  return `step-${stage}`;
}

function missingStage(
  name: string,
  here: readonly { stage: PreparedStage }[],
  charts: readonly PreparedChart[],
): string {
  const owner = charts.find((chart) => chart.stages.some((stage) => stage.id === name));
  if (owner)
    return `the stage "${name}" is of the chart ${owner.id}, which is not in this chapter's sequence; chapterPlans in src/story/chapters.ts has the sequences`;
  return `there is no stage "${name}"; there are: ${here.map(({ stage }) => stage.id).join(', ')}`;
}

/** Steps in the order of the prose; without prose, all stages in the order of the charts. */
function stepsOf(
  plan: ChapterPlan,
  written: Content['chapters'][number] | undefined,
  charts: readonly PreparedChart[],
  fill: (text: readonly string[], where: string, tones: PreparedStage['tones']) => ProsePiece[][],
  file: string,
): StoryStep[] {
  const stages = plan.sequence.flatMap((part) => {
    const { chart: id, only, without }: Pictures = typeof part === 'string' ? { chart: part } : part;
    const chart = charts.find((each) => each.id === id);
    const shown = chart?.stages.filter(
      (stage) => (only?.includes(stage.id) ?? true) && !without?.includes(stage.id),
    );
    return chart && shown ? shown.map((stage) => ({ chart, stage })) : [];
  });
  if (!written?.steps)
    return stages.map((each) => ({ ...each, id: stepId(each.stage.id), prose: undefined }));
  return written.steps.map(({ stage: name, finding, text }) => {
    const found = stages.find(({ stage }) => stage.id === name);
    if (!found) {
      throw new Error(`${file} chapters.${plan.id}: ${missingStage(name, stages, charts)}`);
    }
    const where = `${file} chapters.${plan.id}.${name}`;
    const { tones } = found.stage;
    const prose = {
      finding: fill([finding], `${where} finding`, tones).flat(),
      text: fill(text, where, tones),
    };
    return { ...found, id: stepId(name), prose };
  });
}

function sourcesOf({ id }: Edition): Sources {
  const tables = readTables(id);
  return { tables, translations: readTranslations(id, tables.sentences) };
}

/** The words under the title. Throws, with file and place, if they name what the tables lack. */
export function tellStandfirst(edition: Edition, content: Content, lang: Lang): ProsePiece[][] {
  const sources = sourcesOf(edition);
  return content.standfirst.map((paragraph, index) =>
    fillStory(paragraph, sources, lang, `${content.file} standfirst[${index}]`),
  );
}

/**
 * The chapters of an edition with content. Throws, with file and place, if prose names what the tables lack or claims
 * what they refute.
 */
export function tellStory(edition: Edition, content: Content, lang: Lang): StoryChapter[] {
  const sources = sourcesOf(edition);
  const { tables } = sources;
  const charts = prepareCharts(tables);
  const fill = (text: readonly string[], where: string, tones?: PreparedStage['tones']): ProsePiece[][] =>
    text.map((paragraph, index) => fillStory(paragraph, sources, lang, `${where}[${index}]`, tones));
  for (const { id, steps, ...chapter } of content.chapters) {
    const where = `${content.file} chapters.${id}`;
    if (!chapterPlans.some((plan) => plan.id === id)) throw new Error(`${where}: there is no such chapter`);
    const parts = [
      { ...chapter, at: where },
      ...(steps ?? []).map((step) => ({ ...step, at: `${where}.${step.stage}` })),
    ];
    for (const { holds, given, at } of parts) {
      assertClaims(holds, tables, at);
      assertGiven(given, tables, at);
    }
  }
  return chapterPlans
    .map((plan): StoryChapter => {
      const written = content.chapters.find((chapter) => chapter.id === plan.id);
      return {
        id: plan.id,
        title: plan.title[lang],
        text: written?.text ? fill(written.text, `${content.file} chapters.${plan.id}`) : [],
        steps: stepsOf(plan, written, charts, fill, content.file),
        figures: charts.filter((chart) => plan.figures.some((id) => id === chart.id)),
      };
    })
    .filter(
      ({ id, text, steps, figures }) => id === LEADING_ON || text.length + steps.length + figures.length > 0,
    );
}
