import { forgetMarks, sharedShapes } from './marks.ts';

const namespace = 'http://www.w3.org/2000/svg';

/**
 * Takes a path of many sentences apart into one link for each, so that marks can be pressed singly and reached by
 * keyboard. `links` are the sentences' links of the first drawing, in reading order.
 */
export function looseMarks(svg: SVGSVGElement, links: readonly SVGAElement[]): void {
  // What can have the focus must not be hidden.
  svg.removeAttribute('aria-hidden');
  forgetMarks(svg);
  for (const path of svg.querySelectorAll('path[data-i]')) {
    const marks = sharedShapes(path).map(([at, d], index) => {
      const original = links[at];
      if (!original) throw new Error(`sentence ${at} of ${links.length} has no link`);
      const link = document.createElementNS(namespace, 'a');
      for (const name of ['href', 'aria-label']) link.setAttribute(name, original.getAttribute(name) ?? '');
      if (index > 0) link.setAttribute('tabindex', '-1');
      const mark = document.createElementNS(namespace, 'path');
      mark.setAttribute('class', path.getAttribute('class') ?? '');
      mark.setAttribute('d', d);
      mark.dataset['k'] = original.querySelector<SVGElement>('[data-k]')?.dataset['k'] ?? '';
      link.append(mark);
      return link;
    });
    path.replaceWith(...marks);
  }
}
