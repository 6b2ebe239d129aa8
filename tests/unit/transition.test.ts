import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTransition } from '../../src/scrolly/transition.ts';
import type { Piece } from '../../src/marks/strip-paths.ts';
import type { MarkPositions } from '../../src/scrolly/positions.ts';

const at = (x: number, width = 10): Piece => ({ x, y: 0, width, height: 4, radius: 0 });
const positions = (marks: Record<string, Piece[]>, fill = 'rgb(0, 0, 0)'): MarkPositions =>
  new Map(Object.entries(marks).map(([key, pieces]) => [key, { pieces, fill }]));

/** A context that remembers the rectangles of the last moment that was drawn, as x and width. */
function drawing(): { drawn: [x: number, width: number][]; context: CanvasRenderingContext2D } {
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

describe('marks that move', () => {
  beforeEach(() => vi.stubGlobal('getComputedStyle', () => ({ color: 'rgb(255, 255, 255)' })));
  afterEach(() => vi.unstubAllGlobals());

  it('begin where they were and are told of when they have arrived, and the canvas is clear then', async () => {
    const { drawn, context } = drawing();
    await new Promise<void>((ended) => {
      startTransition(context, positions({ a: [at(0)] }), positions({ a: [at(50, 20)] }), {
        duration: 30,
        ended,
      });
      expect(drawn).toEqual([[0, 10]]);
      expect(context.canvas.dataset).toHaveProperty('moving');
    });
    expect(drawn).toEqual([]);
    expect(context.canvas.dataset).not.toHaveProperty('moving');
  });

  it('split and join, so that no ink appears from nowhere', () => {
    const { drawn, context } = drawing();
    const from = positions({ split: [at(0)], joined: [at(20), at(40)] });
    const to = positions({ split: [at(0), at(60)], joined: [at(80)] });
    const transition = startTransition(context, from, to, { duration: 1000, ended: () => undefined });
    expect(drawn).toEqual([
      [0, 10],
      [0, 10],
      [20, 10],
      [40, 10],
    ]);
    transition.stop();
  });

  it('are not drawn where they are new', () => {
    const { drawn, context } = drawing();
    const transition = startTransition(
      context,
      positions({ a: [at(0)] }),
      positions({ a: [at(5)], b: [at(50)] }),
      {
        duration: 1000,
        ended: () => undefined,
      },
    );
    expect(drawn).toEqual([[0, 10]]);
    transition.stop();
  });

  it('can be asked where they are, so that another transition goes on from there', () => {
    const transition = startTransition(
      drawing().context,
      positions({ a: [at(7)] }),
      positions({ a: [at(90)] }),
      {
        duration: 1000,
        ended: () => undefined,
      },
    );
    expect(transition.positions().get('a')?.pieces).toEqual([at(7)]);
    transition.stop();
  });

  it('are off the canvas, and nobody is told, when they are stopped', async () => {
    const { drawn, context } = drawing();
    const ended = vi.fn();
    startTransition(context, positions({ a: [at(0)] }), positions({ a: [at(50)] }), {
      duration: 10,
      ended,
    }).stop();
    expect(drawn).toEqual([]);
    await new Promise((done) => setTimeout(done, 300));
    expect(ended).not.toHaveBeenCalled();
  });
});
