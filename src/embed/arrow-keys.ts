/** Browser script: arrow keys move between the links of a drawing; Tab alone moves between groups. */
import { arrowSteps } from '../marks/arrow-steps.ts';

document.addEventListener('keydown', (event) => {
  const step = arrowSteps[event.key];
  const link = document.activeElement;
  if (!step || event.altKey || event.ctrlKey || event.metaKey || !(link instanceof SVGAElement)) return;
  const links = [...(link.closest('.drawing')?.querySelectorAll<SVGAElement>('a') ?? [])];
  const next = links[links.indexOf(link) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
});
