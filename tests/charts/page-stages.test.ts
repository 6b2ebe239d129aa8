import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { stageSizes } from '../../src/charts/context.ts';
import type { PreparedStage } from '../../src/charts/chart.ts';
import type { StageSize } from '../../src/charts/context.ts';
import { charts } from '../../src/charts/registry.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { plain } from '../../src/lib/phrase.ts';
import type { Lang } from '../../src/lib/language.ts';
import type { Tables } from '../../src/lib/schemas.ts';
import { readTables } from '../../src/lib/tables.ts';
import { conference } from './asked-answered-conference.ts';
import { bothLanguages, testTables } from './editions.ts';
import { textBoxes, type TextBox } from './text-boxes.ts';

const sizes = Object.keys(stageSizes) as StageSize[];
const newest = readTables(readEditions()[0]?.id ?? '');

/** A conference repeated `times` times. */
function repeated(tables: Tables, times: number): Tables {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const again = <Row extends { turn_id: string; sentence_id?: string }>(rows: readonly Row[]): Row[] =>
    copies.flatMap((copy) =>
      rows.map((row) => ({
        ...row,
        turn_id: `${row.turn_id}c${copy}`,
        ...(row.sentence_id === undefined ? {} : { sentence_id: `${row.sentence_id}c${copy}` }),
      })),
    );
  return {
    ...tables,
    turns: again(tables.turns),
    sentences: again(tables.sentences),
    mentions: again(tables.mentions),
    figures: again(tables.figures).map((row, index) => ({ ...row, figure_id: `${row.figure_id}n${index}` })),
  };
}

/** The first turns of a conference. */
function beginning(tables: Tables, turns: number): Tables {
  const kept = new Set(tables.turns.slice(0, turns).map((turn) => turn.turn_id));
  const of = <Row extends { turn_id: string }>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => kept.has(row.turn_id));
  return {
    ...tables,
    turns: of(tables.turns),
    sentences: of(tables.sentences),
    mentions: of(tables.mentions),
    figures: of(tables.figures),
  };
}

const editions: [string, Tables][] = [
  ['a short briefing', testTables],
  ['the newest edition', newest],
  ['two questions', beginning(newest, 4)],
  ['two thousand sentences', repeated(newest, 8)],
];

function stagesOf(tables: Tables): PreparedStage[] {
  return [...(charts.find(({ id }) => id === 'page')?.prepare(tables)?.stages ?? [])];
}

function drawn(stage: PreparedStage, size: StageSize, lang: Lang): SVGElement {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return stage.draw({ document, lang, ...stageSizes[size], sentence: (id) => `/transcript/#${id}` });
}

type Box = Pick<TextBox, 'left' | 'right' | 'top' | 'bottom'>;

/** Rectangles of a path, from the commands that stages use. */
function pieces(path: Element): Box[] {
  let [startX, startY] = [0, 0];
  const found = [
    ...(path.getAttribute('d') ?? '').matchAll(/([Mm])([-.\d]+) ([-.\d]+)h([-.\d]+)v([-.\d]+)h[-.\d]+z/g),
  ];
  return found.map(([, move, x = '', y = '', width = '', height = '']) => {
    startX = move === 'M' ? Number(x) : startX + Number(x);
    startY = move === 'M' ? Number(y) : startY + Number(y);
    return { left: startX, right: startX + Number(width), top: startY, bottom: startY + Number(height) };
  });
}

function indicesOf(path: Element): number[] {
  return (path.getAttribute('data-i') ?? '').split(' ').flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, step) => from + step);
  });
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

describe.each(editions)('the pictures of the page, for %s', (edition, tables) => {
  const stages = stagesOf(tables);
  const total = tables.sentences.filter(({ chars }) => chars > 0).length;

  describe.each(stages.map((stage) => [stage.id, stage] as const))('%s', (id, stage) => {
    it.each(bothLanguages)('says in %s what it shows', (lang) => {
      for (const phrase of [stage.caption(lang), stage.alt(lang)]) {
        expect(plain(phrase)).not.toMatch(/NaN|undefined|Infinity|“”/);
        expect(phrase.filter((part) => typeof part === 'string').join('')).not.toMatch(/\d/);
      }
    });

    describe.each(sizes)('on a %s screen', (size) => {
      describe.each(bothLanguages)('in %s', (lang) => {
        const svg = drawn(stage, size, lang);
        const { width, height } = stageSizes[size];
        const texts = textBoxes(svg);
        // Figures lie on their sentences' strips.
        const paths = [...svg.querySelectorAll('path[data-i], path[data-k]:not([data-k^="figure:"])')];

        if (edition === 'a short briefing') {
          it('is the same picture as before', async () => {
            const picture = `${svg.outerHTML.replaceAll('><', '>\n<')}\n`;
            await expect(picture).toMatchFileSnapshot(`snapshots/stages/${id}.${lang}.${size}.svg`);
          });
        }

        it('has the shape of a stage, and nothing leaves it', () => {
          expect(svg.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
          const outside = [...texts, ...paths.flatMap(pieces)].filter(
            ({ left, right, top, bottom }) =>
              left < -0.5 || top < -0.5 || right > width + 0.5 || bottom > height + 0.5,
          );
          expect(outside).toEqual([]);
        });

        it('has no text smaller than 12 px, and none that runs into another or into a strip', () => {
          expect(texts.filter(({ size: fontSize }) => fontSize < 12)).toEqual([]);
          const strips = paths.flatMap(pieces);
          const collisions = texts.flatMap((a, at) => [
            ...texts.slice(at + 1).flatMap((b) => (overlap(a, b) ? [[a.content, b.content]] : [])),
            ...strips.flatMap((strip) => (overlap(a, strip) ? [[a.content, strip]] : [])),
          ]);
          expect(collisions).toEqual([]);
        });

        it('draws each sentence at most once, and strips nowhere on top of one another', () => {
          const keys = paths.flatMap((path) =>
            path.hasAttribute('data-k') ? [path.getAttribute('data-k')] : indicesOf(path).map(String),
          );
          expect(new Set(keys).size).toBe(keys.length);
          const strips = paths.flatMap(pieces).toSorted((a, b) => a.top - b.top || a.left - b.left);
          const onTop = strips.filter((strip, at) => {
            const next = strips[at + 1];
            return next !== undefined && next.top === strip.top && next.left < strip.right - 0.5;
          });
          expect(onTop).toEqual([]);
        });

        it('shows every sentence, or every one that belongs to its subject', () => {
          const spoken = tables.sentences.filter((row) => row.chars > 0);
          const answers = spoken.filter(({ kind }) => kind === 'answer').length;
          const asked = spoken.filter(({ kind }) => kind !== 'statement').length;
          const shown = paths.reduce(
            (sum, path) => sum + (path.hasAttribute('data-k') ? 1 : indicesOf(path).length),
            0,
          );
          expect(shown).toBe(id === 'page-topics' ? answers : id === 'page-askers' ? asked : total);
        });

        it('begins as many strips with an absolute move as it names sentences', () => {
          for (const path of svg.querySelectorAll('path[data-i]')) {
            const d = path.getAttribute('d') ?? '';
            expect(d.match(/M/g)).toHaveLength(indicesOf(path).length);
            expect(d).toMatch(/^(?:[Mm]-?[\d.]+ -?[\d.]+h[\d.]+v[\d.]+h-[\d.]+z)+$/);
          }
        });

        it('holds no style attribute, no transform, and no digit that nothing vouches for', () => {
          expect(svg.outerHTML).not.toMatch(/\s(?:style|transform)=|NaN/);
          const unmarked = [...svg.querySelectorAll('text, tspan')].filter(
            (node) =>
              node.children.length === 0 && /\d/.test(node.textContent ?? '') && !node.hasAttribute('data-n'),
          );
          expect(unmarked.map((node) => node.textContent)).toEqual([]);
        });
      });
    });
  });
});

describe('the sentences with figures', () => {
  const figuresStage = (): PreparedStage => {
    const stage = stagesOf(newest).find(({ id }) => id === 'page-figures');
    if (!stage) throw new Error('no page-figures');
    return stage;
  };

  it.each(sizes)('have each figure as a mark on a strip, which travels on (%s)', (size) => {
    const svg = drawn(figuresStage(), size, 'zh');
    const strips = [...svg.querySelectorAll('path[data-i]')].flatMap(pieces);
    const marks = [...svg.querySelectorAll('[data-k^="figure:"]')];
    expect(marks.map((mark) => mark.getAttribute('data-k'))).toEqual(
      newest.figures.map((row) => `figure:${row.figure_id}`),
    );
    const outside = marks.flatMap((mark) =>
      [...(mark.getAttribute('d') ?? '').matchAll(/M([-.\d]+),([-.\d]+)h([.\d]+)/g)]
        .map((match) => match.slice(1).map(Number))
        .filter(
          ([x = 0, y = 0, width = 0]) =>
            !strips.some(
              (strip) => strip.top === y && strip.left <= x + 0.6 && x + width <= strip.right + 0.6,
            ),
        ),
    );
    expect(outside).toEqual([]);
  });

  it('leave presses to the sentences under them', () => {
    const marks = drawn(figuresStage(), 'phone', 'zh').querySelectorAll('[data-k^="figure:"]');
    expect([...marks].filter((mark) => mark.getAttribute('pointer-events') !== 'none')).toEqual([]);
  });
});

describe('the order of sentences in the pictures', () => {
  it('is that of page-newspaper and of the table', () => {
    const stage = stagesOf(newest).find(({ id }) => id === 'page-newspaper');
    if (!stage) throw new Error('no page-newspaper');
    const keys = [...drawn(stage, 'phone', 'zh').querySelectorAll('[data-k]')].map((node) =>
      node.getAttribute('data-k'),
    );
    expect(keys).toEqual(newest.sentences.map((row) => row.sentence_id));
  });
});

it('has room for many short turns in a low frame', () => {
  const tables = conference(...Array.from({ length: 90 }, () => ['US 1 1']));
  const page = charts.find(({ id }) => id === 'page')?.prepare(tables);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = page?.drawShort({ document, width: 1080, lang: 'en', height: 400 });
  expect(svg?.querySelectorAll('path').length).toBeGreaterThan(0);
  expect(Number(svg?.getAttribute('viewBox')?.split(' ')[3])).toBeLessThanOrEqual(400);
});
