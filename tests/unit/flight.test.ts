import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fly } from '../../src/scrolly/flight.ts';
import type { Piece } from '../../src/scrolly/marks.ts';
import type { Places } from '../../src/scrolly/places.ts';

const at = (x: number, width = 10): Piece => ({ x, y: 0, width, height: 4, radius: 0 });
const places = (marks: Record<string, Piece[]>, fill = 'rgb(0, 0, 0)'): Places =>
  new Map(Object.entries(marks).map(([key, pieces]) => [key, { pieces, fill }]));

/** A pen that remembers the rectangles of the last moment that was drawn, as x and width. */
function pen(): { drawn: [x: number, width: number][]; context: CanvasRenderingContext2D } {
  const drawn: [number, number][] = [];
  const context = {
    canvas: { width: 100, height: 100, dataset: {} },
    clearRect: () => drawn.splice(0),
    rect: (x: number, _y: number, width: number) => drawn.push([x, width]),
    save: () => undefined,
    restore: () => undefined,
    resetTransform: () => undefined,
    fillRect: () => undefined,
    beginPath: () => undefined,
    fill: () => undefined,
  };
  return { drawn, context: context as unknown as CanvasRenderingContext2D };
}

describe('marks on their way', () => {
  beforeEach(() => vi.stubGlobal('getComputedStyle', () => ({ color: 'rgb(255, 255, 255)' })));
  afterEach(() => vi.unstubAllGlobals());

  it('begin where they were and are told of when they have arrived, and the sheet is clear then', async () => {
    const { drawn, context } = pen();
    await new Promise<void>((landed) => {
      fly(context, places({ a: [at(0)] }), places({ a: [at(50, 20)] }), { duration: 30, landed });
      expect(drawn).toEqual([[0, 10]]);
      expect(context.canvas.dataset).toHaveProperty('aloft');
    });
    expect(drawn).toEqual([]);
    expect(context.canvas.dataset).not.toHaveProperty('aloft');
  });

  it('split and join, so that no ink appears from nowhere', () => {
    const { drawn, context } = pen();
    const from = places({ split: [at(0)], joined: [at(20), at(40)] });
    const to = places({ split: [at(0), at(60)], joined: [at(80)] });
    const flight = fly(context, from, to, { duration: 1000, landed: () => undefined });
    expect(drawn).toEqual([
      [0, 10],
      [0, 10],
      [20, 10],
      [40, 10],
    ]);
    flight.stop();
  });

  it('are not drawn where they are new', () => {
    const { drawn, context } = pen();
    const flight = fly(context, places({ a: [at(0)] }), places({ a: [at(5)], b: [at(50)] }), {
      duration: 1000,
      landed: () => undefined,
    });
    expect(drawn).toEqual([[0, 10]]);
    flight.stop();
  });

  it('can be asked where they are, so that another flight goes on from there', () => {
    const flight = fly(pen().context, places({ a: [at(7)] }), places({ a: [at(90)] }), {
      duration: 1000,
      landed: () => undefined,
    });
    expect(flight.places().get('a')?.pieces).toEqual([at(7)]);
    flight.stop();
  });

  it('are off the sheet, and nobody is told, when they are stopped', async () => {
    const { drawn, context } = pen();
    const landed = vi.fn();
    fly(context, places({ a: [at(0)] }), places({ a: [at(50)] }), { duration: 10, landed }).stop();
    expect(drawn).toEqual([]);
    await new Promise((done) => setTimeout(done, 300));
    expect(landed).not.toHaveBeenCalled();
  });
});
