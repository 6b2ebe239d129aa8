import { dropped, type Edit, type Fold } from './edit.ts';

/** Also at the end of speech: (下转第4版). */
const PAGE_NOTE =
  /\((?:上接|下转|紧接|续接|接|转)\s*(?:本报)?\s*(?:今日)?\s*第?\s*[\dA-Z一二三四五六七八九十]{1,4}\s*[版页][^()\n]{0,6}\)/g;
/** A line with only a page number: 3, - 3 -, 第 3 页 共 12 页, 3/12. */
const PAGE_NUMBER =
  /^[ \t]*(?:[-–—·]\s*)?(?:第\s*)?(\d{1,3})(?:\s*页)?(?:\s*[/,共]?\s*共?\s*\d{1,3}\s*页?)?(?:\s*[-–—·])?[ \t]*$/gm;
/** Minimum length of a page, in UTF-16 units. */
const SHORTEST_PAGE = 120;
const LONGEST_HEAD = 40;

/** Page numbers that count up a page apart, and repeated running heads beside them. */
function pageLines(text: string): Edit[] {
  const numbers = Array.from(text.matchAll(PAGE_NUMBER), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    n: Number(match[1]),
  }));
  const pages = numbers.filter((page, i) =>
    [numbers[i - 1], numbers[i + 1]].some(
      (other) =>
        other &&
        Math.abs(other.start - page.start) >= SHORTEST_PAGE &&
        other.n - page.n === Math.sign(other.start - page.start),
    ),
  );
  const beside = pages.flatMap(({ start, end }) => [lineBefore(text, start), lineAfter(text, end)]);
  const seen = new Map<string, number>();
  for (const { start, end } of beside) {
    const line = text.slice(start, end).replace(/\s/g, '');
    seen.set(line, (seen.get(line) ?? 0) + 1);
  }
  const heads = beside.filter(({ start, end }) => {
    const line = text.slice(start, end).replace(/\s/g, '');
    return line !== '' && line.length <= LONGEST_HEAD && !/[,。;:?!]/.test(line) && (seen.get(line) ?? 0) > 1;
  });
  return [...pages, ...heads].map(({ start, end }) => ({ start, end, text: '' }));
}

function lineBefore(text: string, at: number): { start: number; end: number } {
  const end = Math.max(0, at - 1);
  return { start: text.lastIndexOf('\n', end - 1) + 1, end };
}

function lineAfter(text: string, at: number): { start: number; end: number } {
  const start = Math.min(text.length, at + 1);
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}

function pageFurniture(text: string): Edit[] {
  const edits = [...dropped(text, PAGE_NOTE), ...pageLines(text)].sort((a, b) => a.start - b.start);
  return edits.filter((edit, i) => edit.start >= (edits[i - 1]?.end ?? 0) && edit.end > edit.start);
}

const PAGE = '国家有很多很多人'.repeat(20);

export const PAGE_FOLD: Fold = {
  name: 'page_furniture',
  zh: '页码、书眉与转版说明',
  en: 'numbers of pages, running heads and page notes',
  find: pageFurniture,
  examples: [
    ['找到了工作，（下转第四版）', '找到了工作,'],
    ['（上接第 1 版）基石。', '基石。'],
    [`${PAGE}\n1\n发布会实录\n${PAGE}\n2\n发布会实录\n好。`, `${PAGE}\n\n\n${PAGE}\n\n\n好。`],
    [`${PAGE}\n- 3 -\n${PAGE}\n- 4 -`, `${PAGE}\n\n${PAGE}\n`],
    ['一共\n3\n4\n5', '一共\n3\n4\n5'],
  ],
};
