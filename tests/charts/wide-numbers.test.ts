import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { drawingSize, drawingWidths } from '../../src/charts/context.ts';
import type { DrawContext, DrawingSize } from '../../src/charts/context.ts';
import { drawDensity } from '../../src/charts/density/draw.ts';
import { densityModel } from '../../src/charts/density/model.ts';
import { drawElsewhere } from '../../src/charts/map/elsewhere.ts';
import { mapModel } from '../../src/charts/map/model.ts';
import { drawOutlets } from '../../src/charts/outlets/draw.ts';
import { outletsModel } from '../../src/charts/outlets/model.ts';
import { drawPairs } from '../../src/charts/pairs/draw.ts';
import { pairsModel } from '../../src/charts/pairs/model.ts';
import { readTables } from '../../src/lib/tables.ts';
import { drawingSizes } from './editions.ts';
import { collisions, textBoxes } from './text-boxes.ts';

const tables = readTables('npc-2025');

function contextOf(size: DrawingSize): DrawContext {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const width = drawingWidths[size];
  return { document, width, size: drawingSize(width), lang: 'en' };
}

function must<Model>(model: Model | undefined): Model {
  if (model === undefined) throw new Error('the edition has no such chart');
  return model;
}

/** Texts that overlap, or leave the drawing. */
function misplaced(svg: SVGElement, width: number): unknown[] {
  const boxes = textBoxes(svg);
  return [...collisions(boxes), ...boxes.filter(({ left, right }) => left < -0.5 || right > width + 0.5)];
}

describe.each(drawingSizes)('numbers of three digits and more have room, %s', (size) => {
  const context = contextOf(size);

  it('of questions', () => {
    const model = must(outletsModel(tables));
    const many = Array.from({ length: 1100 }, (_, index) => model.exchanges[index % model.exchanges.length]);
    const exchanges = many.flatMap((exchange, index) =>
      exchange ? [{ ...exchange, number: index + 1 }] : [],
    );
    expect(misplaced(drawOutlets({ ...model, exchanges }, context), context.width)).toEqual([]);
  });

  it('of mentions by side', () => {
    const model = must(densityModel(tables));
    const places = model.places.map((place) => ({ ...place, questions: 123, answers: 1234 }));
    expect(misplaced(drawDensity({ ...model, places, lead: undefined }, context), context.width)).toEqual([]);
  });

  it('of sentences shared with home', () => {
    const model = must(pairsModel(tables));
    const partners = model.partners.map((partner) => ({
      ...partner,
      sentences: Array.from(
        { length: 1234 },
        () => partner.sentences[0] ?? { id: '', kind: 'answer' as const },
      ),
    }));
    expect(misplaced(drawPairs({ ...model, partners }, context), context.width)).toEqual([]);
  });

  it('of mentions in the list under the map', () => {
    const model = must(mapModel(tables));
    const [region] = model.regions;
    const elsewhere = Array.from({ length: 20 }, (_, letters) => ({
      ...must(region),
      name: { zh: '', en: `Sea ${'i'.repeat(letters)} ${'l'.repeat(letters % 7)}` },
      total: 2345,
    }));
    const style = { name: 15, head: 14, side: 4, row: 20, columns: 1, gutter: 0 };
    const { nodes } = drawElsewhere({ ...model, elsewhere }, style, { top: 0, width: 260 }, context);
    const svg = context.document.createElementNS(
      'http://www.w3.org/2000/svg',
      'svg',
    ) as unknown as SVGElement;
    svg.append(...nodes);
    expect(textBoxes(svg).filter(({ right }) => right > 260)).toEqual([]);
  });
});
