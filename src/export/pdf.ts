import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { parseHTML } from '../lib/dom.ts';
import PdfKit from 'pdfkit';
import type { Lang } from '../lib/language.ts';
import { languageTag } from '../lib/language.ts';
import { faceBytes, loadFace } from './faces.ts';
import type { FaceFile } from './faces.ts';
import { evenStretches } from './shaping.ts';
import { chunksOf, inherited, startsOf } from './text-outlines.ts';
import type { Run } from './text-outlines.ts';

/** PDF points per CSS px. */
const point = 0.75;

export interface PdfFacts {
  title: string;
  subject: string;
  author: string;
  lang: Lang;
  /** `YYYY-MM-DD`: not the day of the build, so that the same chart gives the same bytes. */
  day: string;
}

type Pdf = InstanceType<typeof PdfKit>;

const fonts = new Map<FaceFile, Font>();

/** A font for PDFKit, read once for all files: the Chinese ones have 10 MB. Throws for a collection of fonts. */
function pdfFont(file: FaceFile): Font {
  let font = fonts.get(file);
  if (!font) {
    const read = create(faceBytes(file));
    if (!('layout' in read)) throw new Error(`font ${file}: a collection, expected one font`);
    fonts.set(file, (font = read));
  }
  return font;
}

const number = (node: Element, name: string): number => Number(node.getAttribute(name) ?? 0);

/** The path data of a shape. Throws for an element that charts do not have. */
function pathOf(node: Element): string {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => number(node, name));
  switch (node.localName) {
    case 'path':
      return node.getAttribute('d') ?? '';
    case 'rect':
      return `M${x} ${y}h${width}v${height}h${-(width ?? 0)}z`;
    case 'line':
      return `M${number(node, 'x1')} ${number(node, 'y1')}L${number(node, 'x2')} ${number(node, 'y2')}`;
    case 'circle': {
      const r = number(node, 'r');
      const [cx, cy] = [number(node, 'cx'), number(node, 'cy')];
      return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    }
    case 'polyline':
      return `M${node
        .getAttribute('points')
        ?.trim()
        .split(/[\s,]+/)
        .join(' ')}`;
    default:
      throw new Error(`a drawing holds <${node.localName}>, which the PDF cannot show`);
  }
}

function transform(pdf: Pdf, value: string): void {
  for (const [, name = '', list = ''] of value.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c] = list
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (name === 'translate') pdf.translate(a, b ?? 0);
    else if (name === 'scale') pdf.scale(a, b ?? a);
    else if (name === 'rotate') pdf.rotate(a, { origin: [b ?? 0, c ?? 0] });
    else throw new Error(`a drawing has the transform ${name}, which the PDF cannot show`);
  }
}

function paint(pdf: Pdf, node: Element): void {
  const value = (name: string): string | undefined => {
    const found = inherited(node, name);
    return found === 'none' || found === '' ? undefined : found;
  };
  const [fill, stroke] = [value('fill'), value('stroke')];
  if (fill === undefined && stroke === undefined) return;
  const opacity = Number(value('opacity') ?? 1);
  pdf.path(pathOf(node));
  if (stroke) {
    pdf.lineWidth(Number.parseFloat(value('stroke-width') ?? '1')).strokeColor(stroke);
    pdf.strokeOpacity(opacity * Number(value('stroke-opacity') ?? 1));
    pdf.lineCap((value('stroke-linecap') ?? 'butt') as 'butt' | 'round' | 'square');
    const dashes = value('stroke-dasharray')
      ?.split(/[\s,]+/)
      .map(Number.parseFloat);
    if (dashes) pdf.dash(dashes[0] ?? 1, { space: dashes[1] ?? dashes[0] ?? 1 });
    else pdf.undash();
  }
  if (fill) pdf.fillColor(fill).fillOpacity(opacity * Number(value('fill-opacity') ?? 1));
  const rule = value('fill-rule') === 'evenodd' ? 'even-odd' : 'non-zero';
  if (fill && stroke) pdf.fillAndStroke(fill, stroke, rule);
  else if (fill) pdf.fill(rule);
  else pdf.stroke();
}

function write(pdf: Pdf, run: Run, x: number, fill: string, opacity: number): void {
  pdf.fillColor(run.paint['fill'] ?? fill).fillOpacity(opacity);
  for (const stretch of evenStretches(run.content, run.face, run.lang)) {
    if (stretch.text.trim() === '') continue;
    const size = run.size * loadFace(stretch.file).factor;
    pdf
      .registerFont(stretch.file, pdfFont(stretch.file))
      .font(stretch.file)
      .fontSize(size)
      .text(stretch.text, x + stretch.x * run.size, run.y, {
        lineBreak: false,
        baseline: 'alphabetic',
        characterSpacing: run.spacing,
      });
  }
}

function draw(pdf: Pdf, node: Element, lang: Lang): void {
  if (['title', 'desc', 'defs'].includes(node.localName)) return;
  pdf.save();
  transform(pdf, node.getAttribute('transform') ?? '');
  if (node.localName === 'text') {
    const opacity = Number(inherited(node, 'opacity') ?? 1);
    const fill = inherited(node, 'fill') ?? '#000';
    for (const chunk of chunksOf(node, lang)) {
      const starts = startsOf(chunk);
      chunk.runs.forEach((run, index) => write(pdf, run, starts[index] ?? chunk.x, fill, opacity));
    }
  } else if (['g', 'svg'].includes(node.localName)) {
    for (const child of node.children) draw(pdf, child, lang);
  } else paint(pdf, node);
  pdf.restore();
}

/**
 * A chart's file with live text (`standaloneSvg`, with colours) as a PDF of one page, at 72 pt for 96 px: text stays
 * text, and each font's used glyphs are inside. Rejects, naming it, if the file holds what it cannot show.
 */
export async function pdfOf(svg: string, facts: PdfFacts): Promise<Buffer<ArrayBuffer>> {
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
  const root = document.querySelector('svg');
  if (!root) throw new Error('no drawing for a PDF');
  const [width, height] = [number(root, 'width'), number(root, 'height')];
  const day = new Date(`${facts.day}T12:00:00Z`);
  const pdf = new PdfKit({
    size: [width * point, height * point],
    margin: 0,
    // None yet: otherwise a standard font, which would be read too.
    font: '',
    lang: languageTag[facts.lang],
    displayTitle: true,
    info: {
      Title: facts.title,
      Subject: facts.subject,
      Author: facts.author,
      CreationDate: day,
      ModDate: day,
    },
  });
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer<ArrayBuffer>>((done, fail) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => done(Buffer.concat(parts)));
    pdf.on('error', fail);
  });
  pdf.scale(point);
  draw(pdf, root, facts.lang);
  pdf.end();
  return whole;
}
