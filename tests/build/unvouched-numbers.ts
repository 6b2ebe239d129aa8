import { parseHTML } from '../../src/lib/dom.ts';

/**
 * Proof that no number is typed by hand: digits and number words may only appear in an element that names their source
 * (`data-n`), or in a name from a table or of a licence or file (`data-name`).
 */
const marked = '[data-n], [data-name], script, style, title';

const digits = /[0-9０-９]/;
/** Numerals before a measure word; not 一 alone, which is also an article (一句话, 一家). */
const chineseCount =
  /[二三四五六七八九十百千万亿两]+(?=[个家段次字句国处条项篇位场倍年月日成分])|[一二三四五六七八九]分之/;
const englishCount =
  /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|hundred|thousand|half|twice|double)\b/i;

/** Texts with a number outside such elements. */
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
