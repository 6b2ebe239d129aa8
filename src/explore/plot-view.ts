/** Browser: every sentence as a strip, with the hits highlighted. */
import { textWidth } from '../lib/measure.ts';
import type { Lang } from '../lib/language.ts';
import { keyed } from '../marks/attributes.ts';
import { element } from '../marks/element.ts';
import { makeReachable } from '../marks/keyboard.ts';
import { sentenceName } from '../marks/sentence-index.ts';
import { stripPath } from '../marks/strip-paths.ts';
import type { Rectangle } from '../marks/strip-paths.ts';
import { stripOwner } from '../marks/strips.ts';
import type { Corpus } from './data.ts';
import { hitRectangles, plotLayout, plotShapes } from './plot-layout.ts';
import type { PlotLayout, PlotSize } from './plot-layout.ts';
import type { Found } from './search.ts';

function pathOf(rectangles: readonly Rectangle[]): string {
  return rectangles
    .map(
      ({ x, y, width, height }) =>
        `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height}h-${width.toFixed(1)}z`,
    )
    .join('');
}

/** Overhang of a hit above and below its line, in px: phone lines are thin. */
const out = 0.6;

export class PlotView {
  private readonly plot: HTMLElement;
  private readonly corpus: Corpus;
  private readonly lang: Lang;
  private readonly transcript: string;
  private readonly drawn = new Map<PlotSize, PlotLayout>();
  /** Separate SVG, so that highlighting hits does not redraw the strips. */
  private readonly lit: SVGElement;
  private size: PlotSize = 'phone';
  private found: readonly (Found | undefined)[] = [];

  constructor(plot: HTMLElement, corpus: Corpus, lang: Lang, transcript: string) {
    this.plot = plot;
    this.corpus = corpus;
    this.lang = lang;
    this.transcript = transcript;
    const hits = [1, 2, 3, 4, 5].map((tone) =>
      element(document, 'path', { class: `hit fill-place-${tone}` }),
    );
    this.lit = element(document, 'svg', { class: 'lit', 'aria-hidden': 'true' }, hits);
    plot.append(this.lit);
    const draw = (): void => this.drawVisible();
    draw();
    new ResizeObserver(draw).observe(plot);
  }

  /** Highlights the hits of each search in its colour. */
  show(found: readonly (Found | undefined)[]): void {
    this.found = found;
    this.plot.classList.toggle(
      'searching',
      found.some((each) => each !== undefined),
    );
    this.light();
  }

  private drawVisible(): void {
    for (const size of Object.keys(plotShapes) as PlotSize[]) {
      const drawing = this.plot.querySelector<HTMLElement>(`.drawing.${size}`);
      if (!drawing || drawing.offsetWidth === 0) continue;
      this.size = size;
      if (this.drawn.has(size)) continue;
      this.drawn.set(size, this.draw(drawing, size));
      makeReachable(drawing);
    }
    this.light();
  }

  private draw(drawing: HTMLElement, size: PlotSize): PlotLayout {
    const { turns, sentences } = this.corpus;
    const layout = plotLayout(this.corpus, size);
    const { label } = plotShapes[size];
    const strips = turns.flatMap(({ who, kind, from, to }) =>
      sentences.slice(from, to).flatMap(({ id, index }) => {
        const pieces = layout.sentences[index] ?? [];
        if (pieces.length === 0) return [];
        const tone = kind === 'question' ? 'fill-question' : 'fill-answer';
        const path = element(document, 'path', { class: tone, ...keyed(id), d: stripPath(pieces) });
        const name = sentenceName(stripOwner(who, kind, this.lang), index - from, to - from, this.lang);
        return element(document, 'a', { href: `${this.transcript}#${id}`, 'aria-label': name }, [path]);
      }),
    );
    const labels = layout.labels.map(({ x, y, number, who }) => {
      const shown = number === undefined ? '' : String(number);
      const room = layout.columnWidth / label - textWidth(shown) - 0.5;
      const named = textWidth(who) <= room ? who : '';
      return element(document, 'text', { x, y, 'font-size': label, class: 'muted' }, [
        element(document, 'tspan', { class: 'question', 'font-weight': 700 }, [shown]),
        ...(named && number !== undefined ? [' ', named] : [named]),
      ]);
    });
    drawing.querySelector('svg')?.replaceChildren(...labels, ...strips);
    return layout;
  }

  private light(): void {
    const layout = this.drawn.get(this.size);
    if (!layout) return;
    const { sentences } = this.corpus;
    this.lit.setAttribute('viewBox', `0 0 ${layout.width} ${layout.height}`);
    // The class carries the width limit of the drawing.
    this.lit.setAttribute('class', `lit ${this.size}`);
    [...this.lit.children].forEach((path, at) => {
      const found = this.found[at];
      const isWhole = found?.by === 'english';
      const rectangles = (found?.hits ?? []).flatMap((hit) =>
        hitRectangles(layout, hit, { label: sentences[hit.sentence]?.label ?? 0, isWhole }),
      );
      path.setAttribute(
        'd',
        pathOf(rectangles.map((each) => ({ ...each, y: each.y - out, height: each.height + 2 * out }))),
      );
    });
  }
}
