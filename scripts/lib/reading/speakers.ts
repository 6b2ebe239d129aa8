import { bareLabelAt, labelAt, mayHoldLabel, OFFICES, type KnownSpeakers } from './labels.ts';
import type { Line } from './lines.ts';

/** The surnames of nearly all Han Chinese; a name in a label is one of these and one or two characters more. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温庄毕翟樊兰殷施洪乔岳左庞康耿申祝柴凌裴牛章鲁葛关岑涂俞柳华耿纪舒屈项聂齐易宁倪柯梅单欧盛路季成阮童甘冉安牟池游辛靳管焦霍骆解房柏桑祁晏尚翁卜商卓封佟娄耿覃巩隋鹿农郁娜胥厉应初';
const COMPOUND = '(?:欧阳|司马|上官|诸葛|司徒|尉迟|东方|皇甫|慕容|令狐|端木|公孙|夏侯)';
const PERSON = new RegExp(
  String.raw`^(?:${COMPOUND}\p{Script=Han}{1,2}|[${SURNAMES}](?:某+|\p{Script=Han}{1,2}))$`,
  'u',
);
const FOREIGN =
  /^[\p{Script=Han}]{1,8}(?:·[\p{Script=Han}]{1,10}){1,4}$|^[A-Z][A-Za-z'.-]+(?: [A-Z][A-Za-z'.-]*){0,3}$/u;
const OFFICE_BEFORE = new RegExp(String.raw`^(?:${OFFICES})+`);
const OFFICE_AFTER = new RegExp(String.raw`(?:${OFFICES})+$`);
/** Openings of sentences that look like a surname and a given name. */
const NEVER =
  /^(?:方面|成果|关于|高兴|安全|安排|文化|金融|马上|白天|黄金|时间|章程|应该|解释|向好|于是|单位|路线|易言之|成立|施工|商品|管理|任务|初步|温馨提示|万一|关键|许多|严格|祝愿|余下|江南|应当|简言之|华人)/;

/** What the label's person is called without offices: 外交部长王毅 → 王毅; 王毅外长 → 王毅; 发言人 → 发言人. */
export function personIn(label: string): string | undefined {
  // [国务院总理 某某某]: the space parts office and name; between Latin words it stays.
  const name = label.trim().replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '');
  if (NEVER.test(name)) return undefined;
  if (PERSON.test(name) || FOREIGN.test(name)) return name;
  const after = name.replace(OFFICE_BEFORE, '');
  if (after === '') return name;
  if (after !== name && (PERSON.test(after) || FOREIGN.test(after))) return after;
  const before = name.replace(OFFICE_AFTER, '');
  if (before !== name && (PERSON.test(before) || FOREIGN.test(before))) return before;
  // 某国外长: the office alone, with its country or ministry before it.
  return before !== name &&
    before.length <= 8 &&
    /^[\p{Script=Han}]*$/u.test(before) &&
    name.length <= 12 &&
    before.length >= 1 &&
    !/[的了是在有对]/.test(before)
    ? name
    : undefined;
}

interface Candidate {
  /** Whether its form alone shows a person: a surname, a foreign name, an office. */
  listed: boolean;
  /** Whether an office stood beside the name: 副部长某某某. */
  office: boolean;
  count: number;
  /** How often the label comes right after a question's label, with no other name between. */
  replies: number;
  /** Characters that follow it up to the next candidate or label. */
  length: number;
  questions: number;
}

export interface Speakers {
  /** Everybody who speaks under a label of the form `名字:`. */
  names: Set<string>;
  /** Those of them who only ask. */
  asking: Set<string>;
  /** Who answers most questions, or the one given. */
  main: string | undefined;
}

/** A name that no list knows (阿尔梅达, 英卓): two to six Han characters, none of them a word of grammar. */
const UNLISTED = /^(?!.*[的了是在有对这那个们不也和与为其将])\p{Script=Han}{2,6}$/u;

/**
 * The names that speak under a `名字:` label, and who of them answers most.
 *
 * A name is taken when it answers a question directly, stands with an office, or labels two lines or more; one that does not look
 * like a name must do both. A single `词:` at a line's start is prose. A `given` name counts without proof.
 */
export function findSpeakers(
  text: string,
  lines: readonly Line[],
  outlets: ReadonlySet<string>,
  given?: string,
): Speakers {
  const nobody: KnownSpeakers = { names: new Set(), outlets };
  const candidates = new Map<string, Candidate>();
  let open = false;
  let current: Candidate | undefined;
  for (const line of lines) {
    if (line.kind === 'note') continue;
    for (const [start, end] of segments(text, line)) {
      const possible = mayHoldLabel(text, start);
      const strong = possible ? labelAt(text, start, nobody, start !== line.start) : undefined;
      if (strong && strong.role !== 'name') {
        open = strong.role === 'reporter' || strong.role === 'question';
        current = undefined;
        continue;
      }
      const bare = possible ? bareLabelAt(text, start) : undefined;
      const listed = bare && personIn(bare.name);
      const person =
        listed ?? (bare && UNLISTED.test(bare.name) && !NEVER.test(bare.name) ? bare.name : undefined);
      if (person) {
        current = candidates.get(person) ?? {
          count: 0,
          replies: 0,
          length: 0,
          questions: 0,
          listed: Boolean(listed),
          office: false,
        };
        current.count += 1;
        if (bare?.name !== person) current.office = true;
        if (open) current.replies += 1;
        open = false;
        candidates.set(person, current);
      }
      if (current) {
        current.length += end - start;
        if (text.charAt(end - 1) === '?') current.questions += 1;
      }
    }
  }
  const names = new Set<string>();
  const asking = new Set<string>();
  if (given) names.add(given);
  let main = given;
  let best = -1;
  for (const [name, candidate] of candidates) {
    const shown = candidate.listed && (candidate.replies > 0 || candidate.office);
    if (candidate.count < 2 && !shown) continue;
    if (!candidate.listed && candidate.replies === 0) continue;
    names.add(name);
    if (name !== given && candidate.replies === 0 && candidate.questions >= candidate.count) asking.add(name);
    const score = candidate.replies * 1e6 + candidate.length;
    if (!given && score > best && candidate.questions < candidate.count) {
      best = score;
      main = name;
    }
  }
  return { names, asking, main };
}

/** Where labels may stand in a line: its start, and after each sentence's end. Pairs of start and end. */
export function segments(text: string, line: Line): [number, number][] {
  const found: [number, number][] = [];
  let start = line.start;
  for (let i = line.start; i < line.end; i += 1) {
    if (!ENDS.has(text.charCodeAt(i))) continue;
    let end = i + 1;
    while (end < line.end && ENDS.has(text.charCodeAt(end))) end += 1;
    while (end < line.end && CLOSES.has(text.charCodeAt(end))) end += 1;
    while (end < line.end && (text.charCodeAt(end) === 0x20 || text.charCodeAt(end) === 0x09)) end += 1;
    if (end >= line.end) break;
    found.push([start, end]);
    start = end;
    i = end - 1;
  }
  found.push([start, line.end]);
  return found;
}

const codes = (characters: string) => new Set(Array.from(characters, (character) => character.charCodeAt(0)));
const ENDS = codes('。?!…');
const CLOSES = codes('”’")]》');
