import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { newestEdition } from '../../src/lib/edition.ts';
import { languages } from '../../src/lib/language.ts';
import { readPreflight } from '../../src/lib/preflight.ts';
import { preflightSections } from '../../src/publish/preflight-sections.ts';
import { preflightIds } from '../../src/i18n/preflight-page.ts';
import { siteFolder } from './built-site.ts';

const { id } = newestEdition();
const read = (file: string): string => readFileSync(join(siteFolder, file), 'utf8');
const folder = { zh: id, en: `en/${id}` } as const;

describe.each(languages)('the page of how the transcript was read, in %s', (lang) => {
  const html = read(`${folder[lang]}/preflight/index.html`);
  const { document } = parseHTML(html);
  const sections = preflightSections(id, lang);

  it('lists what most needs a look first, and no empty list', () => {
    const shown = [...document.querySelectorAll('article section')].map((section) => section.id);
    const found = preflightIds.filter(
      (one) => (sections.find((section) => section.id === one)?.count ?? 0) > 0,
    );
    expect(shown).toEqual(found);
    for (const section of document.querySelectorAll('article section')) {
      expect(section.querySelectorAll('.preflight-entries > li').length, section.id).toBeGreaterThan(0);
    }
  });

  it('has every entry of the report, and a count of each list at its head', () => {
    for (const { id: section, entries, count } of sections) {
      if (count === 0) continue;
      expect(document.querySelectorAll(`#${section} .preflight-entries > li`), section).toHaveLength(
        entries.length,
      );
      const head = document.querySelector(`.preflight-overview a[href="#${section}"] b`);
      expect(Number(head?.textContent?.replaceAll(',', ''))).toBe(count);
    }
  });

  it('leads from places to their sentences', () => {
    const links = [...document.querySelectorAll('.place a')];
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(link.getAttribute('href')).toMatch(/\/transcript\/#t\d+p\d+s\d+$/);
  });

  it('is named on the page of the methods, and kept from search engines and the site map', () => {
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(read('sitemap.xml')).not.toContain('/preflight/');
    const methods = parseHTML(read(`${folder[lang]}/methods/index.html`)).document;
    expect(methods.querySelectorAll(`a[href$="/${folder[lang]}/preflight/"]`)).toHaveLength(1);
  });
});

it('reads the report that stands beside the tables', () => {
  const { labels, folds } = readPreflight(id);
  expect(labels.length).toBeGreaterThan(0);
  expect(folds.length).toBeGreaterThan(0);
});
