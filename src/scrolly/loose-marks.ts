const namespace = 'http://www.w3.org/2000/svg';

/** `0-3 7 9-10` → 0, 1, 2, 3, 7, 9, 10. */
export function indices(runs: string): number[] {
  return runs.split(' ').flatMap((run) => {
    const [from = 0, to = from] = run.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

/**
 * Takes a path of many sentences apart (src/charts/page/compact.ts writes them, to save bytes) into one link for each, so
 * that marks can travel and be pressed singly. `links` are the sentences' links of the first drawing, in reading order.
 */
export function looseMarks(svg: SVGSVGElement, links: readonly SVGAElement[]): void {
  // What can have the focus must not be hidden.
  svg.removeAttribute('aria-hidden');
  for (const path of svg.querySelectorAll<SVGPathElement>('path[data-i]')) {
    // A sentence begins with an absolute M; what follows with a relative m is its continuation on the next line.
    const shapes = (path.getAttribute('d') ?? '').split('M').slice(1);
    const marks = indices(path.dataset['i'] ?? '').map((at, index) => {
      const original = links[at];
      const shape = shapes[index];
      if (!original || shape === undefined) throw new Error(`mark ${at} of ${links.length} has no shape`);
      const link = document.createElementNS(namespace, 'a');
      for (const name of ['href', 'aria-label']) link.setAttribute(name, original.getAttribute(name) ?? '');
      if (index > 0) link.setAttribute('tabindex', '-1');
      const mark = document.createElementNS(namespace, 'path');
      mark.setAttribute('class', path.getAttribute('class') ?? '');
      mark.setAttribute('d', `M${shape}`);
      mark.dataset['k'] = original.querySelector<SVGElement>('[data-k]')?.dataset['k'] ?? '';
      link.append(mark);
      return link;
    });
    path.replaceWith(...marks);
  }
}
