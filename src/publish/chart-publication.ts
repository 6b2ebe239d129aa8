import type { PreparedChart } from '../charts/chart.ts';
import { cardName, graphicName } from '../export/names.ts';
import { publicationStrings } from '../i18n/publications.ts';
import { strings } from '../i18n/strings.ts';
import { absolute, chartFilePath, chartPath, dataPath, editionPath, homePath } from '../site/addresses.ts';
import type { Edition } from '../lib/edition.ts';
import { formatDate } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { languageTag } from '../lib/language.ts';
import { plain } from '../lib/phrase.ts';
import { punctuation } from '../lib/punctuation.ts';
import type { Citation } from './citation.ts';
import { tableFile, tableFormats } from './downloads.ts';
import { readChangelog } from './methods-content.ts';
import type { PackageInfo } from './package.ts';

function chartTitle(chart: PreparedChart, edition: Edition, lang: Lang): string {
  return `${plain(chart.finding(lang))}${punctuation[lang].dash}${edition.title[lang]}`;
}

/**
 * Citations of a chart in GB/T 7714, APA and BibTeX, without day of access. `address`: its page; `version`: of its
 * tables.
 */
export function chartCitations(
  chart: PreparedChart,
  edition: Edition,
  version: string,
  lang: Lang,
  address: string,
): Citation[] {
  const released = readChangelog().find((change) => change.version === version)?.date ?? '';
  const year = (released || edition.date).slice(0, 4);
  const title = plain(chart.finding(lang));
  const host = `${edition.title[lang]}${punctuation[lang].colon}${edition.event[lang]}`;
  const day = released ? formatDate(released, 'en').replace(/^(\d+) (\S+) \d+$/, ', $2 $1') : '';
  return [
    {
      style: 'GB/T 7714',
      text: `${strings[lang].siteName}. ${title}[EB/OL]//${host}. ${released ? `(${released})` : ''}[${publicationStrings[lang].dayOfAccess}]. ${address}.`,
    },
    { style: 'APA', text: `Wenda. (${year}${day}). ${title} [Chart]. In ${host}. ${address}` },
    {
      style: 'BibTeX',
      text: [
        `@misc{wenda-${edition.id}-${chart.id}-${lang},`,
        '  author       = {{Wenda 问答}},',
        `  title        = {${title.replaceAll('%', '\\%').replaceAll('&', '\\&')}},`,
        `  howpublished = {Chart in ${host.replaceAll('&', '\\&')}},`,
        `  year         = {${year}},`,
        ...(version ? [`  version      = {${version}},`] : []),
        `  url          = {${address}},`,
        '}',
      ].join('\n'),
    },
  ];
}

/** schema.org descriptions have 50 to 5,000 characters. */
const longestDescription = 5000;

/** JSON-LD of a chart's page: its tables as a `Dataset`, its graphic as an `ImageObject`. */
export function chartStructure(
  chart: PreparedChart,
  edition: Edition,
  info: PackageInfo,
  lang: Lang,
  site: URL | undefined,
): object {
  const page = absolute(chartPath(edition.id, lang, chart.id), site);
  const file = (name: string): string => absolute(chartFilePath(edition.id, chart.id, name), site);
  const creator = {
    '@type': 'Organization',
    name: info.creator || 'Wenda 问答',
    url: absolute(homePath(lang), site),
  };
  const licence = info.licence.url || 'https://creativecommons.org/licenses/by/4.0/';
  const description = [chart.alt(lang), chart.description(lang), chart.note(lang) ?? []]
    .map((phrase) => plain(phrase))
    .join(punctuation[lang].space)
    .slice(0, longestDescription);
  const names = { csv: 'text/csv', 'excel.csv': 'text/csv', json: 'application/json' } as const;
  const distribution = chart.tables.flatMap((table) =>
    tableFormats.map((format) => ({
      '@type': 'DataDownload',
      name: tableFile(table, format),
      encodingFormat: names[format],
      contentUrl: absolute(dataPath(edition.id, tableFile(table, format)), site),
    })),
  );
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Dataset',
        '@id': `${page}#data`,
        name: chartTitle(chart, edition, lang),
        description,
        url: page,
        inLanguage: languageTag[lang],
        license: licence,
        creator,
        isAccessibleForFree: true,
        temporalCoverage: edition.date,
        variableMeasured: chart.table(lang).columns.map((column) => column.label),
        ...(info.version ? { version: info.version } : {}),
        isPartOf: {
          '@type': 'Dataset',
          name: edition.title[lang],
          url: absolute(editionPath(edition.id, lang, 'data'), site),
          description: info.description[lang],
          license: licence,
          creator,
        },
        isBasedOn: {
          '@type': 'CreativeWork',
          name: edition.source.title,
          datePublished: edition.source.date,
        },
        image: { '@id': `${page}#graphic` },
        distribution,
      },
      {
        '@type': 'ImageObject',
        '@id': `${page}#graphic`,
        name: plain(chart.finding(lang)),
        caption: plain(chart.alt(lang)),
        contentUrl: file(graphicName(chart.id, lang, 'light', 'svg')),
        encodingFormat: 'image/svg+xml',
        thumbnailUrl: file(cardName(chart.id, lang)),
        inLanguage: languageTag[lang],
        license: licence,
        acquireLicensePage: page,
        creditText: creator.name,
        copyrightNotice: creator.name,
        creator,
      },
    ],
  };
}
