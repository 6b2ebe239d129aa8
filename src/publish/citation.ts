import type { Edition } from '../lib/edition.ts';
import { publicationStrings } from '../i18n/publications.ts';
import { strings } from '../i18n/strings.ts';
import { formatDate } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { readChangelog } from './methods-content.ts';

/** Release day of the tables; empty if not in the changelog. */
function releaseDay(version: string): string {
  return readChangelog().find((change) => change.version === version)?.date ?? '';
}

export interface Citation {
  style: string;
  text: string;
  /** BCP 47 tag of the citation. */
  language?: string;
}

/** Title of an edition's tables as a data set. */
export function datasetTitle(edition: Edition, lang: Lang): string {
  return publicationStrings[lang].datasetTitle(edition.title[lang], edition.event[lang]);
}

/** Citations of an edition's tables in GB/T 7714, APA and BibTeX, without day of access; `address`: the data page. */
export function citations(edition: Edition, version: string, address: string): Citation[] {
  const released = releaseDay(version);
  const year = (released || edition.date).slice(0, 4);
  const title = datasetTitle(edition, 'en');
  return [
    {
      style: 'GB/T 7714',
      text: `${strings.zh.siteName}. ${datasetTitle(edition, 'zh')}[DS/OL]. ${version ? `${version} 版. ` : ''}${released ? `(${released})` : ''}[${publicationStrings.zh.dayOfAccess}]. ${address}.`,
      language: 'zh-Hans',
    },
    {
      style: 'APA',
      text: `Wenda. (${released ? `${year}, ${formatDate(released, 'en').replace(/^(\d+) (\S+) \d+$/, '$2 $1')}` : year}). ${title}${version ? ` (Version ${version})` : ''} [Data set]. ${address}`,
      language: 'en',
    },
    {
      style: 'BibTeX',
      text: [
        `@misc{wenda-${edition.id},`,
        '  author  = {{Wenda 问答}},',
        `  title   = {${title}},`,
        `  year    = {${year}},`,
        ...(version ? [`  version = {${version}},`] : []),
        '  note    = {Data set, CC BY 4.0},',
        `  url     = {${address}},`,
        '}',
      ].join('\n'),
      language: 'en',
    },
  ];
}
