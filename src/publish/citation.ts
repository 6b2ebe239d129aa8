import type { Edition } from '../lib/edition.ts';
import { publicationStrings } from '../i18n/publications.ts';
import { strings } from '../i18n/strings.ts';
import type { Lang } from '../lib/language.ts';

export interface Citation {
  style: string;
  text: string;
  /** BCP 47 tag of the citation. */
  language?: string;
  /** The part of the text that stands for the day of access, which script fills in (src/publish/access-day.ts). */
  accessed?: string;
}

/** What citations need of the data package. */
interface Release {
  version: string;
  /** `YYYY-MM-DD`; empty if unknown. */
  released: string;
}

/** Title of an edition's tables as a data set. */
export function datasetTitle(edition: Edition, lang: Lang): string {
  return publicationStrings[lang].datasetTitle(edition.title[lang], edition.event[lang]);
}

/**
 * Citations of an edition's tables; `address`: the page of the version.
 *
 * - GB/T 7714—2015, 8.1 and 8.8: author, title, type and carrier, version, day of release, day of access, address.
 * - APA 7, 10.9: author, year, title, version, type, address; the publisher is the author and is left out, and no day
 *   of access, as a version never changes.
 */
export function citations(edition: Edition, { version, released }: Release, address: string): Citation[] {
  const { dayOfAccess, versionOf } = publicationStrings.zh;
  const year = (released || edition.date).slice(0, 4);
  return [
    {
      style: 'GB/T 7714',
      text: [
        `${strings.zh.siteName}. ${datasetTitle(edition, 'zh')}[DS/OL]. `,
        version && `${versionOf(version)}. `,
        `${released && `(${released})`}[${dayOfAccess}]. ${address}.`,
      ].join(''),
      language: 'zh-Hans',
      accessed: dayOfAccess,
    },
    {
      style: 'APA',
      text: `Wenda. (${year}). ${datasetTitle(edition, 'en')}${version ? ` (Version ${version})` : ''} [Data set]. ${address}`,
      language: 'en',
    },
  ];
}
