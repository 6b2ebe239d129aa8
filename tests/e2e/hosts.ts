import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { prepareCharts } from '../../src/charts/registry.ts';
import { embedHeights, heightValue } from '../../src/lib/embed-heights.ts';
import type { HeightStep } from '../../src/lib/embed-heights.ts';
import { newestEdition } from '../../src/lib/edition.ts';
import type { Lang } from '../../src/lib/language.ts';
import { readTables } from '../../src/lib/tables.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'hosts');
const edition = newestEdition();
const charts = prepareCharts(readTables(edition.id));

/** Heights of a chart of the newest edition in its frame. */
export function heightsOf(id: string, lang: Lang): HeightStep[] {
  const chart = charts.find((each) => each.id === id);
  if (!chart) throw new Error(`no chart ${id} in ${edition.id}`);
  return embedHeights(chart, edition, lang);
}

/** The height that `{{bare}}` declares, px. */
export const bareHeight = 740;

function address(site: string, id: string, lang: Lang): string {
  return `${site}${lang === 'en' ? 'en/' : ''}${edition.id}/embed/${id}/`;
}

/**
 * A frame with its height at every width of its column in styles, or with no height at all. `more` are attributes, or the
 * end of its address.
 */
function frame(site: string, id: string, lang: Lang, more: string, declared: boolean): string {
  const inAddress = /^[?#]/.test(more);
  const element = `<iframe src="${address(site, id, lang)}${inAddress ? more : ''}" title="${id}" width="100%" ${inAddress ? '' : more}></iframe>`;
  if (!declared) return `<div>${element}</div>`;
  const name = `wenda-${id}-${lang}`;
  const [widest, ...narrower] = heightsOf(id, lang).toReversed();
  if (!widest) throw new Error(`${id} has no heights`);
  const rule = (step: HeightStep): string => `.${name} iframe{height:${heightValue(step)}}`;
  return [
    `<div class="${name}"><style>.${name}{container-type:inline-size}`,
    `.${name} iframe{display:block;width:100%;border:0;padding:0;max-height:none;min-height:0}${rule(widest)}`,
    ...narrower.map((step) => `@container (max-width:${step.upTo}px){${rule(step)}}`),
    `</style>${element}</div>`,
  ].join('\n');
}

function filled(template: string, site: string, declared: boolean): string {
  return template
    .replace(/\{\{every (\d+)\}\}/g, (_, count: string) =>
      Array.from({ length: Number(count) }, (__, index) => {
        const lang = index < charts.length ? 'zh' : 'en';
        return `{{frame ${charts[index % charts.length]?.id ?? ''} ${lang}}}`;
      }).join('\n'),
    )
    .replace(/\{\{frame ([\w-]+)(?: (zh|en))?(?: ([^}]*))?\}\}/g, (_, id: string, lang?: Lang, more = '') =>
      frame(site, id, lang ?? 'zh', more, declared),
    )
    .replace(
      /\{\{bare ([\w-]+)\}\}/g,
      (_, id: string) =>
        `<iframe src="${address(site, id, 'zh')}" title="${id}" width="100%" height="${bareHeight}" frameborder="0"></iframe>`,
    )
    .replaceAll('{{script}}', `<script async src="${site}embed.js"></script>`)
    .replaceAll('{{site}}', site);
}

export interface Hosts {
  /** Ends in a slash; another origin than the site's. */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves the articles of tests/fixtures/hosts with charts of the site in them; with `?undeclared` their snippets declare
 * no height.
 */
export async function openHosts(site: string): Promise<Hosts> {
  const server = createServer((request, response) => {
    const name = /^\/([\w-]+)\.html/.exec(request.url ?? '')?.[1];
    if (!name) {
      response.writeHead(404).end();
      return;
    }
    const page = filled(
      readFileSync(join(folder, `${name}.html`), 'utf8'),
      site,
      !request.url?.includes('?undeclared'),
    );
    const policy = /<!-- policy: (.*?) -->/.exec(page)?.[1];
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(policy ? { 'Content-Security-Policy': policy } : {}),
    });
    response.end(page);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const listening = server.address();
  const port = typeof listening === 'object' && listening ? listening.port : 0;
  return {
    // The site is served from `localhost`: another host and another port.
    address: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
