import { createHash } from 'node:crypto';
import panel from './panel.css?inline';
import variants from './variants.css?inline';

/**
 * Style sheets that an essay links where they are first needed, rather than holds in its head: browsers show what is
 * above such a link before they lay out what is below.
 */
export const lateSheets = { panel, variants };

export type LateSheet = keyof typeof lateSheets;

/** File name with a content hash: `panel.1a2b3c4d`. */
export function lateSheetName(sheet: LateSheet): string {
  return `${sheet}.${createHash('sha256').update(lateSheets[sheet]).digest('hex').slice(0, 8)}`;
}
