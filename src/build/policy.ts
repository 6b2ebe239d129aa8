import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const policy = /<meta http-equiv="content-security-policy" content="[^"]*">/i;
const inline = /<(style|script)\b[^>]*>([^]*?)<\/\1>/g;

/** A page whose Content-Security-Policy keeps, of all hashes that it lists, those of its own inline elements. */
function withOwnHashes(html: string): string {
  const own = new Set(
    [...html.matchAll(inline)].map(
      ([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    ),
  );
  return html.replace(policy, (meta) =>
    meta.replace(/ ('sha256-[^']*')/g, (listed, hash: string) => (own.has(hash) ? listed : '')),
  );
}

/**
 * Astro lists the hashes of all styles of the site in every page: about 1 KB that no compression shrinks, in front of
 * the first paint.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of await readdir(folder, { recursive: true })) {
          if (!name.endsWith('.html')) continue;
          const file = join(folder, name);
          const html = await readFile(file, 'utf8');
          const pruned = withOwnHashes(html);
          if (pruned !== html) await writeFile(file, pruned);
        }
      },
    },
  };
}
