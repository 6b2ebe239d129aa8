import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pageIds, strings } from '../i18n/strings.ts';
import type { PageId } from '../i18n/strings.ts';
import { editionPath } from './addresses.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';

export interface SiteLink {
  id: PageId;
  label: string;
  path: string;
}

/** Whether src/pages has a page of every edition under this name, in both languages. */
function exists(page: string): boolean {
  return ['', 'en'].every((folder) =>
    [`${page}.astro`, join(page, 'index.astro')].some((file) =>
      existsSync(join(resolve('src/pages'), folder, '[edition]', file)),
    ),
  );
}

/** Path of a page of an edition; undefined while the page has no file. */
function pathOf(page: PageId, edition: Edition, lang: Lang): string | undefined {
  if (page === 'essay') return editionPath(edition.id, lang);
  return exists(page) ? editionPath(edition.id, lang, page) : undefined;
}

/** Links to the pages of an edition, for header and footer. Only to pages that are built, so that none is dead. */
export function siteLinks(edition: Edition, lang: Lang): SiteLink[] {
  return pageIds.flatMap((id) => {
    const path = pathOf(id, edition, lang);
    return path === undefined ? [] : [{ id, label: strings[lang].pages[id], path }];
  });
}
