/**
 * Browser script: marks the current chapter, adds buttons (previous step, next step, share), and makes the language
 * switch lead to the same step.
 */
const bar = document.querySelector<HTMLElement>('.chapter-bar');
const links = [...(bar?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
const chapters = links.map((link) => document.getElementById(link.hash.slice(1)));
/** Stops of the buttons: steps, and chapters without steps. */
const stops = [...document.querySelectorAll<HTMLElement>('.masthead, .step-text, .chapter')].filter(
  (stop) => !stop.querySelector('.step-text'),
);
const language = document.querySelector<HTMLAnchorElement>('.site-bar .language');
const languageAddress = language?.getAttribute('href') ?? '';

function button(sign: string, label: string, act: (event: MouseEvent) => void): HTMLButtonElement {
  const node = document.createElement('button');
  node.type = 'button';
  node.textContent = sign;
  node.title = label;
  node.setAttribute('aria-label', label);
  node.addEventListener('click', act);
  return node;
}

/** Index of the last stop at or above its place after following a link to it. */
function here(): number {
  const reached = (stop: HTMLElement): boolean =>
    stop.getBoundingClientRect().top <=
    Number.parseFloat(getComputedStyle(stop).scrollMarginTop) + innerHeight * 0.1;
  let last = 0;
  stops.forEach((stop, index) => {
    if (reached(stop)) last = index;
  });
  return last;
}

function go(by: number, { detail }: MouseEvent): void {
  const stop = stops[Math.min(stops.length - 1, Math.max(0, here() + by))];
  stop?.scrollIntoView({ block: 'start' });
  // Keyboard users read on from there; a finger stays on the button.
  if (!stop || detail > 0) return;
  stop.tabIndex = -1;
  stop.focus({ preventScroll: true });
}

/** Address of the current step. */
function address(): string {
  const url = new URL(location.href);
  url.hash = stops[here()]?.id ?? '';
  return url.href;
}

/** Marks the chapter in the middle of the window. */
function follow(): void {
  const name = document.createElement('span');
  name.className = 'chapter-here';
  name.setAttribute('aria-hidden', 'true');
  bar?.append(name);
  const middle = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const link = links[chapters.indexOf(target as HTMLElement)];
        if (isIntersecting) {
          link?.setAttribute('aria-current', 'location');
          name.textContent = link?.textContent.trim() ?? '';
        } else link?.removeAttribute('aria-current');
      }
    },
    { rootMargin: '-50% 0px' },
  );
  for (const chapter of chapters) if (chapter) middle.observe(chapter);
}

async function share(this: void): Promise<void> {
  const url = address();
  if ('share' in navigator) {
    // Rejects if the reader cancels.
    await navigator.share({ title: document.title, url }).catch(() => undefined);
    return;
  }
  await (navigator as Navigator).clipboard.writeText(url);
  const said = bar?.querySelector('[role=status]');
  if (said) said.textContent = bar?.dataset['copied'] ?? '';
}

if (bar) {
  const { previous = '', next = '', share: sharing = '' } = bar.dataset;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const buttons = document.createElement('div');
  buttons.className = 'chapter-buttons';
  buttons.append(
    button('↑', previous, (event) => go(-1, event)),
    button('↓', next, (event) => go(1, event)),
    button('↗', sharing, () => void share()),
    status,
  );
  bar.append(buttons);
  follow();
}

language?.addEventListener('click', () => {
  const { hash } = new URL(address());
  language.href = languageAddress + hash;
});
