import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { picturePath } from '../site/addresses.ts';
import type { Edition } from '../lib/edition.ts';
import { languageTag } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { drawPicture } from '../pictures/essay-pictures.ts';
import type { EssayPicture, PictureShape } from '../pictures/essay-pictures.ts';
import { bodyFaces } from '../styles/tokens.ts';
import { inTheme, siteRules } from './drawing.ts';
import type { Theme } from './names.ts';
import { escaped } from './typeset.ts';

/** A picture of the essay in one shape and language, before it gets its colours. */
interface DrawnPicture {
  width: number;
  height: number;
  /** Whole file; colours are the palette's custom properties. */
  markup: string;
}

/** px, in a file that is shown in an <img>. */
export interface PictureFile {
  /** Address with the hash of what is in it, so that a cached file of another build is never taken for this one. */
  address: string;
  width: number;
  height: number;
}

const drawn = new Map<string, DrawnPicture>();

/** Name of a picture's file: `page-turns.zh.phone.light.svg`. */
export function pictureName(picture: EssayPicture, shape: PictureShape, lang: Lang, theme: Theme): string {
  return `${picture.id}.${lang}.${shape.name}.${theme}.svg`;
}

/** A picture of the essay as an SVG file of a theme, with live text in the system's faces and links for its marks. */
export function pictureFileBody(
  picture: EssayPicture,
  shape: PictureShape,
  edition: Edition,
  lang: Lang,
  theme: Theme,
): string {
  return inTheme(drawnPicture(picture, shape, edition, lang).markup, theme);
}

/** Where a picture's file lies, and its size. */
export function pictureFile(
  picture: EssayPicture,
  shape: PictureShape,
  edition: Edition,
  lang: Lang,
  theme: Theme,
): PictureFile {
  const { width, height } = drawnPicture(picture, shape, edition, lang);
  const body = pictureFileBody(picture, shape, edition, lang, theme);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
  return {
    address: picturePath(edition.id, pictureName(picture, shape, lang, theme), hash),
    width,
    height,
  };
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

/** The drawing with the rules of the site's style sheets that concern it. */
function fileMarkup(svg: SVGElement, picture: EssayPicture, shape: PictureShape, lang: Lang): string {
  const { document } = parseHTML(`<!doctype html><html lang="${languageTag[lang]}"><body></body></html>`);
  // The classes of what stands round it in the page: the rules name them.
  svg.setAttribute('class', `graphic drawing chart-${picture.chart.id} ${shape.className}`);
  svg.setAttribute('lang', languageTag[lang]);
  svg.removeAttribute('aria-hidden');
  document.body.appendChild(svg);
  // Most rules name a class that the drawing does not have: to look for those would take minutes.
  const named = new Set([svg, ...svg.querySelectorAll('[class]')].flatMap((node) => [...node.classList]));
  const rules = siteRules()
    .filter(({ classes }) => classes.every((name) => named.has(name)))
    .filter(({ selector }) => svg.querySelector(selector) !== null || svg.matches(selector))
    .map(({ selector, declarations }) => {
      // Whether a drawing is shown is the page's business, not the file's.
      const said = declarations.filter(([property]) => property !== 'display');
      return said.length > 0
        ? `${selector}{${said.map(([name, value]) => `${name}:${value}`).join(';')}}`
        : '';
    });
  const style = `svg{font-family:${bodyFaces[lang]}}text{white-space:pre}${rules.join('')}`;
  return serialized(svg).replace('>', `><style>${escaped(style)}</style>`);
}

/** An element as XML: a DOM for HTML leaves `&` in attributes as it is. */
function serialized(node: Element): string {
  const attributes = node
    .getAttributeNames()
    .map((name) => ` ${name}="${escaped(node.getAttribute(name) ?? '')}"`)
    .join('');
  const inside = [...node.childNodes]
    .map((child) => (child.nodeType === 1 ? serialized(child as Element) : escaped(child.textContent ?? '')))
    .join('');
  return inside
    ? `<${node.localName}${attributes}>${inside}</${node.localName}>`
    : `<${node.localName}${attributes}/>`;
}
