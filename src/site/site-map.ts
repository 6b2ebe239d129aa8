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

/** Whether src/pages has this edition page in both languages. */
function exists(page: string): boolean {
  return ['', 'en'].every((folder) =>
    [`${page}.astro`, join(page, 'index.astro')].some((file) =>
      existsSync(join(resolve('src/pages'), folder, '[edition]', file)),
    ),
  );
}

function pathOf(page: PageId, edition: Edition, lang: Lang): string | undefined {
  if (page === 'essay') return editionPath(edition.id, lang);
  return exists(page) ? editionPath(edition.id, lang, page) : undefined;
}

/** Header and footer links to an edition's pages, only those that exist. */
export function siteLinks(edition: Edition, lang: Lang): SiteLink[] {
  return pageIds.flatMap((id) => {
    const path = pathOf(id, edition, lang);
    return path === undefined ? [] : [{ id, label: strings[lang].pages[id], path }];
  });
}
