import { describe, expect, it } from 'vitest';
import { turnsOf as turnsOfText } from './speaker-turns.ts';

const turnsOf = (lines: readonly string[]) => turnsOfText(lines.join('\n'));

describe('a transcript as it is really pasted', () => {
  it.each<[style: string, turns: string, lines: string[]]>([
    [
      'from a newspaper, with blanks inside words and numbers',
      'Q南方周报 A王毅 Q参考日报 A王毅',
      [
        '本报北京3月7日电',
        '    南方周报记者：请问 外长，今年 的外交 重点 是什么？',
        '    王　毅：去年 共有 约 30 位 外国领导人访华。',
        '    参考日报记者：如何看待 中 欧关系？',
        '    王　毅：双边贸易额 达 7800 亿美元。',
      ],
    ],
    [
      'from a PDF, with radicals, page numbers and labels cut by a line’s end',
      'S李响 Q中新社 A沈岚 Q某省日报 A沈岚',
      [
        '主持人李 响：大家上午好。今天',
        '我们请来了省⽔利厅⼚⻓沈岚。下⾯请提问。',
        '中新社记',
        '者：请问今年防汛形势怎么',
        '样？',
        '沈岚：今年⼊汛以来，全省降⽔量达到6',
        '80毫⽶。',
        '某省⽇',
        '报记者：农业呢？',
        '沈岚：⾯积稳定。',
      ],
    ],
    [
      'of an analysts’ call, brokers under their firms’ names',
      'Q中金公司 A管理层 Q国泰君安 A管理层 Q易方达 A管理层',
      [
        '中金公司：请问三季度订单情况？',
        '管理层：订单同比增长两成。',
        '国泰君安：海外产能何时投产？',
        '管理层：明年一季度。',
        '易方达：分红比例会提高吗？',
        '管理层：会综合考虑。',
      ],
    ],
    [
      'of a call where offices answer and each broker asks once',
      'S董秘 Q国泰君安李晓明 A董事长 Q博时基金 A财务总监 Q个人投资者 A董秘',
      [
        '董秘：各位投资者下午好，欢迎参加业绩说明会。',
        '国泰君安 李晓明：请问公司二季度毛利率为何下降？',
        '董事长：主要受原材料价格影响。',
        '博时基金：存货为什么增加这么多？',
        '财务总监：为四季度旺季备货。',
        '个人投资者：公司有回购计划吗？',
        '董秘：目前没有应披露未披露的计划。',
      ],
    ],
    [
      'of an interview under title marks, the paper’s name long and short',
      'Q瞭望 A温铁军 Q瞭望新闻周刊 A温铁军 Q瞭望 A温铁军',
      [
        '《瞭望》：中国农业的出路在哪里？',
        '温铁军：在于综合。',
        '《瞭望》新闻周刊：具体怎么做？',
        '温铁军：十六个字。',
        '《瞭望》：能说说吗？',
        '温铁军教授：不能。',
      ],
    ],
    [
      'of an interview that a paragraph introduces',
      'Q本刊 A李泽湘 Q本刊 A李泽湘',
      [
        '李泽湘，香港科技大学教授。日前，本刊记者专访了他。',
        '本刊记者：您为什么做机器人？',
        '李泽湘：因为好玩。',
        '本刊：赚钱吗？',
        '李泽湘：开始不赚。',
      ],
    ],
    [
      'of reported exchanges, one after the other',
      'Q A华春莹 Q A华春莹 Q A华春莹',
      [
        '在今天举行的例行记者会上，有记者问：据报道，美方将加征 25% 关税，中方有何评论？',
        '华春莹表示，中方坚决反对。',
        '有记者问及中俄关系。',
        '华春莹指出，中俄关系稳定。',
        '还有记者问，外长何时访欧？华春莹说，有消息会及时发布。',
      ],
    ],
    [
      'of reported answers under a pronoun',
      'Q A他 Q A他',
      ['有网友提问：教师节补贴何时发？他回答说，下月发。', '有网友追问：标准是多少？他说，每人 500 元。'],
    ],
    [
      'of a question after the conference without a comma',
      'Q路透社 A毛宁 Q A毛宁',
      [
        '路透社记者：中方如何看待选举？',
        '毛宁：这是内政。',
        '会后有记者就台风救援提问。毛宁答复说，中方愿提供帮助。',
      ],
    ],
    [
      'in traditional characters with one surname',
      'Q問 A王 Q追問 A王',
      [
        '問：關於入境檢疫，何時放寬？',
        '王：下月一日起，每日上限 5,000 人。',
        '追問：經費呢？',
        '王：約 2.4 億元。',
      ],
    ],
    [
      'in traditional characters, members and ministers with given names',
      'S主席 Q王委員美惠 A卓院長榮泰 Q王委員美惠 A卓院長榮泰 S主席',
      [
        '主席：請王委員美惠質詢。',
        '王委員美惠：院長好，請問長照經費？',
        '卓院長榮泰：今年編列九百億元。',
        '王委員美惠：夠不夠？',
        '卓院長榮泰：足夠。',
        '主席：謝謝王委員。',
      ],
    ],
    [
      'of words for roles that no list holds',
      'Q主播 A特派员 Q主播 A特派员',
      ['主播：现场情况怎样？', '特派员：雨很大。', '主播：人员转移了吗？', '特派员：转移了三千人。'],
    ],
    [
      'of questions with a number before each mark',
      'Q问 A答 Q问 A答',
      ['一、问：为什么修订？', '答：为了适应新形势。', '（二）问：修订了哪些内容？', '答：主要有三个方面。'],
    ],
    [
      'of numbered outlets',
      'Q甲报 A王毅 Q乙报 A王毅',
      ['1. 甲报记者：请问会谈？', '王毅：顺利。', '2、乙报记者：何时再谈？', '王毅：下月。'],
    ],
    [
      'of numbered questions in words',
      'Q问题 A回答 Q问题 A回答',
      ['问题一：请问订单如何？', '回答：增长两成。', '问题二：请问分红？', '回答：不变。'],
    ],
    [
      'of a deputy who is given the floor',
      'Q新华社 A王文涛 A盛秋平 Q彭博社 A王文涛',
      [
        '新华社记者：请问消费形势如何？',
        '王文涛：我先说总体。具体请盛秋平副部长回答。',
        '盛秋平：好的。家电以旧换新带动1500亿元。',
        '彭博社记者：外资政策有变化吗？',
        '王文涛：没有变化。',
      ],
    ],
    [
      'of a host who asks, then lets the audience ask',
      'Q主持人 A嘉宾 Q网友 A嘉宾',
      ['主持人：嘉宾好，先谈谈您的看法？', '嘉宾：我看好。', '网友：会涨吗？', '嘉宾：不会。'],
    ],
    [
      'of 又问 and 又答',
      'Q A王先生 Q又问 A又答',
      ['记者问：房子卖得动吗？', '王先生答：卖得动。', '又问：多少钱？', '又答：每平方米两万。'],
    ],
    [
      'of a paper that asks once, after the host’s call',
      'Q体坛周报 A蔡斌 S主持人 Q腾讯体育 A朱婷 S主持人',
      [
        '《体坛周报》记者：第四局为何能逆转？',
        '蔡斌：发球好。',
        '主持人：最后一个问题。',
        '腾讯体育：请问朱婷，这是第几次参赛？',
        '朱婷：第三次。',
        '主持人：谢谢大家。',
      ],
    ],
    [
      'of investors named behind the mark',
      'Q易方达 A董秘 Q中金公司 A财务总监',
      ['Q：（易方达）请问订单？', 'A：（董秘）增长两成。', 'Q：（中金公司）成本？', 'A：（财务总监）下降。'],
    ],
    [
      'of questions marked by a letter and blanks',
      'QQ AMS. SMITH QQ AMS. SMITH',
      ['Q    Thank you. 会豁免吗？', 'MS. SMITH:  没有消息。', 'Q    何时？', 'MS. SMITH:  下周。'],
    ],
    [
      'of foreign papers that ask once',
      'QFinancial Times A毛宁 QBBC A毛宁',
      ['Financial Times: 请问出口管制？', '毛宁: 依法依规。', 'BBC: 会放宽吗？', '毛宁: 我没有补充。'],
    ],
  ])('is read turn by turn: %s', (_, turns, lines) => {
    expect(turnsOf(lines)).toBe(turns);
  });

  it('keeps a quoted exchange in the words that quote it', () => {
    expect(
      turnsOf(['记者：有人说“问：为什么？答：不知道。”您怎么看？', '张明：“问：多少？答：三。”我知道。']),
    ).toBe('Q A张明');
  });

  it.each<[name: string, lines: string[]]>([
    ['points of a question', ['问题一：价格？', '问题二：产量？']],
    ['points of a question that say what they ask', ['第一个问题：价格？', '第二个问题：产量？']],
    ['heads of a question', ['关于价格：会涨吗？', '关于产量：会降吗？']],
  ])('keeps the %s in it', (_, lines) => {
    expect(
      turnsOf(['记者：我有两个问题。', ...lines, '张明：都好。', '记者：还有吗？', '张明：没有了。']),
    ).toBe('Q A张明 Q A张明');
  });

  it('keeps items in the answers, though one begins with a surname', () => {
    const answer = ['夏粮：增产。', '早稻：持平。', '秋粮：在望。'];
    expect(
      turnsOf(['问：今年怎样？', '答：稳。', ...answer, '问：明年呢？', '答：继续抓。', ...answer]),
    ).toBe('Q问 A答 Q问 A答');
  });

  it.each<[name: string, lines: string[]]>([
    ['a rhetorical question', ['出路：在哪里？', '办法：有三条。']],
    ['two rhetorical questions', ['难点：在哪里？', '对策：有三条。', '关键：是什么？', '答案：是人才。']],
    ['points with numbers', ['（一）产业：要升级。', '（二）人才：要培养。']],
    ['problems that are told', ['问题一：人口多。', '问题二：底子薄。']],
  ])('keeps %s in the answer', (_, lines) => {
    expect(
      turnsOf(['记者：情况怎么样？', '张明：我谈几点。', ...lines, '记者：还有吗？', '张明：没有了。']),
    ).toBe('Q A张明 Q A张明');
  });
});
