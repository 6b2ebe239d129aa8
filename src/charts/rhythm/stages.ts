import type { StageDefinition } from '../chart.ts';
import type { RhythmModel } from './model.ts';
import { drawCourse } from './stage-course.ts';
import { rhythmStrings } from './strings.ts';

export const rhythmStages: readonly StageDefinition<RhythmModel>[] = [
  {
    id: 'rhythm-course',
    draw: drawCourse,
    strings: {
      zh: { caption: rhythmStrings.zh.finding, alt: rhythmStrings.zh.alt },
      en: { caption: rhythmStrings.en.finding, alt: rhythmStrings.en.alt },
    },
  },
];
