import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alteredFiles } from '../../scripts/lib/freeze/archive.ts';
import { publishedFolder } from '../../src/lib/data-root.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { frozenFile, frozenVersions } from '../../src/publish/archive.ts';
import { manifestSchema } from '../../src/publish/manifest.ts';
import { siteFolder } from './built-site.ts';

describe.each(readEditions().map(({ id }) => id))('frozen charts of %s', (edition) => {
  const versions = frozenVersions(edition);

  it('lie in the archive as they were published', () => {
    expect(alteredFiles(publishedFolder(edition))).toEqual([]);
  });

  it('are served byte for byte as they lie there', () => {
    for (const version of versions) {
      const path = join(edition, 'embed', version.chart, version.hash);
      for (const [served, file] of [
        [join(path, 'index.html'), 'zh.html'],
        [join('en', path, 'index.html'), 'en.html'],
        [join(path, 'state.json'), 'state.json'],
      ] as const) {
        const text = readFileSync(join(siteFolder, served), 'utf8');
        expect(text === frozenFile(edition, version, file), served).toBe(true);
      }
    }
  });

  it('fetch nothing, run nothing but their own scripts, and lead to pages that are built', () => {
    for (const version of versions) {
      for (const [folder, file] of [
        ['', 'zh.html'],
        ['en', 'en.html'],
      ] as const) {
        const html = frozenFile(edition, version, file);
        const name = `${version.chart}/${version.hash}/${file}`;
        expect(html, name).toContain("default-src 'none'");
        expect(html, name).not.toMatch(/content-security-policy" content="[^"]*(?:'self'|unsafe|https?:)/);
        expect(html, name).not.toMatch(
          /<(?:script|img|iframe)\b[^>]*\ssrc=|<link[^>]*rel="(?:stylesheet|preload)"/,
        );
        const here = `https://host.example/${join(folder, edition, 'embed', version.chart, version.hash)}/`;
        for (const [, address = ''] of html.matchAll(/<a\b[^>]*\shref="([^"#][^"]*)"/g)) {
          const { pathname, host } = new URL(address, here);
          if (host !== 'host.example') continue;
          const built = join(siteFolder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
          expect(existsSync(built), `${name}: ${address}`).toBe(true);
        }
      }
    }
  });

  it('are listed with those whose state of today is not among them', () => {
    const text = readFileSync(join(siteFolder, edition, 'charts.json'), 'utf8');
    const { charts } = manifestSchema.parse(JSON.parse(text));
    const missing = charts.filter(
      ({ id, hash }) => !versions.some((version) => version.chart === id && version.hash === hash),
    );
    // No failure, since charts change during development, but warn before publishing.
    if (missing.length > 0) {
      console.warn(
        `${edition}: ${missing.length} of ${charts.length} charts are not frozen as they are now (npm run build, npm run freeze): ${missing.map(({ id, hash }) => `${id} ${hash}`).join(', ')}`,
      );
    }
    for (const { id, hash } of charts.filter((chart) => !missing.includes(chart))) {
      const version = versions.find((each) => each.chart === id && each.hash === hash);
      for (const file of ['zh.html', 'en.html'] as const) {
        const html = version ? frozenFile(edition, version, file) : '';
        expect(html, `${id}/${hash}/${file}`).toContain(`<time datetime="${version?.date}"`);
      }
    }
    for (const chart of charts) {
      expect(chart.zh.frozen === null).toBe(missing.includes(chart));
      expect(chart.versions.map(({ hash }) => hash)).toEqual(
        versions.filter((version) => version.chart === chart.id).map(({ hash }) => hash),
      );
    }
  });
});
