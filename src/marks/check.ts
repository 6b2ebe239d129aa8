import { hasSentences, keyOf, movingMarks, sharedPaths, subjectOf } from './attributes.ts';
import { stripsOf } from './strip-paths.ts';

function faultOfLink(link: Element): string | undefined {
  const name = link.getAttribute('aria-label')?.trim();
  if (!name) return 'a link has no aria-label';
  if (!link.getAttribute('href')) return `the link “${name}” has no href`;
  const isOfWords = link.classList.contains('with-words');
  const isListed = link.matches(hasSentences);
  const sentences = subjectOf(link).sentences.filter(Boolean);
  if (sentences.length === 0 || (isOfWords && !isListed)) return `the link “${name}” has no data-s`;
  return undefined;
}

function faultOfMoving(svg: SVGElement): string | undefined {
  const keys = new Set<string>();
  for (const mark of svg.querySelectorAll(movingMarks)) {
    const key = keyOf(mark);
    if (key === '') return 'a mark has an empty data-k';
    if (key !== null && keys.has(key)) return `two marks have the data-k “${key}”`;
    if (key !== null) keys.add(key);
  }
  for (const path of svg.querySelectorAll(sharedPaths)) {
    try {
      stripsOf(path);
    } catch (error) {
      return `a path has a wrong data-i: ${(error as Error).message}`;
    }
  }
  return undefined;
}

interface Checks {
  moves?: boolean;
}

/**
 * Returns the drawing if its marks have what scripts read; with `moves`, at least one needs a key. Throws, naming the
 * chart and the fault.
 */
export function checked(chart: string, svg: SVGElement, { moves = false }: Checks = {}): SVGElement {
  const faults = [...svg.querySelectorAll('a')].map(faultOfLink);
  const fault = [
    ...faults,
    moves && !svg.querySelector(movingMarks) ? 'no mark has a data-k' : undefined,
    faultOfMoving(svg),
  ].find((each) => each !== undefined);
  if (fault !== undefined) throw new Error(`chart ${chart}: ${fault}`);
  return svg;
}
