import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../scripts/lib/dates/dates.ts';
import { findFigures } from '../../scripts/lib/figures/figures.ts';
import { loadUnits } from '../../scripts/lib/figures/units.ts';
import { readTranscript } from '../../scripts/lib/read.ts';

const units = loadUnits('data/lexicon');

/** Figures of one sentence, as `surface value unit qualifier`. */
function figuresOf(sentence: string): string[] {
  const transcript = readTranscript(`问:请介绍有关情况。\n\n答:${sentence}\n`, { date: '2024-03-11' });
  const { dates } = findDates(transcript);
  return findFigures(transcript, units, dates).figures.map((figure) => {
    const { start, end } = transcript.reading.toSource(figure);
    const surface = Array.from(transcript.reading.source).slice(start, end).join('');
    return `${surface} ${Number(figure.value.toPrecision(6))} ${figure.unit} ${figure.qualifier}`;
  });
}

type Row = readonly [sentence: string, figures: readonly string[]];

const ECONOMY: readonly Row[] = [
  [
    '去年国内生产总值增长5.2%,城镇新增就业1244万人。',
    ['5.2% 5.2 percent exact', '1244万人 12440000 people exact'],
  ],
  ['赤字率拟按3%安排,赤字规模4.06万亿元。', ['3% 3 percent exact', '4.06万亿元 4060000000000 CNY exact']],
  ['我们减税降费超过2万亿元。', ['超过2万亿元 2000000000000 CNY over']],
  ['城镇调查失业率在5.5%左右。', ['5.5%左右 5.5 percent near']],
  ['对经济增长的贡献率约为百分之三十。', ['约为百分之三十 30 percent near']],
  ['失业率比上年下降0.4个百分点。', ['0.4个百分点 0.4 percentage_points exact']],
  ['外商直接投资达1.1万亿元人民币。', ['1.1万亿元人民币 1100000000000 CNY exact']],
  ['粮食产量1.39万亿斤。', ['1.39万亿斤 1390000000000 jin exact']],
  ['居民储蓄不少于三千四百亿元。', ['不少于三千四百亿元 340000000000 CNY at_least']],
  ['有近3亿农民工在城市务工。', ['近3亿农民工 300000000 people near']],
  ['贸易额从2.3亿美元增长到56亿美元。', ['2.3亿美元 230000000 USD exact', '56亿美元 5600000000 USD exact']],
  [
    '投资额由不足1亿欧元扩大到30多亿欧元。',
    ['不足1亿欧元 100000000 EUR under', '30多亿欧元 3000000000 EUR over'],
  ],
  ['关税总水平降至7.3%。', ['7.3% 7.3 percent exact']],
  ['两国贸易额翻了三番。', ['三番 3 doublings exact']],
  ['出口增长了一倍多。', ['一倍多 1 times_as_much over']],
  [
    '高铁里程达到4.5万公里,占世界三分之二以上。',
    ['4.5万公里 45000 km exact', '三分之二以上 0.666667 share at_least'],
  ],
  ['这项改革涉及3000余家企业。', ['3000余家企业 3000 companies over']],
  ['我们将取消12项行政审批。', ['12项行政审批 12 items exact']],
  ['经济增速预计为4.5%至5%。', ['4.5%至5% 4.5 percent range']],
  ['新增投资3至5亿元。', ['3至5亿元 300000000 CNY range']],
];

const AID: readonly Row[] = [
  ['中方向斐济提供500万元人民币紧急援助。', ['500万元人民币 5000000 CNY exact']],
  ['我们向汤加运送了20吨食品和饮用水。', ['20吨 20 tonnes exact']],
  ['中方向津巴布韦提供了20万剂疫苗。', ['20万剂 200000 doses exact']],
  ['中国已向世界提供超过21亿剂疫苗。', ['超过21亿剂 2100000000 doses over']],
  ['我们帮助非洲修建了80多个大型电力设施。', ['80多个大型电力设施 80 sites over']],
  [
    '中方援建了130多所医院和170多所学校。',
    ['130多所医院 130 hospitals over', '170多所学校 170 schools over'],
  ],
  ['将培训1000名青年技术人员。', ['1000名青年技术人员 1000 people exact']],
  ['为太平洋岛国提供2500个政府奖学金名额。', ['2500个政府奖学金名额 2500 people exact']],
  ['中国派出了两支救援队。', ['两支救援队 2 teams exact']],
  [
    '向该国捐赠了3万套防护服和10台呼吸机。',
    ['3万套防护服 30000 products exact', '10台呼吸机 10 products exact'],
  ],
  [
    '已有150多个国家和30多个国际组织签署合作文件。',
    ['150多个国家 150 countries over', '30多个国际组织 30 organizations over'],
  ],
  ['免除了17国到期的23笔无息贷款。', ['17国 17 countries exact', '23笔无息贷款 23 items exact']],
  [
    '该水电站装机容量600万千瓦,年发电量250亿千瓦时。',
    ['600万千瓦 6000000 kw exact', '250亿千瓦时 25000000000 kwh exact'],
  ],
  ['公路全长1300公里,连接四个省份。', ['1300公里 1300 km exact']],
  ['受益人口超过两百万人。', ['超过两百万人 2000000 people over']],
];

const PEOPLE: readonly Row[] = [
  [
    '地震已造成至少2000人遇难,9000多人受伤。',
    ['至少2000人 2000 people at_least', '9000多人 9000 people over'],
  ],
  [
    '袭击造成三名中国公民死亡、一名中国公民受伤。',
    ['三名中国公民 3 people exact', '一名中国公民 1 people exact'],
  ],
  ['目前有两名中国公民失踪。', ['两名中国公民 2 people exact']],
  ['机上共有132人。', ['132人 132 people exact']],
  ['我们从苏丹撤离了1300多名中国公民。', ['1300多名中国公民 1300 people over']],
  ['海军两艘军舰分四批接回940名中国公民。', ['两艘军舰 2 ships exact', '940名中国公民 940 people exact']],
  ['当地约有4000名华侨华人。', ['约有4000名华侨华人 4000 people near']],
  ['数百名中方人员已安全转移。', []],
  ['上千名游客滞留机场。', ['上千名游客 1000 people at_least']],
  ['冲突已导致近百万人流离失所。', ['近百万人 1000000 people near']],
  ['十几名船员获救。', ['十几名船员 10 people over']],
  ['2300万台湾同胞是我们的骨肉兄弟。', ['2300万台湾同胞 23000000 people exact']],
  ['我们有14亿多人口。', ['14亿多人口 1400000000 people over']],
  ['去年中国公民出境1.3亿人次。', ['1.3亿人次 130000000 person_times exact']],
  ['那位82岁的老人还在等待。', ['82岁 82 years_of_age exact']],
  ['联黎部队中有400余名中国维和官兵。', ['400余名中国维和官兵 400 people over']],
  ['不到三成的受访者表示支持。', ['不到三成 30 percent under']],
];

const DIPLOMACY: readonly Row[] = [
  ['安理会以13票赞成、2票弃权通过了决议。', ['13票 13 votes exact', '2票 2 votes exact']],
  ['联大以120票对14票通过了该决议。', ['120票 120 votes exact', '14票 14 votes exact']],
  ['两国元首一年内举行了5次会晤。', ['5次 5 times exact']],
  ['双方已举行了十二轮谈判。', ['十二轮 12 rounds exact']],
  ['王毅将访问非洲四国。', ['四国 4 countries exact']],
  ['外长将出访东南亚三国。', ['三国 3 countries exact']],
  ['双方签署了十五项合作协议。', ['十五项合作协议 15 agreements exact']],
  ['会议发表了两份联合声明。', ['两份联合声明 2 documents exact']],
  ['会谈持续了一个半小时。', ['一个半小时 1.5 hours exact']],
  ['双方会谈了近三个小时。', ['近三个小时 3 hours near']],
  ['他将进行为期三天的访问。', ['三天 3 days exact']],
  ['谈判进行了两年半。', ['两年半 2.5 years exact']],
  ['60多年来,两国关系不断发展。', ['60多年 60 years over']],
  ['明年是两国建交45周年。', ['45周年 45 years exact']],
  ['条约签署已经半个世纪。', ['半个世纪 50 years exact']],
  ['我们同五大洲的182个国家建立了外交关系。', ['182个国家 182 countries exact']],
  ['该组织已有10个成员国和2个观察员国。', ['10个成员国 10 countries exact', '2个观察员国 2 countries exact']],
  ['联合国193个会员国一致通过。', ['193个会员国 193 countries exact']],
  ['南海距离该国本土8000多英里。', ['8000多英里 8000 miles over']],
  ['美舰进入12海里以内。', ['12海里 12 nautical_miles exact']],
  ['美国在世界上有800多个军事基地。', ['800多个军事基地 800 sites over']],
  ['美方拥有5000多枚核弹头。', ['5000多枚核弹头 5000 weapons over']],
  ['日方遗弃了约40万枚化学武器。', ['约40万枚化学武器 400000 weapons near']],
  ['福岛核污染水超过130万吨。', ['超过130万吨 1300000 tonnes over']],
  ['我们对100%税目产品给予零关税待遇。', ['100% 100 percent exact', '零 0 percent exact']],
  ['成员从5个国家扩大到10个国家。', ['5个国家 5 countries exact', '10个国家 10 countries exact']],
  ['该国面积约1.2万平方公里,人口不足百万。', ['约1.2万平方公里 12000 square_km near']],
  ['美国对华加征的关税高达145%。', ['145% 145 percent exact']],
  ['双方讨论了3年至5年的规划。', ['3年至5年 3 years range']],
  ['美方拖欠联合国会费20多亿美元。', ['20多亿美元 2000000000 USD over']],
  ['气温升幅控制在1.5摄氏度之内。', ['1.5摄氏度 1.5 degrees_celsius exact']],
  ['印尼发生7.5级地震。', ['7.5级地震 7.5 magnitude exact']],
  [
    '中方提供50亿卢布贷款和3000万兰特捐款。',
    ['50亿卢布 5000000000 RUB exact', '3000万兰特 30000000 ZAR exact'],
  ],
  ['该航线每周有14个航班。', ['14个航班 14 flights exact']],
];

const TURNS_OF_PHRASE: readonly Row[] = [
  ['王毅同23国外长通了电话。', ['23国 23 countries exact']],
  ['双方在不到一年的时间里完成了五轮谈判。', ['不到一年 1 years under', '五轮 5 rounds exact']],
  ['冲突持续了一年多,死亡人数已超过4万。', ['一年多 1 years over', '超过4万 40000 people over']],
  ['港币2000元和人民币300元。', ['2000元 2000 HKD exact', '300元 300 CNY exact']],
  ['出口额达到5万亿、6万亿美元。', ['5万亿 5000000000000 USD exact', '6万亿美元 6000000000000 USD exact']],
  [
    '旅客人次由8300万增加到1.3亿人次。',
    ['8300万 83000000 person_times exact', '1.3亿人次 130000000 person_times exact'],
  ],
  ['我们实施了320个社会责任项目。', ['320个社会责任项目 320 projects exact']],
  [
    '在8个任务区执行任务的有两千多名官兵。',
    ['8个任务区 8 subnational_units exact', '两千多名官兵 2000 people over'],
  ],
  ['签署合作文件20多份,改造小区3.9万个。', ['20多份 20 documents over', '3.9万个 39000 zones exact']],
  ['空军派出1架伊尔-76军机。', ['1架伊尔-76军机 1 aircraft exact']],
  ['停战谈判已近9年,近3年没有进展。', ['近9年 9 years near', '3年 3 years exact']],
  ['三名在叙利亚被绑架的日本公民获释。', ['三名在叙利亚被绑架的日本公民 3 people exact']],
  ['我们修建了200个“幸福泉”供水点。', ['200个“幸福泉”供水点 200 sites exact']],
  ['这5名船员都平安,另有3人获救。', ['3人 3 people exact']],
  [
    '五六个国家、三四百人、2至3倍。',
    ['五六个国家 5 countries range', '三四百人 300 people range', '2至3倍 2 times_as_much range'],
  ],
  [
    '约三分之二的国家和超过全球总人口的五分之一。',
    ['约三分之二 0.666667 share near', '超过全球总人口的五分之一 0.2 share over'],
  ],
  [
    '传统上1800億美元的貿易額惠及30萬名工人。',
    ['1800億美元 180000000000 USD exact', '30萬名工人 300000 people exact'],
  ],
  [
    '关税为２５％，涉及２０００亿美元商品。',
    ['２５％ 25 percent exact', '２０００亿美元 200000000000 USD exact'],
  ],
];

const NOT_FIGURES: readonly string[] = [
  '世界500强和千人计划是名称,中亚五国也是。',
  '两次世界大战之后,我想讲三件事,打好两张牌。',
  '十届全国人大和二十届三中全会都作了部署。',
  '二十三条立法和十七条协议都是历史名称。',
  '这两天情况稳定,前两天不是这样。',
  '每两年举行一次,每年一度。',
  '2023年3月10日,双方发表了联合声明。',
  '安理会第1701号决议和1267委员会的立场是明确的。',
  '中方坚持一个中国原则和“一国两制”方针。',
  '二十国集团、七十七国集团和金砖五国都表示支持。',
  '三个条件缺一不可,这四国的立场是一致的。',
  '两国元首就五项原则达成了一致。',
  '冰冻三尺非一日之寒,我们要千方百计推动对话。',
  '双方就两个方面的问题交换了意见。',
  '歼-20、C919和5G都是自主研发的。',
  '请拨打12308热线,24小时领事保护热线随时开通。',
  '一些国家搞“小院高墙”,一方面施压,一方面要对话。',
  '我愿谈三点看法。',
  '这是第三次会晤,也是第14届部长级会议。',
  '十四届全国人大二次会议今天闭幕。',
  '亿万人民心连心,过去几十年风雨同舟。',
  '“十四五”规划和“三步走”战略已经确定。',
  '我们采取零容忍态度,反对零和博弈。',
  '9·11事件改变了世界,八国联军的历史不容重演。',
  '他下午3点15分抵达会场,住在2018号房间。',
  '千万不要误判,这是千年古都的心声。',
  '首先,一是要停火,二是要对话。',
  '中国是五个常任理事国之一。',
  '《五年行动计划》和《100个问题》已经出版。',
  '上半年和下半年都有会议,今年前两个月形势向好。',
];

describe.each([
  ['the economy', ECONOMY],
  ['aid and cooperation', AID],
  ['people and casualties', PEOPLE],
  ['diplomacy', DIPLOMACY],
  ['anything else', TURNS_OF_PHRASE],
] as const)('figures in sentences about %s', (_, rows) => {
  it.each(rows)('reads %s', (sentence, expected) => {
    expect(figuresOf(sentence)).toEqual(expected);
  });
});

describe('numerals that measure nothing', () => {
  it.each(NOT_FIGURES)('finds no figure in %s', (sentence) => {
    expect(figuresOf(sentence)).toEqual([]);
  });
});

describe('any sentence at all', () => {
  const words = constantFrom(
    ...'3 100 两 一 万 亿 多 近 超过 个 名 年 周年 国家 中国公民 美元 % 从 增长到 零 半 至 、 “ ” 《 》 的'.split(
      ' ',
    ),
    ...', 去年 月 日 上 数 三分之一 世界'.split(' '),
  );

  it('gives figures and dates in order, without overlap, inside their sentence', () => {
    assert(
      property(array(words, { minLength: 1, maxLength: 30 }), (parts) => {
        const transcript = readTranscript(`问:好。\n\n答:中方${parts.join('')}\n`, { date: '2024-03-11' });
        const { dates } = findDates(transcript);
        const { figures } = findFigures(transcript, units, dates);
        for (const items of [figures, dates]) {
          let last = 0;
          for (const item of items) {
            expect(item.start).toBeGreaterThanOrEqual(Math.max(last, item.sentence.start));
            expect(item.end).toBeGreaterThan(item.start);
            expect(item.end).toBeLessThanOrEqual(item.sentence.end);
            last = item.end;
          }
        }
        for (const figure of figures) expect(units.codes.has(figure.unit)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
