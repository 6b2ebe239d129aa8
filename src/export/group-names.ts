import { element } from '../charts/svg.ts';
import { layerName } from '../marks/attributes.ts';

/**
 * Gives a drawing's groups ids that drawing programs show as names of layers: what each stands for (`place-US`), else
 * `labels` or `marks` for what lies between. Call it while the marks have their attributes. The order of painting stays.
 */
export function nameGroups(drawing: Element, document: Document): void {
  const used = new Set([...drawing.querySelectorAll('[id]')].map(({ id }) => id));
  const unique = (name: string): string => {
    const base = name.replaceAll(/[^\p{L}\p{N}_.-]+/gu, '-');
    let id = base;
    for (let count = 2; used.has(id); count += 1) id = `${base}-${count}`;
    used.add(id);
    return id;
  };
  let open: Element | undefined;
  const children = Array.from(drawing.children);
  for (const child of children) {
    if (child.localName === 'defs' || child.id) continue;
    const subject = child.localName === 'g' ? layerName(child) : undefined;
    if (subject) {
      open = undefined;
      child.setAttribute('id', unique(subject));
      continue;
    }
    const kind = child.localName === 'text' ? 'labels' : 'marks';
    if (open?.getAttribute('data-kind') !== kind) {
      open = element(document, 'g', { id: unique(kind), 'data-kind': kind });
      drawing.insertBefore(open, child);
    }
    open.appendChild(child);
  }
}
