import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { siteFolder } from './built-site.ts';

const parsed = (file: string): Document => parseHTML(readFileSync(join(siteFolder, file), 'utf8')).document;
const attribute = (node: Element, name: string): string[] =>
  (node.getAttribute(name) ?? '').split(' ').filter(Boolean);
const text = (node: Element | null | undefined): string => node?.textContent?.trim() ?? '';

/** Sentence ids that a section links to, in order. */
const listedIn = (section: Element | null): string[] =>
  [...(section?.querySelectorAll('.said > a') ?? [])].map(
    (link) => link.getAttribute('href')?.split('#')[1] ?? '',
  );

describe.each([
  ['npc-2025/index.html', 'npc-2025/cited/index.html'],
  ['index.html', 'npc-2025/cited/index.html'],
  ['en/npc-2025/index.html', 'en/npc-2025/cited/index.html'],
  ['en/index.html', 'en/npc-2025/cited/index.html'],
])('the sentences behind /%s', (file, listFile) => {
  const essay = parsed(file);
  const lists = parsed(listFile);
  const path = `/${listFile.replace('index.html', '')}`;
  const several = [...essay.querySelectorAll('a.cited')].filter(
    (link) => attribute(link, 'data-s').length > 1,
  );
  const idOf = (link: Element): string => link.getAttribute('href')?.split('#')[1] ?? '';

  it('are listed for each number and name that stands for several, just these, with what it names lit', () => {
    expect(several.length).toBeGreaterThan(30);
    for (const link of several) {
      expect(link.getAttribute('href'), text(link)).toBe(`${path}#${idOf(link)}`);
      const section = lists.getElementById(idOf(link));
      expect(listedIn(section).toSorted(), text(link)).toEqual(attribute(link, 'data-s').toSorted());
      if (attribute(link, 'data-m').length === 0) continue;
      for (const said of section?.querySelectorAll('.said') ?? [])
        expect(said.querySelector('mark'), `${text(link)}: ${text(said)}`).not.toBeNull();
    }
  });

  it('stand in the order of the essay, each set once, and none that nothing cites', () => {
    const sections = [...lists.querySelectorAll('main section')].map((section) => section.id);
    expect(sections).toEqual([...new Set(several.map(idOf))]);
  });

  it('lead back to every place that cites them, in the words in which it does', () => {
    for (const section of lists.querySelectorAll('main section')) {
      const links = [...section.querySelectorAll('.citing a')];
      const cited = links.flatMap((link) => [...link.querySelectorAll('[data-n]')].map(text));
      expect(cited).toEqual(several.filter((link) => idOf(link) === section.id).map(text));
      for (const link of links) {
        const [page, anchor = ''] = (link.getAttribute('href') ?? '').split('#');
        expect(page).toBe(path.replace(/cited\/$/, ''));
        const place = essay.getElementById(anchor);
        const here = [...(place?.querySelectorAll('a.cited') ?? [])].map(text);
        expect(here).toEqual(expect.arrayContaining([...link.querySelectorAll('[data-n]')].map(text)));
      }
    }
  });
});
