import { describe, expect, it } from 'vitest';
import { mentionsIn } from './place-words.ts';

/** Written for these tests in the style of press conferences, with the expected mentions. */
const SENTENCES: readonly (readonly [region: string, answer: string, expected: string])[] = [
  [
    'Balkans',
    '克罗地亚佩列沙茨大桥由中国企业承建,中克旅游往来不断升温,克方十分满意。',
    '克罗地亚:HR 中国:CN 中:CN 克:HR 克:HR',
  ],
  [
    'Balkans',
    '塞尔维亚和科索沃的对话陷入停滞,塞科双方都应保持克制,塞总统已就此表态。',
    '塞尔维亚:RS 科索沃:XK 塞:RS 科:XK 塞:RS',
  ],
  [
    'Balkans',
    '黑山、北马其顿和阿尔巴尼亚都是我们的好伙伴,中黑高速公路合作造福当地,对阿投资稳步增长。',
    '黑山:ME 北马其顿:MK 阿尔巴尼亚:AL 中:CN 黑:ME 阿:AL',
  ],
  [
    'Balkans',
    '波黑局势牵动地区安宁,在波中国公民应注意安全,波黑各族应通过对话弥合分歧。',
    '波黑:BA 波:BA 中国:CN 波黑:BA',
  ],
  [
    'Balkans',
    '希腊比雷埃夫斯港是中希合作的龙头,保加利亚、罗马尼亚也希望参与,保罗两国表示愿学习希方经验。',
    '希腊:GR 中:CN 希:GR 保加利亚:BG 罗马尼亚:RO 保:BG 罗:RO 希:GR',
  ],
  [
    'Caucasus',
    '阿塞拜疆和亚美尼亚就和平条约文本达成一致,阿亚关系正常化符合地区利益,我们赞赏阿方和亚方的努力。',
    '阿塞拜疆:AZ 亚美尼亚:AM 阿:AZ 亚:AM 阿:AZ 亚:AM',
  ],
  [
    'Caucasus',
    '格鲁吉亚是南高加索地区重要国家,中格互免签证以来人员往来大幅增加,到格旅游的中国游客翻了一番。',
    '格鲁吉亚:GE 南高加索:CAUCASUS 中:CN 格:GE 格:GE 中国:CN',
  ],
  ['Caucasus', '俄罗斯对格鲁吉亚恢复直航,俄格人员往来便利化。', '俄罗斯:RU 格鲁吉亚:GE 俄:RU 格:GE'],
  [
    'Nordic',
    '丹麦首相访华期间,中丹签署绿色联合工作方案,丹企对华投资热情高涨。',
    '丹麦:DK 华:CN 中:CN 丹:DK 丹:DK 华:CN',
  ],
  [
    'Nordic',
    '冰岛是最早同中国签署自贸协定的欧洲国家,中冰地热合作惠及数百万居民。',
    '冰岛:IS 中国:CN 欧洲:EUROPE 中:CN 冰:IS',
  ],
  [
    'Nordic',
    '挪威外交大臣将访华,中挪自贸谈判已重启,北欧国家在绿色转型方面走在前列。',
    '挪威:NO 华:CN 中:CN 挪:NO 北欧:NORDIC',
  ],
  [
    'Nordic',
    '芬兰和瑞典加入北约后,芬俄边境关闭,瑞方表示将继续同中方保持沟通。',
    '芬兰:FI 瑞典:SE 北约:NATO 芬:FI 俄:RU 瑞:SE 中:CN',
  ],
  [
    'Caribbean',
    '牙买加总理盛赞中牙合作,牙中两国将在基础设施、教育领域深化合作,向牙提供的医疗物资已运抵。',
    '牙买加:JM 中:CN 牙:JM 牙:JM 中:CN 牙:JM',
  ],
  [
    'Caribbean',
    '巴哈马、圣卢西亚、圣基茨和尼维斯、圣文森特和格林纳丁斯情况各异,加勒比地区应远离大国博弈。',
    '巴哈马:BS 圣卢西亚:LC 圣基茨和尼维斯:KN 圣文森特和格林纳丁斯:VC 加勒比:CARIBBEAN',
  ],
  [
    'Caribbean',
    '苏里南位于南美洲北部,中苏建交以来合作成果丰硕,苏总统即将来访。',
    '苏里南:SR 南美洲:SOUTH_AMERICA 中:CN 苏:SR 苏:SR',
  ],
  [
    'Caribbean',
    '海地帮派暴力猖獗,联合国驻海机构屡遭袭击,海国家警察力量急需支持。',
    '海地:HT 联合国:UN 海:HT 海:HT',
  ],
  [
    'Pacific',
    '巴布亚新几内亚发生山体滑坡,中巴新传统友好,中方已向巴新提供紧急援助。',
    '巴布亚新几内亚:PG 中:CN 巴新:PG 中:CN 巴新:PG',
  ],
  [
    'Pacific',
    '基里巴斯同中国复交五年来,中基渔业合作成效显著,基方反对外部干涉。',
    '基里巴斯:KI 中国:CN 中:CN 基:KI 基:KI',
  ],
  [
    'Pacific',
    '斐济总理表示中斐关系走在前列,赴斐游客持续增长,太平洋岛国论坛将在苏瓦举行。',
    '斐济:FJ 中:CN 斐:FJ 斐:FJ 太平洋岛国:PACIFIC_ISLANDS',
  ],
  [
    'Pacific',
    '瓦努阿图议会大楼由中国援建,瓦中友谊深厚,在瓦中资企业积极参与震后重建。',
    '瓦努阿图:VU 中国:CN 瓦:VU 中:CN 瓦:VU 中:CN',
  ],
  [
    'Pacific',
    '澳新两国和美国在南太地区扩大军事存在,库克群岛同新西兰的分歧引发关注,中库合作不受第三方干扰。',
    '澳:AU 新:NZ 美国:US 南太:PACIFIC_ISLANDS 库克群岛:CK 新西兰:NZ 中:CN 库:CK',
  ],
  [
    'East Africa',
    '卢旺达和刚果(金)签署和平协议,卢刚关系缓和有助于大湖地区稳定。',
    '卢旺达:RW 刚果(金):CD 卢:RW 刚:CD 大湖地区:GREAT_LAKES',
  ],
  [
    'East Africa',
    '埃塞俄比亚和索马里达成和解,埃索两国将就出海口问题进行技术谈判,吉布提对此表示欢迎。',
    '埃塞俄比亚:ET 索马里:SO 埃:ET 索:SO 吉布提:DJ',
  ],
  [
    'East Africa',
    '肯尼亚蒙内铁路开通以来,中肯货运合作蒸蒸日上,到肯投资的中企超过400家,肯警方已加强安保。',
    '肯尼亚:KE 中:CN 肯:KE 肯:KE 中:CN 肯:KE',
  ],
  [
    'West Africa',
    '加纳总统说中加友谊源远流长,加政府将整治非法采金,科特迪瓦、多哥、贝宁也采取了类似举措。',
    '加纳:GH 中:CN 加:GH 加:GH 科特迪瓦:CI 多哥:TG 贝宁:BJ',
  ],
  [
    'West Africa',
    '尼日利亚莱基港建成后,中尼经贸往来更加便利,尼经济活力不断释放。',
    '尼日利亚:NG 中:CN 尼:NG 尼:NG',
  ],
  [
    'West Africa',
    '几内亚西芒杜铁矿投产,中几双方实现共赢,对几出口大幅增长,塞内加尔、塞拉利昂等西非国家也从中受益。',
    '几内亚:GN 中:CN 几:GN 几:GN 塞内加尔:SN 塞拉利昂:SL 西非:WEST_AFRICA',
  ],
  [
    'Gulf',
    '卡塔尔斡旋加沙停火谈判,卡埃美三方发表联合声明,中卡能源合作行稳致远。',
    '卡塔尔:QA 加沙:GAZA 卡:QA 埃:EG 美:US 中:CN 卡:QA',
  ],
  [
    'Gulf',
    '阿曼多次斡旋美伊间接谈判,在阿举行的第三轮谈判取得进展,美伊均表示愿继续谈。',
    '阿曼:OM 美:US 伊:IR 阿:OM 美:US 伊:IR',
  ],
  [
    'Gulf',
    '沙特和伊朗在北京握手言和,沙伊复交带动地区和解潮,海合会国家普遍支持。',
    '沙特:SA 伊朗:IR 沙:SA 伊:IR 海合会:GCC',
  ],
  [
    'Gulf',
    '科威特穆巴拉克大港项目顺利推进,中科企业正加快施工,巴林、阿联酋也表示欢迎。',
    '科威特:KW 中:CN 科:KW 巴林:BH 阿联酋:AE',
  ],
  [
    'Central America',
    '危地马拉同台湾当局维持所谓“外交关系”,有违危人民意愿,中方希望危方尽早作出正确抉择。',
    '危地马拉:GT 台湾:TW 危:GT 中:CN 危:GT',
  ],
  [
    'Central America',
    '尼加拉瓜和萨尔瓦多先后同中国签署自贸协定,中尼、中萨经贸往来日益密切。',
    '尼加拉瓜:NI 萨尔瓦多:SV 中国:CN 中:CN 尼:NI 中:CN 萨:SV',
  ],
  [
    'Central America',
    '哥斯达黎加咖啡、巴拿马虾走进中国市场,中哥自贸协定实施以来哥产品很受欢迎。',
    '哥斯达黎加:CR 巴拿马:PA 中国:CN 中:CN 哥:CR 哥:CR',
  ],
  [
    'Central America',
    '伯利兹是台“邦交国”之一,中美洲一体化体系成员多已同中国建交。',
    '伯利兹:BZ 台:TW 中美洲:CENTRAL_AMERICA 中国:CN',
  ],
  [
    'Southeast Asia',
    '东帝汶正式加入东盟,中国同东帝汶农业合作改善了当地民生,驻东使馆发布了提醒。',
    '东帝汶:TL 东盟:ASEAN 中国:CN 东帝汶:TL 东:TL',
  ],
  [
    'Southeast Asia',
    '文莱恒逸石化项目进展顺利,中文双边关系迈上新台阶,文方愿扩大合作。',
    '文莱:BN 中:CN 文:BN 文:BN',
  ],
  [
    'Southeast Asia',
    '柬埔寨和泰国达成停火,柬泰边境民众陆续返家,马来西亚作为东盟轮值主席国发挥了作用,马总理已赴边境。',
    '柬埔寨:KH 泰国:TH 柬:KH 泰:TH 马来西亚:MY 东盟:ASEAN 马:MY',
  ],
  [
    'Southeast Asia',
    '中老缅泰联合巡逻执法已开展百余次,缅甸电诈园区被捣毁,在缅中国公民陆续回国。',
    '中:CN 老:LA 缅:MM 泰:TH 缅甸:MM 缅:MM 中国:CN',
  ],
  [
    'Southeast Asia',
    '印尼总统普拉博沃访华,中印尼共建“两国双园”,印尼方对此高度评价,越南、菲律宾也在关注。',
    '印尼:ID 华:CN 中:CN 印尼:ID 印尼:ID 越南:VN 菲律宾:PH',
  ],
];

describe('places region by region', () => {
  it.each(SENTENCES)('are found in the %s: %s', (_region, answer, expected) => {
    expect(mentionsIn('请介绍情况。', answer)).toBe(expected);
  });
});
