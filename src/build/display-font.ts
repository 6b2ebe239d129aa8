import { createRequire } from 'node:module';
import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseHTML } from '../lib/dom.ts';
import subsetFont from 'subset-font';
import { displayFontFile } from '../site/addresses.ts';
import { languages, languageTag } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';

const displaySelector = '.display';

const { resolve } = createRequire(import.meta.url);

async function fullFont(): Promise<Buffer> {
  return readFile(resolve('@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf'));
}

/** Noto Serif SC Black with only the given characters, as woff2. Their order does not change the bytes. */
async function subset(characters: Iterable<string>): Promise<Buffer> {
  const text = [...new Set(characters)].toSorted().join('');
  return subsetFont(await fullFont(), text, {
    targetFormat: 'woff2',
    keepFeatures: ['kern', 'palt', 'halt', 'chws'],
  });
}

async function htmlFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter((entry) => entry.endsWith('.html'))
    .toSorted()
    .map((entry) => join(folder, entry));
}

/**
 * Builds the display face, one woff2 per language, with the glyphs of class `display` in the built pages: headings are
 * computed from the tables. The dev server gets the whole font.
 */
export function displayFont(): AstroIntegration {
  return {
    name: 'display-font',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const used: Record<Lang, Set<string>> = { zh: new Set(), en: new Set() };
        for (const file of await htmlFiles(out)) {
          const { document } = parseHTML(await readFile(file, 'utf8'));
          const lang =
            languages.find((each) => languageTag[each] === document.documentElement.getAttribute('lang')) ??
            'zh';
          for (const node of document.querySelectorAll(displaySelector)) {
            for (const character of node.textContent ?? '') used[lang].add(character);
          }
        }
        await mkdir(join(out, 'fonts'), { recursive: true });
        // The licence (SIL OFL 1.1) requires a copy.
        await copyFile(
          resolve('@expo-google-fonts/noto-serif-sc/LICENSE_FONT'),
          join(out, 'fonts', 'OFL.txt'),
        );
        for (const lang of languages) {
          const font = await subset(used[lang]);
          await writeFile(join(out, displayFontFile(lang)), font);
          logger.info(
            `${displayFontFile(lang)}: ${used[lang].size} glyphs, ${(font.length / 1024).toFixed(1)} KB`,
          );
        }
      },
      'astro:server:setup': ({ server }) => {
        let font: Promise<Buffer> | undefined;
        server.middlewares.use((request, response, next) => {
          if (!/\/fonts\/display-(zh|en)\.woff2$/.test(request.url ?? '')) return next();
          font ??= fullFont();
          void font.then((bytes) => response.setHeader('Content-Type', 'font/ttf').end(bytes), next);
        });
      },
    },
  };
}
