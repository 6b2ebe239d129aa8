import type { APIRoute } from 'astro';
import { iconFile } from '../build/icon.ts';
import { strings } from '../i18n/strings.ts';
import { filePath, homePath } from '../site/addresses.ts';
import { languageTag } from '../lib/language.ts';
import { light } from '../styles/tokens.ts';

/** Web app manifest. */
export const GET: APIRoute = () =>
  new Response(
    `${JSON.stringify(
      {
        name: `${strings.zh.siteName} ${strings.en.siteName}`,
        short_name: strings.zh.siteName,
        lang: languageTag.zh,
        start_url: homePath('zh'),
        scope: homePath('zh'),
        display: 'browser',
        background_color: light.paper,
        theme_color: light.paper,
        icons: [
          { src: filePath('favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
          ...([192, 512] as const).map((size) => ({
            src: filePath(iconFile(size)),
            type: 'image/png',
            sizes: `${size}x${size}`,
          })),
        ],
      },
      undefined,
      2,
    )}\n`,
    { headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' } },
  );
