import { describe, expect, it } from 'vitest';
import { mentionsIn } from './place-words.ts';

type Case = readonly [question: string, answer: string, expected: string];

/** Places that start or end inside an ordinary word do not count. */
const TORN: readonly Case[] = [
  ['有关岛礁的情况如何?', '有关岛屿、相关岛链都有归属。', ''],
  ['非法移民怎么看?', '非法捕捞、非法入境都要打击。', ''],
  ['乌法峰会成果如何?', '会议在俄罗斯乌法举行,乌法见证了合作。', '俄罗斯:RU'],
  ['美济礁建设情况如何?', '美济礁是岛礁。', ''],
  ['今日本届大会开幕。', '明日本周例会,次日本报刊登文章,同日本轮谈判结束。', ''],
  ['当日本次会议闭幕。', '当日本场活动取消。', ''],
  ['参加纳米技术展览的有多少?', '参加纳米论坛,参加拿破仑史研讨,更加拿手。', ''],
  ['祥瑞典礼是什么?', '祥瑞典故很多。', ''],
  ['机智利落的回答。', '理智利己,明智利用。', ''],
  ['近日本台记者走访。', '今日本市新增病例,次日本报刊登消息,当日本轮比赛结束,翌日本省公布。', ''],
  ['近日本市通航。', '近日本报刊文,近日本省通报。', ''],
  ['新法如何?', '该法国内适用,该法国际影响大,本法国家机关执行。', ''],
  ['该法国公司呢?', '该法国内政部官员来访。', '法国:FR 法国:FR'],
  ['靠近日本市场的企业?', '当日本市场低迷时,同日本网友交流。', '日本:JP 日本:JP 日本:JP'],
  ['乌法的会议如何?', '在乌法开会,乌法市长出席。', ''],
  ['同日,村山访问纪念馆。', '同日,村民代表发言。', ''],
  ['立法国家、司法国际合作如何?', '执法国家机关、其中国有企业、综合国力都在讨论。', ''],
  ['西南非机动车道怎么看?', '创新西兰花品种,更新西部设施,跨越南北,超越南极。', ''],
];

/** Persons, marked by an office or a dot in the name, anywhere in the text. */
const PERSONS: readonly Case[] = [
  ['印度外长斯瓦拉吉访华。', '斯瓦拉吉外长来了,斯瓦拉吉表示满意。', '印度:IN 华:CN'],
  ['斯里兰卡外长萨马拉维拉访华,萨马拉维拉说了什么?', '萨马拉维拉外长。', '斯里兰卡:LK 华:CN'],
  ['阿富汗外长拉巴尼来华,拉巴尼有何安排?', '拉巴尼外长将会谈。', '阿富汗:AF 华:CN'],
  ['法国总统奥朗德访华,奥朗德会见谁?', '奥朗德总统。', '法国:FR 华:CN'],
  ['斯里兰卡外长佩里斯访华,佩里斯如何评价?', '佩里斯外长说得好。', '斯里兰卡:LK 华:CN'],
  ['伊拉克领导人库尔希德会见大使。', '库尔希德会见了大使。', '伊拉克:IQ'],
  ['以色列外长以色列·卡茨说了什么?', '卡茨外长表态。', '以色列:IL'],
  ['英国外交大臣多米尼克·拉布批评中国。', '多米尼克·拉布先生应反思。', '英国:GB 中国:CN'],
  ['法国总统弗朗索瓦·奥朗德怎么看?', '奥朗德与默克尔会谈,法德关系良好。', '法国:FR 法:FR 德:DE'],
  ['土耳其外长恰武什奥卢访华。', '恰武什奥卢表示,土方重视双边关系。', '土耳其:TR 华:CN 土:TR'],
  // Countries side by side before an office are not persons.
  [
    '中俄外长、日韩外长、法德总理、巴以总理会晤。',
    '中法外长也见面。',
    '中:CN 俄:RU 日:JP 韩:KR 法:FR 德:DE 巴:PS 以:IL 中:CN 法:FR',
  ],
];

/** A country's side (朝方) against words that overlap its short form. */
const SIDES: readonly Case[] = [
  ['朝鲜的立场如何?', '当前朝方表示愿意对话,此前朝方已表态。', '朝鲜:KP 朝:KP 朝:KP'],
  ['德国总理谈了什么?', '我们同德方保持沟通,当前德方立场明确。', '德国:DE 德:DE 德:DE'],
  ['目前中方正做什么?', '目前中方正在核实,当前中方正推动谈判。', '中:CN 中:CN 中:CN'],
  ['是否有影响?', '这对中方正常贸易有影响,应回应对中方正当关切。', '中:CN 中:CN'],
  ['越南怎么看?', '我同越方保持沟通,对越方主张不认可,卓越方案、跨越方面不算。', '越南:VN 越:VN 越:VN'],
  ['乌克兰怎么看?', '任何乌方提议都可谈,目前乌方尚未回应。', '乌克兰:UA 乌:UA 乌:UA'],
  ['以色列和巴勒斯坦如何?', '有关各方,特别是以方应克制。', '以色列:IL 巴勒斯坦:PS 以:IL'],
  // The segmenter still sees words here.
  ['情况如何?', '其中方案已定,集中方面,工作中方便群众,实践中方能检验,从中方能看到希望。', ''],
  ['意大利怎么看?', '同意方案,故意方可定罪,任意方式。', '意大利:IT'],
];

/** Pairs, and China, against longer words. */
const PAIRS: readonly Case[] = [
  ['韩国怎么看?', '中韩战略合作伙伴关系发展良好,美韩战机升空。', '韩国:KR 中:CN 韩:KR 美:US 韩:KR'],
  ['日本怎么看?', '中日间、日韩间、中朝间都有问题。', '日本:JP 中:CN 日:JP 日:JP 韩:KR 中:CN 朝:KP'],
  ['美国怎么看?', '中美国情不同,中英国防、中德国情也不同。', '美国:US 中:CN 美:US 中:CN 英:GB 中:CN 德:DE'],
  ['韩国防长来访吗?', '中韩国防部有热线,中美国防部门保持沟通。', '韩国:KR 中:CN 韩:KR 中:CN 美:US'],
  ['有人在中国家门口挑衅。', '中国家底厚,在中国家门口搞事不行。', '中国:CN 中国:CN 中国:CN'],
  ['一家中国民间机构表态。', '一家中国民营企业,一名中国民众。', '中国:CN 中国:CN 中国:CN'],
  ['欧美国家如何看待?', '欧美国家、欧美等国不同。', '欧:EUROPE 美:US 欧:EUROPE 美:US 欧:EUROPE 美:US'],
  ['发展中国家如何?', '其中国内市场潜力大,集中国内力量,心中国家利益最大。', ''],
];

/** Two or three short forms, with or without a head noun. */
const MORE_PAIRS: readonly Case[] = [
  [
    '日菲、美菲关系如何?',
    '日菲签署协定,美菲把导弹部署在这里,美日菲举行会谈。',
    '日:JP 菲:PH 美:US 菲:PH 日:JP 菲:PH 美:US 菲:PH 美:US 日:JP 菲:PH',
  ],
  [
    '俄蒙、日越、美印如何?',
    '蒙俄、越俄、印美。',
    '俄:RU 蒙:MN 日:JP 越:VN 美:US 印:IN 蒙:MN 俄:RU 越:VN 俄:RU 印:IN 美:US',
  ],
  ['英美两国如何?', '英美等国、德美两军、法美文学不同。', '英:GB 美:US 英:GB 美:US 德:DE 美:US 法:FR 美:US'],
  [
    '新加坡怎么看?',
    '新马泰线路、星马两国、星港合作。',
    '新加坡:SG 新:SG 马:MY 泰:TH 星:SG 马:MY 星:SG 港:HK',
  ],
  ['线路如何?', '明星、恒星、港星、歌星、星期一都不是。', ''],
  ['土耳其怎么看?', '中土贸易增长,中土双方满意。', '土耳其:TR 中:CN 土:TR 中:CN 土:TR'],
  ['企业如何?', '中土集团承建铁路,中土大陆是小说,国土、领土、沃土。', ''],
  ['美拉德反应是什么?', '美德善行,美意延年,美泰公司,韩美林作品。', ''],
  ['美方称将恢复制裁?', '黎以边境不平静,以方不排除动武,以方便群众为先。', '美:US 黎:LB 以:IL 以:IL'],
];

/** 港 as Hong Kong, not a harbour. */
const HONG_KONG: readonly Case[] = [
  [
    '香港经济如何?',
    '本港失业率下降,离港旅客增加,港股、港交所、沪港深基金、返港人士。',
    '香港:HK 港:HK 港:HK 港:HK 港:HK 港:HK 港:HK',
  ],
  ['香港货运如何?', '到港船舶、离港口、抵港货轮,港元、港币。', '香港:HK'],
  ['宁波如何?', '本港吞吐量、离港航班、抵港船舶、到港原油、渔港、空港。', ''],
  ['台积电赴美设厂?', '台积电、台达电是企业名,台塑也是。', '美:US'],
];

/** A short form alone, in an exchange with the full name. */
const BARE: readonly Case[] = [
  ['叙利亚化学武器销毁进展如何?', '支持尽快销毁叙化武,尊重叙的主权。', '叙利亚:SY 叙:SY 叙:SY'],
  ['乌克兰局势如何?', '希望乌有关各方保持克制。', '乌克兰:UA 乌:UA'],
  ['菲律宾局势如何?', '我们关注菲安全形势。', '菲律宾:PH 菲:PH'],
  ['阿富汗局势如何?', '支持推动阿和平进程。', '阿富汗:AF 阿:AF'],
  ['朝鲜会再次核试验吗?', '我们反对朝进行核试验。', '朝鲜:KP 朝:KP'],
  ['美国称没有遵守协议。', '这是美满足一己私利。', '美国:US 美:US'],
  ['伊拉克重建如何?', '支持伊战后重建,愿见伊早日恢复稳定。', '伊拉克:IQ 伊:IQ 伊:IQ'],
  // Not without the full name, nor as words of their own.
  ['情况如何?', '朝这一目标努力,朝着前进方向,景色美不胜收,越来越好。', ''],
  ['朝鲜、日本、越南如何?', '朝这一目标努力,今日开幕,越办越好。', '朝鲜:KP 日本:JP 越南:VN'],
];

/** Names shortened to two characters among single ones, who acts on whom, and a name's second half as a word. */
const SHORTENED: readonly Case[] = [
  [
    '印尼如何?',
    '俄印尼总统会晤,日印尼对话,美印尼越三国关税。',
    '印尼:ID 俄:RU 印尼:ID 日:JP 印尼:ID 美:US 印尼:ID 越:VN',
  ],
  ['沙特如何?', '美沙特核协议已签。', '沙特:SA 美:US 沙特:SA'],
  ['印尼如何?', '会谈中印尼总统表示,其中印尼最大。', '印尼:ID 印尼:ID 印尼:ID'],
  ['古巴封锁?', '美对古长期封锁。', '古巴:CU 美:US 古:CU'],
  ['伊朗核问题?', '美对伊封锁。', '伊朗:IR 美:US 伊:IR'],
  ['缅甸、越南?', '滇缅公路,越共总书记。', '缅甸:MM 越南:VN 缅:MM 越:VN'],
  ['韩国如何?', '日韩国民交流密切。', '韩国:KR 日:JP 韩:KR'],
  ['韩国如何?', '近日韩国民众集会。', '韩国:KR 韩国:KR'],
  ['中日韩?', '愿同日、韩加快谈判。', '中:CN 日:JP 韩:KR 日:JP 韩:KR'],
  ['中日韩?', '同日,韩方表示欢迎。', '中:CN 日:JP 韩:KR 韩:KR'],
  ['马来西亚?', '中马“两国双园”进展顺利。', '马来西亚:MY 中:CN 马:MY'],
  ['巴西和阿根廷的谈判?', '巴阿两国都支持,巴方担任主席国。', '巴西:BR 阿根廷:AR 巴:BR 阿:AR 巴:BR'],
  ['巴基斯坦局势?', '巴阿两国都支持。', '巴基斯坦:PK 巴:PK 阿:AF'],
  ['俄罗斯和乌兹别克斯坦?', '俄乌两国总统会晤。', '俄罗斯:RU 乌兹别克斯坦:UZ 俄:RU 乌:UZ'],
  ['药械?', '引进港澳已上市药械。', '港:HK 澳:MO'],
  ['台海局势?', '军机扰台次数上升。', '台:TW'],
  ['菲律宾?', '菲船擅闯仙宾礁。', '菲律宾:PH 菲:PH'],
];

describe.each([
  ['shortened names, and who acts on whom', SHORTENED],
  ['a word that begins or ends inside a place leaves no place', TORN],
  ['the name of a person holds no place', PERSONS],
  ['the side of a country', SIDES],
  ['a pair, or China, before a longer word', PAIRS],
  ['short forms of two or three places', MORE_PAIRS],
  ['Hong Kong and harbours', HONG_KONG],
  ['a short form alone is read from what the exchange names', BARE],
] as const)('%s', (_kind, cases) => {
  it.each(cases)('in “%s” “%s”', (question, answer, expected) => {
    expect(mentionsIn(question, answer)).toBe(expected);
  });
});
