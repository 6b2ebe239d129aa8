import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { titleWidth, titleWidths } from '../../src/lib/title-width.ts';

describe('the room that a title needs', () => {
  it.each([
    ['十八问', 3],
    ['二十一问', 4],
    ['Eighteen Questions', 5.25],
    ['Questions and Answers', 5.25],
    ['The Spokesperson’s Briefing', 10],
  ])('follows from its widest word: %s', (title, width) => expect(titleWidth(title)).toBe(width));

  it('is the widest step where no word of it has room', () => {
    expect(titleWidth('第十四届全国人民代表大会第三次会议')).toBe(10);
  });

  it('has a size of letters for each step, the last of them where nothing else is said', () => {
    const styles = readFileSync('src/styles/opening.css', 'utf8');
    for (const width of titleWidths.slice(0, -1)) {
      expect(styles).toContain(`h1[data-widest='${width}'] {\n        --widest: ${width};`);
    }
    expect(styles).toContain(`var(--widest, ${titleWidths.at(-1)})`);
  });
});
