import type { FoldedReading } from '../reading.ts';
import { BLANK_FOLDS } from './blanks.ts';
import { BREAK_FOLD } from './breaks.ts';
import { DIRECTION_FOLD } from './directions.ts';
import type { Fold } from './edit.ts';
import { LABEL_BREAK_FOLD } from './label-breaks.ts';
import { LABEL_SIGN_FOLD } from './label-signs.ts';
import { MARKUP_FOLDS } from './markup.ts';
import { PAGE_FOLD } from './page.ts';
import { SIGN_FOLDS } from './signs.ts';

/** Folds in order of application: markup hides blanks, blanks hide broken numbers. */
export const FOLDS: readonly Fold[] = [
  ...MARKUP_FOLDS,
  ...SIGN_FOLDS,
  DIRECTION_FOLD,
  LABEL_SIGN_FOLD,
  PAGE_FOLD,
  BREAK_FOLD,
  LABEL_BREAK_FOLD,
  ...BLANK_FOLDS,
];

/** Applies every fold; offsets still map to the source. */
export function foldTypography(reading: FoldedReading): FoldedReading {
  return FOLDS.reduce(
    (folded, fold) => folded.replace(fold.name, fold.find(folded.text), fold.aside),
    reading,
  );
}
