import { describe, expect, it } from 'vitest';
import { mentionsIn } from './place-words.ts';

/** Each rule with cases that it must leave alone. */
const CASES: readonly (readonly [rule: string, question: string, answer: string, expected: string])[] = [
  [
    'a pair of named places needs no head word, a foreign name that looks like one is left alone',
    '墨西哥、洪都拉斯、卡塔尔、尼日利亚如何表态?',
    '墨洪随后会晤。卡尼没有出席。',
    '墨西哥:MX 洪都拉斯:HN 卡塔尔:QA 尼日利亚:NG 墨:MX 洪:HN',
  ],
  [
    'a pair keeps its reading in the exchange although another candidate was named since',
    '塞尔维亚总统谈到中塞自贸协定。塞浦路斯也希望扩大出口。',
    '中塞是铁杆朋友。',
    '塞尔维亚:RS 中:CN 塞:RS 塞浦路斯:CY 中:CN 塞:RS',
  ],
  [
    'a sentence that turns to a new matter is read from the names in it',
    '新西兰葡萄酒受到关注。另外,中新协定即将生效,新加坡企业怎么看?',
    '我们欢迎。',
    '新西兰:NZ 中:CN 新:SG 新加坡:SG',
  ],
  [
    'the end of a phrase of place is no China',
    '新西兰和加拿大的情况如何?',
    '发展中新问题不断,在谈判中加方表示理解,在工作中伊朗也参与。',
    '新西兰:NZ 加拿大:CA 加:CA 伊朗:IR',
  ],
  [
    'a short form may stand beside a full name',
    '今年情况如何?',
    '中伊拉克“石油换重建”合作顺利,去年港东盟贸易额增长,其中印尼占一成,对美中国企业有信心。',
    '中:CN 伊拉克:IQ 港:HK 东盟:ASEAN 印尼:ID 美:US 中国:CN',
  ],
  [
    'a preposition leads to a place that the exchange names, not to a person or a direction',
    '阿富汗、叙利亚、西班牙局势如何?',
    '中国已向阿提供援助,同阿卜杜拉、阿萨德会谈,参与叙重建,向西开放。',
    '阿富汗:AF 叙利亚:SY 西班牙:ES 中国:CN 阿:AF 叙:SY',
  ],
  [
    'a side that opens a clause may have an adverb after it',
    '情况如何?',
    '中方正做工作,美方便宣布了决定。工作中方便群众,其中方案已定。',
    '中:CN 美:US',
  ],
  [
    'a question about a pair is no word for choosing',
    '您怎么看中哈以及哈萨克斯坦的关系?',
    '企业看中的是市场。',
    '中:CN 哈:KZ 哈萨克斯坦:KZ',
  ],
  [
    'a side that no name explains is read from its neighbours',
    '南苏丹局势如何?',
    '肯方和乌方积极斡旋。',
    '南苏丹:SS 肯:KE 乌:UG',
  ],
  [
    'Europe is the Union only as the counterpart of China',
    '如何看待中欧关系?',
    '我们相信欧洲会正确选择。我们支持欧洲一体化。欢迎更多欧洲朋友,欧洲有人批评中国。',
    '中:CN 欧:EU 欧洲:EU 欧洲:EU 欧洲:EUROPE 欧洲:EUROPE 中国:CN',
  ],
  [
    'goods and workers of a country, not the output of a day',
    '情况如何?',
    '进口日产水产品和美产大豆,菲佣权益受保护,日产量提高。中日韩加在一起占九成。',
    '日:JP 美:US 菲:PH 中:CN 日:JP 韩:KR',
  ],
  [
    'names as Hong Kong and Taiwan write them, not the words that hold them',
    '代表團訪問沙地阿拉伯、查德、東加和波士尼亞。',
    '山東加快發展,理查德出席,科威特國家石油公司簽約。',
    '沙地阿拉伯:SA 查德:TD 东加:TO 波士尼亚:BA 科威特:KW',
  ],
];

describe('short forms read from what is named around them', () => {
  it.each(CASES)('%s', (_rule, question, answer, expected) => {
    expect(mentionsIn(question, answer)).toBe(expected);
  });
});
