/**
 * Runs in the browser: describes sideways scroll, text outside its drawing, texts overlapping by more than 1 px, and
 * text below 9 px.
 */
export function layoutFaults(): string[] {
  const faults: string[] = [];
  interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  // WebKitGTK rounds each advance to whole pixels, which no phone does: forgive half a pixel a letter.
  const probe = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  probe.innerHTML = '<text font-size="12.5">国国国国国国国国国国</text>';
  document.body.append(probe);
  const isRounded = (probe.querySelector('text')?.getComputedTextLength() ?? 0) > 128;
  probe.remove();
  // Use the layout box: Firefox's screen box is 1 px larger. Trim the empty sixth above and below the letters.
  const inked = (node: SVGGraphicsElement): Box => {
    const { x, y, width, height } = node.getBBox();
    const toScreen = node.getScreenCTM() ?? new DOMMatrix();
    const spare = isRounded ? ((node.textContent ?? '').length * 0.5) / toScreen.a : 0;
    const corners = [y + height / 6, y + (height * 5) / 6].flatMap((at) =>
      [x + spare, x + width - spare].map((across) => new DOMPoint(across, at).matrixTransform(toScreen)),
    );
    const [across, down] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
    return {
      left: Math.min(...across),
      right: Math.max(...across),
      top: Math.min(...down),
      bottom: Math.max(...down),
    };
  };
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll('*')].find(
      (node) =>
        node.getBoundingClientRect().right > root.clientWidth + 1 && !node.closest('.table-scroll, .skip'),
    );
    faults.push(
      `scrolls sideways: ${root.scrollWidth} px, because of ${wide?.outerHTML.slice(0, 120) ?? 'something hidden'}`,
    );
  }
  for (const svg of document.querySelectorAll<SVGSVGElement>('.drawing svg')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const name = svg.closest('figure')?.id ?? 'svg';
    const shown = [...svg.querySelectorAll('text')].filter((node) => node.getClientRects().length > 0);
    const texts = shown.map((node) => ({
      content: node.textContent ?? '',
      box: inked(node),
      size:
        Number.parseFloat(getComputedStyle(node.querySelector('tspan') ?? node).fontSize) *
        (frame.width / svg.viewBox.baseVal.width),
    }));
    for (const { content, box, size } of texts) {
      // Synthesised bold letters overhang by a fraction of an em.
      const beside = Math.max(1, size * 0.12);
      if (
        box.left < frame.left - beside ||
        box.right > frame.right + beside ||
        // Above digits and capitals more than a sixth of the box is empty.
        box.top < frame.top - Math.max(1, (box.bottom - box.top) * 0.15) ||
        box.bottom > frame.bottom + 1
      ) {
        faults.push(`${name}: “${content}” leaves the drawing`);
      }
      if (size < 9) faults.push(`${name}: “${content}” is ${size.toFixed(1)} px high`);
    }
    texts.forEach((a, index) => {
      for (const b of texts.slice(index + 1)) {
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 1 && down > 1) faults.push(`${name}: “${a.content}” runs into “${b.content}”`);
      }
    });
  }
  return faults;
}
