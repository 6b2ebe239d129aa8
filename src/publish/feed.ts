import { absolute, filePath, homePath, languageFolder } from '../site/addresses.ts';
import { publicationStrings } from '../i18n/publications.ts';
import { tellStandfirst } from '../story/chapters.ts';
import { readContent } from '../story/content.ts';
import { newestEdition, readEditions } from '../lib/edition.ts';
import type { Edition } from '../lib/edition.ts';
import { languageTag, otherLanguage } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { siteLinks } from '../site/site-map.ts';
import { editionDays } from './methods-content.ts';

/** Path of a language's feed, relative to the base. */
export function feedFile(lang: Lang): string {
  return `${languageFolder[lang]}feed.xml`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A date as an Atom timestamp. */
const moment = (day: string): string => `${day}T00:00:00Z`;

function entry(edition: Edition, lang: Lang, site: URL | undefined): string[] {
  const essay = siteLinks(edition, lang).find(({ id }) => id === 'essay')?.path ?? homePath(lang);
  const { published, updated } = editionDays(edition.id, edition.date);
  const summary = tellStandfirst(edition, readContent(edition, lang), lang)
    .map((pieces) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''))
    .join(' ');
  return [
    '  <entry>',
    // Permanent, independent of the essay's URL (RFC 4151).
    `    <id>tag:${new URL(absolute('/', site)).hostname},${edition.date}:${edition.id}/${lang}</id>`,
    `    <title>${escaped(`${edition.title[lang]} · ${edition.event[lang]}`)}</title>`,
    `    <link href="${escaped(absolute(essay, site))}"/>`,
    `    <published>${moment(published)}</published>`,
    `    <updated>${moment(updated)}</updated>`,
    `    <summary>${escaped(summary)}</summary>`,
    '  </entry>',
  ];
}

/** Atom feed (RFC 4287) of all editions, newest first, with dates from the changelog. */
export function feed(lang: Lang, site: URL | undefined): string {
  const editions = readEditions();
  const newest = newestEdition();
  const updated = editions
    .map(({ id, date }) => editionDays(id, date).updated)
    .toSorted()
    .at(-1);
  const own = absolute(filePath(feedFile(lang)), site);
  const other = otherLanguage(lang);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${languageTag[lang]}">`,
    `  <id>${escaped(own)}</id>`,
    `  <title>${publicationStrings[lang].feedTitle}</title>`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(own)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(absolute(homePath(lang), site))}"/>`,
    `  <link rel="alternate" type="application/atom+xml" hreflang="${languageTag[other]}" href="${escaped(absolute(filePath(feedFile(other)), site))}"/>`,
    `  <updated>${moment(updated ?? newest.date)}</updated>`,
    '  <author><name>Wenda 问答</name></author>',
    '  <rights>CC BY 4.0</rights>',
    `  <icon>${escaped(absolute(filePath('favicon.svg'), site))}</icon>`,
    ...editions.flatMap((edition) => entry(edition, lang, site)),
    '</feed>',
    '',
  ].join('\n');
}
