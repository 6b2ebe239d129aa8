import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { callersPath, runCommand, UsageError } from './lib/command.ts';
import { isDay, listEditions } from './lib/editions.ts';
import { EDITIONS_DIR, PUBLISHED_DIR } from './lib/folders.ts';
import { addStates, alteredFiles, readVersions, versionRow, type StateFiles } from './lib/freeze/archive.ts';
import { builtCharts, builtFile, type BuiltChart } from './lib/freeze/built-charts.ts';
import { frozenPage } from './lib/freeze/frozen-page.ts';
import { freezeTables } from './lib/freeze/tables.ts';

const USAGE = 'usage: npm run freeze [-- --site DIR] [--date YYYY-MM-DD]';

const OPTIONS = { site: { type: 'string' }, date: { type: 'string' } } as const;

/** Archives the charts and the tables of a build that the archive lacks. */
await runCommand(OPTIONS, USAGE, ({ site: given, date = new Date().toISOString().slice(0, 10) }) => {
  if (!isDay(date)) throw new UsageError(`--date ${date}: expected a day as YYYY-MM-DD`, USAGE);
  const site = given ? callersPath(given, 'freeze') : 'dist';
  if (!existsSync(site)) throw new UsageError(`${site}: no such folder, run npm run build first`, USAGE);
  const editions = listEditions(EDITIONS_DIR).filter((id) => existsSync(join(site, id, 'charts.json')));
  const altered = editions.flatMap((id) => alteredFiles(join(PUBLISHED_DIR, id)));
  for (const line of altered) console.error(line);
  if (altered.length > 0) {
    console.error(`${altered.length} frozen files are not as they were published; restore them first`);
    return 1;
  }
  for (const edition of editions) {
    const folder = join(PUBLISHED_DIR, edition);
    const versions = readVersions(folder);
    const { root, release, charts } = builtCharts(site, edition);
    const fresh = charts.filter(
      ({ id, hash }) => !versions.some((version) => version.chart === id && version.hash === hash),
    );
    const added = fresh.map((chart) => {
      const files = stateFiles(site, root, chart, date);
      return { row: versionRow(chart.id, chart.hash, date, release, files), files };
    });
    const bytes = added.length > 0 ? addStates(folder, versions, added) : 0;
    console.log(
      `${edition}: ${charts.length} charts, ${added.length} frozen now, ${(bytes / 1000).toFixed(1)} KB`,
    );
    console.log(`${edition}: tables ${freezeTables(site, edition, folder)}`);
  }
  return 0;
});

function stateFiles(site: string, root: string, chart: BuiltChart, date: string): StateFiles {
  const page = (path: string): string =>
    frozenPage({
      html: builtFile(site, path),
      path,
      frozenPath: `${path}${chart.hash}/`,
      root,
      hash: chart.hash,
      date,
    });
  return {
    'zh.html': page(chart.paths.zh),
    'en.html': page(chart.paths.en),
    'state.json': builtFile(site, chart.paths.state),
  };
}
