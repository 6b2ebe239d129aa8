import type { Lang } from '../lib/language.ts';
import { indexClass, indexedSentences, sentenceName } from './sentence-index.ts';
import type { IndexedSentence, SentenceIndex } from './sentence-index.ts';
import { svgNamespace } from './element.ts';
import { keyed, sharedPaths } from './attributes.ts';
import { forgetMarks } from './shapes.ts';
import { stripsOf } from './strip-paths.ts';

const pageLanguage = (): Lang => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');

let sentences: IndexedSentence[] | undefined;

/** The sentences of the page's index in reading order, parsed once; empty without an index. */
export function pageSentences(): readonly IndexedSentence[] {
  if (!sentences) {
    const block = document.querySelector(`.${indexClass}`)?.textContent;
    sentences = block ? indexedSentences(JSON.parse(block) as SentenceIndex, pageLanguage()) : [];
  }
  return sentences;
}

/** Splits shared paths into a link per sentence; false if there were none. Throws if the index lacks a sentence. */
export function linkStrips(svg: SVGSVGElement, known: readonly IndexedSentence[] = pageSentences()): boolean {
  const paths = [...svg.querySelectorAll(sharedPaths)];
  if (paths.length === 0) return false;
  forgetMarks(svg);
  for (const path of paths) {
    const owner = path.getAttribute('aria-label');
    const strips = stripsOf(path);
    const links = strips.map(([at, d], index) => {
      const sentence = known[at];
      if (!sentence) throw new Error(`sentence ${at} of ${known.length} is not in the page's index`);
      const link = document.createElementNS(svgNamespace, 'a');
      link.setAttribute('href', sentence.href);
      link.setAttribute(
        'aria-label',
        owner ? sentenceName(owner, index, strips.length, pageLanguage()) : sentence.label,
      );
      const strip = document.createElementNS(svgNamespace, 'path');
      strip.setAttribute('class', path.getAttribute('class') ?? '');
      strip.setAttribute('d', d);
      for (const [name, value] of Object.entries(keyed(sentence.id))) strip.setAttribute(name, value ?? '');
      link.append(strip);
      return link;
    });
    path.replaceWith(...links);
  }
  return true;
}
