/** Quote cards: lines, the largest size that fits, text without notes, frames with heights known in advance. */
import { describe, expect, it } from 'vitest';
import { embedHeightAt } from '../../src/embed/height-value.ts';
import { cardFormats, layoutCard } from '../../src/quote/card.ts';
import type { CardFormat, MeasureText } from '../../src/quote/card.ts';
import { cardSvg } from '../../src/quote/drawn.ts';
import { frameType, quoteHeights, quoteSnippet } from '../../src/quote/frame.ts';
import { brokenInto } from '../../src/quote/lines.ts';
import { quoted, saidIn } from '../../src/quote/quote.ts';
import type { Quote } from '../../src/quote/quote.ts';
import { textWidth } from '../../src/lib/measure.ts';
import { light } from '../../src/styles/tokens.ts';

const em = (text: string): number => [...text].length;
const measure: MeasureText = (text, { size, bold }) => textWidth(text, { bold }) * size;

const quote = (text: string, more: Partial<Quote> = {}): Quote => ({
  id: 't02p01s01',
  kind: 'answer',
  text,
  who: '王毅的回答',
  occasion: '2025年3月7日，记者会',
  address: 'https://press.example/npc-2025/transcript/#t02p01s01',
  ...more,
});

describe('lines', () => {
  it.each([
    ['begin with no closing mark', '一二三四，五六七八', 4, ['一二三', '四，五六', '七八']],
    ['end with no opening mark', '一二三“四五”六', 4, ['一二三', '“四五”', '六']],
    ['keep words and numbers whole', '增长了2000亿美元', 5, ['增长了', '2000亿', '美元']],
    ['lose the space that they break at', 'go west now', 7, ['go west', 'now']],
    ['keep a dash and dots together', '一二三——四', 4, ['一二', '三——四']],
  ])('%s', (_, text, room, lines) => {
    expect(brokenInto(text, room, em)).toEqual(lines);
  });

  it('give back all of the text', () => {
    const text =
      '中欧建交50年来，年贸易额从24亿美元增长到7800亿美元，“投资存量”从几乎为零增长到近2600亿美元。';
    for (const room of [6, 9, 14, 30]) expect(brokenInto(text, room, em).join('')).toBe(text);
  });
});

describe('a quotation', () => {
  it('has single quotation marks inside double ones', () => {
    expect(quoted('他说：“好。” ')).toBe('“他说：‘好。’”');
  });

  it('is our English above the Chinese on an English page, and Chinese alone without a translation', () => {
    expect(saidIn(quote('好。', { english: 'Good.' }), 'en')).toEqual({
      main: '“Good.”',
      isChinese: false,
      below: '“好。”',
    });
    expect(saidIn(quote('好。'), 'en')).toEqual({ main: '“好。”', isChinese: true });
    expect(saidIn(quote('好。', { english: 'Good.' }), 'zh')).toEqual({ main: '“好。”', isChinese: true });
  });
});

describe.each(Object.keys(cardFormats) as CardFormat[])('a %s card', (format) => {
  const { width, height, margin } = cardFormats[format];
  const strip = [
    { id: 't01p01s01', kind: 'question', chars: 30 },
    { id: 't02p01s01', kind: 'answer', chars: 60 },
  ] as const;
  const card = (of: Quote, lang: 'zh' | 'en' = 'zh') =>
    layoutCard({ quote: of, lang, format, palette: light, name: '十八问 · 问答', strip, measure });

  it.each([
    ['a short sentence', quote('好。'), 'zh'],
    ['a long one', quote('中国将坚定维护自身的主权安全发展利益，'.repeat(9)), 'zh'],
    [
      'English over Chinese',
      quote('合作是唯一正确的选择。'.repeat(5), {
        english: 'Cooperation is the only right choice for us. '.repeat(5),
      }),
      'en',
    ],
  ] as const)('holds %s: nothing leaves it, no line runs into the next', (_, of, lang) => {
    const { texts } = card(of, lang);
    for (const each of texts) {
      expect(each.x + measure(each.text, each)).toBeLessThanOrEqual(width - margin + 1);
      expect(each.y).toBeLessThanOrEqual(height - 20);
    }
    const sorted = texts.toSorted((a, b) => a.y - b.y);
    sorted
      .slice(1)
      .forEach((each, index) => expect(each.y - (sorted[index]?.y ?? 0)).toBeGreaterThanOrEqual(each.size));
  });

  it('is as large as fits, and names speaker, occasion and address', () => {
    const of = quote('合作共赢。');
    const { texts } = card(of);
    expect(Math.max(...texts.map(({ size }) => size))).toBe(cardFormats[format].sizes[0]);
    const all = texts.map(({ text }) => text).join('\n');
    for (const part of [of.who, of.occasion, 'press.example/npc-2025/transcript/#t02p01s01'])
      expect(all).toContain(part);
  });

  it('lights its sentence in the strip of the conference', () => {
    const { boxes } = card(quote('好。'));
    const [asked, said] = boxes.slice(2);
    expect(said?.height).toBeGreaterThan(asked?.height ?? 0);
  });

  it('is an SVG of its size, with text escaped', () => {
    const svg = cardSvg(card(quote('甲<乙&丙')), 'a "name"');
    expect(svg).toMatch(
      new RegExp(`^<svg [^>]*width="${width}" height="${height}"[^>]*aria-label="a &quot;name&quot;">`),
    );
    expect(svg).toContain('甲&lt;乙&amp;丙');
  });
});

describe('a frame', () => {
  const long = quote('中国将坚定维护自身的主权安全发展利益，'.repeat(4));

  it('is lower where it is wider, by less than a line from one width to the next', () => {
    const steps = quoteHeights(long, 'zh');
    const widths = Array.from({ length: 101 }, (_, index) => 200 + 10 * index);
    const heights = widths.map((width) => embedHeightAt(steps, width));
    const { line } = frameType.main;
    expect(heights[0]).toBeGreaterThan(2 * (heights.at(-1) ?? 0));
    heights.slice(1).forEach((height, index) => {
      const change = height - (heights[index] ?? 0);
      expect(Math.abs(change), `${widths[index]} px`).toBeLessThan(line);
    });
  });

  it('is pasted with its height, a name and a link that stays when frames are filtered out', () => {
    const code = quoteSnippet(quote('好。', { who: 'A "B" & C' }), 'en', 'https://press.example/f/');
    expect(code).toContain('src="https://press.example/f/"');
    expect(code).toContain('title="Quotation: A &quot;B&quot; &amp; C"');
    expect(code).toContain('height:');
    expect(code).toContain('<a href="https://press.example/npc-2025/transcript/#t02p01s01">');
  });
});
