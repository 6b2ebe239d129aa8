import { absolute, dataPath } from '../site/addresses.ts';
import { publicationStrings } from '../i18n/publications.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import { tableFile } from './downloads.ts';
import type { TableFormat } from './downloads.ts';
import type { PackageInfo } from './package.ts';

/** Code or steps that load the tables in a program. */
export interface Snippet {
  id: string;
  program: string;
  /** Code, or steps in words. */
  code: string;
  isProse: boolean;
  /** Who ran the code: `tests` (on every build), `hand` (once, on files of a build), or nobody. */
  run: 'tests' | 'hand' | 'nobody';
}

/** What tests run, and what was run by hand on the files of a build. */
const runBy: Readonly<Record<string, Snippet['run']>> = {
  observable: 'tests',
  pandas: 'hand',
  polars: 'hand',
  duckdb: 'hand',
  r: 'hand',
};

/**
 * Snippets that load places and the sentences naming them. Throws if a column is missing; empty if a table is missing.
 */
export function snippets(edition: Edition, info: PackageInfo, site: URL | undefined, lang: Lang): Snippet[] {
  const needed = ['places', 'mentions', 'sentences', 'tokens'];
  if (!needed.every((name) => info.tables.some((table) => table.name === name))) return [];
  const address = (name: string, format: TableFormat): string =>
    absolute(dataPath(edition.id, tableFile(name, format)), site);
  const folder = absolute(dataPath(edition.id, ''), site);
  const column = (table: string, name: string): string => {
    const found = info.tables.find((each) => each.name === table);
    if (!found?.columns.some((each) => each.name === name))
      throw new Error(`snippets: ${edition.id} has no column ${table}.${name}`);
    return name;
  };
  const id = column('mentions', 'place_id');
  const type = column('mentions', 'type');
  const sentence = column('sentences', 'sentence_id');
  const text = column('sentences', 'text');
  const surface = column('mentions', 'surface');
  const kind = column('sentences', 'kind');
  const name = column('places', `name_${lang}`);
  const inQuestions = column('places', 'in_questions');
  const inAnswers = column('places', 'in_answers');
  for (const key of [id, type]) column('places', key);
  column('mentions', sentence);
  const comment = publicationStrings[lang].snippets;
  const code: [id: string, program: string, lines: string[]][] = [
    [
      'pandas',
      'pandas',
      [
        'import pandas as pd',
        '',
        `data = "${folder}"`,
        `# ${comment.missing}`,
        'options = dict(keep_default_na=False, na_values=[""])',
        `places = pd.read_csv(data + "${tableFile('places', 'csv')}", **options)`,
        `mentions = pd.read_csv(data + "${tableFile('mentions', 'csv')}", **options)`,
        `sentences = pd.read_csv(data + "${tableFile('sentences', 'csv')}", **options)`,
        '',
        `# ${comment.named}`,
        `named = (mentions.merge(places, on=["${id}", "${type}"])`,
        `                 .merge(sentences, on="${sentence}"))`,
        `print(named[["${name}", "${sentence}", "${text}"]].drop_duplicates())`,
      ],
    ],
    [
      'r',
      'R',
      [
        'library(readr)',
        'library(dplyr)',
        '',
        `data <- "${folder}"`,
        `# ${comment.missing}`,
        `places <- read_csv(paste0(data, "${tableFile('places', 'csv')}"), na = "")`,
        `mentions <- read_csv(paste0(data, "${tableFile('mentions', 'csv')}"), na = "")`,
        `sentences <- read_csv(paste0(data, "${tableFile('sentences', 'csv')}"), na = "")`,
        '',
        `# ${comment.named}`,
        'mentions |>',
        `  inner_join(places, by = c("${id}", "${type}")) |>`,
        `  inner_join(sentences, by = "${sentence}") |>`,
        `  distinct(${name}, ${sentence}, ${text})`,
      ],
    ],
    [
      'polars',
      'polars',
      [
        'import polars as pl',
        '',
        `data = "${folder}"`,
        `# ${comment.missing}`,
        `places = pl.read_csv(data + "${tableFile('places', 'csv')}")`,
        `mentions = pl.read_csv(data + "${tableFile('mentions', 'csv')}")`,
        `sentences = pl.read_csv(data + "${tableFile('sentences', 'csv')}")`,
        '',
        `# ${comment.named}`,
        `named = (mentions.join(places, on=["${id}", "${type}"])`,
        `                 .join(sentences, on="${sentence}"))`,
        `print(named.select("${name}", "${sentence}", "${text}").unique(maintain_order=True))`,
      ],
    ],
    [
      'quanteda',
      'quanteda',
      [
        'library(readr)',
        'library(quanteda)',
        '',
        `data <- "${folder}"`,
        `tokens_csv <- read_csv(paste0(data, "${tableFile('tokens', 'csv')}"), na = "")`,
        `sentences <- read_csv(paste0(data, "${tableFile('sentences', 'csv')}"), na = "")`,
        '',
        `# ${comment.tokens}`,
        `words <- split(tokens_csv$${column('tokens', 'token')}, factor(tokens_csv$${sentence}, sentences$${sentence}))`,
        'toks <- as.tokens(words)',
        `docvars(toks, "${kind}") <- sentences$${kind}`,
        `# ${comment.context}`,
        'kwic(toks, "贸易*", window = 5)',
        `dfm(toks) |> dfm_group(groups = ${kind}) |> topfeatures(20, groups = ${kind})`,
      ],
    ],
    [
      'frictionless',
      'Frictionless',
      [
        'from frictionless import Package',
        '',
        `package = Package("${absolute(dataPath(edition.id, 'datapackage.json'), site)}")`,
        'print(package.validate().valid)',
        `places = package.get_resource("places").read_rows()`,
        `print([(row["${name}"], row["${inAnswers}"]) for row in places[:10]])`,
      ],
    ],
    [
      'observable',
      'Observable',
      [
        `d3.json("${address('places', 'json')}").then((places) =>`,
        '  Plot.plot({',
        '    marginLeft: 160,',
        '    marks: [',
        `      Plot.barX(places, {x: "${inAnswers}", y: "${name}", sort: {y: "-x"}}),`,
        `      Plot.tickX(places, {x: "${inQuestions}", y: "${name}", stroke: "red"})`,
        '    ]',
        '  })',
        ')',
      ],
    ],
    [
      'duckdb',
      'DuckDB',
      [
        `SELECT p.${name}, s.${sentence}, s.${text}`,
        `FROM '${address('mentions', 'csv')}' AS m`,
        `JOIN '${address('places', 'csv')}' AS p`,
        `  USING (${id}, ${type})`,
        `JOIN '${address('sentences', 'csv')}' AS s`,
        `  USING (${sentence})`,
        `ORDER BY p.${inAnswers} DESC;`,
      ],
    ],
  ];
  return [
    ...code.map(([snippetId, program, lines]) => ({
      id: snippetId,
      program,
      code: lines.join('\n'),
      isProse: false,
      run: runBy[snippetId] ?? 'nobody',
    })),
    {
      id: 'excel',
      program: 'Excel',
      code: comment.excel(address('places', 'excel.csv'), address('places', 'csv'), surface).join('\n'),
      isProse: true,
      run: 'nobody',
    },
  ];
}
