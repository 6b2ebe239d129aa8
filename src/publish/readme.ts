import { absolute, dataVersionPath, editionPath } from '../site/addresses.ts';
import { readmeStrings } from '../i18n/readme.ts';
import { sourceTitle } from '../i18n/source-text.ts';
import type { Edition } from '../lib/edition.ts';
import { formatDate, formatInteger } from '../lib/format.ts';
import { languages } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { plain } from '../lib/phrase.ts';
import { fillProse } from '../lib/prose.ts';
import { punctuation } from '../lib/punctuation.ts';
import { citations, datasetTitle } from './citation.ts';
import { computeMethodFacts } from './method-facts.ts';
import { methodsFile, readMethods } from './methods-content.ts';
import { readRows } from './package.ts';
import type { ColumnInfo, PackageInfo, TableInfo } from './package.ts';

/** A cell of a Markdown table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

/** Codes with what they mean; long lists by their codes alone, as `codes` of the workbook explains them. */
function codeList({ codes }: ColumnInfo, lang: Lang): string {
  const { colon, semicolon } = punctuation[lang];
  if (codes.length > 30) return codes.map(({ value }) => value).join(', ');
  return codes
    .map(({ value, meaning }) => (meaning[lang] ? `\`${value}\`${colon}${meaning[lang]}` : `\`${value}\``))
    .join(semicolon);
}

function columnLine(column: ColumnInfo, lang: Lang): string {
  const title = column.title[lang];
  const { colon } = punctuation[lang];
  const values =
    column.codes.length > 0 ? ` ${readmeStrings[lang].values}${colon}${codeList(column, lang)}` : '';
  const meaning = `${title === column.name ? '' : `${title}${colon}`}${column.description[lang]}${values}`;
  return `| \`${column.name}\` | ${column.type} | ${cell(meaning.trim())} |`;
}

function tableSection(edition: string, table: TableInfo, lang: Lang): string[] {
  const say = readmeStrings[lang];
  const { colon } = punctuation[lang];
  const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  const count = readRows(edition, table.name).rows.length;
  return [
    `### ${table.name}${table.title[lang] === table.name ? '' : ` · ${table.title[lang]}`}`,
    '',
    `${table.description[lang]} ${say.rows(formatInteger(count))}`.trim(),
    '',
    ...(table.key.length > 0 ? [`- ${say.key}${colon}${list(table.key)}`] : []),
    ...table.references.map(
      ({ columns, table: other, to }) =>
        `- ${say.refersTo}${colon}${list(columns)} → ${list(to.map((name) => `${other}.${name}`))}`,
    ),
    '',
    `| ${say.columns.join(' | ')} |`,
    '|---|---|---|',
    ...table.columns.map((column) => columnLine(column, lang)),
    '',
  ];
}

/** Limits of the tables: the source's gaps first, then general ones. */
function limits(edition: Edition, lang: Lang): string[] {
  const facts = computeMethodFacts(edition);
  const note = edition.source.note?.[lang];
  const general = readMethods(lang).limits.items.map((item, index) =>
    plain(fillProse(item, facts, lang, `${methodsFile(lang)} limits[${index}]`)),
  );
  return note === undefined ? general : [note, ...general];
}

function part(edition: Edition, info: PackageInfo, site: URL | undefined, lang: Lang): string[] {
  const say = readmeStrings[lang];
  const { source } = edition;
  const { colon } = punctuation[lang];
  const address = absolute(editionPath(edition.id, lang, 'data'), site);
  const date = source.date === undefined ? '' : `, ${formatDate(source.date, lang)}`;
  return [
    `# ${datasetTitle(edition, lang)}`,
    '',
    `${info.description[lang]} ${address}`.trim(),
    '',
    `- ${say.source}${colon}${sourceTitle(source, lang)} (${source.publisher[lang]})${date}`,
    `- ${say.hash}${colon}\`${edition.sha256}\``,
    '',
    `## ${say.files}`,
    '',
    ...say.fileList.map((line) => `- ${line}`),
    '',
    `## ${say.cite}`,
    '',
    ...citations(
      edition,
      info,
      absolute(dataVersionPath(edition.id, lang, info.version ? `v${info.version}` : 'latest'), site),
    ).flatMap(({ style, text }) => [`${style}:`, '', ...text.split('\n').map((line) => `    ${line}`), '']),
    `## ${say.licence}`,
    '',
    `${info.licence.title && `${info.licence.title} (${info.licence.url}). `}${info.rights[lang]}`.trim(),
    '',
    `## ${say.limits}`,
    '',
    ...limits(edition, lang).map((line) => `- ${line}`),
    '',
    `## ${say.tables}`,
    '',
    ...info.tables.flatMap((table) => tableSection(edition.id, table, lang)),
  ];
}

/** README of an edition's tables in Markdown, Chinese first: files, citation, licence, limits, columns. */
export function readme(edition: Edition, info: PackageInfo, site: URL | undefined): string {
  return `${languages
    .map((lang) => part(edition, info, site, lang).join('\n'))
    .join('\n---\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}
