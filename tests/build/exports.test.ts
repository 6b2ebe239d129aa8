import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { parseHTML } from '../../src/lib/dom.ts';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { prepareCharts } from '../../src/charts/registry.ts';
import { hasGlyph } from '../../src/export/faces.ts';
import { cardName, chartFiles, deskName, graphicName } from '../../src/export/names.ts';
import { cardSizes } from '../../src/export/social.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { formatDate } from '../../src/lib/format.ts';
import { languages } from '../../src/lib/language.ts';
import { plain } from '../../src/lib/phrase.ts';
import { pageIds } from '../../src/i18n/strings.ts';
import { sourceText } from '../../src/i18n/source-text.ts';
import { readTables } from '../../src/lib/tables.ts';
import { dark, light } from '../../src/styles/tokens.ts';
import { siteFolder } from './built-site.ts';

const kilobyte = 1024;

/** Width and height in px from the PNG header. Throws for other files. */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') throw new Error(`${file} is no PNG`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Parses strictly: throws on malformed XML. */
function wellFormed(svg: string): Resvg {
  return new Resvg(svg, { font: { loadSystemFonts: false } });
}

/** What makes an SVG depend on other files or installed fonts. */
function dependencies(svg: string): string[] {
  const found: string[] = [];
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  const ids = new Set([...document.querySelectorAll('[id]')].map((node) => node.id));
  for (const node of document.querySelectorAll('svg, svg *')) {
    if (
      ['text', 'tspan', 'image', 'script', 'style', 'foreignobject', 'a'].includes(
        node.localName.toLowerCase(),
      )
    )
      found.push(`<${node.localName}>`);
    for (const name of node.getAttributeNames()) {
      const value = node.getAttribute(name) ?? '';
      if (/^(class|style|on.*|font-family|tabindex|data-.*)$/.test(name)) found.push(`${name}="${value}"`);
      if (name.endsWith('href') && !ids.has(value.replace(/^#/, ''))) found.push(`${name}="${value}"`);
      for (const [, target = ''] of value.matchAll(/url\(([^)]*)\)/g)) {
        if (!ids.has(target.replace(/^#/, ''))) found.push(`url(${target})`);
      }
      if (value.includes('var(') || value.includes('currentColor')) found.push(`${name}="${value}"`);
    }
  }
  return found;
}

const everything = readEditions().flatMap((edition) =>
  prepareCharts(readTables(edition.id)).map((chart) => ({
    edition,
    chart,
    name: `${edition.id}/${chart.id}`,
  })),
);

describe.each(everything)('files of $name', ({ edition, chart }) => {
  const folder = join(siteFolder, edition.id, 'charts', chart.id);

  it.each(chartFiles(chart.id).map(({ name }) => name))('%s exists', (name) => {
    expect(existsSync(join(folder, name))).toBe(true);
  });

  const graphics = chartFiles(chart.id).filter((file) => file.kind === 'graphic');

  it.each(graphics.filter(({ type }) => type === 'svg'))(
    '$name is well-formed and needs nothing but itself',
    ({ name, lang, theme, shape }) => {
      const svg = readFileSync(join(folder, name), 'utf8');
      expect(wellFormed(svg).width).toBe(shape === 'narrow' ? 372 : 1200);
      expect(dependencies(svg)).toEqual([]);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg.length).toBeLessThan(900 * kilobyte);
      const { document } = parseHTML(`<html><body>${svg}</body></html>`);
      expect(document.querySelector('svg > title')?.textContent).toBe(plain(chart.finding(lang)));
      expect(document.querySelector('svg > path')?.getAttribute('fill')).toBe(
        (theme === 'dark' ? dark : light).paper,
      );
    },
  );

  it.each(graphics.filter(({ type }) => type === 'svg'))(
    '$name says what it shows, where it comes from and of which day it is, in glyphs that the faces have',
    ({ name, lang }) => {
      const { document } = parseHTML(`<html><body>${readFileSync(join(folder, name), 'utf8')}</body></html>`);
      const labels = [...document.querySelectorAll('[aria-label]')].map(
        (node) => node.getAttribute('aria-label') ?? '',
      );
      const squeezed = labels.join('').replaceAll(/\s/g, '');
      for (const said of [
        plain(chart.finding(lang)),
        chart.name(lang),
        plain(chart.description(lang)),
        sourceText(edition, lang),
        formatDate(edition.date, lang),
        `/${edition.id}/charts/${chart.id}/`,
        'CC BY 4.0',
      ]) {
        expect(squeezed).toContain(said.replaceAll(/\s/g, ''));
      }
      // Labels are drawn as outlines.
      for (const node of document.querySelectorAll('[aria-label]')) {
        const label = node.getAttribute('aria-label') ?? '';
        if (label.trim()) expect(node.querySelectorAll('use, path').length, label).toBeGreaterThan(0);
      }
      const missing = [...new Set(squeezed)].filter((character) => !hasGlyph('regular', character));
      expect(missing).toEqual([]);
    },
  );

  it.each(graphics.filter(({ type }) => type === 'png'))(
    '$name has two pixels for each of the SVG',
    ({ name }) => {
      const svg = wellFormed(readFileSync(join(folder, name.replace(/png$/, 'svg')), 'utf8'));
      expect(pngSize(join(folder, name))).toEqual({ width: 2 * svg.width, height: 2 * svg.height });
    },
  );

  it.each(languages)('the picture for sharing in %s is 1,200 by 630 and at most 300 KB', (lang) => {
    const file = join(folder, `${chart.id}.${lang}.social.png`);
    expect(pngSize(file)).toEqual({ width: 1200, height: 630 });
    expect(readFileSync(file).length).toBeLessThan(300 * kilobyte);
  });

  it.each(languages)('the cards for feeds and stories in %s have their sizes', (lang) => {
    for (const shape of ['square', 'portrait'] as const) {
      const file = join(folder, cardName(chart.id, lang, shape));
      expect(pngSize(file)).toEqual(cardSizes[shape]);
      expect(readFileSync(file).length).toBeLessThan(300 * kilobyte);
    }
  });

  it.each(languages)(
    'the SVG for graphics desks has live text, a named font and named groups, in %s',
    (lang) => {
      const svg = readFileSync(join(folder, deskName(chart.id, lang, 'text.svg')), 'utf8');
      expect(wellFormed(svg).width).toBe(1200);
      expect(svg).not.toMatch(/href=|url\(|var\(|class=/);
      const { document } = parseHTML(`<html><body>${svg}</body></html>`);
      const said = [...document.querySelectorAll('text')].map((node) => node.textContent).join('');
      expect(said.replaceAll(/\s/g, '')).toContain(plain(chart.finding(lang)).replaceAll(/\s/g, ''));
      expect(document.querySelector('svg')?.getAttribute('font-family')).toContain('Noto Sans SC');
      expect(document.querySelector('#finding text')?.getAttribute('font-family')).toContain('Noto Serif SC');
      expect(document.querySelectorAll('use')).toHaveLength(0);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids).toEqual(
        expect.arrayContaining(['ground', 'name', 'finding', 'chart', 'source', 'address']),
      );
      expect(new Set(ids).size).toBe(ids.length);
      // Every mark of the drawing is in a group with a name.
      const parts = [...document.querySelectorAll('#chart > *')];
      expect(parts.filter(({ id, localName }) => !id && localName !== 'defs')).toEqual([]);
    },
  );

  it.each(languages)('the PDF has fonts with words in them, and no day of the build, in %s', (lang) => {
    const pdf = readFileSync(join(folder, deskName(chart.id, lang, 'pdf'))).toString('latin1');
    expect(pdf.startsWith('%PDF-1.')).toBe(true);
    expect(pdf).toMatch(/\/FontName \/\w{6}\+NotoSerifSC-Black/);
    expect(pdf).toContain('/ToUnicode');
    expect(pdf).toContain(`D:${edition.date.replaceAll('-', '')}`);
    expect(pdf.length).toBeLessThan(200 * kilobyte);
  });

  it.each(languages)('the transparent picture has no ground, the light one has, in %s', async (lang) => {
    const corner = async (name: string): Promise<number[]> => {
      const picture = sharp(join(folder, name)).extract({ left: 0, top: 0, width: 1, height: 1 });
      return [...(await picture.raw().toBuffer())];
    };
    const graphic = graphicName(chart.id, lang, 'light', 'png');
    const transparent = deskName(chart.id, lang, 'transparent.png');
    expect((await corner(transparent)).at(-1)).toBe(0);
    expect(await corner(graphic)).toHaveLength(3);
    expect(pngSize(join(folder, transparent))).toEqual(pngSize(join(folder, graphic)));
  });

  it.each(languages)('light and dark differ in colours only, in %s', (lang) => {
    const [one, other] = (['light', 'dark'] as const).map((theme) =>
      readFileSync(join(folder, `${chart.id}.${lang}.${theme}.svg`), 'utf8').replaceAll(
        /#[0-9a-f]{3,8}"/g,
        '"',
      ),
    );
    expect(one).toBe(other);
  });
});

describe.each(readEditions().map(({ id }) => id))('pictures for sharing of %s', (edition) => {
  it.each(pageIds.flatMap((page) => languages.map((lang) => `${page}.${lang}.png`)))(
    '%s is 1,200 by 630',
    (file) => {
      expect(pngSize(join(siteFolder, edition, 'social', file))).toEqual({ width: 1200, height: 630 });
    },
  );
});

describe('these tests', () => {
  it.each([
    ['an ampersand on its own', '<svg xmlns="http://www.w3.org/2000/svg" aria-label="a & b"/>'],
    ['an element left open', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'],
    ['an attribute given twice', '<svg xmlns="http://www.w3.org/2000/svg" width="1" width="2"/>'],
  ])('would find %s', (_, svg) => expect(() => wellFormed(svg)).toThrow());

  it.each([
    ['<svg><text>18</text></svg>', '<text>'],
    ['<svg><image href="https://a.example/b.png"/></svg>', '<image>'],
    ['<svg><use href="#gone"/></svg>', 'href="#gone"'],
    ['<svg><path fill="url(#gone)"/></svg>', 'url(#gone)'],
    ['<svg><path fill="var(--ink)"/></svg>', 'fill="var(--ink)"'],
    ['<svg><path class="muted"/></svg>', 'class="muted"'],
  ])('would find what %s depends on', (svg, found) => expect(dependencies(svg)).toContain(found));

  it('know a glyph that the faces miss', () => {
    expect(hasGlyph('regular', 'ก')).toBe(false);
    expect(hasGlyph('regular', '')).toBe(false);
  });
});
