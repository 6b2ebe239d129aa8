import { formatInteger } from '../../lib/format.ts';
import { computed, joined, say } from '../../lib/phrase.ts';
import type { Phrase, Piece } from '../../lib/phrase.ts';
import type { Lang } from '../../lib/language.ts';
import { punctuation } from '../../lib/punctuation.ts';
import { formatQualified, unitGroup } from '../../lib/quantities.ts';
import type { StageDefinition } from '../chart.ts';
import { drawFigureGroup } from './stage-group.ts';
import { drawAllFigures } from './stage-all.ts';
import { stageItems } from './stage-items.ts';
import { figuresOf } from './stage-text.ts';
import { figuresStrings, groupName, labelText } from './strings.ts';
import type { FigureEntry, FigureGroup, FiguresModel } from './model.ts';

/** Minimum figures for a group's own picture. */
const fewestFigures = 3;

const count = (value: number) => computed(formatInteger(value), 'figures');
const amount = (entry: FigureEntry, lang: Lang) => computed(formatQualified(entry, lang), 'figures.value');
const name = (group: FigureGroup, lang: Lang) => computed(groupName(group, lang), 'figures.group');
const figuresIn = (group: FigureGroup): number => group.entries.flatMap(figuresOf).length;

const labelled: Record<Lang, (label: Piece, amount: Piece) => Phrase> = {
  zh: (label, value) => say`${label}：${value}`,
  en: (label, value) => say`${value} (${label})`,
};

/** 25年来…的公路：近10万公里 · nearly 100,000 km (roads …), or the number alone where nobody labelled it. */
function named(entry: FigureEntry, lang: Lang): Phrase {
  const label = entry.labels[0] ? labelText(entry.labels[0], lang) : '';
  if (!label) return say`${amount(entry, lang)}`;
  return labelled[lang](computed(label, 'figures.label'), amount(entry, lang));
}

/** What leads from a group to a figure of its picture. */
const leads: Record<Lang, (entry: FigureEntry, index: number) => Phrase> = {
  zh: (entry, index) => say`${index ? '，' : '。'}${named(entry, 'zh')}`,
  en: (entry) => {
    const label = entry.labels[0] ? labelText(entry.labels[0], 'en') : '';
    return label
      ? say`. ${computed(label, 'figures.label')}: ${amount(entry, 'en')}`
      : say`, among them ${amount(entry, 'en')}`;
  },
};

/** After what is said of a group, the first figure of its picture, or both ends of a development. */
function foremost(group: FigureGroup, lang: Lang): Phrase {
  const [first] = stageItems(group);
  if (!first) return say``;
  const entries = first.from ? [first.from, first.entry] : [first.entry];
  return entries.flatMap((entry, index) => leads[lang](entry, index));
}

/** For the text alternative: 甲：1；乙：2 · 1 (a); 2 (b). */
function listed(group: FigureGroup, lang: Lang): Phrase {
  const shown = group.entries.slice(0, group.shown).map((entry) => named(entry, lang));
  return joined(shown, punctuation[lang].semicolon);
}

function groupStage(group: FigureGroup): StageDefinition<FiguresModel> {
  return {
    id: `figures-${group.id}`,
    draw: (_, context) => drawFigureGroup(group, context),
    strings: {
      zh: {
        caption: () =>
          say`${name(group, 'zh')}：${group.who.zh}用了${count(figuresIn(group))}个数字${foremost(group, 'zh')}`,
        alt: () => say`${name(group, 'zh')}的数字，据${group.whose.zh}：${listed(group, 'zh')}。`,
      },
      en: {
        caption: () =>
          say`${name(group, 'en')}: ${group.who.en} gave ${count(figuresIn(group))} figures${foremost(group, 'en')}`,
        alt: () => say`${name(group, 'en')}, ${group.whose.en} figures: ${listed(group, 'en')}.`,
      },
    },
  };
}

const groups: Record<Lang, (model: FiguresModel) => Phrase> = {
  zh: (model) =>
    joined(
      model.groups.map((group) => say`${name(group, 'zh')}${count(figuresIn(group))}个`),
      '、',
    ),
  en: (model) =>
    joined(
      model.groups.map((group) => say`${name(group, 'en')} ${count(figuresIn(group))}`),
      ', ',
    ),
};

const all: StageDefinition<FiguresModel> = {
  id: 'figures-all',
  draw: drawAllFigures,
  strings: {
    zh: {
      caption: figuresStrings.zh.finding,
      alt: (model) => say`全部数字，一格一个，按所说的事分组：${groups.zh(model)}。`,
    },
    en: {
      caption: figuresStrings.en.finding,
      alt: (model) => say`All figures, a square for each, by what they are said of: ${groups.en(model)}.`,
    },
  },
};

const isTimeOnly = (group: FigureGroup): boolean =>
  group.entries.every((entry) => unitGroup(entry.unit) === 'duration');

/** A picture per group with enough figures, except time spans, then one of all figures. */
export function figuresStages(model: FiguresModel): StageDefinition<FiguresModel>[] {
  const own = model.groups.filter((group) => figuresIn(group) >= fewestFigures && !isTimeOnly(group));
  return [...own.map(groupStage), all];
}
