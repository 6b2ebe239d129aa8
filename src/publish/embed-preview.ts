import { createHash } from 'node:crypto';
import type { PreparedChart } from '../charts/chart.ts';
import { embedForms, inForm } from '../embed/short.ts';
import { pageLayers, withoutLayers } from '../styles/layers.ts';
import type { Edition } from '../lib/edition.ts';
import { embedHeights } from '../embed/heights.ts';
import { languages } from '../lib/language.ts';
import { frameClass, frameRules } from './embed-frame.ts';
import type { EmbedFacts } from './embed-snippet.ts';
import type { EmbedTheme } from '../i18n/embed-code.ts';
import { embedSnippet, snippetText } from './embed-snippets.ts';

/** Widths in px at which an editor looks at a frame: a narrow column, a phone, running text, and across the page. */
export const previewWidths = [280, 360, 480, 640, 960] as const;

/** The width that is shown first, px. */
export const chosenWidth = 640;

/** A preview of each way that looks different; the script and the element show the same frame. */
export const previewedWays = ['card', 'picture', 'frame'] as const;

/**
 * What the snippets of a chart show, as markup for this site: a page of ours has a policy against inline styles, so
 * those are taken out. `previewStyle` stands for them.
 */
export function previewMarkup(
  facts: EmbedFacts,
  theme: EmbedTheme,
): Record<(typeof previewedWays)[number], string> {
  const markup = (way: (typeof previewedWays)[number]): string =>
    snippetText(embedSnippet(way, facts), theme).replaceAll(/ style="[^"]*"/g, '');
  return { card: markup('card'), picture: markup('picture'), frame: markup('frame') };
}

/** The rules of a chart's frames in every language, for the pages that show them: they go before the pages' own. */
export function previewStyle(chart: PreparedChart, edition: Edition): string {
  const rules = languages.flatMap((lang) =>
    embedForms.flatMap((form) =>
      frameRules(
        frameClass({ edition: edition.id, chart: chart.id, lang, form }),
        embedHeights(inForm(chart, edition, form), edition, lang),
      ),
    ),
  );
  return withoutLayers(rules.join(''), pageLayers);
}

/** A style as a Content-Security-Policy names it. */
export function styleHash(rules: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(rules).digest('base64')}`;
}
