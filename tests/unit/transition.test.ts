import { describe, expect, it, vi } from 'vitest';
import { startTransition } from '../../src/scrolly/transition.ts';
import type { OverlayContext } from '../../src/scrolly/transition.ts';
import type { Piece } from '../../src/marks/strip-paths.ts';
import type { MarkPositions } from '../../src/scrolly/positions.ts';

const piece = (x: number, width = 10): Piece => ({ x, y: 0, width, height: 4, radius: 0 });
const positions = (marks: Record<string, Piece[]>, fill = 'rgb(0, 0, 0)'): MarkPositions =>
  new Map(Object.entries(marks).map(([key, pieces]) => [key, { pieces, fill }]));

/** A context that records the rectangles of the last frame, as x and width. */
function drawing(): { drawn: [x: number, width: number][]; context: OverlayContext } {
  const drawn: [number, number][] = [];
  const context = {
    canvas: { width: 100, height: 100 },
    clearRect: () => drawn.splice(0),
    rect: (x: number, _y: number, width: number) => drawn.push([x, width]),
    save: () => undefined,
    restore: () => undefined,
    resetTransform: () => undefined,
    fillRect: () => undefined,
    beginPath: () => undefined,
    fill: () => undefined,
  };
  return { drawn, context: context as unknown as OverlayContext };
}

/** A screen with frames controlled by the test; `at` is in ms. */
function screen(): { nextFrame: (draw: (time: number) => void) => void; show: (at: number) => void } {
  let waiting: ((time: number) => void)[] = [];
  return {
    nextFrame: (draw) => void waiting.push(draw),
    show(at) {
      const due = waiting;
      waiting = [];
      for (const draw of due) draw(at);
    },
  };
}

const paper = 'rgb(255, 255, 255)';
const unseen = { paper, ended: () => undefined, nextFrame: () => undefined };

describe('marks that move', () => {
  it('begin where they were and are told of when they have arrived, and the canvas is clear then', () => {
    const { drawn, context } = drawing();
    const { nextFrame, show } = screen();
    const ended = vi.fn();
    const to = positions({ a: [piece(50, 20)] });
    startTransition(context, positions({ a: [piece(0)] }), to, { duration: 30, paper, ended, nextFrame });
    expect(drawn).toEqual([[0, 10]]);
    show(1000);
    show(1015);
    expect(drawn).toEqual([[25, 15]]);
    show(1030);
    expect(drawn).toEqual([[50, 20]]);
    expect(ended).not.toHaveBeenCalled();
    show(1300);
    expect(drawn).toEqual([]);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('split and join, so that no ink appears from nowhere', () => {
    const { drawn, context } = drawing();
    const from = positions({ split: [piece(0)], joined: [piece(20), piece(40)] });
    const to = positions({ split: [piece(0), piece(60)], joined: [piece(80)] });
    const transition = startTransition(context, from, to, { duration: 1000, ...unseen });
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
      positions({ a: [piece(0)] }),
      positions({ a: [piece(5)], b: [piece(50)] }),
      { duration: 1000, ...unseen },
    );
    expect(drawn).toEqual([[0, 10]]);
    transition.stop();
  });

  it('can be asked where they are, so that another transition goes on from there', () => {
    const transition = startTransition(
      drawing().context,
      positions({ a: [piece(7)] }),
      positions({ a: [piece(90)] }),
      { duration: 1000, ...unseen },
    );
    expect(transition.positions().get('a')?.pieces).toEqual([piece(7)]);
    transition.stop();
  });

  it('are off the canvas, and nobody is told, when they are stopped', () => {
    const { drawn, context } = drawing();
    const { nextFrame, show } = screen();
    const ended = vi.fn();
    const to = positions({ a: [piece(50)] });
    startTransition(context, positions({ a: [piece(0)] }), to, {
      duration: 10,
      paper,
      ended,
      nextFrame,
    }).stop();
    expect(drawn).toEqual([]);
    show(0);
    show(300);
    expect(drawn).toEqual([]);
    expect(ended).not.toHaveBeenCalled();
  });
});
