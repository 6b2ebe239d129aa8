import { createHash } from 'node:crypto';
import { parseHTML } from '../lib/dom.ts';
import { picturePath } from '../site/addresses.ts';
import type { Edition } from '../lib/edition.ts';
import { languageTag } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { drawPicture } from '../pictures/essay-pictures.ts';
import type { EssayPicture, PictureShape } from '../pictures/essay-pictures.ts';
import { bodyFaces } from '../styles/tokens.ts';
import { inTheme, siteRules } from './drawing.ts';
import { themes } from './names.ts';
import type { Theme } from './names.ts';
import { escaped } from './typeset.ts';
import { xml } from './xml.ts';

interface DrawnPicture {
  width: number;
  height: number;
  /** Colours are `var(--…)`. */
  markup: string;
}

/** Sizes in px. */
export interface PictureFile {
  /** With a hash of the picture's files, so that caches never mix up builds. */
  address: string;
  width: number;
  height: number;
}

const drawn = new Map<string, DrawnPicture>();

/** `page-turns.zh.phone.light.svg`. */
export function pictureName(picture: EssayPicture, shape: PictureShape, lang: Lang, theme: Theme): string {
  return `${picture.id}.${lang}.${shape.name}.${theme}.svg`;
}

/** A picture as an SVG file, with live text in system fonts and links. */
export function pictureFileBody(
  picture: EssayPicture,
  shape: PictureShape,
  edition: Edition,
  lang: Lang,
  theme: Theme,
): string {
  return inTheme(drawnPicture(picture, shape, edition, lang).markup, theme);
}

/** Address and size of a picture's file. Throws if its drawing has no size. */
export function pictureFile(
  picture: EssayPicture,
  shape: PictureShape,
  edition: Edition,
  lang: Lang,
  theme: Theme,
): PictureFile {
  const { width, height } = drawnPicture(picture, shape, edition, lang);
  const name = pictureName(picture, shape, lang, theme);
  return { address: picturePath(edition.id, name, version(picture, edition, lang)), width, height };
}

const versions = new Map<string, string>();

/** One hash for all shapes and themes: no compression shrinks hashes, and four a picture would delay the first paint. */
function version(picture: EssayPicture, edition: Edition, lang: Lang): string {
  const key = [edition.id, picture.id, lang].join(' ');
  let known = versions.get(key);
  if (!known) {
    const hash = createHash('sha256');
    for (const shape of picture.shapes)
      for (const theme of themes) hash.update(pictureFileBody(picture, shape, edition, lang, theme));
    versions.set(key, (known = hash.digest('hex').slice(0, 8)));
  }
  return known;
}

function drawnPicture(
  picture: EssayPicture,
  shape: PictureShape,
  edition: Edition,
  lang: Lang,
): DrawnPicture {
  const key = [edition.id, picture.id, shape.name, lang].join(' ');
  let known = drawn.get(key);
  if (!known) {
    const svg = drawPicture(picture, shape, edition, lang);
    const [width = 0, height = 0] = ['width', 'height'].map((name) => Number(svg.getAttribute(name)));
    if (!(width > 0 && height > 0)) throw new Error(`picture ${picture.id}: its drawing has no size`);
    drawn.set(key, (known = { width, height, markup: fileMarkup(svg, picture, shape, lang) }));
  }
  return known;
}

function fileMarkup(svg: SVGElement, picture: EssayPicture, shape: PictureShape, lang: Lang): string {
  const { document } = parseHTML(`<!doctype html><html lang="${languageTag[lang]}"><body></body></html>`);
  // Classes of its ancestors in the page, for selectors.
  svg.setAttribute('class', `graphic drawing chart-${picture.chart.id} ${shape.className}`);
  svg.setAttribute('lang', languageTag[lang]);
  svg.removeAttribute('aria-hidden');
  document.body.appendChild(svg);
  // Skip selectors with classes that the drawing lacks: querying them all takes minutes.
  const named = new Set([svg, ...svg.querySelectorAll('[class]')].flatMap((node) => [...node.classList]));
  const rules = siteRules()
    .filter(({ classes }) => classes.every((name) => named.has(name)))
    .filter(({ selector }) => svg.querySelector(selector) !== null || svg.matches(selector))
    .map(({ selector, declarations }) => {
      // Visibility is up to the page.
      const said = declarations.filter(([property]) => property !== 'display');
      return said.length > 0
        ? `${selector}{${said.map(([name, value]) => `${name}:${value}`).join(';')}}`
        : '';
    });
  const style = `svg{font-family:${bodyFaces[lang]}}text{white-space:pre}${rules.join('')}`;
  return xml(svg, 'live').replace('>', `><style>${escaped(style)}</style>`);
}
