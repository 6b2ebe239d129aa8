import { readContent } from './content.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import { chartPicture, stagePicture } from '../pictures/essay-pictures.ts';
import type { EssayPicture } from '../pictures/essay-pictures.ts';
import { tellStory } from './chapters.ts';

/** The pictures of an essay in order. */
export function essayPictures(edition: Edition, lang: Lang): EssayPicture[] {
  return tellStory(edition, readContent(edition, lang), lang).flatMap(({ steps, figures }) => [
    ...steps.map(({ stage, chart }) => stagePicture(stage, chart)),
    ...figures.map(chartPicture),
  ]);
}
