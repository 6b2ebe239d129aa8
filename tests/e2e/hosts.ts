import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { PreparedChart } from '../../src/charts/chart.ts';
import { prepareCharts } from '../../src/charts/registry.ts';
import { embedHeightAt, embedHeights } from '../../src/embed/heights.ts';
import type { HeightStep } from '../../src/embed/heights.ts';
import { newestEdition } from '../../src/lib/edition.ts';
import type { Lang } from '../../src/lib/language.ts';
import { embedFacts } from '../../src/publish/embed-facts.ts';
import { embedSnippet, oembedFrame, snippetText } from '../../src/publish/embed-snippets.ts';
import type { EmbedFacts } from '../../src/publish/embed-snippet.ts';
import { readTables } from '../../src/lib/tables.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'hosts');
const edition = newestEdition();
const charts = prepareCharts(readTables(edition.id));

function chartOf(id: string): PreparedChart {
  const chart = charts.find((each) => each.id === id);
  if (!chart) throw new Error(`no chart ${id} in ${edition.id}`);
  return chart;
}

/** Embed facts of a chart of the newest edition, for a site's address. */
export function chartFacts(id: string, lang: Lang, site: string): EmbedFacts {
  return embedFacts(chartOf(id), edition, lang, new URL(site));
}

/** Frame heights of a chart of the newest edition. */
export function heightsOf(id: string, lang: Lang): HeightStep[] {
  return embedHeights(chartOf(id), edition, lang);
}

/** Width in oEmbed responses, in px. */
const oembedWidth = 600;

/** Height attribute of oEmbed frames, in px. */
export function attributeHeight(id: string): number {
  return Math.ceil(embedHeightAt(heightsOf(id, 'zh'), oembedWidth));
}

/**
 * The frame snippet with declared heights for every width, or with none. `more`: attributes, or the address's query or
 * fragment.
 */
function frame(site: string, id: string, lang: Lang, more: string, declared: boolean): string {
  const snippet = snippetText(embedSnippet('frame', chartFacts(id, lang, site)));
  const changed = /^[?#]/.test(more)
    ? snippet.replace(/(<iframe src="[^"]*)/, `$1${more}`)
    : snippet.replace('<iframe ', `<iframe ${more} `);
  return declared ? changed : undeclared(changed);
}

const styles = / style="[^"]*"/g;

const undeclared = (snippet: string): string => snippet.replace(styles, '').replace(/ height="\d+"/, '');

/** The custom element's snippet, which loads `embed.js`. */
function chartElement(site: string, id: string, lang: Lang, declared: boolean): string {
  const snippet = snippetText(embedSnippet('element', chartFacts(id, lang, site)));
  return declared ? snippet : undeclared(snippet);
}

/** From the query: `?undeclared` omits heights, `?elements` uses custom elements. */
interface Asked {
  declared: boolean;
  elements: boolean;
}

function filled(template: string, site: string, { declared, elements }: Asked): string {
  return template
    .replaceAll(elements ? '{{frame ' : '{{}}', '{{element ')
    .replace(/\{\{every (\d+)\}\}/g, (_, count: string) =>
      Array.from({ length: Number(count) }, (__, index) => {
        const lang = index < charts.length ? 'zh' : 'en';
        return `{{frame ${charts[index % charts.length]?.id ?? ''} ${lang}}}`;
      }).join('\n'),
    )
    .replace(/\{\{frame ([\w-]+)(?: (zh|en))?(?: ([^}]*))?\}\}/g, (_, id: string, lang?: Lang, more = '') =>
      frame(site, id, lang ?? 'zh', more, declared),
    )
    .replace(/\{\{element ([\w-]+)(?: (zh|en))?\}\}/g, (_, id: string, lang?: Lang) =>
      chartElement(site, id, lang ?? 'zh', declared),
    )
    .replace(/\{\{bare ([\w-]+)\}\}/g, (_, id: string) =>
      snippetText(oembedFrame(chartFacts(id, 'zh', site), oembedWidth).snippet)
        .replace(styles, '')
        .replace(/<\/?div>\n?/g, ''),
    )
    .replaceAll('{{script}}', `<script async src="${site}embed.js"></script>`)
    .replaceAll('{{site}}', site);
}

export interface Hosts {
  /** Ends in a slash; cross-origin to the site. */
  address: string;
  close(): Promise<void>;
}

/** Serves tests/fixtures/hosts with the site's charts filled in; for queries see `Asked`. */
export async function openHosts(site: string): Promise<Hosts> {
  const server = createServer((request, response) => {
    const name = /^\/([\w-]+)\.html/.exec(request.url ?? '')?.[1];
    if (!name) {
      // Another vendor's script of the same name.
      const isScript = request.url === '/embed.js';
      response.writeHead(isScript ? 200 : 404, { 'Content-Type': 'text/javascript' }).end();
      return;
    }
    const page = filled(readFileSync(join(folder, `${name}.html`), 'utf8'), site, {
      declared: !request.url?.includes('?undeclared'),
      elements: request.url?.includes('?elements') ?? false,
    });
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
    // The site is on `localhost`: another host and port.
    address: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
