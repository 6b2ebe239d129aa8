import { parseHTML } from 'linkedom';
import { said } from '../../embed/document.ts';
import type { Lang } from '../../lib/language.ts';
import { plain } from '../../lib/phrase.ts';
import { stageSizes } from '../chart.ts';
import type { PreparedChart } from '../chart.ts';
import { markLinks } from '../mark-links.ts';

/** What the switch puts into the essay's stage: drawings and finding as HTML, and the picture's label. */
export interface CountingStage {
  label: string;
  /** By selector below the picture or the switch. */
  parts: Record<string, string>;
}

/** The ranking's stage under the rule that a chart is counted by. */
export function countingStage(chart: PreparedChart, edition: string, lang: Lang): CountingStage {
  const [stage] = chart.stages;
  if (!stage) throw new Error(`chart ${chart.id} has no stage to switch`);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const links = markLinks(edition, lang, chart.id);
  const drawn = (size: keyof typeof stageSizes): string =>
    stage.draw({ document, ...stageSizes[size], lang, ...links }).outerHTML;
  return {
    label: plain(stage.alt(lang)),
    parts: {
      '.chart-countries .stage-phone': drawn('phone'),
      '.chart-countries .stage-wide': drawn('wide'),
      '.counting-finding': said(chart.finding(lang)),
    },
  };
}
