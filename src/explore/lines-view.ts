/** Browser: hits in context, with the keyword in the middle. */
import { formatInteger } from '../lib/format.ts';
import { behind, ofWord } from '../marks/attributes.ts';
import { inChinese, make, one } from './elements.ts';
import type { Line } from './lines.ts';
import type { ExploreStrings } from './strings.ts';

/** Lines drawn with the keystroke, and shortly after; more on demand. */
const atOnce = 8;
const soon = 40;

/** Delay of the second batch, in ms, to paint the keystroke first. */
const soonAfter = 60;

/** Characters of context per side on a phone: hidden ones cost layout time. */
const seenOnPhone = { chinese: 24, english: 50 };
const isNarrow = (): boolean => matchMedia('(max-width: 47.99rem)').matches;

interface Writing {
  words: ExploreStrings;
  transcript: string;
  isPageEnglish: boolean;
  isEnglish(search: number): boolean;
}

function setAttributes(node: Element, attributes: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) node.setAttribute(name, value);
}

function lineItem(line: Line, { words, transcript, isPageEnglish, isEnglish }: Writing): HTMLLIElement {
  const { sentence, turn, search, key } = line;
  const english = isEnglish(search);
  const most = isNarrow() ? seenOnPhone[english ? 'english' : 'chinese'] : Infinity;
  const [left, right] = [line.left.slice(-most), line.right.slice(0, most)];
  const chinese = isPageEnglish && !english;
  const mark = inChinese(make('mark', '', key), chinese);
  const link = make(
    'a',
    `cited line tone-place-${search + 1}`,
    make('span', 'who', `${turn.who || words.unknown} ${words.kinds[turn.kind]}`),
    inChinese(make('span', 'left', make('span', '', left)), chinese),
    make('span', 'on', mark, inChinese(make('span', 'right', right), chinese)),
  );
  if (english) for (const part of link.querySelectorAll<HTMLElement>('.left, mark, .right')) part.lang = 'en';
  link.href = `${transcript}#${sentence.id}`;
  link.setAttribute('aria-haspopup', 'dialog');
  setAttributes(link, behind([sentence.id]));
  const item = make('li', turn.kind, link);
  if (!english) setAttributes(item, ofWord(key));
  return item;
}

export class LinesView {
  private readonly list: HTMLElement;
  private readonly more: HTMLButtonElement;
  private readonly writing: Writing;
  private lines: readonly Line[] = [];
  private shown = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(section: HTMLElement, writing: Writing) {
    this.list = one(section, '.lines');
    this.more = one(section, '.more');
    this.writing = writing;
    this.more.addEventListener('click', () => {
      clearTimeout(this.timer);
      const first = this.shown;
      this.append(this.lines.length);
      this.list.children[first]?.querySelector('a')?.focus();
    });
  }

  /** Replaces the lines, in the given order. */
  show(lines: readonly Line[]): void {
    this.lines = lines;
    this.shown = 0;
    this.list.replaceChildren();
    clearTimeout(this.timer);
    this.append(atOnce);
    if (lines.length > atOnce) this.timer = setTimeout(() => this.append(soon), soonAfter);
  }

  private append(upTo: number): void {
    const next = this.lines.slice(this.shown, upTo);
    this.list.append(...next.map((line) => lineItem(line, this.writing)));
    this.shown += next.length;
    const left = this.lines.length - this.shown;
    this.more.hidden = left === 0;
    this.more.textContent = this.writing.words.more(formatInteger(left));
  }
}
