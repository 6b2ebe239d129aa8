import { describe, expect, it } from 'vitest';
import { findDates } from '../../scripts/lib/dates/dates.ts';
import { findFigures } from '../../scripts/lib/figures/figures.ts';
import { loadUnits } from '../../scripts/lib/figures/units.ts';
import { readTranscript } from '../../scripts/lib/read.ts';

const units = loadUnits('data/lexicon');

/** Reads one sentence spoken on 7 March 2025. */
function read(sentence: string) {
  const transcript = readTranscript(`问:请介绍有关情况。\n\n答:${sentence}\n`, { date: '2025-03-07' });
  const { figures, rejected } = findFigures(transcript, units, findDates(transcript).dates);
  const surface = (span: { start: number; end: number }) =>
    transcript.reading.sourceText(transcript.reading.toSource(span));
  return {
    figures: figures.map(
      (figure) =>
        `${surface(figure)} = ${Number(figure.value.toPrecision(6))} ${figure.unit} ${figure.qualifier}`,
    ),
    developments: figures.map((figure) =>
      `${surface(figure)} ${figure.change} ${figure.per}`.replace(/\s+/g, ' ').trim(),
    ),
    rejected: rejected.map((row) => `${surface(row)} ${row.reason}`),
  };
}

describe('blanks that typography set', () => {
  it.each([
    ['约 10 万人参加。', ['约 10 万人 = 100000 people near']],
    ['贸易额达 7800 亿美元。', ['7800 亿美元 = 780000000000 USD exact']],
    ['出口增长 5 %。', ['5 % = 5 percent exact']],
    ['约\u00a010\u3000万人参加。', ['约\u00a010\u3000万人 = 100000 people near']],
    ['共有 38 个 国家签署。', ['38 个 国家 = 38 countries exact']],
    [
      '从 24 亿美元 增长到 56 亿美元。',
      ['24 亿美元 = 2400000000 USD exact', '56 亿美元 = 5600000000 USD exact'],
    ],
    ['20 世纪 90 年代两国建交。', []],
    ['2019 年 10 月 30 日两国建交。', []],
  ])('do not change what %s says', (sentence, figures) => {
    expect(read(sentence).figures).toEqual(figures);
  });
});

describe('signs', () => {
  it.each([
    ['出口增速为-3%。', ['-3% = -3 percent exact']],
    ['进口下降负2.1%。', ['负2.1% = -2.1 percent exact']],
    ['增速−0.8%。', ['−0.8% = -0.8 percent exact']],
    ['增速－1.5%。', ['－1.5% = -1.5 percent exact']],
    ['人口自然增长率为-1.48‰。', ['-1.48‰ = -0.148 percent exact']],
    ['预计增长3-5%。', ['3-5% = 3 percent range']],
    ['预计增长5%-10%。', ['5%-10% = 5 percent range']],
    ['利润为-3.2亿元。', ['-3.2亿元 = -320000000 CNY exact']],
    ['去年同期是负的0.9亿元。', ['负的0.9亿元 = -90000000 CNY exact']],
    ['气温降至零下20摄氏度。', ['零下20摄氏度 = -20 degrees_celsius exact']],
    ['气温在-5到5℃。', ['-5到5℃ = -5 degrees_celsius range']],
    ['增幅在负3%到负1%。', ['负3%到负1% = -3 percent range']],
    ['累计减负1.2万元左右。', ['1.2万元左右 = 12000 CNY near']],
    ['为企业减负3000亿元。', ['3000亿元 = 300000000000 CNY exact']],
    ['个人自负30%。', ['30% = 30 percent exact']],
    ['净流出为-45亿美元。', ['-45亿美元 = -4500000000 USD exact']],
    ['CPI-1.5%,环比+0.2%。', ['-1.5% = -1.5 percent exact', '+0.2% = 0.2 percent exact']],
    ['肩负14亿人民的期待。', ['14亿人民 = 1400000000 people exact']],
    ['伊尔-76飞抵。', []],
  ])('are read in %s', (sentence, figures) => {
    expect(read(sentence).figures).toEqual(figures);
  });
});

describe('a change and the level that it led to', () => {
  it.each([
    ['贸易额增长了1.5倍。', ['1.5倍 by']],
    ['贸易额增长到原来的1.5倍。', ['1.5倍 to']],
    ['产量扩大为2012年的3.7倍。', ['3.7倍 to']],
    ['产量是上年的2倍。', ['2倍 to']],
    ['产量是日本的3倍。', ['3倍']],
    ['产量翻了两番。', ['两番 by']],
    ['产量再翻一番。', ['一番 by']],
    ['规模翻了近一番,比2010年翻了一番多。', ['近一番 by', '一番多 by']],
    ['失业率下降0.4个百分点,降至5.2%。', ['0.4个百分点 by', '5.2% to']],
    ['实现5%的增长。', ['5% by']],
    ['增长率为5%,增加值达5000亿元。', ['5%', '5000亿元']],
    ['从24亿美元到56亿美元。', ['24亿美元', '56亿美元 to']],
    ['工期缩短到3天。', ['3天 to']],
  ])('are told apart in %s', (sentence, expected) => {
    expect(read(sentence).developments).toEqual(expected);
  });
});

describe('averages for a person', () => {
  it.each([
    ['人均GDP1.2万美元。', ['1.2万美元 head']],
    ['人均可支配收入41314元,增长5.3%。', ['41314元 head', '5.3% by']],
    ['每人补助300元。', ['300元 head']],
    ['补助总额为300元。', ['300元']],
    ['人均国内生产总值超过8.9万元。', ['超过8.9万元 head']],
    ['人均收入连续3年超过1.3万美元。', ['连续3年', '超过1.3万美元 head']],
    ['人均预期寿命达到79岁。', ['79岁 head']],
    ['人均GDP从1000美元增长到1.3万美元。', ['1000美元 head', '1.3万美元 to head']],
  ])('are marked in %s', (sentence, expected) => {
    expect(read(sentence).developments).toEqual(expected);
  });
});

describe('numbers that only mean something together', () => {
  it.each([
    ['草案以507：25获得通过。', '507：25 score'],
    ['中国队以3比0获胜。', '3比0 score'],
    ['三比二险胜。', '三比二 score'],
    ['汇率约为1:7.2。', '1:7.2 ratio'],
    ['死亡率降至14.3/10万。', '14.3/10万 ratio'],
    ['海域为680×480海里。', '680×480海里 dimensions'],
    ['展厅3米×4米。', '3米×4米 dimensions'],
    ['分辨率1920x1080。', '1920x1080 dimensions'],
    ['定于14:30举行。', '14:30 clock_time'],
    ['升级到10.0.1版。', '10.0.1 number_code'],
    ['请拨010-65961114。', '010-65961114 number_code'],
  ])('are left out for a reason in %s', (sentence, row) => {
    expect(read(sentence)).toMatchObject({ figures: [], rejected: [row] });
  });

  it.each([
    ['仅为世界的1/26。', ['1/26 = 0.0384615 share exact']],
    ['占1/3以上。', ['1/3以上 = 0.333333 share at_least']],
    ['2/5的企业参加。', ['2/5 = 0.4 share exact']],
    ['事故造成1死1伤。', ['1死 = 1 people exact', '1伤 = 1 people exact']],
    ['事故致3死11伤。', ['3死 = 3 people exact', '11伤 = 11 people exact']],
    ['爆炸造成两死、五重伤。', ['两死 = 2 people exact', '五重伤 = 5 people exact']],
    ['中国队拿到5金3银2铜。', ['5金 = 5 medals exact', '3银 = 3 medals exact', '2铜 = 2 medals exact']],
  ])('are read as a whole in %s', (sentence, figures) => {
    expect(read(sentence)).toMatchObject({ figures, rejected: [] });
  });
});

describe('counts', () => {
  it.each([
    ['中国参与了9项维和行动。', ['9项维和行动 = 9 operations exact']],
    ['海军执行了7次护航任务。', ['7次 = 7 times exact']],
    ['法院公布5起重点案件。', ['5起重点案件 = 5 cases exact']],
    ['修建了两座灯塔。', ['两座灯塔 = 2 sites exact']],
    ['建成三座水库。', ['三座水库 = 3 plants exact']],
    ['上万家企业参加。', ['上万家企业 = 10000 companies at_least']],
    ['上千家门店停业。', ['上千家门店 = 1000 companies at_least']],
    ['目前7万多家美国企业在华投资。', ['7万多家美国企业 = 70000 companies over']],
    ['要过五六十道关卡。', ['五六十道关卡 = 50 sites range']],
    ['访问5、6个国家。', ['5、6个国家 = 5 countries range']],
    ['人均排放不到美国的十分之一。', ['不到美国的十分之一 = 0.1 share under']],
    ['不足世界平均水平的三分之一。', ['不足世界平均水平的三分之一 = 0.333333 share under']],
    ['裁减员额30万。', ['30万 = 300000 people exact']],
    ['裁減員額30萬。', ['30萬 = 300000 people exact']],
    [
      '70名立法會議員出席,20多个立法会议员反对。',
      ['70名立法會議員 = 70 people exact', '20多个立法会议员 = 20 people over'],
    ],
    ['楼价仍低两成六,上升五成四。', ['两成六 = 26 percent exact', '五成四 = 54 percent exact']],
    ['停火延长一年,等了一刻钟。', ['一年 = 1 years exact', '一刻钟 = 15 minutes exact']],
    ['为期八日的访问。', ['八日 = 8 days exact']],
    ['近半数国家,占总量的一半。', ['近半数 = 0.5 share near', '一半 = 0.5 share exact']],
    ['跑出9秒83,得了98.5分。', ['9秒83 = 9.83 seconds exact', '98.5分 = 98.5 score_points exact']],
    ['发生7.4级地震,阵风16级。', ['7.4级地震 = 7.4 magnitude exact', '16级 = 16 wind_force exact']],
    ['打八五折,收3372.55点。', ['八五折 = 85 percent exact', '3372.55点 = 3372.55 index_points exact']],
    ['投资US$3.5亿。', ['US$3.5亿 = 350000000 USD exact']],
    ['关税立即降为零。', ['零 = 0 percent exact']],
    [
      '毛利4.5亿,净利润1.2个亿。',
      ['4.5亿 = 450000000 money_unspecified exact', '1.2个亿 = 120000000 money_unspecified exact'],
    ],
    ['投了两个亿,一个亿万富翁出资。', ['两个亿 = 200000000 money_unspecified exact']],
    ['1美元兑7.2元人民币。', ['7.2元人民币 = 7.2 CNY exact']],
    ['100日元可兑换4.8元人民币,1欧元折合8.1元。', ['4.8元人民币 = 4.8 CNY exact', '8.1元 = 8.1 CNY exact']],
    [
      '跳过2米30,投出22米05,身高2米。',
      ['2米30 = 2.3 metres exact', '22米05 = 22.05 metres exact', '2米 = 2 metres exact'],
    ],
    ['管道投产近17年,偏多近6天。', ['近17年 = 17 years near', '近6天 = 6 days near']],
    ['运行近三年来,近5年增长。', ['三年 = 3 years exact', '5年 = 5 years exact']],
    ['两条隧道贯通,五家以上企业供应。', ['两条隧道 = 2 sites exact', '五家以上企业 = 5 companies at_least']],
    [
      '建成一百个县域中心,11个批次不合格。',
      ['一百个县域中心 = 100 platforms exact', '11个批次 = 11 batches exact'],
    ],
    ['用三年时间完成。', ['三年 = 3 years exact']],
  ])('are read in %s', (sentence, figures) => {
    expect(read(sentence).figures).toEqual(figures);
  });
});

describe('what only looks like a figure', () => {
  it.each([
    '打破城乡二元结构。',
    '反对一元化领导。',
    '五常拥有一票否决权。',
    '热门车次一票难求。',
    '他们四处奔走。',
    '群众四处打听。',
    '排在世界80位以后。',
    '排名上升了12位。',
    '这两年情况好转。',
    '前两年比较困难。',
    '海军150编队抵达。',
    '海军46编队起航。',
    '下午3点30分举行。',
    '秦统一六国。',
    '发行1年期国债。',
    '一波三折。',
    '谢谢三位发布人。',
    '今天请到了两位部长。',
    '60岁及以上人口增加。',
    '六十岁以上老年人和16至59岁劳动年龄人口。',
    '985高校和211工程。',
  ])('is none in %s', (sentence) => {
    expect(read(sentence)).toEqual({ figures: [], developments: [], rejected: [] });
  });
});

describe('amounts without a currency, and numbers on a scale', () => {
  it.each([
    [
      '累计投资3000亿，今年再投200亿。',
      ['3000亿 = 300000000000 money_unspecified exact', '200亿 = 20000000000 money_unspecified exact'],
    ],
    ['进出口规模超过5万亿。', ['超过5万亿 = 5000000000000 money_unspecified over']],
    ['亏损同比减少2000万。', ['2000万 = 20000000 money_unspecified exact']],
    ['企业募资近80亿。', ['近80亿 = 8000000000 money_unspecified near']],
    ['粉丝300万，村医62万。', ['300万 = 3000000 people exact', '62万 = 620000 people exact']],
    ['出货量达到3亿。', ['3亿 = 300000000 items exact']],
    ['人民币汇率为7.2。', ['7.2 = 7.2 exchange_rate exact']],
    ['汇率从7.3升至7.1。', ['7.3 = 7.3 exchange_rate exact', '7.1 = 7.1 exchange_rate exact']],
    ['制造业PMI为49.8，比上月高。', ['49.8 = 49.8 index_points exact']],
    ['汇率风险有3个方面。', []],
    ['死亡率下降0.79个千分点。', ['0.79个千分点 = 0.079 percentage_points exact']],
    ['致5死2伤1失联。', ['5死 = 5 people exact', '2伤 = 2 people exact', '1失联 = 1 people exact']],
    ['修建两条隧洞和四个码头。', ['两条隧洞 = 2 sites exact', '四个码头 = 4 ports exact']],
    ['投资 3 . 2 万亿 元。', ['3 . 2 万亿 元 = 3200000000000 CNY exact']],
  ])('are read in %s', (sentence, figures) => {
    expect(read(sentence).figures).toEqual(figures);
  });
});

describe('lengths of time in two units, and what a count is for', () => {
  it.each([
    ['判处有期徒刑八年六个月。', ['八年六个月 = 8.5 years exact']],
    ['全程1小时30分钟。', ['1小时30分钟 = 1.5 hours exact']],
    ['历时2小时零6分钟，返程3小时。', ['2小时零6分钟 = 2.1 hours exact', '3小时 = 3 hours exact']],
    ['记录余震1211次，最大4.4级。', ['1211次 = 1211 times exact', '4.4级 = 4.4 magnitude exact']],
    ['3批登山者下撤。', ['3批登山者 = 3 batches exact']],
    ['收入超1500亿美元。', ['超1500亿美元 = 150000000000 USD over']],
    ['三十个人参加。', ['三十个人 = 30 people exact']],
    ['每月一百来块，有四十来亩地。', ['一百来块 = 100 CNY near', '四十来亩 = 40 mu near']],
    ['2035年远景目标和2030年可持续发展议程。', []],
    ['每10股派3.5元。', ['3.5元 = 3.5 CNY exact']],
    ['每100克含糖5克。', ['5克 = 5 grams exact']],
    ['世界排名前20里有7人。', ['7人 = 7 people exact']],
    ['在手订单约420亿。', ['约420亿 = 42000000000 money_unspecified near']],
    ['建议6月龄以上人群接种。', ['6月龄以上 = 6 months at_least']],
  ])('are read in %s', (sentence, figures) => {
    expect(read(sentence).figures).toEqual(figures);
  });
});
