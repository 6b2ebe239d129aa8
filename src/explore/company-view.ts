/** Browser: keywords of a part of the conference, and collocates of a search. */
import type { Corpus } from './data.ts';
import { one } from './elements.ts';
import { keyWordTable } from './key-words-view.ts';
import { collocates, keyWords } from './keyness.ts';
import { membership, partsOf } from './parts.ts';
import type { Found } from './search.ts';
import type { Query } from './state.ts';
import type { ExploreStrings } from './strings.ts';

/** Words shown, and the near span per side, in words. */
const most = 12;
const near = 5;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** Searches for sentences with `word` and any of `forms`. */
function together(forms: readonly string[], word: string): Query {
  const keyword = forms.length > 1 ? `(?:${forms.map(escaped).join('|')})` : escaped(forms[0] ?? '');
  const other = escaped(word);
  return { typed: `/${keyword}.*?${other}|${other}.*?${keyword}/`, way: 'auto' };
}

export class CompanyView {
  private readonly corpus: Corpus;
  private readonly words: ExploreStrings;
  private readonly section: HTMLElement | null;
  private found: Found | undefined;
  private typed = '';

  constructor(root: HTMLElement, corpus: Corpus, words: ExploreStrings) {
    this.corpus = corpus;
    this.words = words;
    this.section = root.querySelector('.company');
    this.section?.querySelector('select')?.addEventListener('change', () => this.draw());
    const peculiar = root.querySelector<HTMLElement>('.peculiar');
    const choice = peculiar?.querySelector('select');
    choice?.addEventListener('change', () => {
      const part = partsOf(corpus).find((each) => each === choice.value);
      if (!part) return;
      const keys = keyWords(corpus, membership(corpus, part)).slice(0, most);
      const table = keyWordTable(keys, words, (word) => ({ typed: word, way: 'word' }));
      one(peculiar as HTMLElement, '.key-words').replaceChildren(table);
    });
  }

  /** Shows the collocates of a search; hidden without hits in Chinese. */
  show(found: Found | undefined, typed: string): void {
    this.found = found;
    this.typed = typed;
    this.draw();
  }

  private draw(): void {
    const section = this.section;
    const found = this.found;
    if (!section) return;
    section.hidden = !found || found.hits.length === 0 || found.by === 'english';
    if (!found || section.hidden) return;
    const span = one<HTMLSelectElement>(section, 'select').value === 'near' ? near : 'sentence';
    const keys = collocates(this.corpus, found.hits, span).slice(0, most);
    const forms = new Set(
      found.hits.map(
        ({ sentence, start, end }) => this.corpus.sentences[sentence]?.text.slice(start, end) ?? '',
      ),
    );
    one(section, '.lead').textContent = this.words.collocatesLead(this.typed);
    const table = keyWordTable(keys, this.words, (word) => together([...forms].slice(0, most), word));
    one(section, '.key-words').replaceChildren(table);
  }
}
