import type { PlaceRow } from '../lib/schemas.ts';

/** A place with its mentions. */
export interface NamedPlace {
  id: string;
  /** Of its travelling marks. */
  key: string;
  name: { zh: string; en: string };
  type: PlaceRow['type'];
  questions: number;
  answers: number;
  total: number;
  /** Ids of the sentences counted, in reading order. */
  sentences: string[];
}
