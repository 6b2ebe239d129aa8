import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';

const DEFAULT_PORT = 4321;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/**
 * Everything is public: other sites load `embed.js`, `fetch` tables and oEmbed answers, and embed frames in isolated
 * pages (`Cross-Origin-Embedder-Policy: require-corp`).
 */
const forEverybody = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
} as const;

/** The file at an address, never outside `folder`. */
function fileFor(folder: string, address: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(folder + sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/**
 * Serves a folder on localhost; port 0 picks a free one. Resolves with server and address once listening; rejects if
 * the port is taken.
 */
export function serveFolder(folder: string, port: number): Promise<{ server: Server; address: string }> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    const file = fileFor(root, request.url ?? '/');
    const [path = '/', query] = (request.url ?? '/').split('?');
    if (!file && !path.endsWith('/') && fileFor(root, `${path}/`)) {
      // Relative: browsers read `//…` as another host.
      response.writeHead(308, { Location: `./${path.split('/').pop()}/${query ? `?${query}` : ''}` }).end();
      return;
    }
    if (!file) {
      const page = fileFor(root, '/404.html');
      response.writeHead(404, { 'Content-Type': page ? types['.html'] : types['.txt'] });
      if (page) createReadStream(page).pipe(response);
      else response.end('Not found\n');
      return;
    }
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
      ...forEverybody,
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, 'localhost', () => {
      const listening = server.address();
      const used = typeof listening === 'object' && listening ? listening.port : port;
      done({ server, address: `http://localhost:${used}/` });
    });
  });
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' } },
  });
  const folder = positionals[0] ?? 'dist';
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`${folder}: no such folder. Run: npm run build`);
    process.exitCode = 2;
  } else {
    try {
      const { address } = await serveFolder(folder, Number(values.port ?? DEFAULT_PORT)).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'EADDRINUSE' || values.port) throw error;
          return serveFolder(folder, 0);
        },
      );
      console.log(address);
    } catch (error) {
      console.error(
        `cannot listen on port ${values.port ?? DEFAULT_PORT}: ${error instanceof Error ? error.message : String(error)}`,
      );
      process.exitCode = 2;
    }
  }
}
