import { describe, expect, it } from 'vitest';
import { findDates } from '../../scripts/lib/dates/dates.ts';
import { findFigures } from '../../scripts/lib/figures/figures.ts';
import { loadUnits } from '../../scripts/lib/figures/units.ts';
import { readTranscript } from '../../scripts/lib/read.ts';

const units = loadUnits('data/lexicon');

/** Figures of an answer, as `surface value unit qualifier`. */
function figuresOf(answer: string, question = '请介绍有关情况。'): string[] {
  const transcript = readTranscript(`问:${question}\n\n答:${answer}\n`, { date: '2025-03-07' });
  return findFigures(transcript, units, findDates(transcript).dates).figures.map((figure) => {
    const surface = transcript.reading.sourceText(transcript.reading.toSource(figure));
    return `${surface} ${Number(figure.value.toPrecision(6))} ${figure.unit} ${figure.qualifier}`;
  });
}

describe('hedges', () => {
  it.each([
    ['过百名专家提出意见。', ['过百名专家 100 people over']],
    ['贸易额破万亿美元。', ['破万亿美元 1000000000000 USD over']],
    ['票房冲破10亿元。', ['冲破10亿元 1000000000 CNY over']],
    ['原油跌破每桶70美元。', ['跌破每桶70美元 70 USD under']],
    ['指数跌穿两万点。', ['跌穿两万点 20000 index_points under']],
    ['还不及发达国家的三分之一。', ['不及发达国家的三分之一 0.333333 share under']],
    ['还不到去年的一半。', ['不到去年的一半 0.5 share under']],
    ['产量直逼100万吨。', ['直逼100万吨 1000000 tonnes near']],
    ['通过3项决议,侦破86起案件。', ['3项决议 3 proposals exact', '86起案件 86 cases exact']],
    ['他破3小时完赛。', ['3小时 3 hours exact']],
  ])('%s', (answer, figures) => {
    expect(figuresOf(answer)).toEqual(figures);
  });
});

describe('what a number counts', () => {
  it.each([
    ['编制员额压减30万,', ['30万 300000 people exact']],
    ['驻军员额由2.85万减到1.2万。', ['2.85万 28500 people exact', '1.2万 12000 people exact']],
    ['三甲医院共有1800余家。', ['1800余家 1800 hospitals over']],
    ['新设外资企业7万余家。', ['7万余家 70000 companies over']],
    ['推出1万9600个岗位,增至6万2025年再增。', ['1万9600个岗位 19600 jobs exact']],
    ['历时一年零三个月,', ['一年零三个月 1.25 years exact']],
    ['全程一小时二十分,', ['一小时二十分 1.33333 hours exact']],
    ['现场观众逾3万,', ['逾3万 30000 people over']],
    ['转会费300万欧,欧洲各国关注。', ['300万欧 3000000 EUR exact']],
    ['总和生育率降至0.97,基尼系数为0.46。', ['0.97 0.97 ratio exact', '0.46 0.46 ratio exact']],
    ['建三座晶圆厂。', ['三座晶圆厂 3 plants exact']],
    ['经济增长4.4巴仙。', ['4.4巴仙 4.4 percent exact']],
    ['耗资八、九千万元。', ['八、九千万元 80000000 CNY range']],
    ['强震酿18死逾千伤。', ['18死 18 people exact', '逾千伤 1000 people over']],
    ['机上2人生还。', ['2人 2 people exact']],
  ])('%s', (answer, figures) => {
    expect(figuresOf(answer)).toEqual(figures);
  });

  it.each([
    '展会9/10-12举行。',
    '318国道和京港高铁都通车。',
    '他毕业于101中学。',
    '举重102公斤级夺冠。',
    '五年生存率提高。',
  ])('is nothing in %s', (answer) => {
    expect(figuresOf(answer)).toEqual([]);
  });
});

describe('a bare 元', () => {
  it.each([
    ['香港特區政府有何措施?', '政府派發一萬元,財政儲備6473億元。', ['HKD', 'HKD']],
    ['澳門特區政府如何?', '本澳博彩收入2268億元。', ['MOP']],
    ['台灣行政院有何說明?', '普發現金每人6000元。', ['TWD']],
    ['新加坡建屋局如何?', '组屋津贴8万元,公积金局补贴600元。', ['SGD', 'SGD']],
    ['組屋准证与消费税如何?', '公积金局帮补700元,我国通胀放缓。', ['SGD']],
    ['新加坡、新加坡、新加坡、新加坡?', '投资5亿元。', ['CNY']],
    ['香港和內地的貿易?', '國務院安排人民幣300億元,中方、我國、內地都支持,投入5億元。', ['CNY', 'CNY']],
    ['香港经济如何?', '去年投资100亿元。', ['CNY']],
    ['香港特區政府有何措施?', '投資美國100億美元、人民幣300元,免稅額3萬元。', ['USD', 'CNY', 'HKD']],
  ])('is the currency of the place that speaks: %s %s', (question, answer, currencies) => {
    expect(figuresOf(answer, question).map((figure) => figure.split(' ')[2])).toEqual(currencies);
  });
});
