import type { Gazetteer } from './gazetteer.ts';
import { longestNameEnd } from './match.ts';
import { Trie } from './trie.ts';
import type { PlacedWord, SentenceWords } from './words.ts';

/** Offices before or after a person's name. */
const OFFICES = new Set(
  (
    '总统 首相 总理 外长 外相 部长 大臣 国务卿 国王 女王 王储 王子 公主 亲王 天皇 皇帝 教皇 酋长 埃米尔 主席 委员长 议长 ' +
    '大使 公使 代办 总领事 特使 专员 高级代表 特别代表 协调员 发言人 秘书长 总干事 总裁 行长 会长 理事长 总书记 书记 ' +
    '司令 将军 上将 中将 少将 上校 元帅 参谋长 防长 财长 州长 省长 市长 局长 司长 署长 处长 院长 校长 司令员 ' +
    '议员 领导人 领袖 候选人 先生 女士 夫人 阁下 殿下 陛下 博士 教授 主任 国务秘书'
  ).split(' '),
);
const LONGEST_OFFICE = 4;
const OFFICE_ENDS = new Set(Array.from(OFFICES, (office) => office.charAt(office.length - 1)));

/** Characters of foreign names. */
const TRANSLITERATION =
  /^[阿埃艾爱安昂奥澳巴班邦保堡鲍贝本比彼宾波博伯勃柏布藏查察昌池茨次达戴丹当道得登德邓狄迪蒂丁东杜敦顿多厄恩尔耳伐法凡范方芳菲费芬丰冯佛夫弗伏福富盖甘冈高戈哥革格葛根贡古瓜圭哈海汉翰豪赫贺黑亨洪侯胡华怀惠霍基吉季济加嘉贾简姜杰捷金津京喀卡凯坎康考柯科可克肯孔寇库夸奎昆拉腊莱赖兰朗劳勒雷蕾黎李里理丽利立莉廉良列烈林琳龙隆卢鲁鹿吕律露罗洛马玛迈麦曼毛茂梅门蒙孟米密苗敏明缪摩莫默姆木穆内那娜纳南讷尼年宁牛纽努诺女欧帕潘庞佩彭蓬皮平珀普齐奇恰乔切钦青琼丘曲热仁日荣儒瑞若撒萨塞赛桑瑟森生沙莎山善尚绍舍圣施什史士舒朔斯丝思司松苏素索所塔泰坦汤唐陶特腾提田廷通图土托瓦万旺威韦维魏温文翁沃乌武伍西希锡夏香肖谢辛欣休许雅亚延扬耶叶伊依以易因英永尤约泽扎詹珍芝朱卓兹宗佐]+$/;

/** Longest name without a point, in UTF-16 units. */
const LONGEST_PART = 8;

/**
 * Persons' names learned from a text: beside an office (外长斯瓦拉吉, 拉巴尼外长) or around a point (苏什玛·斯瓦拉吉), whose parts also
 * stand alone.
 */
export class Persons {
  private readonly names = new Trie<true>();

  /** Learns the names in a sentence. */
  learn(words: SentenceWords, text: string, gazetteer: Gazetteer): void {
    let read: NameReader | undefined;
    const { starts, forms } = words.tokens;
    for (let i = 0; i < starts.length; i++) {
      const { word } = forms[i]!;
      // Most sentences have no such word: expand lazily.
      if (word !== '·' && !isOffice(word)) continue;
      read ??= { words: [...words], text, gazetteer };
      const list = read.words;
      const { start, end } = list[i]!;
      if (text.charAt(start) === '·') {
        const [before, after] = [namesBefore(read, i - 1), namesAfter(read, i + 1)];
        this.add(before.name, gazetteer);
        this.add(after.name, gazetteer);
        // 以色列·卡茨: a country's name as a person's.
        const left = list[i - 1];
        if (left && before.name === '' && after.name !== '' && left.end === start && isPlace(read, left))
          this.put(`${text.slice(left.start, left.end)}·${after.name}`);
      } else {
        if (text.charAt(end) !== '·') this.add(namesAfter(read, i + 1).name, gazetteer);
        const before = namesBefore(read, i - 1);
        if (before.hasWord && !readsAsPair(before.name, gazetteer)) this.add(before.name, gazetteer);
      }
    }
  }

  /** End of the longest name at an offset; `at` if none. */
  endOfName(text: string, at: number, limit: number): number {
    if (!this.names.begins(text.charCodeAt(at))) return at;
    return this.names.matches(text, at, limit).at(-1)?.end ?? at;
  }

  private add(name: string, gazetteer: Gazetteer): void {
    if (name.length >= 2 && name.length <= LONGEST_PART && !gazetteer.entries.get(name)) this.put(name);
  }

  private put(name: string): void {
    this.names.set(name, true);
  }
}

/** Whether a word ends in an office: 总统, 外交大臣. */
function isOffice(word: string): boolean {
  const { length } = word;
  if (length < 2 || !OFFICE_ENDS.has(word.charAt(length - 1))) return false;
  for (let from = Math.max(0, length - LONGEST_OFFICE); from <= length - 2; from++) {
    if (OFFICES.has(word.slice(from))) return true;
  }
  return false;
}

interface NameReader {
  words: readonly PlacedWord[];
  text: string;
  gazetteer: Gazetteer;
}

/** `hasWord`: the segmenter joined some characters. */
interface NamePart {
  name: string;
  hasWord: boolean;
}

function namesAfter(read: NameReader, index: number): NamePart {
  const part = { name: '', hasWord: false };
  for (let i = index, at = read.words[index]?.start; i < read.words.length; i++) {
    const { start, end } = read.words[i]!;
    const besidePoint = i === index && read.text.charAt(start - 1) === '·';
    if (start !== at || !isPartOfName(read, read.words[i]!, besidePoint)) break;
    part.name += read.text.slice(start, end);
    part.hasWord ||= end - start > 1;
    at = end;
  }
  return part;
}

function namesBefore(read: NameReader, index: number): NamePart {
  const part = { name: '', hasWord: false };
  for (let i = index, at = read.words[index]?.end; i >= 0; i--) {
    const { start, end } = read.words[i]!;
    if (end !== at || !isPartOfName(read, read.words[i]!)) break;
    part.name = read.text.slice(start, end) + part.name;
    part.hasWord ||= end - start > 1;
    at = start;
  }
  return part;
}

function isPlace({ text, gazetteer }: NameReader, { start, end }: PlacedWord): boolean {
  return gazetteer.entries.get(text.slice(start, end))?.name !== undefined;
}

/** Chance parts of speech of foreign names in the dictionary. */
const NAME_TAGS = new Set(['person', 'place', 'proper_noun', 'other', 'morpheme']);

/** A word, known as a person or guessed, in characters of foreign names, that is no place. */
function isPartOfName(
  { text, gazetteer }: NameReader,
  { start, end, form }: PlacedWord,
  besidePoint = false,
): boolean {
  const surface = text.slice(start, end);
  const entry = gazetteer.entries.get(surface);
  if (entry?.name || entry?.phrase) return false;
  if (!TRANSLITERATION.test(surface)) {
    // A dictionary name may have any character (韩长赋), but no place's name.
    return form.partOfSpeech === 'person' && longestNameEnd(gazetteer.entries, text, start, end) === start;
  }
  if (end - start === 1) return !gazetteer.frameWords.verb.get(surface) && surface !== '以';
  if (end - start === 2 && surface.endsWith('方') && gazetteer.shorts.get(surface.charAt(0))) return false;
  return besidePoint || NAME_TAGS.has(form.partOfSpeech);
}

/** Short forms before an office, not a name: 日韩, 巴以. */
function readsAsPair(name: string, gazetteer: Gazetteer): boolean {
  return Array.from(name).every((char) =>
    gazetteer.shorts.get(char)?.some((form) => form.needs === '' && form.frames.has('side')),
  );
}
