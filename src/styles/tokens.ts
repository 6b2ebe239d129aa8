/**
 * All colours: custom properties on pages (`var(--question)`), classes in drawings (`fill-question`), values in
 * standalone files. tests/charts/colour.test.ts checks contrast and, for colour-blind readers, differences of topics.
 */
export interface Palette {
  /** Background of the page, and of raised surfaces. */
  paper: string;
  surface: string;
  /** Text, and secondary text. */
  ink: string;
  muted: string;
  /** Hairlines and axes: decoration, below the contrast of marks. */
  rule: string;
  /** Questions, marks and text; nothing else. */
  question: string;
  /** Answers, marks only. */
  answer: string;
  /** China among coloured places. */
  china: string;
  /** Highlighted places. */
  place: string;
  /** Marks that are not highlighted; stronger than `rule`. */
  faint: string;
  /** Places highlighted together; the first is `place`. Checked as topics are. */
  places: readonly [string, string, string, string, string];
  topics: Record<TopicId, string>;
}

export type TopicId =
  | 'great_powers'
  | 'hotspots'
  | 'neighbourhood'
  | 'global_south'
  | 'global_governance'
  | 'sovereignty'
  | 'economy_opening'
  | 'technology'
  | 'people'
  | 'domestic'
  | 'bilateral'
  | 'other';

export const light: Palette = {
  paper: '#fbf6ec',
  surface: '#fffcf5',
  ink: '#1d1a17',
  muted: '#675f55',
  rule: '#d8cdba',
  question: '#c5301c',
  answer: '#2b2622',
  china: '#857d72',
  place: '#1d5a9e',
  faint: '#d3c8b5',
  places: ['#1d5a9e', '#5f4702', '#2f993d', '#c4698c', '#817be7'],
  topics: {
    great_powers: '#5659ab',
    hotspots: '#a9406e',
    neighbourhood: '#3d7f4c',
    global_south: '#9a8e2e',
    global_governance: '#02524b',
    sovereignty: '#65241e',
    economy_opening: '#705602',
    technology: '#a677cd',
    people: '#592866',
    domestic: '#857d72',
    bilateral: '#857d72',
    other: '#857d72',
  },
};

export const dark: Palette = {
  paper: '#171412',
  surface: '#211d1a',
  ink: '#efe7da',
  muted: '#aca294',
  rule: '#463f37',
  question: '#ff6f54',
  answer: '#c6bcab',
  china: '#857c71',
  place: '#7fb2f0',
  faint: '#4a433b',
  places: ['#7fb2f0', '#f1d560', '#1c8847', '#d4559a', '#8562df'],
  topics: {
    great_powers: '#738ce6',
    hotspots: '#f37da5',
    neighbourhood: '#52b56e',
    global_south: '#dfe382',
    global_governance: '#9be0d4',
    sovereignty: '#a85356',
    economy_opening: '#8c7615',
    technology: '#7f6894',
    people: '#eebeff',
    domestic: '#958c80',
    bilateral: '#958c80',
    other: '#958c80',
  },
};

/**
 * Few fonts, because browsers look up each missing one, in every size, before drawing text. 'Droid Sans Fallback',
 * common on Linux, would otherwise be searched for with every text. Latin digits fall back to Arial, by which drawings
 * are measured.
 */
export const bodyFaces = {
  zh: `'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',Arial,'Droid Sans Fallback',sans-serif`,
  en: `-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Arial,sans-serif`,
} as const;

/** The fonts as custom properties, by language. */
export function facesCss(): string {
  return `@layer tokens{:root{--chinese:${bodyFaces.zh};--body:var(--chinese)}:root:lang(en){--body:${bodyFaces.en}}}`;
}

/** For `prefers-contrast: more`. */
export type Contrast = Pick<
  Palette,
  'paper' | 'surface' | 'ink' | 'muted' | 'rule' | 'question' | 'china' | 'place' | 'faint' | 'places'
>;

export const lightContrast: Contrast = {
  paper: '#ffffff',
  surface: '#ffffff',
  ink: '#000000',
  muted: '#4a433b',
  rule: '#7d7468',
  question: '#a62312',
  china: '#6d665c',
  place: '#174d8a',
  faint: '#b3a999',
  places: ['#174d8a', '#5f4702', '#2f993d', '#c4698c', '#817be7'],
};

export const darkContrast: Contrast = {
  paper: '#000000',
  surface: '#121010',
  ink: '#ffffff',
  muted: '#cfc6ba',
  rule: '#857c70',
  question: '#ff775d',
  china: '#aaa194',
  place: '#9cc4f7',
  faint: '#564e45',
  places: ['#9cc4f7', '#f1d560', '#1c8847', '#d4559a', '#8562df'],
};

/** The essay's topics, whose hues must be distinguishable. */
export const essayTopics: readonly TopicId[] = [
  'great_powers',
  'hotspots',
  'neighbourhood',
  'global_south',
  'global_governance',
  'sovereignty',
  'economy_opening',
  'technology',
  'people',
];

/** Custom properties of a palette: `--paper`, `--place-1`, `--topic-great-powers` … */
export function customProperties(palette: Palette | Contrast): [string, string][] {
  const topics = 'topics' in palette ? Object.entries(palette.topics) : [];
  const colours = Object.entries(palette).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return [
    ...colours.map(([name, value]): [string, string] => [`--${name}`, value]),
    ...palette.places.map((value, index): [string, string] => [`--place-${index + 1}`, value]),
    ...topics.map(([topic, value]): [string, string] => [`--topic-${topic.replaceAll('_', '-')}`, value]),
  ];
}

function block(palette: Palette | Contrast): string {
  return customProperties(palette)
    .map(([name, value]) => `${name}:${value};`)
    .join('');
}

/** The tokens' style sheet: palettes by system, `data-theme` and contrast, and classes of drawings. */
export function tokensCss(): string {
  const marks = [
    'ink',
    'question',
    'answer',
    'china',
    'place',
    'faint',
    ...light.places.map((_, index) => `place-${index + 1}`),
  ].map((name) => `.fill-${name}{fill:var(--${name})}`);
  const topics = Object.keys(light.topics).map((topic) => {
    const name = topic.replaceAll('_', '-');
    return `.fill-${name}{fill:var(--topic-${name})}`;
  });
  const tones = customProperties(light)
    .map(([name]) => name.slice('--'.length))
    .filter((name) => /^(question|answer|place|topic)/.test(name))
    .map((name) => `.tone-${name}{--tone:var(--${name})}`);
  return [
    '@layer tokens{',
    `:root{color-scheme:light dark;${block(light)}}`,
    // Print is always light.
    '@media screen{',
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${block(dark)}}}`,
    `:root[data-theme=dark]{color-scheme:dark;${block(dark)}}`,
    '}',
    ':root[data-theme=light]{color-scheme:light}',
    '@media screen and (prefers-contrast:more){',
    `:root{${block(lightContrast)}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${block(darkContrast)}}}`,
    `:root[data-theme=dark]{${block(darkContrast)}}`,
    '}',
    ...marks,
    ...topics,
    ...tones,
    '}',
  ].join('\n');
}
