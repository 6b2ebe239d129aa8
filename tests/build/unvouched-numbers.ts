import { parseHTML } from 'linkedom';

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
