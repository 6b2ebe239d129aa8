import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

const moduleId = 'virtual:embed-scripts';
const resolvedId = `\0${moduleId}`;

/** In the frame before painting, in the frame, in the article. */
const entries = {
  setupScript: 'setup.ts',
  frameScript: 'frame.ts',
  placesScript: 'places.ts',
  hostScript: 'host.ts',
} as const;

const folder = new URL('../embed/', import.meta.url);

/** A script of src/embed with its imports, as an IIFE. Throws if it is empty or would end an inline script. */
async function bundled(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2020',
      minify: true,
      lib: { entry: fileURLToPath(new URL(file, folder)), formats: ['iife'], name: 'wenda' },
    },
  });
  const output = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const code = output.find((chunk) => chunk.type === 'chunk')?.code.trim();
  if (!code) throw new Error(`src/embed/${file} came out empty`);
  if (/<\/script|<!--/i.test(code)) throw new Error(`src/embed/${file} holds what ends a script in HTML`);
  return code;
}

/**
 * `virtual:embed-scripts`: the bundled scripts of embedded charts as strings. Pages inline theirs, so that frozen ones
 * depend on no file; `embed.js` needs an address that never changes.
 */
export function embedScripts(): AstroIntegration {
  return {
    name: 'embed-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'embed-scripts',
                resolveId: (id: string) => (id === moduleId ? resolvedId : undefined),
                async load(id: string) {
                  if (id !== resolvedId) return undefined;
                  const lines: string[] = [];
                  for (const [name, file] of Object.entries(entries)) {
                    this.addWatchFile(fileURLToPath(new URL(file, folder)));
                    lines.push(`export const ${name} = ${JSON.stringify(await bundled(file))};`);
                  }
                  return lines.join('\n');
                },
              },
            ],
          },
        });
      },
    },
  };
}
