import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { derivedFiles, derivedFolder } from '../../src/lib/data-root.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { displayFontFile } from '../../src/site/addresses.ts';
import { languages } from '../../src/lib/language.ts';
import { builtFiles, isFrame, siteFolder } from './built-site.ts';

const pages = (await builtFiles('.html')).filter((file) => !isFrame(file));
const kilobyte = 1024;
/** Front pages and editions' essays. */
const isEssay = (file: string): boolean => /^(en\/)?([a-z]+-\d+\/)?index\.html$/.test(file);

describe.each(readEditions().map(({ id }) => id))('downloads of %s', (edition) => {
  it('have the data package as it was computed, with the address of its version', () => {
    const read = (path: string): Record<string, unknown> =>
      JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const { homepage, ...served } = read(join(siteFolder, edition, 'data', 'datapackage.json'));
    expect(served).toEqual(read(join(derivedFolder(edition), 'datapackage.json')));
    const { pathname } = new URL(String(homepage));
    expect(existsSync(join(siteFolder, pathname, 'index.html'))).toBe(true);
  });

  const tables = derivedFiles(edition).filter((file) => file.endsWith('.csv'));
  it.each(tables)('%s is served byte for byte as it was computed', (file) => {
    const served = readFileSync(join(siteFolder, edition, 'data', file));
    expect(served.equals(readFileSync(join(derivedFolder(edition), file)))).toBe(true);
  });
});

describe('weights', () => {
  it.each(languages)('the display face in %s is at most 60 KB and a woff2', (lang) => {
    const font = readFileSync(join(siteFolder, displayFontFile(lang)));
    expect(font.subarray(0, 4).toString('latin1')).toBe('wOF2');
    expect(font.length).toBeLessThanOrEqual(60 * kilobyte);
  });

  it.each(pages)('%s is at most 60 KB in Brotli, 100 KB with a story and its pictures', (file) => {
    expect(brotliCompressSync(readFileSync(join(siteFolder, file))).length).toBeLessThanOrEqual(
      (isEssay(file) ? 100 : 60) * kilobyte,
    );
  });

  // The essay's limit: essay.test.ts.
  it.each(pages.filter((file) => !isEssay(file)))(
    '%s has its scripts as modules in files of their own, at most 12 KB of them in Brotli',
    (file) => {
      const { document } = parseHTML(readFileSync(join(siteFolder, file), 'utf8'));
      let size = 0;
      // Data blocks (JSON-LD) are not executed.
      for (const script of document.querySelectorAll('script:not([type="application/ld+json"])')) {
        expect(script.getAttribute('type')).toBe('module');
        expect(script.textContent).toBe('');
        const path = script.getAttribute('src')?.replace(/^\//, '') ?? '';
        size += brotliCompressSync(readFileSync(join(siteFolder, path))).length;
      }
      expect(size).toBeLessThanOrEqual(12 * kilobyte);
    },
  );
});
