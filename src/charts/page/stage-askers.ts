import { formatInteger, formatList } from '../../lib/format.ts';
import { languageTag } from '../../lib/language.ts';
import type { Lang } from '../../lib/language.ts';
import { wrapEvenly } from '../../lib/measure.ts';
import { homeName } from '../../lib/place-names.ts';
import type { StageContext } from '../context.ts';
import { canvas, element, measured, runs, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import type { PageModel } from './model.ts';
import { layAskers } from './askers-columns.ts';
import type { AskerName } from './askers-columns.ts';
import { marks, settingFor } from './setting.ts';
import type { AskerGroup, Exchange } from './stages-model.ts';
import { stageWords } from './stages-words.ts';

/** In px; column counts in order of preference; `head` is the band of group names. */
const layouts = {
  phone: { columns: [3, 4, 2, 1], gutter: 12, head: 27, group: 12.5, name: 12, gap: 7 },
  wide: { columns: [5, 6, 4, 3, 2], gutter: 22, head: 40, group: 17, name: 13.5, gap: 10 },
} as const;

/** Groups with up to this many homes are named after them: 香港, not the group's generic name. */
const fewHomes = 2;

/** For a heading, or lower-cased for use in a sentence. */
export function groupName(group: AskerGroup, home: string, lang: Lang, inSentence = false): string {
  const name = groupHeading(group, home, lang);
  const isProper = group.homes.some((code) => name.startsWith(homeName(code, lang) || '—'));
  return inSentence && !isProper ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function groupHeading(group: AskerGroup, home: string, lang: Lang): string {
  const words = stageWords[lang];
  if (group.id === 'mainland') return words.mainland;
  if (group.id === 'home') return homeName(home, lang) || home;
  if (group.id === 'unknown') return words.unknownHome;
  const names = group.homes.map((code) => homeName(code, lang)).filter(Boolean);
  if (group.id === 'hong_kong_macao_taiwan') return formatList(names, lang);
  return names.length > 0 && names.length <= fewHomes ? formatList(names, lang) : words.elsewhere;
}

/** Between an outlet and its home, px. */
const besideGap = 6;

/** Outlets by home, each with its question above the faint answer. */
export function drawAskers(model: PageModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const { sentences, groups, home } = model.stages;
  const words = stageWords[lang];
  const setting = settingFor(model.questionChars + model.answerChars, context);
  const layout = layouts[setting.size];
  const nameStyle: TextStyle = { size: layout.name, bold: true };
  const homeStyle: TextStyle = { size: layout.name, tone: 'muted' };
  const nameLine = layout.name * 1.22;
  const nameOf = ({ who, country }: Exchange, group: AskerGroup, columnWidth: number): AskerName => {
    const options = { bold: true, locale: languageTag[lang] };
    const lines = wrapEvenly(who[lang] || words.unknownOutlet, columnWidth / layout.name, options);
    const from = homeName(country, lang);
    const used = measured(lines.at(-1) ?? '', nameStyle) + besideGap + measured(from, homeStyle);
    // Omit the home if the group or the outlet's own name says it.
    const said = group.id !== 'elsewhere' || group.homes.length <= fewHomes || who[lang].includes(from);
    const tells = !said && setting.size !== 'phone' && used <= columnWidth;
    return { lines, home: tells ? from : '' };
  };
  const groupStyle: TextStyle = { size: layout.group, bold: true };
  const askedOf = (group: AskerGroup): string => words.questionsAsked(formatInteger(group.exchanges.length));
  const headWidth = (group: AskerGroup): number =>
    measured(`${groupName(group, home, lang)}${askedOf(group)}`, groupStyle) + besideGap;
  const { gutter, head, gap } = layout;
  const frame = { width, height, gutter, setting, head, nameLine, gap, nameOf, headWidth };
  const frames = layout.columns.map((count) => ({ ...frame, columns: count }));
  // With 100 questions there is no room for names; keep the groups.
  const unnamed = frames.map((each) => ({ ...each, nameOf: () => ({ lines: [], home: '' }) }));
  const columns = layAskers(groups, frames) ?? layAskers(groups, unnamed);
  if (!columns) throw new Error('no room for those who ask');

  const heads = columns.heads.flatMap(({ group, left, right, top, again }) => [
    element(document, 'path', {
      class: 'fill-ink',
      d: `M${tenth(left)} ${tenth(top)}H${tenth(right)}v2H${tenth(left)}z`,
    }),
    runs(
      document,
      left,
      top + layout.group + 6,
      again
        ? [[groupName(group, home, lang), { ...groupStyle, tone: 'muted' }]]
        : [
            [groupName(group, home, lang), groupStyle],
            [askedOf(group), { ...groupStyle, tone: 'question', from: 'turns' }],
          ],
      besideGap,
    ),
  ]);
  const names = columns.names.flatMap(({ name: { lines, home: from }, left, top }) =>
    lines.map((line, index) => {
      const base = top + layout.name + index * nameLine;
      if (!from || index < lines.length - 1) return text(document, left, base, line, nameStyle);
      const parts = [[line, nameStyle] as const, [from, homeStyle] as const];
      return runs(document, left, base, parts, besideGap);
    }),
  );
  return canvas(document, width, height, [
    ...heads,
    ...names,
    ...marks(document, sentences, columns.strips, ({ kind }) =>
      kind === 'question' ? 'fill-question' : 'fill-faint',
    ),
  ]);
}
