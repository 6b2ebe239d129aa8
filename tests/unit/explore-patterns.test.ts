import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Answers } from '../../src/explore/answers.ts';
import { PatternSearch } from '../../src/explore/pattern-search.ts';
import { compiled, findPattern } from '../../src/explore/patterns.ts';
import type { PatternReport, PatternRequest } from '../../src/explore/patterns.ts';
import type { Query } from '../../src/explore/state.ts';
import { smallCorpus } from './explore-corpus.ts';

/** A worker that answers when told to. */
class SlowWorker {
  static asked: Extract<PatternRequest, { id: number }>[] = [];
  private static hear: (event: { data: PatternReport }) => void = () => {};

  static answer(): void {
    const next = SlowWorker.asked.shift();
    const expression = next && compiled(next.pattern);
    if (!next || !expression) throw new Error('nothing is asked');
    SlowWorker.hear({ data: { id: next.id, kind: 'done', hits: findPattern(texts, expression) } });
  }

  addEventListener(type: string, hear: typeof SlowWorker.hear): void {
    if (type === 'message') SlowWorker.hear = hear;
  }

  postMessage(request: PatternRequest): void {
    if ('id' in request) SlowWorker.asked.push(request);
  }
}

const corpus = smallCorpus([
  { kind: 'question', sentences: ['和平？'] },
  { kind: 'answer', sentences: ['和平发展，合作发展。'] },
]);
const texts = corpus.sentences.map(({ text }) => text);

const pattern = (typed: string): Query => ({ typed, way: 'pattern' });
const text = (typed: string): Query => ({ typed, way: 'text' });

describe('a search by pattern', () => {
  beforeEach(() => {
    SlowWorker.asked = [];
    vi.stubGlobal('Worker', SlowWorker);
  });
  afterEach(() => vi.unstubAllGlobals());

  const start = () => {
    const changed = vi.fn<() => void>();
    const answers = new Answers(corpus, 'zh', new PatternSearch(texts), { changed, needsEnglish: () => {} });
    const said = (row: number) => {
      const answer = answers.answerAt(row);
      return typeof answer === 'object' ? [answer.by, answer.hits.length] : answer;
    };
    return { answers, changed, said };
  };

  it('answers late, a row after the other', () => {
    const { answers, said } = start();
    answers.search([pattern('发.'), pattern('和.')]);
    expect([said(0), said(1), answers.isPending]).toEqual(['pending', 'pending', true]);
    SlowWorker.answer();
    SlowWorker.answer();
    expect([said(0), said(1), answers.isPending]).toEqual([['pattern', 2], ['pattern', 2], false]);
  });

  it('that runs does not answer for what is typed since, in its row', () => {
    const { answers, changed, said } = start();
    answers.search([pattern('发.')]);
    answers.search([text('合作')]);
    changed.mockClear();
    SlowWorker.answer();
    expect(said(0)).toEqual(['text', 1]);
    expect(changed).not.toHaveBeenCalled();
  });

  it('that runs does not answer for a newer pattern', () => {
    const { answers, said } = start();
    answers.search([pattern('发.')]);
    answers.search([pattern('合.')]);
    SlowWorker.answer();
    expect(said(0)).toBe('pending');
    SlowWorker.answer();
    expect(said(0)).toEqual(['pattern', 1]);
  });

  it('that waits is not asked once its row is no pattern, or gone', () => {
    const { answers, said } = start();
    answers.search([pattern('发.'), pattern('和.'), pattern('合.')]);
    answers.search([pattern('发.'), text('合作')]);
    SlowWorker.answer();
    SlowWorker.answer();
    expect([said(0), said(1), said(2)]).toEqual([['pattern', 2], ['text', 1], undefined]);
    expect(SlowWorker.asked).toEqual([]);
  });
});
