/** Texts that the panel of a citation in them leaves free. */
const texts = '.step-card, .standfirst, .chapter-text';

/** Least height of a panel below or above something, in px. */
const leastRoom = 200;

/**
 * The top of the text on the foot of the stage, in px from the top of the window; undefined where the picture is not on
 * the stage.
 */
function footOf(link: Element, high: number): number | undefined {
  const picture = link.closest('.sequence')?.querySelector('.picture.active');
  const bottom = picture?.getBoundingClientRect().bottom ?? 0;
  return bottom > high * 0.5 && bottom < high * 0.7 ? bottom : undefined;
}

/**
 * On phones (CSS) the panel is a sheet: in place of the text on the foot of the stage, or else with the mark above it.
 * Otherwise it is beside the mark if it fits, else below or above, and leaves free the text that cites or is beside the
 * picture.
 */
export function place(panel: HTMLElement, link: Element): void {
  const mark = link.getBoundingClientRect();
  const [wide, high] = [document.documentElement.clientWidth, innerHeight];
  const set = (name: string, value: number): void => panel.style.setProperty(name, `${Math.round(value)}px`);
  panel.style.removeProperty('--foot');
  set('--room', high - 16);
  const width = panel.offsetWidth;
  if (width >= wide) {
    const foot = footOf(link, high);
    if (foot) return set('--foot', high - foot);
    // Scroll to keep the mark visible above the sheet.
    const hidden = mark.bottom + 16 - (high - panel.offsetHeight);
    if (hidden > 0) scrollBy(0, Math.min(hidden, mark.top - 8));
    return;
  }
  const text = link.closest(texts)?.getBoundingClientRect();
  const picture = link.closest('.sequence .picture')?.getBoundingClientRect();
  const start = Math.max(8, (picture?.left ?? 0) - 24);
  const right = (text ?? mark).right + 12;
  const left = mark.left - 12 - width;
  const beside = right + width <= wide - 8 ? right : !text && left >= start ? left : undefined;
  const roomAround = ({ top, bottom }: DOMRect): number => Math.max(top, high - bottom) - 20;
  const around = text && roomAround(text) >= leastRoom ? text : mark;
  const [over, under] = [around.top - 20, high - around.bottom - 20];
  // Prefer below if there is enough room: headings are above the mark.
  const below = under >= Math.min(over, 300);
  if (beside === undefined) set('--room', Math.max(below ? under : over, leastRoom));
  const height = panel.offsetHeight;
  let y = mark.top - 24;
  if (beside === undefined) y = below ? around.bottom + 12 : around.top - 12 - height;
  set('--x', beside ?? Math.max(start, Math.min(mark.right, wide - 8) - width));
  set('--y', Math.max(8, Math.min(y, high - height - 8)));
}
