import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadOutlets, outletNames, resolveOutlet, resolveOutlets } from '../../scripts/lib/outlets.ts';
import { foldText } from '../../scripts/lib/reading/fold/characters.ts';
import type { Sentence, Span, Transcript, Turn } from '../../scripts/lib/types.ts';

const lexicon = loadOutlets(join(import.meta.dirname, '../../data/lexicon'));

const GAZETTEER = [
  ['中国', 'CN'], ['香港', 'HK'], ['澳门', 'MO'], ['台湾', 'TW'], ['美国', 'US'], ['英国', 'GB'], ['日本', 'JP'],
  ['韩国', 'KR'], ['朝鲜', 'KP'], ['印度', 'IN'], ['印度尼西亚', 'ID'], ['印尼', 'ID'], ['土耳其', 'TR'],
  ['巴西', 'BR'], ['阿根廷', 'AR'], ['肯尼亚', 'KE'], ['巴基斯坦', 'PK'], ['越南', 'VN'], ['哥伦比亚', 'CO'],
  ['澳大利亚', 'AU'], ['西班牙', 'ES'], ['南非', 'ZA'], ['津巴布韦', 'ZW'], ['新西兰', 'NZ'], ['法国', 'FR'],
  ['几内亚', 'GN'], ['几内亚比绍', 'GW'], ['欧盟', 'EU'], ['非盟', 'AU'], ['联合国', 'UN'], ['非洲', 'AFRICA'],
  ['法', 'FR'], ['日', 'JP'],
].map(([surface = '', placeId = '']) => ({ surface, placeId })); // prettier-ignore

const countries = new Map(
  GAZETTEER.filter(({ surface }) => surface.length > 1).map((n) => [n.surface, n.placeId]),
);
const countryOf = (text: string): string | undefined => countries.get(text);

function turnOf(id: string, kind: Turn['kind'], outlets: string[]): Turn {
  const first: Sentence = {
    id: `${id}p01s01`,
    turnId: id,
    paragraphId: `${id}p01`,
    kind,
    text: '请问部长。',
    start: 0,
    end: 5,
    source: { start: 0, end: 5 },
    chars: 5,
  };
  const sentences = [first, { ...first, id: `${id}p01s02` }];
  const paragraphs = [{ id: `${id}p01`, sentences }];
  const label = `${outlets.join('、')}记者`;
  const outletSpans = outlets.map(() => first.source);
  const spoken = { paragraphs, sentences, source: first.source, chars: 5 };
  return { id, n: 1, kind, label, labelPrinted: label, speaker: label, outlets, outletSpans, ...spoken };
}

function transcriptOf(...turns: Turn[]): Transcript {
  const reading = {
    source: '',
    text: '',
    toSource: (span: Span) => span,
    countSpoken: () => 0,
    sourceText: () => '',
    withAsides: (span: Span) => span,
    printed: () => '',
    folded: [],
  };
  return { reading, turns, speakers: [] };
}

describe('the banks and brokers of a conference call', () => {
  it.each([
    ['高盛', 'goldman-sachs', 'US'],
    ['摩根士丹利', 'morgan-stanley', 'US'],
    ['大摩', 'morgan-stanley', 'US'],
    ['中金公司', 'cicc', 'CN'],
    ['中信证券', 'citic-securities', 'CN'],
    ['野村证券', 'nomura', 'JP'],
    ['瑞银', 'ubs', 'CH'],
    ['星展', 'dbs', 'SG'],
    ['中信里昂', 'clsa', 'HK'],
    ['元大证券', 'yuanta-securities', 'TW'],
  ])('knows %s', (name, outletId, country) => {
    expect(resolveOutlet(name, lexicon, countryOf)).toMatchObject({ outletId, name, country });
  });

  it('are no newspapers of their trade', () => {
    expect(resolveOutlet('中国证券报', lexicon, countryOf).outletId).toBe('china-securities-journal');
  });
});

describe('the outlets of the lexicon', () => {
  it('are many, from every continent, and all of them have both names', () => {
    expect(lexicon.outlets.length).toBeGreaterThanOrEqual(320);
    expect(new Set(lexicon.outlets.map(({ country }) => country)).size).toBeGreaterThan(100);
    expect(lexicon.outlets.filter(({ nameZh, nameEn }) => nameZh === '' || nameEn === '')).toEqual([]);
  });

  it('have ids that cannot be taken for dates, numbers or formulas', () => {
    expect(lexicon.outlets.filter(({ outletId }) => !/^[a-z]/.test(outletId))).toEqual([]);
    const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*-?\d*$/;
    expect(lexicon.outlets.filter(({ outletId }) => months.test(outletId))).toEqual([]);
  });

  it('are written as the reading is, in simplified characters', () => {
    const names = [...lexicon.printedNames].filter((name) => foldText(name) !== name);
    expect(names).toEqual([]);
  });

  it.each([
    ['mainland', 'CN'],
    ['hong_kong_macao_taiwan', 'HK MO TW'],
  ])('are in the group %s when at home in %s', (group, homes) => {
    const found = lexicon.outlets.filter((outlet) => outlet.group === group).map(({ country }) => country);
    expect([...new Set(found)].toSorted().join(' ')).toBe(homes);
  });

  it('offer names that mark a label without 记者, but no ordinary word', () => {
    const names = outletNames(lexicon);
    expect([names.has('新华社'), names.has('cnn'), names.has('央视'), names.has('民视')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([names.has('time'), names.has('财富'), names.has('求是'), names.has('民族报')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('an outlet is found by its name', () => {
  it.each([
    ['彭博社', 'bloomberg-news', 'US', 'foreign'],
    ['CGTN', 'cgtn', 'CN', 'mainland'],
    ['路透社', 'reuters', 'GB', 'foreign'],
    ['人民日报', 'peoples-daily', 'CN', 'mainland'],
    ['凤凰卫视', 'phoenix-tv', 'HK', 'hong_kong_macao_taiwan'],
    ['联合早报', 'lianhe-zaobao', 'SG', 'foreign'],
    ['联合报', 'united-daily-news', 'TW', 'hong_kong_macao_taiwan'],
    ['澳广视', 'teledifusao-de-macau', 'MO', 'hong_kong_macao_taiwan'],
    ['半岛电视台', 'al-jazeera', 'QA', 'foreign'],
    ['哈通社', 'kazinform', 'KZ', 'foreign'],
    ['圣保罗页报', 'folha-de-s-paulo', 'BR', 'foreign'],
    ['拉美社', 'prensa-latina', 'CU', 'foreign'],
    ['朝鲜日报', 'the-chosun-ilbo', 'KR', 'foreign'],
    ['朝鲜中央通讯社', 'korean-central-news-agency', 'KP', 'foreign'],
    ['哥伦比亚广播公司', 'cbs-news', 'US', 'foreign'],
    ['中国时报', 'china-times', 'TW', 'hong_kong_macao_taiwan'],
    ['文汇报', 'wenhui-daily', 'CN', 'mainland'],
    ['香港文汇报', 'wen-wei-po', 'HK', 'hong_kong_macao_taiwan'],
    ['每日经济新闻', 'national-business-daily', 'CN', 'mainland'],
    ['韩国每日经济新闻', 'maeil-business-newspaper', 'KR', 'foreign'],
    ['先驱报中文网', 'chinese-nz-herald', 'NZ', 'foreign'],
  ])('%s', (name, outletId, country, group) => {
    expect(resolveOutlet(name, lexicon, countryOf)).toMatchObject({ outletId, country, group });
  });

  it.each([
    ['cnn', 'cnn'],
    ['C.N.N.', 'cnn'],
    ['Al Jazeera', 'al-jazeera'],
    ['al-jazeera', 'al-jazeera'],
    ['the new york times', 'the-new-york-times'],
    ['i-CABLE', 'i-cable-news'],
    ['俄通社—塔斯社', 'tass'],
    ['俄通社-塔斯社', 'tass'],
    ['《环球时报》', 'global-times'],
    ['CNN(美国有线电视新闻网)', 'cnn'],
    ['美国全国广播公司(NBC)', 'nbc-news'],
    [foldText('路透社'), 'reuters'],
    [foldText('讀賣新聞'), 'the-yomiuri-shimbun'],
    [foldText('聯合報'), 'united-daily-news'],
    [foldText('南華早報'), 'south-china-morning-post'],
    [foldText('中國評論通訊社'), 'china-review-news-agency'],
    [foldText('無綫電視'), 'television-broadcasts-limited'],
    [foldText('ＮＨＫ'), 'nhk'],
  ])('whatever its case, width, spaces, dots and script: %s', (name, outletId) => {
    expect(resolveOutlet(name, lexicon, countryOf).outletId).toBe(outletId);
  });

  it.each([
    ['中央广播电视总台央视', 'china-central-television'],
    ['中央广播电视总台CGTN', 'cgtn'],
    ['总台央视新闻', 'china-central-television'],
    ['央视新闻中心', 'china-central-television'],
    ['央视财经频道', 'china-central-television'],
    ['新华社香港分社', 'xinhua-news-agency'],
    ['路透社驻华首席', 'reuters'],
    ['人民日报海外版', 'peoples-daily'],
    ['环球时报-环球网', 'global-times'],
    ['上海东方卫视', 'dragon-tv'],
    ['四川封面新闻', 'cover-news'],
    ['韩国KBS电视台', 'kbs'],
    ['中国网络电视台', 'china-central-television'],
  ])('with its owner, unit or city beside it: %s', (name, outletId) => {
    expect(resolveOutlet(name, lexicon, countryOf).outletId).toBe(outletId);
  });
});

describe('the country before an outlet', () => {
  it.each([
    ['土耳其阿纳多卢通讯社', '阿纳多卢通讯社', 'anadolu-agency'],
    ['英国金融时报', '金融时报', 'financial-times'],
    ['英国《金融时报》', '金融时报', 'financial-times'],
    ['巴西圣保罗页报', '圣保罗页报', 'folha-de-s-paulo'],
    ['美国有线电视新闻网', '有线电视新闻网', 'cnn'],
    ['中国台湾联合报', '联合报', 'united-daily-news'],
    ['中国香港凤凰卫视', '凤凰卫视', 'phoenix-tv'],
    ['阿根廷民族报', '民族报', 'la-nacion'],
    ['肯尼亚民族报', '民族报', 'daily-nation'],
    ['津巴布韦先驱报', '先驱报', 'the-herald-zimbabwe'],
    ['印尼安塔拉通讯社', '安塔拉通讯社', 'antara'],
    ['印度尼西亚安塔拉通讯社', '安塔拉通讯社', 'antara'],
    ['澳大利亚ABC', 'ABC', 'australian-broadcasting-corporation'],
    ['美国ABC', 'ABC', 'abc-news'],
  ])('is dropped where the rest is the outlet: %s → %s', (printed, name, outletId) => {
    expect(resolveOutlet(printed, lexicon, countryOf)).toMatchObject({ name, outletId });
  });

  it.each([
    '英国广播公司',
    '中国日报',
    '日本经济新闻',
    '印度报业托拉斯',
    '朝鲜日报',
    '美国之音',
    '澳门日报',
    '香港电台',
  ])('stays where it is a part of the name: %s', (name) => {
    const outlet = resolveOutlet(name, lexicon, countryOf);
    expect(outlet.name).toBe(name);
    expect(outlet.nameEn).not.toBe('');
  });

  it('decides between outlets of one name, and without it none is chosen', () => {
    expect(resolveOutlet('民族报', lexicon, countryOf)).toMatchObject({ nameEn: '', country: '', group: '' });
  });

  it('that does not fit names another outlet', () => {
    expect(resolveOutlet('越南人民日报', lexicon, countryOf)).toMatchObject({
      name: '越南人民日报',
      nameEn: '',
      country: 'VN',
    });
  });
});

describe('an outlet that the lexicon lacks', () => {
  it.each([
    ['几内亚比绍晨钟报', 'GW', 'foreign'],
    ['新西兰灯塔周报', 'NZ', 'foreign'],
    ['澳门灯塔周报', 'MO', 'hong_kong_macao_taiwan'],
    ['浙江灯塔周报', 'CN', 'mainland'],
    ['韩国', 'KR', 'foreign'],
    ['灯塔周报', '', ''],
    ['日出周报', '', ''],
    ['法典周报', '', ''],
  ])('%s gets the home %j from the place before it', (name, country, group) => {
    const { outlets } = resolveOutlets(transcriptOf(turnOf('t01', 'question', [name])), lexicon, GAZETTEER);
    expect(outlets).toMatchObject([{ name, nameEn: '', country, group }]);
  });

  it.each(['欧盟灯塔周报', '非盟灯塔周报', '联合国灯塔周报', '非洲灯塔周报'])(
    '%s has no home: a bloc or region is none',
    (name) => {
      const { outlets } = resolveOutlets(transcriptOf(turnOf('t01', 'question', [name])), lexicon, GAZETTEER);
      expect(outlets).toMatchObject([{ name, country: '', group: '' }]);
    },
  );

  it('has an id made from its name that is the same every time and no date or number', () => {
    const ids = ['灯塔周报', '《灯塔周报》', '灯塔晚报', 'Lighthouse', 'LIGHT HOUSE'].map(
      (name) => resolveOutlet(name, lexicon).outletId,
    );
    expect(ids.every((id) => /^x-[0-9a-f]{8}$/.test(id))).toBe(true);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[3]).toBe(ids[4]);
    expect(new Set(ids).size).toBe(3);
  });

  it('is listed with its turn’s first sentence', () => {
    const turn = turnOf('t03', 'question', ['灯塔周报']);
    const { warnings } = resolveOutlets(transcriptOf(turn), lexicon, GAZETTEER);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ kind: 'unknown_outlet', surface: '灯塔周报' });
    expect(warnings[0]?.sentence).toBe(turn.sentences[0]);
    expect(warnings[0]?.span).toBeUndefined();
  });

  it('is told apart from a name that several outlets bear', () => {
    const { warnings } = resolveOutlets(
      transcriptOf(turnOf('t03', 'question', ['民族报'])),
      lexicon,
      GAZETTEER,
    );
    expect(warnings[0]?.message).toMatch(/^Several outlets are called 民族报: .*la-nacion, .*daily-nation/);
  });
});

describe('the outlets of a transcript', () => {
  it('are those of its questions, one row per outlet and turn, in order', () => {
    const { outlets, warnings } = resolveOutlets(
      transcriptOf(
        turnOf('t01', 'statement', ['新华社']),
        turnOf('t02', 'question', ['新华社', '新华通讯社', '土耳其阿纳多卢通讯社']),
        turnOf('t03', 'answer', ['路透社']),
        turnOf('t04', 'question', ['新华社']),
      ),
      lexicon,
      GAZETTEER,
    );
    expect(outlets.map(({ turnId, index, name }) => [turnId, index, name])).toEqual([
      ['t02', 0, '新华社'],
      ['t02', 2, '阿纳多卢通讯社'],
      ['t04', 0, '新华社'],
    ]);
    expect(warnings).toEqual([]);
  });

  it.each(['记者', '问', '追问', '外国记者', '一位女记者', '现场记者', '港澳台', '记者A', ''])(
    'lack a label that names none: %j',
    (label) => {
      const result = resolveOutlets(transcriptOf(turnOf('t01', 'question', [label])), lexicon, GAZETTEER);
      expect(result).toEqual({ outlets: [], warnings: [] });
    },
  );
});

describe('a lexicon file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenda-outlets-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const HEADER = 'outlet_id,name_zh,name_en,country,group,aliases,medium\n';
  const GOOD = 'reuters,路透社,Reuters,GB,foreign,路透|路透通讯社,agency\n';
  const load = (rows: string) => {
    writeFileSync(join(folder, 'outlets.csv'), HEADER + rows);
    return () => loadOutlets(folder);
  };

  it('is read, with the line’s aliases', () => {
    expect(load(GOOD)().byName.get('路透')?.outletId).toBe('reuters');
  });

  it.each([
    [
      'a second outlet of one id',
      'reuters,法新社,AFP,FR,foreign,,agency',
      /line 3 \(法新社\): the id reuters is taken/,
    ],
    [
      'an alias that another outlet has',
      'afp,法新社,AFP,FR,foreign,路透,agency',
      /line 3 \(法新社\): the name 路透 belongs to reuters/,
    ],
    [
      'a name that differs in case only',
      'afp,法新社,REUTERS,FR,foreign,,agency',
      /line 3 .*belongs to reuters/,
    ],
    ['an unknown group', 'afp,法新社,AFP,FR,overseas,,agency', /line 3 .*unknown group overseas/],
    ['a group that does not fit', 'afp,法新社,AFP,FR,mainland,,agency', /line 3 .*FR is foreign/],
    ['an unknown medium', 'afp,法新社,AFP,FR,foreign,,wire', /line 3 .*unknown medium wire/],
    ['a country that is no code', 'afp,法新社,AFP,France,foreign,,agency', /line 3 .*France is not an ISO/],
    ['an id that is no slug', 'AFP!,法新社,AFP,FR,foreign,,agency', /line 3 .*AFP! is not a lowercase slug/],
    ['an empty name', 'afp,法新社,,FR,foreign,,agency', /line 3 .*name_en is empty/],
    ['an alias without letters', 'afp,法新社,AFP,FR,foreign,---,agency', /line 3 .*has no letters/],
  ])('with %s is refused, naming the line', (_, row, message) => {
    expect(load(`${GOOD}${row}\n`)).toThrow(message);
  });

  it('may give one name to several outlets when it needs the country', () => {
    const rows = 'a,甲国报,A,KE,foreign,~民族报,newspaper\nb,乙国报,B,AR,foreign,~民族报,newspaper\n';
    expect(
      load(rows)()
        .sharing.get('民族报')
        ?.map(({ outletId }) => outletId),
    ).toEqual(['a', 'b']);
  });
});
