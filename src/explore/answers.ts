import type { Lang } from '../lib/language.ts';
import type { Corpus } from './data.ts';
import type { PatternSearch } from './pattern-search.ts';
import { isPattern } from './patterns.ts';
import type { Answer } from './search-rows.ts';
import { needsEnglish, search } from './search.ts';
import type { Found } from './search.ts';
import type { Query } from './state.ts';

interface Events {
  /** Answers are complete, or a pattern's came late. */
  changed(): void;
  /** A search needs the English; search again when it is there. */
  needsEnglish(): void;
}

/** The results of the form's rows. */
export class Answers {
  private readonly corpus: Corpus;
  private readonly lang: Lang;
  private readonly patterns: PatternSearch;
  private readonly events: Events;
  private all: Answer[] = [];
  /** The English could not be fetched: search without it. */
  isEnglishMissing = false;

  constructor(corpus: Corpus, lang: Lang, patterns: PatternSearch, events: Events) {
    this.corpus = corpus;
    this.lang = lang;
    this.patterns = patterns;
    this.events = events;
  }

  get isPending(): boolean {
    return this.all.includes('pending');
  }

  answerAt(row: number): Answer {
    return this.all[row];
  }

  foundAt(row: number): Found | undefined {
    const answer = this.all[row];
    return typeof answer === 'object' ? answer : undefined;
  }

  /** Searches all rows anew. Patterns of earlier searches are cancelled: their rows may have changed or gone. */
  search(queries: readonly Query[]): void {
    const { corpus, lang, patterns, events } = this;
    patterns.cancel();
    this.all = queries.map(() => undefined);
    queries.forEach(({ typed, way }, row) => {
      if (typed.trim() === '') return;
      if (way === 'pattern' || (way === 'auto' && isPattern(typed))) {
        this.all[row] = 'pending';
        patterns.ask(typed, (answer) => {
          this.all[row] = typeof answer === 'string' ? answer : { by: 'pattern', hits: answer, forms: [] };
          events.changed();
        });
        return;
      }
      const lacksEnglish = needsEnglish(corpus, typed, way);
      if (lacksEnglish && !this.isEnglishMissing) {
        this.all[row] = 'pending';
        events.needsEnglish();
        return;
      }
      const found = search(corpus, typed, way, lang);
      this.all[row] = lacksEnglish && found.hits.length === 0 ? 'unreachable' : found;
    });
    events.changed();
  }
}
