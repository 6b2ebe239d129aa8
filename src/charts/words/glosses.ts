import type { Lang } from '../../lib/language.ts';

/**
 * Short English for common words of foreign-affairs and government press conferences; others stay Chinese only: better
 * no gloss than a guessed one.
 */
const source = `
发展 development|国家 country|合作 cooperation|和平 peace|人民 people|国际 international|实现 achieve
世界 world|主席 chairman, president|习近平 Xi Jinping|总书记 general secretary|总理 premier|部长 minister
全球 global|支持 support|稳定 stable|共识 consensus|重要 important|两国 both countries|地区 region
安全 security|开放 open|推动 advance|提供 provide|提出 put forward|经济 economy|交往 exchanges
伙伴 partner|伙伴关系 partnership|关系 relations|历史 history|原则 principle|希望 hope|平等 equality
海外 overseas|秉持 uphold|维护 safeguard|问题 issue|互利 mutual benefit|作用 role|共赢 shared gain
加强 strengthen|危机 crisis|召开 convene|命运共同体 shared future|人类命运共同体 shared future of mankind
妇女 women|峰会 summit|扩大 expand|欢迎 welcome|落实 implement|领导人 leader|创新 innovation|反对 oppose
坚持 persist in|增长 growth|大国 major country|对话 dialogue|建立 establish|建设 building|开展 carry out
构建 build|社会 society|科技 science and technology|积极 active|走出 emerge from|达成 reach|主权 sovereignty
主要 main|事业 cause|人工智能 artificial intelligence|会议 meeting|保持 keep|健康 health|公民 citizen
共享 share|共同努力 joint effort|决议 resolution|分歧 difference|前景 prospect|助力 help|努力 effort
发展中国家 developing countries|发挥 bring into play|取得 obtain|坚定 firm|声音 voice|帮助 help
引领 lead|成就 achievement|成果 result|成立 found|打压 suppress|相互尊重 mutual respect|尊重 respect
外交 diplomacy|外交部 foreign ministry|政府 government|政策 policy|战略 strategy|制度 system|改革 reform
现代化 modernisation|贸易 trade|投资 investment|市场 market|企业 enterprise|产业 industry|技术 technology
能源 energy|气候变化 climate change|环境 environment|文化 culture|文明 civilisation|教育 education
青年 youth|媒体 media|记者 reporter|提问 question|回答 answer|表示 say|认为 hold|强调 stress|指出 point out
宣布 announce|举行 hold|访问 visit|会晤 meet|会见 meet|会谈 talks|磋商 consultation|谈判 negotiation
协议 agreement|协定 agreement|条约 treaty|公约 convention|声明 statement|宣言 declaration|倡议 initiative
理念 idea|精神 spirit|目标 goal|任务 task|机制 mechanism|平台 platform|机遇 opportunity|挑战 challenge
风险 risk|责任 responsibility|利益 interest|权益 rights and interests|权利 rights|自由 freedom|民主 democracy
法治 rule of law|法律 law|正义 justice|公平 fairness|公正 fair|秩序 order|规则 rule|体系 system
治理 governance|多边主义 multilateralism|单边主义 unilateralism|霸权主义 hegemonism|保护主义 protectionism
冲突 conflict|战争 war|战后 post-war|停火 ceasefire|军事 military|武器 weapon|核武器 nuclear weapon
制裁 sanctions|关税 tariff|干涉 interfere|干涉内政 interfere in internal affairs|内政 internal affairs
领土 territory|领土完整 territorial integrity|统一 unify|台独 “Taiwan independence”|独立 independence
立场 position|态度 attitude|承诺 commitment|信任 trust|友好 friendly|友谊 friendship|团结 unity
交流 exchange|沟通 communication|协调 coordination|对接 align|推进 advance|促进 promote|深化 deepen
提升 raise|增强 enhance|提高 raise|改善 improve|解决 solve|应对 respond to|处理 handle|保护 protect
保障 guarantee|确保 ensure|尊严 dignity|生命 life|民众 public|群众 the masses|同胞 compatriots
中心 centre|核心 core|基础 basis|方向 direction|道路 path|未来 future|时代 era|形势 situation|局势 situation
变化 change|影响 influence|力量 strength|贡献 contribution|经验 experience|信心 confidence|决心 resolve
能力 capability|水平 level|质量 quality|规模 scale|领域 field|方面 respect|方式 way|措施 measure
行动 action|活动 activity|工作 work|项目 project|计划 plan|方案 plan|报告 report|情况 situation
国际社会 international community|国际关系 international relations|国际法 international law|国民 nationals
同意 agree|愿意 be willing|继续 continue|进行 conduct|成为 become|参与 take part|加入 join|举办 host
需要 need|应该 should|可以 can|能够 be able|必须 must|不会 will not|没有 have not|愿同 be ready to work with
邻国 neighbouring country|邻居 neighbour|亲诚惠容 amity, sincerity, mutual benefit, inclusiveness
一带一路 Belt and Road|签证 visa|免签 visa-free|旅游 tourism|航班 flights|人员 personnel|人文 people-to-people
外贸 foreign trade|出口 exports|进口 imports|消费 consumption|就业 employment|财政 public finance
金融 finance|货币 currency|农业 agriculture|农村 countryside|农民 farmers|粮食 grain|脱贫 lifting out of poverty
医疗 medical care|疫情 epidemic|疫苗 vaccine|灾害 disaster|地震 earthquake|救援 rescue|人道主义 humanitarian
特朗普 Trump|普京 Putin|拜登 Biden|李强 Li Qiang|李克强 Li Keqiang|王毅 Wang Yi
`;

const glosses = new Map(
  source
    .trim()
    .split(/[|\n]/)
    .map((entry): [string, string] => {
      const space = entry.indexOf(' ');
      return [entry.slice(0, space), entry.slice(space + 1)];
    }),
);

/** English for a Chinese word; empty where the list has none, and for readers of Chinese. */
export function gloss(word: string, lang: Lang): string {
  return lang === 'en' ? (glosses.get(word) ?? '') : '';
}
