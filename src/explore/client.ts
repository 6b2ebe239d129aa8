/**
 * Browser: the concordance. The form determines what the page shows and the address records it, so reload, links and
 * back restore it. Without scripting the page is an index of words.
 */
import { languageTag } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { Answers } from './answers.ts';
import type { CompanyView } from './company-view.ts';
import { countsSaid, countsTable } from './counts-view.ts';
import { countHits } from './counts.ts';
import { addEnglish, readCorpus } from './data.ts';
import type { ConcordanceData, Corpus } from './data.ts';
import { make, one } from './elements.ts';
import { LinesView } from './lines-view.ts';
import { linesOf, orders, sorted } from './lines.ts';
import type { Line } from './lines.ts';
import { AddressBook } from './address-book.ts';
import { PatternSearch } from './pattern-search.ts';
import { PlotView } from './plot-view.ts';
import { SearchRows } from './search-rows.ts';
import { otherWays } from './search.ts';
import type { Found } from './search.ts';
import { readState } from './state.ts';
import type { Query, State } from './state.ts';
import type { ExploreStrings } from './strings.ts';
import { linesCsv } from './table.ts';

const lang: Lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
const locale = languageTag[lang];

/** The words of the page's own language alone are fetched. */
const exploreWords: Record<Lang, () => Promise<ExploreStrings>> = {
  zh: () => import('./strings-zh.ts').then(({ zh }) => zh),
  en: () => import('./strings-en.ts').then(({ en }) => en),
};

/** Delay of slow updates and screen-reader messages, in ms. */
const calm = 300;

/** Runs after the next frame is painted. */
function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}

async function fetchJson<Data>(address = ''): Promise<Data> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json() as Promise<Data>;
}

function start(root: HTMLElement, corpus: Corpus, words: ExploreStrings): void {
  const transcript = root.dataset['transcript'] ?? '';
  const rows = new SearchRows(one(root, '.searches'), words, { changed });
  const plot = new PlotView(one(root, '.plot'), corpus, lang, transcript);
  const patterns = new PatternSearch(corpus.sentences.map(({ text }) => text));
  const answers = new Answers(corpus, lang, patterns, { changed: draw, needsEnglish: fetchEnglish });
  const [often, every] = [one<HTMLElement>(root, '.how-often'), one<HTMLElement>(root, '.every-line')];
  const order = one<HTMLSelectElement>(every, '.order select');
  const isEnglish = (at: number): boolean => answers.foundAt(at)?.by === 'english';
  const lines = new LinesView(every, { words, transcript, isPageEnglish: lang === 'en', isEnglish });
  // Loaded after the page: keywords of a part, collocates of a search.
  const company = import('./company-view.ts').then(
    (views): CompanyView => new views.CompanyView(root, corpus, words),
  );
  /** Sections below the plot that are seen. */
  const inView = new Set<Element>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) inView.add(target);
      else inView.delete(target);
  });
  for (const section of [often, every]) observer.observe(section);
  const said = make('p', 'visually-hidden');
  said.setAttribute('role', 'status');
  root.append(said);
  const address = new AddressBook(show);
  let isFetching = false;
  let drawings = 0;
  let shown: Line[] = [];
  let later: ReturnType<typeof setTimeout> | undefined;

  function state(): State {
    return { queries: rows.queries, order: orders.find((each) => each === order.value) ?? 'position' };
  }

  /** Fetches the English once; on failure searches go on without it until there is a connection. */
  function fetchEnglish(): void {
    if (corpus.isEnglishKnown || isFetching) return;
    isFetching = true;
    void fetchJson<string[]>(root.dataset['english'])
      .then(
        (english) => addEnglish(corpus, english),
        () => (answers.isEnglishMissing = true),
      )
      .then(() => answers.isPending && searchAll());
  }
  addEventListener('online', () => {
    isFetching = answers.isEnglishMissing = false;
    searchAll();
  });

  function searchAll(): void {
    answers.search(rows.queries);
  }

  function draw(): void {
    const queries = rows.queries;
    queries.forEach(({ typed, way }, at) => {
      const found = answers.foundAt(at);
      const others = found && found.by !== 'pattern' && way === 'auto' ? otherWays(corpus, typed, found) : [];
      rows.answer(at, answers.answerAt(at), others);
    });
    // A pattern answers soon; keep the page as it is until then.
    if (answers.isPending) return;
    const all = queries.map((_, at) => answers.foundAt(at));
    plot.show(all);
    const isSearching = all.some((found) => found !== undefined);
    // What the address asks for stands there at once. While typing, what is out of view waits for the next frame.
    const isFirst = root.classList.contains('waiting');
    root.classList.toggle('searching', isSearching);
    root.classList.remove('waiting');
    const drawing = (drawings += 1);
    if (isFirst || !isSearching || inView.size > 0) drawBelow(queries, all);
    else afterPaint(() => drawing === drawings && drawBelow(queries, all));
  }

  function drawBelow(queries: readonly Query[], all: readonly (Found | undefined)[]): void {
    const counted = all.flatMap((found, at) =>
      found ? [{ tone: at + 1, typed: queries[at]?.typed ?? '', counts: countHits(corpus, found) }] : [],
    );
    often.hidden = counted.length === 0;
    one(often, '.counts').replaceChildren(...(counted.length > 0 ? [countsTable(counted, words)] : []));
    drawLines(all);
    clearTimeout(later);
    later = setTimeout(() => {
      said.textContent = countsSaid(counted, words);
      void company.then((view) => view.show(all[0], queries[0]?.typed ?? ''));
    }, calm);
  }

  function drawLines(all: readonly (Found | undefined)[]): void {
    const unsorted = all.flatMap((found, at) =>
      found ? linesOf(corpus, found.hits, at, found.by === 'english') : [],
    );
    shown = sorted(unsorted, state().order, locale);
    every.hidden = shown.length === 0;
    lines.show(shown);
  }

  function changed(isDone: boolean): void {
    searchAll();
    address.note(state(), isDone);
  }

  function show({ queries, order: wanted }: State): void {
    rows.show(queries);
    order.value = wanted;
    searchAll();
  }

  order.addEventListener('change', () => {
    drawLines(rows.queries.map((_, at) => answers.foundAt(at)));
    address.note(state(), true);
  });
  one(every, '.take').addEventListener('click', () => {
    const typed = rows.queries.map((query) => query.typed);
    const file = new Blob([linesCsv(shown, typed, isEnglish)], { type: 'text/csv;charset=utf-8' });
    const link = make('a', '');
    link.href = URL.createObjectURL(file);
    link.download = `${
      typed
        .filter(Boolean)
        .join('-')
        .replace(/[^\p{L}\p{N}-]+/gu, '_') || 'lines'
    }.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
  // Links to words, places and phrases search here, unless opened in a new tab.
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLElement>('a[data-q]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const by = link.dataset['by'] ?? 'auto';
    const [query] = readState(`?${new URLSearchParams({ q: link.dataset['q'] ?? '', by })}`).queries;
    show({ queries: query ? [query] : [], order: 'position' });
    address.note(state(), true);
    rows.focus();
    one(root, '.searches').scrollIntoView({ block: 'start' });
  });

  const prepare = (): void => {
    fetchEnglish();
    patterns.warm();
  };
  one(root, '.searches').addEventListener('focusin', prepare, { once: true });

  const first = readState(location.search);
  const like = new URLSearchParams(location.search).get('like');
  // The user may have typed before the texts arrived.
  const typed = rows.queries.filter((query) => query.typed !== '');
  if (like !== null && first.queries.length === 0 && typed.length === 0) {
    const way = corpus.hasTokens ? 'word' : 'auto';
    void import('./likeness.ts').then(({ tellingWords }) => {
      show({ ...first, queries: tellingWords(corpus, like).map((each) => ({ typed: each, way })) });
      address.note(state(), true);
    });
    return;
  }
  show(typed.length > 0 ? { ...first, queries: typed } : first);
  if (typed.length > 0) address.note(state(), true);
}

const root = document.querySelector<HTMLElement>('.explore');
if (root) {
  root.classList.add('scripted');
  // Hide the index until the requested search is ready.
  if (/[?&](q|like)=/.test(location.search)) root.classList.add('searching', 'waiting');
  const words = exploreWords[lang]();
  const data = fetchJson<ConcordanceData>(root.dataset['text']);
  void words.then((said) =>
    data.then(
      (known) => start(root, readCorpus(known), said),
      () => {
        root.classList.remove('searching', 'waiting');
        one(root, '.found').textContent = said.unreachable;
      },
    ),
  );
}
