/** Browser: the form's rows, one search each. */
import { formatInteger } from '../lib/format.ts';
import { make, one } from './elements.ts';
import type { Found, Way } from './search.ts';
import { ways } from './search.ts';
import { mostSearches } from './state.ts';
import type { Query } from './state.ts';
import type { ExploreStrings } from './strings.ts';

/** Result of a search, as shown in its row. */
export type Answer = Found | 'pending' | 'invalid' | 'too long' | 'unreachable' | undefined;

interface Row {
  item: HTMLLIElement;
  input: HTMLInputElement;
  way: HTMLSelectElement;
  found: HTMLElement;
  others: HTMLElement;
}

interface Events {
  /** `isDone`: the search is complete, not still being typed. */
  changed(isDone: boolean): void;
}

export class SearchRows {
  private readonly form: HTMLFormElement;
  private readonly words: ExploreStrings;
  private readonly events: Events;
  private readonly pattern: HTMLLIElement;
  private rows: Row[] = [];

  constructor(form: HTMLFormElement, words: ExploreStrings, events: Events) {
    this.form = form;
    this.words = words;
    this.events = events;
    const first = one<HTMLLIElement>(form, '.search');
    this.pattern = first.cloneNode(true) as HTMLLIElement;
    // Only the first search has an <output>.
    const output = one(this.pattern, 'output');
    output.replaceWith(make('span', output.className));
    this.take(first);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      events.changed(true);
    });
    one(form, '.add').addEventListener('click', () => {
      this.add();
      this.number();
      this.rows[this.rows.length - 1]?.input.focus();
    });
    this.number();
  }

  get queries(): Query[] {
    return this.rows.map(({ input, way }) => ({
      typed: input.value,
      way: ways.find((each) => each === way.value) ?? 'auto',
    }));
  }

  /** Shows searches; one empty row if there are none. */
  show(queries: readonly Query[]): void {
    const wanted = queries.length > 0 ? queries : [{ typed: '', way: 'auto' as const }];
    while (this.rows.length < wanted.length) this.add();
    while (this.rows.length > wanted.length) this.rows.pop()?.item.remove();
    wanted.forEach(({ typed, way }, at) => {
      const row = this.rows[at];
      if (!row) return;
      if (row.input.value !== typed) row.input.value = typed;
      row.way.value = way;
      if (row.way.value !== way) row.way.value = 'auto';
    });
    this.number();
  }

  focus(): void {
    this.rows[0]?.input.focus({ preventScroll: true });
  }

  /** Shows a result in its row; the first row also exposes the count as `data-hits`. */
  answer(at: number, answer: Answer, others: readonly [way: Way, count: number][]): void {
    const row = this.rows[at];
    if (!row) return;
    const { found, input } = row;
    found.textContent = this.said(answer);
    input.setAttribute('aria-invalid', String(answer === 'invalid' || answer === 'too long'));
    if (at === 0) {
      if (answer === undefined || answer === 'pending') delete found.dataset['hits'];
      else found.dataset['hits'] = String(typeof answer === 'string' ? 0 : answer.hits.length);
    }
    const forms = typeof answer === 'object' ? answer.forms.slice(0, 6) : [];
    row.others.replaceChildren(
      ...forms.map(([form, count]) => this.offer(row, `${form} ${formatInteger(count)}`, form, 'text')),
      ...others.map(([way, count]) =>
        this.offer(row, this.words.alsoBy(this.words.ways[way], formatInteger(count)), undefined, way),
      ),
    );
  }

  private said(answer: Answer): string {
    const words = this.words;
    if (answer === undefined) return '';
    if (answer === 'pending') return '…';
    if (answer === 'invalid') return words.invalid;
    if (answer === 'too long') return words.tooLong;
    if (answer === 'unreachable') return words.partUnreachable;
    if (answer.hits.length === 0) return words.noHits;
    const count = words.hits(formatInteger(answer.hits.length));
    return answer.by === 'text' ? count : `${count} · ${words.foundBy[answer.by]}`;
  }

  private offer(row: Row, label: string, typed: string | undefined, way: Way): HTMLElement {
    const button = make('button', 'offer', label);
    button.type = 'button';
    button.addEventListener('click', () => {
      if (typed !== undefined) row.input.value = typed;
      row.way.value = way;
      row.input.focus();
      this.events.changed(true);
    });
    return button;
  }

  private add(): void {
    if (this.rows.length >= mostSearches) return;
    const item = this.pattern.cloneNode(true) as HTMLLIElement;
    one(this.form, 'ol').append(item);
    this.take(item);
  }

  private take(item: HTMLLIElement): void {
    const row: Row = {
      item,
      input: one(item, 'input'),
      way: one(item, 'select'),
      found: one(item, '.found'),
      others: one(item, '.other-ways'),
    };
    this.rows.push(row);
    row.input.addEventListener('input', () => this.events.changed(false));
    row.input.addEventListener('change', () => this.events.changed(true));
    row.way.addEventListener('change', () => this.events.changed(true));
    one(item, '.remove').addEventListener('click', () => {
      const queries = this.queries;
      queries.splice(this.rows.indexOf(row), 1);
      this.show(queries);
      this.events.changed(true);
      this.focus();
    });
  }

  /** Numbers and colours follow row order. */
  private number(): void {
    const words = this.words;
    this.rows.forEach(({ item, input }, at) => {
      item.className = `search tone-place-${at + 1}`;
      input.setAttribute('aria-label', words.searchLabel(at + 1));
      const remove = one<HTMLButtonElement>(item, '.remove');
      remove.hidden = this.rows.length < 2;
      remove.title = words.remove(at + 1);
      remove.setAttribute('aria-label', remove.title);
    });
    one<HTMLButtonElement>(this.form, '.add').disabled = this.rows.length >= mostSearches;
  }
}
