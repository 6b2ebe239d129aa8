/** Browser: keywords or collocates, linked to their lines. */
import { inChinese, make } from './elements.ts';
import { keyCells } from './key-cells.ts';
import type { KeyWord } from './keyness.ts';
import type { Query } from './state.ts';
import { writeState } from './state.ts';
import type { ExploreStrings } from './strings.ts';

/** Table of keywords; `queryOf` gives the search a word links to. */
export function keyWordTable(
  keys: readonly KeyWord[],
  words: ExploreStrings,
  queryOf: (word: string) => Query,
): HTMLElement {
  if (keys.length === 0) return make('p', 'none', words.noneKey);
  const { word, here, elsewhere, likelihood, ratio } = words.keyColumns;
  const head = [word, here, elsewhere, likelihood, ratio].map((name) => {
    const cell = make('th', '', name);
    cell.scope = 'col';
    return cell;
  });
  const rows = keys.map((key) => {
    const query = queryOf(key.word);
    const link = inChinese(make('a', '', key.word));
    link.href = writeState({ queries: [query], order: 'position' });
    link.dataset['q'] = query.typed;
    link.dataset['by'] = query.way;
    const name = make('th', '', link);
    name.scope = 'row';
    return make('tr', '', name, ...keyCells(key).map((cell) => make('td', '', cell)));
  });
  return make('table', 'key-table', make('thead', '', make('tr', '', ...head)), make('tbody', '', ...rows));
}
