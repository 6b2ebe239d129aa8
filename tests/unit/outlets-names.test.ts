import { describe, expect, it } from 'vitest';
import { resolveOutlet } from '../../scripts/lib/outlets.ts';
import { foldText } from '../../scripts/lib/reading/fold/characters.ts';
import { countryOf, lexicon } from './outlet-lexicon.ts';

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
