import type { Lang } from '../lib/language.ts';
import { say } from '../lib/phrase.ts';
import type { Computed, Phrase } from '../lib/phrase.ts';

/** UI strings on the robustness of claims to other ways of counting. */
export interface ClaimStrings {
  howSure: string;
  /** Leave-one-exchange-out counts that give the same finding. */
  exchanges(held: Computed, all: Computed): Phrase;
  exchangesAll(all: Computed): Phrase;
  names: Record<'holds' | 'breaks', string>;
  codings(held: Computed, all: Computed): Phrase;
  codingsAll(all: Computed): Phrase;
  /** Introduces the finding under the other count. */
  otherwise: string;
  rows: string;
  /** Table on the methods page. */
  title: string;
  lead: string;
  claim: string;
  groups: Record<'names' | 'exchange' | 'topics' | 'drawn', string>;
  marks: Record<'holds' | 'breaks' | 'none', string>;
  download: string;
}

const zh: ClaimStrings = {
  howSure: '有多牢靠',
  exchanges: (held, all) => say`每次去掉一轮问答，${all}次里有${held}次得出同一句话（数目不计）。`,
  exchangesAll: (all) => say`每次去掉一轮问答，${all}次都得出同一句话（数目不计）。`,
  names: { holds: '只算全称，这句话不变。', breaks: '只算全称，就不是这句话。' },
  codings: (held, all) => say`话题换${all}种归法，有${held}种得出同一句话。`,
  codingsAll: (all) => say`话题换${all}种归法，都得出同一句话。`,
  otherwise: '换一种数法可能得到：',
  rows: '逐条结果见',
  title: '说法',
  lead: '文中超出数字本身的每个说法，和每张图的标题句，都按能用的各种数法重算过：只算全称、每次去掉一轮问答、换一种话题归类、把各轮问答重新抽取。空心的是说法不成立之处，文中或图下已写明；没有写明的，网站就做不出来。',
  claim: '说法',
  groups: { names: '只算全称', exchange: '去掉一轮问答', topics: '话题的其他归法', drawn: '重新抽取' },
  marks: { holds: '成立', breaks: '不成立，已写明', none: '无关' },
  download: '下载',
};

const en: ClaimStrings = {
  howSure: 'How sure?',
  exchanges: (held, all) =>
    say`With one exchange left out, ${held} of ${all} counts give the same sentence, its numbers aside.`,
  exchangesAll: (all) =>
    say`With one exchange left out, all ${all} counts give the same sentence, its numbers aside.`,
  names: {
    holds: 'By full names only it is the same.',
    breaks: 'By full names only it is another.',
  },
  codings: (held, all) => say`Of ${all} other codings of topics, ${held} give the same sentence.`,
  codingsAll: (all) => say`All ${all} other codings of topics give the same sentence.`,
  otherwise: 'Counted otherwise it can read:',
  rows: 'Row by row:',
  title: 'Claims',
  lead: 'Whatever the essay claims beyond its numbers, and the headline of each chart, was computed again in every way that applies: full names only, each exchange left out in turn, topics coded otherwise, exchanges drawn again. Hollow marks are where a claim does not hold; the essay or the chart’s page says so there. One that is not said stops the site from being built.',
  claim: 'Claim',
  groups: {
    names: 'Full names only',
    exchange: 'One exchange left out',
    topics: 'Topics coded otherwise',
    drawn: 'Drawn again',
  },
  marks: { holds: 'holds', breaks: 'does not hold, and is said', none: 'does not bear on it' },
  download: 'Download',
};

export const claimStrings: Record<Lang, ClaimStrings> = { zh, en };
