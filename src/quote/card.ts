import type { Lang } from '../lib/language.ts';
import type { Palette } from '../styles/tokens.ts';
import { brokenInto } from './lines.ts';
import { saidIn } from './quote.ts';
import type { Quote } from './quote.ts';
import { quoteStrings } from './strings.ts';

/** Sizes of cards in px: for links, for squares, for phones. */
export const cardFormats = {
  wide: { width: 1200, height: 630, margin: 72, sizes: [64, 58, 52, 46, 40, 36, 32, 28, 24, 20] },
  square: { width: 1080, height: 1080, margin: 84, sizes: [84, 76, 68, 60, 54, 48, 42, 38, 34, 30, 26] },
  portrait: { width: 1080, height: 1350, margin: 84, sizes: [92, 84, 76, 68, 60, 54, 48, 42, 38, 34, 30] },
} as const;

export type CardFormat = keyof typeof cardFormats;

/** Faces of cards, by system fonts: a card is drawn where it is read. */
export const cardFaces = {
  song: `'Songti SC','Noto Serif CJK SC','Source Han Serif SC',STSong,SimSun,serif`,
  serif: `Georgia,'Times New Roman','Songti SC','Noto Serif CJK SC',serif`,
  sans: `'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',Arial,sans-serif`,
} as const;

export interface CardText {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  size: number;
  face: keyof typeof cardFaces;
  bold: boolean;
  fill: string;
  lang: 'zh-Hans' | 'en';
}

interface CardBox {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
}

/** A card as boxes and lines of text, from which SVG and canvas are drawn alike. */
export interface Card {
  width: number;
  height: number;
  boxes: CardBox[];
  texts: CardText[];
}

/** Width of a text in px, in a face at a size. */
export type MeasureText = (text: string, style: Pick<CardText, 'face' | 'size' | 'bold'>) => number;

/** A sentence of the conference, for the strip: its kind and length in characters. */
interface StripPart {
  id: string;
  kind: Quote['kind'];
  chars: number;
}

interface CardFacts {
  quote: Quote;
  lang: Lang;
  format: CardFormat;
  palette: Palette;
  /** Name of the edition and the site. */
  name: string;
  strip: readonly StripPart[];
  measure: MeasureText;
}

const leading = 1.5;

/** The page, question by answer, with the sentence lit. */
function stripBoxes(
  { strip, quote, palette }: CardFacts,
  left: number,
  top: number,
  width: number,
): CardBox[] {
  const total = strip.reduce((sum, { chars }) => sum + chars, 0) || 1;
  let at = 0;
  return strip.map(({ id, kind, chars }) => {
    const x = left + (at / total) * width;
    at += chars;
    const isQuoted = id === quote.id;
    const wide = Math.max((chars / total) * width - 0.6, isQuoted ? 6 : 0.8);
    const fill = kind === 'question' ? palette.question : palette.answer;
    return isQuoted
      ? { x, y: top - 14, width: wide, height: 30, fill }
      : { x, y: top, width: wide, height: 8, fill: kind === 'question' ? palette.question : palette.faint };
  });
}

/** A quotation as a card: the largest size at which it fits, with speaker, occasion, address, and where it was said. */
export function layoutCard(facts: CardFacts): Card {
  const { quote, lang, format, palette, name, measure } = facts;
  const { width, height, margin, sizes } = cardFormats[format];
  const room = width - 2 * margin;
  const { main, isChinese, below } = saidIn(quote, lang);
  const small = 26;
  const foot = {
    face: 'sans',
    size: small,
    bold: false,
    fill: palette.muted,
    lang: isChinese ? 'zh-Hans' : 'en',
  } as const;
  const occasion = below ? `${quote.occasion} · ${quoteStrings[lang].ourTranslation}` : quote.occasion;
  const footLines = brokenInto(occasion, room, (text) => measure(text, foot));
  // From the bottom: address, strip, occasion, speaker.
  const addressAt = height - margin + 8;
  const stripAt = addressAt - 58;
  const whoAt = stripAt - 44 - footLines.length * small * leading;
  const top = margin + 34;
  const face = isChinese ? 'song' : 'serif';
  const setAt = (size: number) => {
    const style = { face, size, bold: true } as const;
    const under = { face: 'sans', size: Math.max(20, size * 0.5), bold: false } as const;
    const lines = brokenInto(main, room, (text) => measure(text, style));
    const belowLines = below ? brokenInto(below, room, (text) => measure(text, under)) : [];
    const tall =
      lines.length * size * (isChinese ? 1.5 : 1.32) +
      (belowLines.length > 0 ? size * 0.4 + belowLines.length * under.size * leading : 0);
    return { style, under, lines, belowLines, tall };
  };
  const space = whoAt - 56 - top;
  const tried = sizes.map(setAt);
  const set = tried.find(({ tall }) => tall <= space) ?? tried[tried.length - 1]!;
  const step = set.style.size * (isChinese ? 1.5 : 1.32);
  // Optically centred, a little above the middle.
  let y = top + Math.max(0, (space - set.tall) * 0.42) + set.style.size * 1.05;
  const texts: CardText[] = [
    {
      text: name,
      x: margin,
      y: margin + 6,
      size: 24,
      face: 'sans',
      bold: true,
      fill: palette.question,
      lang: foot.lang,
    },
  ];
  for (const text of set.lines) {
    texts.push({ text, x: margin, y, ...set.style, fill: palette.ink, lang: isChinese ? 'zh-Hans' : 'en' });
    y += step;
  }
  y += set.style.size * 0.1;
  for (const text of set.belowLines) {
    texts.push({ text, x: margin, y, ...set.under, fill: palette.muted, lang: 'zh-Hans' });
    y += set.under.size * leading;
  }
  texts.push({
    ...foot,
    text: quote.who,
    x: margin,
    y: whoAt,
    size: 32,
    bold: true,
    fill: quote.kind === 'question' ? palette.question : palette.ink,
  });
  footLines.forEach((text, index) =>
    texts.push({ ...foot, text, x: margin, y: whoAt + (index + 1) * small * leading }),
  );
  texts.push({ ...foot, text: quote.address.replace(/^https?:\/\//, ''), x: margin, y: addressAt, size: 22 });
  return {
    width,
    height,
    boxes: [
      { x: 0, y: 0, width, height, fill: palette.paper },
      { x: 0, y: 0, width, height: 12, fill: palette.question },
      ...stripBoxes(facts, margin, stripAt, room),
    ],
    texts,
  };
}
