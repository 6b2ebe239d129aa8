/**
 * Matches patterns in a worker that is terminated after `patience`: `(a+)+$` can take exponential time, and the page
 * must stay responsive.
 */
import type { Hit } from './find.ts';
import { compiled, parsePattern } from './patterns.ts';
import type { PatternReport, PatternRequest } from './patterns.ts';

/** Time limit of a pattern, in ms, from the worker's start. */
const patience = 40;

/** Characters of a pattern: reading a longer one, deeply nested, may take too long by itself. */
const longest = 2000;

export type PatternAnswer = Hit[] | 'invalid' | 'too long' | 'unreachable';

interface Waiting {
  id: number;
  answer: (answer: PatternAnswer) => void;
  timer?: ReturnType<typeof setTimeout>;
}

/** Searches by pattern, one at a time. */
export class PatternSearch {
  private readonly texts: readonly string[];
  private worker: Worker | undefined;
  private last = 0;
  private readonly queue: { id: number; typed: string; answer: Waiting['answer'] }[] = [];
  private waiting: Waiting | undefined;

  constructor(texts: readonly string[]) {
    this.texts = texts;
  }

  /** Starts the worker ahead of need. */
  warm(): void {
    if (this.worker) return;
    this.worker = new Worker(new URL('./pattern-worker.ts', import.meta.url), { type: 'module' });
    this.worker.addEventListener('message', (event: MessageEvent<PatternReport>) => this.hear(event.data));
    this.worker.addEventListener('error', () => this.fail());
    this.worker.postMessage({ texts: this.texts } satisfies PatternRequest, []);
  }

  /** Finds the matches of `typed`; `answer` is not called once cancelled. */
  ask(typed: string, answer: (answer: PatternAnswer) => void): void {
    if (typed.length > longest) {
      answer('too long');
      return;
    }
    if (!compiled(parsePattern(typed))) {
      answer('invalid');
      return;
    }
    this.queue.push({ id: (this.last += 1), typed, answer });
    this.next();
  }

  /** Leaves everything asked so far unanswered. One that runs still ends, within `patience`. */
  cancel(): void {
    this.queue.length = 0;
    if (this.waiting) this.waiting.answer = () => {};
  }

  private next(): void {
    if (this.waiting) return;
    const next = this.queue.shift();
    if (!next) return;
    this.warm();
    this.waiting = { id: next.id, answer: next.answer };
    this.worker?.postMessage({ id: next.id, pattern: parsePattern(next.typed) } satisfies PatternRequest, []);
  }

  private hear(report: PatternReport): void {
    const waiting = this.waiting;
    if (!waiting || waiting.id !== report.id) return;
    if (report.kind === 'begun') waiting.timer = setTimeout(() => this.end(), patience);
    else this.settle(report.hits ?? 'invalid');
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.settle('too long');
    this.warm();
  }

  /** A pattern that is too large for the engine, or a worker that did not load: the next pattern tries another. */
  private fail(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.settle(this.waiting?.timer === undefined ? 'unreachable' : 'too long');
  }

  private settle(answer: PatternAnswer): void {
    const waiting = this.waiting;
    this.waiting = undefined;
    clearTimeout(waiting?.timer);
    waiting?.answer(answer);
    this.next();
  }
}
