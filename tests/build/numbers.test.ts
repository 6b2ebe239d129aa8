import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { builtFiles, siteFolder } from './built-site.ts';

/**
 * The proof that no number is typed in by hand. A digit, or a number in words, may stand only inside an element that says
 * where it was computed (`data-n`), or inside a name that comes from a table or is the name of a licence or file
 * (`data-name`).
 */
const marked = '[data-n], [data-name], script, style, title';

const digits = /[0-9０-９]/;
/** 一 alone is also the article (一句话, 一家) and no count; every other numeral before a measure word is. */
const chineseCount =
  /[二三四五六七八九十百千万亿两]+(?=[个家段次字句国处条项篇位场倍年月日成分])|[一二三四五六七八九]分之/;
const englishCount =
  /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|hundred|thousand|half|twice|double)\b/i;

/** Texts of a page with a number that nothing vouches for. */
export function unvouchedNumbers(html: string): string[] {
  const { document } = parseHTML(html);
  const counts = document.documentElement.getAttribute('lang') === 'en' ? englishCount : chineseCount;
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === 1) {
      if (!(node as Element).matches(marked)) node.childNodes.forEach(visit);
    } else if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      if (digits.test(text) || counts.test(text)) found.push(text.trim());
    }
  };
  visit(document.body);
  return found;
}

const pages = await builtFiles('.html');

describe('numbers on the pages', () => {
  it.each(pages)('all come from the tables on %s', (file) => {
    expect(unvouchedNumbers(readFileSync(join(siteFolder, file), 'utf8'))).toEqual([]);
  });

  it.each([
    ['a digit in prose', '<html lang="en"><body><p>There were 18 questions.</p>', 'There were 18 questions.'],
    ['a number in English words', '<html lang="en"><body><p>eighteen questions</p>', 'eighteen questions'],
    ['a number in Chinese words', '<html lang="zh-Hans"><body><p>十八个问题</p>', '十八个问题'],
    ['a digit in a drawing', '<html lang="en"><body><svg><text>42</text></svg>', '42'],
  ])('would be found: %s', (_, html, text) => expect(unvouchedNumbers(html)).toEqual([text]));

  it('are accepted where their origin is marked', () => {
    expect(
      unvouchedNumbers('<html lang="en"><body><p><span data-n="questions">18</span> questions</p>'),
    ).toEqual([]);
  });
});
