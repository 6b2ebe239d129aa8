import { describe, expect, it } from 'vitest';
import { findPlaces, loadGazetteer } from '../../scripts/lib/places/index.ts';
import { readTranscript } from '../../scripts/lib/read.ts';

const gazetteer = loadGazetteer('data/lexicon');

/** The mentions of an exchange as `surface:id`, question first. */
function mentionsIn(exchange: string): string {
  const transcript = readTranscript(exchange, {});
  return findPlaces(transcript, gazetteer)
    .mentions.map(({ start, end, placeId }) => `${transcript.reading.text.slice(start, end)}:${placeId}`)
    .join(' ');
}

/** Question, answer, and the mentions expected. Written for these tests in the manner of press conferences. */
const EXCHANGES: readonly (readonly [topic: string, question: string, answer: string, expected: string])[] = [
  [
    'South Sudan',
    '南苏丹首都朱巴发生交火,中方是否有撤侨计划?',
    '在南中国公民目前安全。我驻南使馆已启动应急机制,提醒在南企业加强防范。中南双方就此保持沟通。',
    '南苏丹:SS 中:CN 南:SS 中国:CN 南:SS 南:SS 中:CN 南:SS',
  ],
  [
    'Sudan, not South Sudan',
    '苏丹武装冲突仍在持续,苏方呼吁停火。',
    '中苏友好源远流长,中方支持苏丹各方对话。',
    '苏丹:SD 苏:SD 中:CN 苏:SD 中:CN 苏丹:SD',
  ],
  [
    'Solomon Islands',
    '澳大利亚和新西兰对所罗门群岛同中国签署安全协议表示关切。',
    '中所合作不针对第三方。太平洋岛国不是谁的“后院”。澳方、新方应尊重所方自主选择。',
    '澳大利亚:AU 新西兰:NZ 所罗门群岛:SB 中国:CN 中:CN 所:SB 太平洋岛国:PACIFIC_ISLANDS 澳:AU 新:NZ 所:SB',
  ],
  [
    'Kazakhstan',
    '习近平主席将对哈萨克斯坦进行国事访问,发言人能否介绍中哈关系?',
    '哈方是“一带一路”首倡之地。中哈霍尔果斯口岸、中国—中亚峰会机制持续发力,在哈中资企业超过3000家。',
    '哈萨克斯坦:KZ 中:CN 哈:KZ 哈:KZ 中:CN 哈:KZ 中国:CN 中亚:CENTRAL_ASIA 哈:KZ 中:CN',
  ],
  [
    'Hong Kong',
    '英国外交大臣就香港国安法发表声明,英驻港总领事馆也发表评论。',
    '香港事务纯属中国内政。英方应停止插手港事,反中乱港势力必将失败。驻港国安公署依法履职,港人治港、高度自治得到保障,港澳同胞安居乐业。',
    '英国:GB 香港:HK 英:GB 港:HK 香港:HK 中国:CN 英:GB 中:CN 港:HK 港:HK 港:HK 港:HK 港:HK 澳:MO',
  ],
  [
    'Hong Kong, Macao and the bay',
    '粤港澳大湾区建设有何进展?',
    '港珠澳大桥通车,涉港澳法律制度更加完善,澳人治澳行稳致远。',
    '港:HK 澳:MO 港:HK 澳:MO 港:HK 澳:MO 澳:MO 澳:MO',
  ],
  [
    'Taiwan',
    '美国国会议员窜访台湾,美国务院宣布新一轮对台军售。',
    '我们敦促美方恪守一个中国原则,停止美台官方往来和售台武器。台商台胞是一家人,“台独”与台海和平水火不容。大陆和台湾同属一个中国。',
    '美国:US 台湾:TW 美:US 台:TW 美:US 中国:CN 美:US 台:TW 台:TW 台:TW 台:TW 台:TW 台湾:TW 中国:CN',
  ],
  [
    'DPRK',
    '朝鲜再次发射弹道导弹,韩国总统称将与美国加强威慑。美韩联合军演下周开始。',
    '朝鲜半岛核问题由来已久。中方对朝政策没有变化,希望美朝相向而行,韩朝双方保持克制,共同维护半岛和平稳定。安理会涉朝决议应全面落实,朝核问题六方会谈值得珍惜。',
    '朝鲜:KP 韩国:KR 美国:US 美:US 韩:KR 朝鲜半岛:KOREAN_PENINSULA 中:CN 朝:KP 美:US 朝:KP 韩:KR 朝:KP 半岛:KOREAN_PENINSULA 安理会:UN 朝:KP 朝:KP',
  ],
  [
    'Korea in telegraphic style',
    '据报道,韩国总统表示,韩敦促朝走上无核化道路。同日,韩总统特别助理称,需消除美朝间战略猜疑。',
    '我们注意到韩方表态,赞成美朝、韩朝对话。中俄已就半岛问题发表联合声明。',
    '韩国:KR 韩:KR 朝:KP 韩:KR 美:US 朝:KP 韩:KR 美:US 朝:KP 韩:KR 朝:KP 中:CN 俄:RU 半岛:KOREAN_PENINSULA',
  ],
  [
    'Iran',
    '国际原子能机构称伊朗浓缩铀丰度上升,美伊谈判陷入僵局。',
    '伊核问题全面协议来之不易。中方敦促美方取消对伊单边制裁,也希望伊方重视各方关切。E3应发挥建设性作用。',
    '伊朗:IR 美:US 伊:IR 伊:IR 中:CN 美:US 伊:IR 伊:IR',
  ],
  [
    'Iraq',
    '伊拉克总理即将访华,双方将签署哪些协议?',
    '中伊建交60多年来,两国关系健康发展。伊方是中东地区重要国家,在伊中国企业参与重建。',
    '伊拉克:IQ 华:CN 中:CN 伊:IQ 伊:IQ 中东:MIDDLE_EAST 伊:IQ 中国:CN',
  ],
  [
    'Panama',
    '美国总统称要收回巴拿马运河,巴方予以驳斥。',
    '中方尊重巴拿马对运河的主权,中巴关系不受干扰。巴政府多次阐明立场。',
    '美国:US 巴拿马:PA 巴:PA 中:CN 巴拿马:PA 中:CN 巴:PA 巴:PA',
  ],
  [
    'Pakistan',
    '巴基斯坦外长访华,中巴经济走廊有何进展?印巴局势如何?',
    '中巴是全天候战略合作伙伴。巴方坚定支持中方。瓜达尔港建设顺利。',
    '巴基斯坦:PK 华:CN 中:CN 巴:PK 印:IN 巴:PK 中:CN 巴:PK 巴:PK 中:CN',
  ],
  [
    'Brazil',
    '巴西总统将出席金砖国家领导人会晤,中巴贸易额再创新高。',
    '中巴同为金砖成员,巴方担任主席国,中方全力支持。',
    '巴西:BR 金砖:BRICS 中:CN 巴:BR 中:CN 巴:BR 金砖:BRICS 巴:BR 中:CN',
  ],
  [
    'Ukraine',
    '俄乌冲突进入第三年,乌克兰总统希望中方发挥更大作用。美欧对俄制裁升级。',
    '中方一直同俄、乌双方保持沟通。对乌克兰人道援助已送达。美方不能一边援乌拱火,一边指责中俄正常贸易,乌方对此清楚。北约应放弃冷战思维。',
    '俄:RU 乌:UA 乌克兰:UA 中:CN 美:US 欧:EUROPE 俄:RU 中:CN 俄:RU 乌:UA 乌克兰:UA 美:US 乌:UA 中:CN 俄:RU 乌:UA 北约:NATO',
  ],
  [
    'Uzbekistan',
    '乌兹别克斯坦总统访华,中吉乌铁路何时开工?',
    '中乌合作成果丰硕,乌方支持共建“一带一路”。',
    '乌兹别克斯坦:UZ 华:CN 中:CN 吉:KG 乌:UZ 中:CN 乌:UZ 乌:UZ',
  ],
  [
    'EU tariffs',
    '欧盟委员会宣布对华电动汽车加征反补贴税,中欧谈判进展如何?德国车企表示反对。',
    '中方敦促欧方回到对话轨道。对欧出口的中国企业权益应得到保障,中欧班列畅通无阻。',
    '欧盟:EU 华:CN 中:CN 欧:EU 德国:DE 中:CN 欧:EU 欧:EU 中国:CN 中:CN 欧:EUROPE',
  ],
  [
    'Caribbean',
    '格林纳达总理访华。中方如何看待同加勒比国家关系?海地局势是否影响地区稳定?',
    '中格关系发展迅速。特立尼达和多巴哥、巴巴多斯、安提瓜和巴布达等加勒比国家是中国的好朋友。多米尼克和多米尼加都同中国建交。',
    '格林纳达:GD 华:CN 中:CN 加勒比:CARIBBEAN 海地:HT 中:CN 格:GD 特立尼达和多巴哥:TT 巴巴多斯:BB 安提瓜和巴布达:AG 加勒比:CARIBBEAN 中国:CN 多米尼克:DM 多米尼加:DO 中国:CN',
  ],
  [
    'Sahel',
    '马里、尼日尔、布基纳法索宣布退出西共体,非盟呼吁对话。索马里和几内亚比绍也有代表与会。',
    '中方支持萨赫勒地区国家联合自强。中马友谊牢固,马里人民有智慧解决问题。尼日利亚和尼日尔都是非洲重要国家。',
    '马里:ML 尼日尔:NE 布基纳法索:BF 西共体:ECOWAS 非盟:AU 索马里:SO 几内亚比绍:GW 中:CN 萨赫勒:SAHEL 中:CN 马:ML 马里:ML 尼日利亚:NG 尼日尔:NE 非洲:AFRICA',
  ],
  [
    'names inside names',
    '赤道几内亚、几内亚、巴布亚新几内亚领导人致贺。',
    '刚果(金)和刚果(布)都是中国的朋友,法属圭亚那、圭亚那位于南美,印度尼西亚在印度洋和太平洋之间。',
    '赤道几内亚:GQ 几内亚:GN 巴布亚新几内亚:PG 刚果(金):CD 刚果(布):CG 中国:CN 法属圭亚那:GF 圭亚那:GY 南美:SOUTH_AMERICA 印度尼西亚:ID',
  ],
  [
    'Japan',
    '日本政府启动福岛核污染水排海,日方称经过处理。中日韩三国是否会磋商?',
    '日方强推排海极不负责任。近日中方已暂停进口日本水产品。今日中国同日韩合作面临新形势,日美同盟不应针对第三国。日本海上自卫队近来频繁活动。侵华日军罪行铁证如山。',
    '日本:JP 日:JP 中:CN 日:JP 韩:KR 日:JP 中:CN 日本:JP 中国:CN 日:JP 韩:KR 日:JP 美:US 日本:JP 华:CN 日:JP',
  ],
  [
    'days that are no Japan',
    '本月20日,王毅外长将赴美国纽约出席会议,日前是否有消息?',
    '明日起,中方将举办为期3日美食节,每日益增的需求令人高兴。今后一段时间,对日后安排将适时公布。',
    '美国:US 中:CN',
  ],
  [
    'sides that are no countries',
    '对方、双方、各方、警方、军方、官方、一方、南方、北方、东方都有代表。',
    '立法方面、道德方面、创新方式、参加方、增加方便、所以方案、同意方可、办法方面、集中方向、新方案、老方法都不是国家。',
    '',
  ],
  [
    'prepositions and ordinary words',
    '在集中美国力量的过程中,其中美国和当中印度的作用如何?',
    '我们以和平方式、以对话为手段,在发展中求合作,从中方能看到希望。在中美洲,在对日益严峻的形势中,完美、美好、法律、意见、英雄、德行、非法、非常都是普通词。',
    '美国:US 美国:US 印度:IN 中美洲:CENTRAL_AMERICA',
  ],
  [
    'currencies and languages',
    '人民币对美元、欧元、日元、英镑汇率如何?记者可以用中文、英语、法语、阿拉伯语提问。',
    '中美元首通电话,欧元区经济增长,中英文对照。',
    '中:CN 美:US 欧元区:EUROZONE',
  ],
  [
    'outlets in running text',
    '据美国《纽约时报》、英国广播公司、法新社、德国之声、日本共同社和《中国日报》报道,美媒称谈判将恢复。',
    '我们注意到美国媒体和韩国联合通讯社的报道。',
    '美:US 美国:US',
  ],
  [
    'the Middle East',
    '以色列国防军进入加沙南部,黎以边境交火,以总理称行动将继续。',
    '中方呼吁巴以双方停火,以方应保障巴勒斯坦人民权利,阿拉伯国家和伊斯兰合作组织发挥积极作用。海湾国家、阿盟、海合会支持“两国方案”。约旦河西岸局势令人担忧。',
    '以色列:IL 加沙:GAZA 黎:LB 以:IL 以:IL 中:CN 巴:PS 以:IL 以:IL 巴勒斯坦:PS 阿拉伯:ARAB 伊斯兰合作组织:OIC 海湾:GULF 阿盟:ARAB_LEAGUE 海合会:GCC 约旦河西岸:WEST_BANK',
  ],
  [
    'Israel only in question',
    '以色列外长访华,中以关系如何发展?',
    '中以建交30多年来合作良好。我们以实际行动维护和平,以对话化解分歧,以色列人民也从中受益。',
    '以色列:IL 华:CN 中:CN 以:IL 中:CN 以:IL 以色列:IL',
  ],
  [
    'Arab states',
    '首届中阿峰会成果落实情况如何?',
    '中阿命运共同体建设迈出新步伐,沙特、阿联酋、埃及、卡塔尔等阿拉伯国家同中方合作密切。中沙、中埃关系进入新阶段。',
    '中:CN 阿:ARAB 中:CN 阿:ARAB 沙特:SA 阿联酋:AE 埃及:EG 卡塔尔:QA 阿拉伯:ARAB 中:CN 中:CN 沙:SA 中:CN 埃:EG',
  ],
  [
    'Afghanistan',
    '阿富汗临时政府外长称,阿方愿参与中巴经济走廊。',
    '中方支持阿人主导、阿人所有原则,中阿巴三方对话机制有益地区稳定。塔利班应回应国际社会期待。',
    '阿富汗:AF 阿:AF 中:CN 巴:PK 中:CN 阿:AF 阿:AF 中:CN 阿:AF 巴:PK',
  ],
  [
    'Argentina',
    '阿根廷新政府表示重视对华关系。',
    '中阿建立全面战略伙伴关系以来合作良好,阿方恪守一个中国原则。',
    '阿根廷:AR 华:CN 中:CN 阿:AR 阿:AR 中国:CN',
  ],
  [
    'ASEAN neighbours',
    '越南、老挝、柬埔寨、新加坡领导人先后访华,中越、中老、中柬关系有何进展?泰柬边境冲突是否影响东盟团结?',
    '中老铁路客货两旺。中马、中新、中印尼合作持续深化。泰方、柬方都重视睦邻友好。缅北局势趋缓。',
    '越南:VN 老挝:LA 柬埔寨:KH 新加坡:SG 华:CN 中:CN 越:VN 中:CN 老:LA 中:CN 柬:KH 泰:TH 柬:KH 东盟:ASEAN 中:CN 老:LA 中:CN 马:MY 中:CN 新:SG 中:CN 印尼:ID 泰:TH 柬:KH 缅:MM',
  ],
  [
    'the Philippines',
    '菲律宾海警船闯入仁爱礁海域,菲方指责中方使用水炮。美菲将举行联合军演。',
    '中方敦促菲方停止侵权。对菲政策、中菲关系取决于菲律宾新一届政府,菲军方言论不负责任。',
    '菲律宾:PH 菲:PH 中:CN 美:US 菲:PH 中:CN 菲:PH 菲:PH 中:CN 菲:PH 菲律宾:PH 菲:PH',
  ],
  [
    'Central African Republic',
    '中非共和国发生针对中国公民的袭击,驻中非使馆有何举措?',
    '中方要求中非政府严惩凶手。中非合作论坛今年举行峰会。',
    '中非共和国:CF 中国:CN 中非:CF 中:CN 中非:CF 中:CN 非:AFRICA',
  ],
  [
    'official long names',
    '毛里塔尼亚伊斯兰共和国总统、孟加拉人民共和国总理、朝鲜民主主义人民共和国外务相、摩洛哥王国国王来华。',
    '大韩民国、美利坚合众国、俄罗斯联邦、大不列颠及北爱尔兰联合王国、沙特阿拉伯王国代表出席。',
    '毛里塔尼亚伊斯兰共和国:MR 孟加拉人民共和国:BD 朝鲜民主主义人民共和国:KP 摩洛哥王国:MA 华:CN 大韩民国:KR 美利坚合众国:US 俄罗斯联邦:RU 大不列颠及北爱尔兰联合王国:GB 沙特阿拉伯王国:SA',
  ],
  [
    'blocs',
    '七十七国集团、七国集团、G20、上合组织、拉共体如何合作?',
    '联合国安理会、联大、亚太经合组织、海湾合作委员会、亚投行、金砖银行、澜湄合作都是重要平台,欧洲理事会和独联体也派团。',
    '七十七国集团:G77 七国集团:G7 G20:G20 上合组织:SCO 拉共体:CELAC 联合国:UN 安理会:UN 联大:UN 亚太:ASIA_PACIFIC 海湾:GULF 亚:ASIA 金砖:BRICS 澜湄:LMC 欧洲:EU 独联体:CIS',
  ],
  [
    'regions',
    '东北亚、东南亚、南亚、西亚北非、非洲之角、大洋洲、中东欧国家有何合作?',
    '亚非拉国家、亚欧大陆、欧美国家、美西方、全球南方、周边国家、撒哈拉以南非洲、拉美和加勒比、西巴尔干、中美洲都很重要。',
    '东北亚:NORTHEAST_ASIA 东南亚:SOUTHEAST_ASIA 南亚:SOUTH_ASIA 西亚:WEST_ASIA 北非:NORTH_AFRICA 非洲之角:HORN_OF_AFRICA 大洋洲:OCEANIA 中东欧:CENTRAL_EASTERN_EUROPE 亚:ASIA 非:AFRICA 拉:LATAM 亚:ASIA 欧:EUROPE 欧:EUROPE 美:US 美:US 西方:THE_WEST 全球南方:GLOBAL_SOUTH 周边:NEIGHBOURS 撒哈拉以南非洲:SUB_SAHARAN_AFRICA 拉美:LATAM 加勒比:CARIBBEAN 西巴尔干:BALKANS 中美洲:CENTRAL_AMERICA',
  ],
  [
    'what is no country',
    '国际原子能机构、世界银行、六方会谈、一国两制、中文、南海、东海、台湾海峡和克里米亚怎么看?',
    '上海、陕西、青海地区、沿海地区、湖南美食、西藏、内蒙古、约旦河、马里乌波尔、墨西哥城、发展中国家、我国、两岸、大陆都不算。',
    '',
  ],
  [
    'the premier on the economy',
    '总理您好,我是新加坡《联合早报》记者。在中美经贸摩擦背景下,外资企业、台资港资企业对华投资信心如何?',
    '中国经济韧性强。去年国内生产总值增长5%,城镇新增就业1200多万人。我们对台资企业、港资企业一视同仁,欢迎美资、日资、德企、韩企来华。中欧、中日、中德经贸合作潜力巨大。',
    '中:CN 美:US 台:TW 港:HK 华:CN 中国:CN 台:TW 港:HK 美:US 日:JP 德:DE 韩:KR 华:CN 中:CN 欧:EU 中:CN 日:JP 中:CN 德:DE',
  ],
  [
    'a home affairs conference',
    '住房和城乡建设部如何推进保障性住房?',
    '我国将加大立法、执法力度,完善司法解释,加强法治宣传。各地方便群众办事,老人、老旧小区改造、加装电梯是重点,增加普通商品房供应。',
    '',
  ],
  [
    'lists with commas',
    '中、美、俄三国代表出席,美、英、澳三边伙伴关系引发关切。',
    '中方同美国、俄罗斯、英、法保持沟通。AUKUS加剧核扩散风险。',
    '中:CN 美:US 俄:RU 美:US 英:GB 澳:AU 中:CN 美国:US 俄罗斯:RU 英:GB 法:FR AUKUS:AUKUS',
  ],
  [
    'a foreign ministry statement on the United States',
    '美国商务部将多家中国企业列入实体清单,美财长、美国务卿相继表态。美方称此举出于国家安全。',
    '美方泛化国家安全概念,打压中企。驻美使馆已提出交涉。赴美留学人员应提高警惕,美国家安全顾问的说法毫无根据。美在亚太部署导弹,美对华芯片限制损人害己,涉华法案充满谎言。',
    '美国:US 中国:CN 美:US 美:US 美:US 美:US 中:CN 美:US 美:US 美:US 美:US 亚太:ASIA_PACIFIC 美:US 华:CN 华:CN',
  ],
  [
    'Serbia and Kosovo',
    '塞尔维亚总统武契奇表示,塞中铁杆友谊牢不可破。科索沃局势再度紧张。',
    '中塞关系堪称典范,匈塞铁路进展顺利,塞方主权应得到尊重。',
    '塞尔维亚:RS 塞:RS 中:CN 科索沃:XK 中:CN 塞:RS 匈:HU 塞:RS 塞:RS',
  ],
  [
    'Canada',
    '加拿大对华加征关税,加方称系跟随美国。加强对话是否可能?',
    '中方对加反制措施合理合法。中加关系应回到正轨,加总理有意改善关系,希望加快行动。',
    '加拿大:CA 华:CN 加:CA 美国:US 中:CN 加:CA 中:CN 加:CA 加:CA',
  ],
  [
    'Australia',
    '澳大利亚总理称中澳关系趋稳,澳方期待恢复龙虾贸易。',
    '中澳全面战略伙伴关系十周年。在澳中国公民请注意安全。美英澳核潜艇合作令人忧虑。',
    '澳大利亚:AU 中:CN 澳:AU 澳:AU 中:CN 澳:AU 澳:AU 中国:CN 美:US 英:GB 澳:AU',
  ],
  [
    'India',
    '印度外长苏杰生表示,中印边境局势总体稳定,印方希望恢复直航。印太战略有何影响?',
    '中印是搬不走的邻居。印军越线行为已得到处理。印中两军保持沟通。',
    '印度:IN 中:CN 印:IN 印:IN 印太:INDO_PACIFIC 中:CN 印:IN 印:IN 印:IN 中:CN',
  ],
  [
    'France, Germany, the Union',
    '法国总统马克龙访华,中法关系如何?法德对欧盟对华政策影响几何?',
    '法方坚持战略自主。中法、中德、中意、中西、中英合作成果丰硕。德方、意方、西班牙都支持自由贸易。德法两国领导人表态积极。',
    '法国:FR 华:CN 中:CN 法:FR 法:FR 德:DE 欧盟:EU 华:CN 法:FR 中:CN 法:FR 中:CN 德:DE 中:CN 意:IT 中:CN 西:ES 中:CN 英:GB 德:DE 意:IT 西班牙:ES 德:DE 法:FR',
  ],
  [
    'Cuba and Venezuela',
    '美国对古巴封锁持续60多年,委内瑞拉局势也受关注。',
    '中方敦促美方解除对古封锁,中古友谊历久弥新。中委关系不针对第三方,委方维护主权值得支持。古老文明应交流互鉴。',
    '美国:US 古巴:CU 委内瑞拉:VE 中:CN 美:US 古:CU 中:CN 古:CU 中:CN 委:VE 委:VE',
  ],
  [
    'Mongolia and Russia',
    '中俄蒙经济走廊进展如何?蒙古国总理将访华。',
    '中蒙俄三国务实合作持续推进,蒙方支持全球发展倡议。内蒙古口岸运行良好。',
    '中:CN 俄:RU 蒙:MN 蒙古国:MN 华:CN 中:CN 蒙:MN 俄:RU 蒙:MN',
  ],
  [
    'Nauru and Tuvalu',
    '瑙鲁宣布同中国复交,图瓦卢、帕劳、马绍尔群岛是否会跟进?',
    '中瑙复交符合瑙方利益。汤加、斐济、瓦努阿图、萨摩亚、基里巴斯等南太岛国同中方合作良好。',
    '瑙鲁:NR 中国:CN 图瓦卢:TV 帕劳:PW 马绍尔群岛:MH 中:CN 瑙:NR 瑙:NR 汤加:TO 斐济:FJ 瓦努阿图:VU 萨摩亚:WS 基里巴斯:KI 南太岛国:PACIFIC_ISLANDS 中:CN',
  ],
  [
    'Honduras',
    '洪都拉斯外长访华,中洪建交一周年成果如何?',
    '洪方坚定奉行一个中国原则。中洪自贸谈判进展顺利。',
    '洪都拉斯:HN 华:CN 中:CN 洪:HN 洪:HN 中国:CN 中:CN 洪:HN',
  ],
  [
    'African partners',
    '肯尼亚、坦桑尼亚、赞比亚、津巴布韦、安哥拉领导人出席中非合作论坛,非方如何评价?',
    '中肯、中坦传统友谊深厚,坦赞铁路激活项目启动。中方将向非洲国家提供援助。非洲象保护合作持续开展,援非医疗队救死扶伤。',
    '肯尼亚:KE 坦桑尼亚:TZ 赞比亚:ZM 津巴布韦:ZW 安哥拉:AO 中:CN 非:AFRICA 非:AFRICA 中:CN 肯:KE 中:CN 坦:TZ 坦:TZ 赞:ZM 中:CN 非洲:AFRICA 非洲:AFRICA 非:AFRICA',
  ],
  [
    'South Africa',
    '南非总统拉马福萨将来华,中南关系如何定位?',
    '中南同为金砖成员和全球南方重要力量。西方国家不应干涉南非内政。',
    '南非:ZA 华:CN 中:CN 南:ZA 中:CN 南:ZA 金砖:BRICS 全球南方:GLOBAL_SOUTH 西方:THE_WEST 南非:ZA',
  ],
  [
    'a resolved short form of a smaller state',
    '科威特外交部称,科政府支持中阿合作论坛宣言。科方如何看?',
    '中科关系良好,科特迪瓦和科摩罗也表达了同样立场。',
    '科威特:KW 科:KW 中:CN 阿:ARAB 科:KW 中:CN 科:KW 科特迪瓦:CI 科摩罗:KM',
  ],
  [
    'Taiwan spellings',
    '紐西蘭、沙烏地阿拉伯、義大利、寮國、北韓、南韓、衣索比亞、奈及利亞如何看待?',
    '葉門、坦尚尼亞、賴比瑞亞和帛琉的立場值得關注,中國與歐盟保持溝通。',
    '纽西兰:NZ 沙乌地阿拉伯:SA 义大利:IT 寮国:LA 北韩:KP 南韩:KR 衣索比亚:ET 奈及利亚:NG 叶门:YE 坦尚尼亚:TZ 赖比瑞亚:LR 帛琉:PW 中国:CN 欧盟:EU',
  ],
  [
    'Syria, Lebanon, Yemen',
    '叙利亚局势突变,叙以边境紧张。也门胡塞武装袭击红海船只。',
    '中方支持“叙人主导”原则,对叙人道援助不会停止。叙方、黎方的主权应得到尊重。也门问题要政治解决,中国也应发挥作用。',
    '叙利亚:SY 叙:SY 以:IL 也门:YE 中:CN 叙:SY 叙:SY 叙:SY 黎:LB 也门:YE 中国:CN',
  ],
  [
    'Türkiye',
    '土耳其外长访华,中土合作有何进展?土方对新疆问题怎么看?',
    '中土同为新兴市场国家,土方重申支持一个中国原则。国土、领土、热土都不是国名。',
    '土耳其:TR 华:CN 中:CN 土:TR 土:TR 中:CN 土:TR 土:TR 中国:CN',
  ],
  [
    'Nepal and Sri Lanka',
    '尼泊尔总理访华,斯里兰卡债务问题有何进展?',
    '中尼跨喜马拉雅互联互通网络持续推进,尼方恪守一中原则。中斯务实合作造福人民,斯方感谢中方支持。',
    '尼泊尔:NP 华:CN 斯里兰卡:LK 中:CN 尼:NP 尼:NP 中:CN 中:CN 斯:LK 斯:LK 中:CN',
  ],
  [
    'the Second World War',
    '日本首相参拜靖国神社,如何评价抗美援朝和抗日战争的历史?',
    '日本军国主义侵华战争给亚洲人民带来灾难。中华儿女浴血奋战,抗日将士永垂不朽。',
    '日本:JP 美:US 朝:KP 日:JP 日本:JP 华:CN 亚洲:ASIA 中华:CN 日:JP',
  ],
  [
    'an evacuation',
    '中国公民从伊朗和以色列撤离情况如何?',
    '在以中国公民已陆续撤出,在伊中国公民3000多人安全转移。土库曼斯坦、阿塞拜疆、埃及、约旦提供协助。',
    '中国:CN 伊朗:IR 以色列:IL 以:IL 中国:CN 伊:IR 中国:CN 土库曼斯坦:TM 阿塞拜疆:AZ 埃及:EG 约旦:JO',
  ],
  [
    'a telegraphic list of states',
    '美方称将把俄、朝、伊列入名单,美国会通过涉台法案,美前国务卿曾多次访华,佩洛西窜台。',
    '美一些政客炒作“中国威胁论”。中俄关系不受外部干扰,俄罗斯、朝鲜、伊朗都反对单边制裁。',
    '美:US 俄:RU 朝:KP 伊:IR 美:US 台:TW 美:US 华:CN 台:TW 美:US 中国:CN 中:CN 俄:RU 俄罗斯:RU 朝鲜:KP 伊朗:IR',
  ],
  [
    'Lithuania and Peru, whose sides are ordinary words',
    '立陶宛政府表示愿同中方改善关系,秘鲁钱凯港何时开港?',
    '立方应纠正错误。秘方高度评价项目,中秘友好不断深化。',
    '立陶宛:LT 中:CN 秘鲁:PE 立:LT 秘:PE 中:CN 秘:PE',
  ],
  [
    'sultans and persons',
    '文莱苏丹博尔基亚、阿曼苏丹海赛姆将访华,蔡英文、韩国瑜、金正日都是人名。',
    '苏丹局势是另一个问题。',
    '文莱:BN 阿曼:OM 华:CN 苏丹:SD',
  ],
  [
    'surroundings and neighbours',
    '解放军在台湾周边演训,机场周边交通如何?',
    '中国周边外交秉持亲诚惠容,周边国家是首要方向。',
    '台湾:TW 中国:CN 周边:NEIGHBOURS 周边:NEIGHBOURS',
  ],
  [
    'the Union as a partner',
    '英国脱欧对中欧关系有何影响?',
    '中国始终重视欧洲,欧洲国家各有国情。欧委会、欧洲议会应发挥积极作用。',
    '英国:GB 欧:EU 中:CN 欧:EU 中国:CN 欧洲:EU 欧洲:EUROPE 欧:EU 欧洲:EU',
  ],
  [
    'the south as a side',
    '南苏丹总统来华,双方签署了哪些文件?',
    '我们同南方保持密切联系,在南中资企业运转正常,南各派应落实和平协议。全球南方和南南合作是另一回事。',
    '南苏丹:SS 华:CN 南:SS 南:SS 中:CN 南:SS 全球南方:GLOBAL_SOUTH',
  ],
  [
    'northern Europe and the Holy See',
    '梵蒂冈同中国续签协议?芬兰总统、瑞典首相来访?',
    '中梵双方达成一致,中芬、中瑞关系良好,芬方、瑞方都愿加强合作。瑞士和中国开展谈判,中瑞两国互为伙伴。',
    '梵蒂冈:VA 中国:CN 芬兰:FI 瑞典:SE 中:CN 梵:VA 中:CN 芬:FI 中:CN 瑞:SE 芬:FI 瑞:SE 瑞士:CH 中国:CN 中:CN 瑞:CH',
  ],
  [
    'visits announced in a statement',
    '塞拉利昂共和国总统、多哥共和国总统、汤加王国首相将来华,日程如何?',
    '美以总统通话,菲总统发言,黎真主党表态,俄朝签署条约,台“友邦”在联大为台发声,中方均注意到。',
    '塞拉利昂共和国:SL 多哥共和国:TG 汤加王国:TO 华:CN 美:US 以:IL 菲:PH 黎:LB 俄:RU 朝:KP 台:TW 联大:UN 台:TW 中:CN',
  ],
  [
    'a pretext, not Israel',
    '以色列总理访美,美以关系如何?',
    '美以国家安全为由打压中国企业,以方则以反恐为名行动,巴以双方应以和平方式解决争端。',
    '以色列:IL 美:US 美:US 以:IL 美:US 中国:CN 以:IL 巴:PS 以:IL',
  ],
];

describe('places in press conferences that the lexicon was not made for', () => {
  it.each(EXCHANGES)('are found in an exchange on %s', (_topic, question, answer, expected) => {
    expect(mentionsIn(`问:${question}\n\n答:${answer}\n`)).toBe(expected);
  });
});
