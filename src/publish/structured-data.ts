import { absolute, dataPath, editionPath, filePath, homePath, socialPath } from '../site/addresses.ts';
import { publicationStrings } from '../i18n/publications.ts';
import { sourceTitle } from '../i18n/source-text.ts';
import type { Edition } from '../lib/edition.ts';
import { languageTag } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { punctuation } from '../lib/punctuation.ts';
import { citations, datasetTitle } from './citation.ts';
import { contentTypeOf, sha256, zipFile } from './downloads.ts';
import type { Files } from './downloads.ts';
import { editionDays, readMethods } from './methods-content.ts';
import type { PackageInfo } from './package.ts';

/** A schema.org node, as JSON-LD. */
export type StructuredData = Record<string, unknown>;

const licenceUrl = 'https://creativecommons.org/licenses/by/4.0/';

/** Creator, author and publisher of the site. */
function maker(lang: Lang, site: URL | undefined): StructuredData {
  return {
    '@type': 'Organization',
    name: 'Wenda 问答',
    url: absolute(homePath(lang), site),
    logo: absolute(filePath('icon-512.png'), site),
  };
}

function transcript({ source, sha256: hash }: Edition, lang: Lang): StructuredData {
  return {
    '@type': 'CreativeWork',
    name: sourceTitle(source, lang),
    inLanguage: 'zh-Hans',
    ...(source.url === undefined ? {} : { url: source.url }),
    ...(source.date === undefined ? {} : { datePublished: source.date }),
    identifier: `sha256:${hash}`,
  };
}

function conference(edition: Edition, lang: Lang): StructuredData {
  return { '@type': 'Event', name: edition.event[lang], startDate: edition.date };
}

/** An edition's essay as a `NewsArticle`; `title` and `description` as on its page. */
export function newsArticle(
  edition: Edition,
  title: string,
  description: string,
  address: string,
  lang: Lang,
  site: URL | undefined,
): StructuredData {
  const { published, updated } = editionDays(edition.id, edition.date);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description,
    inLanguage: languageTag[lang],
    datePublished: published,
    dateModified: updated,
    author: maker(lang, site),
    publisher: maker(lang, site),
    mainEntityOfPage: address,
    url: address,
    image: absolute(socialPath(edition.id, lang, 'essay'), site),
    license: licenceUrl,
    isAccessibleForFree: true,
    isBasedOn: transcript(edition, lang),
    about: conference(edition, lang),
    hasPart: absolute(editionPath(edition.id, lang, 'data'), site),
  };
}

/** Numeric columns that are positions, not measurements. */
const placesInText = new Set(['n', 'start', 'end', 'speech_start', 'speech_end', 'lon', 'lat']);

/** An edition's tables as a `Dataset`, with every file as a distribution. */
export function dataset(
  edition: Edition,
  info: PackageInfo,
  files: Files,
  lang: Lang,
  site: URL | undefined,
): StructuredData {
  const address = absolute(editionPath(edition.id, lang, 'data'), site);
  const { published, updated } = editionDays(edition.id, edition.date);
  const methods = readMethods(lang);
  const { colon, enumerationComma } = punctuation[lang];
  const names = info.tables.map((table) => table.title[lang]).join(enumerationComma);
  const zip = zipFile(edition.id);
  const distributed = [zip, ...[...files.keys()].filter((name) => name !== zip)];
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address,
    name: datasetTitle(edition, lang),
    description: `${info.description[lang] || datasetTitle(edition, lang)} ${publicationStrings[lang].tables(names)}`,
    url: address,
    inLanguage: ['zh-Hans', 'en'],
    ...(info.version === '' ? {} : { version: info.version }),
    datePublished: published,
    dateModified: updated,
    license: info.licence.url || licenceUrl,
    creator: maker(lang, site),
    publisher: maker(lang, site),
    keywords: info.keywords,
    isAccessibleForFree: true,
    temporalCoverage: edition.date,
    about: conference(edition, lang),
    isBasedOn: transcript(edition, lang),
    citation: citations(edition, info, address).find(({ style }) => style === 'APA')?.text,
    measurementTechnique: [
      ...methods.rules.map((rule) => rule.title),
      absolute(editionPath(edition.id, lang, 'methods'), site),
    ],
    variableMeasured: info.tables.flatMap((table) =>
      table.columns
        .filter(({ name, type }) => (type === 'integer' || type === 'number') && !placesInText.has(name))
        .map((column) => ({
          '@type': 'PropertyValue',
          name: `${table.name}.${column.name}`,
          description: `${column.title[lang]}${colon}${column.description[lang]}`,
        })),
    ),
    distribution: distributed.flatMap((name) => {
      const [encodingFormat] = contentTypeOf(name).split(';');
      const bytes = files.get(name);
      if (!encodingFormat || !bytes) return [];
      return [
        {
          '@type': 'DataDownload',
          name,
          encodingFormat,
          contentUrl: absolute(dataPath(edition.id, name), site),
          contentSize: `${bytes.length} B`,
          sha256: sha256(bytes),
        },
      ];
    }),
  };
}
