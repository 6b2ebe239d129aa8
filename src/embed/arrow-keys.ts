/**
 * Runs in the browser: arrow keys go from mark to mark in a graphic whose marks are links. Tab alone goes from group to
 * group of them, and works without this.
 */
const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

document.addEventListener('keydown', (event) => {
  const step = steps[event.key];
  const link = document.activeElement;
  if (!step || event.altKey || event.ctrlKey || event.metaKey || !(link instanceof SVGAElement)) return;
  const links = [...(link.closest('.drawing')?.querySelectorAll<SVGAElement>('a') ?? [])];
  const next = links[links.indexOf(link) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
});
