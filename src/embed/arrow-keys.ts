/** Browser script: arrow keys move between the links of a drawing; Tab alone moves between groups. */
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
