import type { Edition } from '../../lib/edition.ts';
import { datasetTitle } from '../citation.ts';
import type { PackageInfo } from '../package.ts';

/** An edition's tables as a reference; empty where unknown. */
interface Reference {
  id: string;
  author: string;
  title: string;
  version: string;
  /** `YYYY-MM-DD`. */
  released: string;
  address: string;
  licence: string;
  keywords: readonly string[];
}

function referenceOf(edition: Edition, info: PackageInfo, address: string): Reference {
  return {
    id: `wenda-${edition.id}`,
    author: info.creator || 'Wenda',
    title: datasetTitle(edition, 'en'),
    version: info.version,
    released: info.released || edition.date,
    address,
    licence: info.licence.name,
    keywords: info.keywords,
  };
}

/** CSL-JSON 1.0, for Zotero, pandoc and citeproc. */
export function cslJson(edition: Edition, info: PackageInfo, address: string): string {
  const { id, author, title, version, released, licence, keywords } = referenceOf(edition, info, address);
  const item = {
    id,
    type: 'dataset',
    author: [{ literal: author }],
    title,
    issued: { 'date-parts': [released.split('-').map(Number)] },
    ...(version ? { version } : {}),
    publisher: author,
    URL: address,
    language: 'zh',
    ...(licence ? { note: `license: ${licence}` } : {}),
    ...(keywords.length > 0 ? { keyword: keywords.join(', ') } : {}),
  };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}

/** RIS, with CRLF as its readers expect. */
export function ris(edition: Edition, info: PackageInfo, address: string): string {
  const { author, title, version, released, licence, keywords } = referenceOf(edition, info, address);
  const fields: [string, string][] = [
    ['TY', 'DATA'],
    ['AU', author],
    ['TI', title],
    ['PY', released.slice(0, 4)],
    ['DA', released.replaceAll('-', '/')],
    ...(version ? ([['ET', version]] as [string, string][]) : []),
    ['PB', author],
    ['LA', 'zh'],
    ...keywords.map((keyword): [string, string] => ['KW', keyword]),
    ...(licence ? ([['N1', `License: ${licence}`]] as [string, string][]) : []),
    ['UR', address],
    ['ER', ''],
  ];
  return fields.map(([key, value]) => `${key}  - ${value}\r\n`).join('');
}

/** BibTeX; `@misc`, which every style knows. */
export function bibtex(edition: Edition, info: PackageInfo, address: string): string {
  const { id, author, title, version, released, licence } = referenceOf(edition, info, address);
  const [year = '', month = '1'] = released.split('-');
  const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  return [
    `@misc{${id},`,
    `  author    = {{${author}}},`,
    `  title     = {{${title}}},`,
    `  year      = {${year}},`,
    `  month     = ${names[Number(month) - 1] ?? 'jan'},`,
    ...(version ? [`  version   = {${version}},`] : []),
    `  publisher = {{${author}}},`,
    ...(licence ? [`  note      = {Data set, ${licence}},`] : []),
    `  url       = {${address}},`,
    '}',
    '',
  ].join('\n');
}
