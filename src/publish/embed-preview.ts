import { createHash } from 'node:crypto';
import type { PreparedChart } from '../charts/chart.ts';
import { formsOf, inForm } from '../embed/short.ts';
import { pageLayers, withoutLayers } from '../styles/layers.ts';
import type { Edition } from '../lib/edition.ts';
import { embedHeights } from '../embed/heights.ts';
import { languages } from '../lib/language.ts';
import { frameClass, frameRules } from './embed-frame.ts';
import type { EmbedFacts } from './embed-snippet.ts';
import type { EmbedTheme } from '../i18n/embed-code.ts';
import { embedSnippet, snippetText } from './embed-snippets.ts';

/** In px: narrow column, phone, text, page. */
export const previewWidths = [280, 360, 480, 640, 960] as const;

/** Initial width, in px. */
export const chosenWidth = 640;

/** Ways that look different; script and element show the same frame. */
export const previewedWays = ['card', 'picture', 'frame'] as const;

/** Snippet markup without inline styles, which this site's CSP forbids; `previewStyle` replaces them. */
export function previewMarkup(
  facts: EmbedFacts,
  theme: EmbedTheme,
): Record<(typeof previewedWays)[number], string> {
  const markup = (way: (typeof previewedWays)[number]): string =>
    snippetText(embedSnippet(way, facts), theme).replaceAll(/ style="[^"]*"/g, '');
  return { card: markup('card'), picture: markup('picture'), frame: markup('frame') };
}

/** Rules of a chart's frames in every language, to precede the page's own. */
export function previewStyle(chart: PreparedChart, edition: Edition): string {
  const rules = languages.flatMap((lang) =>
    formsOf(chart).flatMap((form) =>
      frameRules(
        frameClass({ edition: edition.id, chart: chart.id, lang, form }),
        embedHeights(inForm(chart, edition, form), edition, lang),
      ),
    ),
  );
  return withoutLayers(rules.join(''), pageLayers);
}

/** CSP hash of a style. */
export function styleHash(rules: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(rules).digest('base64')}`;
}
