import { dropped, type Edit, type Fold } from './edit.ts';

/** Vocabulary of stage directions. An aside must consist of it entirely, so (笑谈) and (美国) stay. */
const WHO =
  '全场|现场|会场|场内|场下|台下|台上|席间|众人?|大家|人群|观众|听众|来宾|嘉宾|代表们?|记者们?|媒体|与会者|与会人员|在场(?:者|人员|记者)?|双方|全体|主持人|发言人|提问者|翻译';
const HOW =
  '一片|一阵|阵阵|响起|爆发(?:出)?|传来|发出|引发|长时间|经久不息|热烈|雷鸣般|持久|再次|又|大|轻|微|苦|哄堂|开怀|会心|轻松|短暂|片刻|稍|略|暂时|同时|起立|齐声|不断|连连|边|也|都|的|地|了|着|并|和|与|及|、|,| ';
const WHAT =
  '笑声?|笑了笑|掌声|鼓掌|拍手|欢呼声?|喝彩声?|叫好声?|嘘声|哗然|起哄|议论声?|骚动|沉默|静默|默哀|停顿|沉思|叹气|叹息|哽咽|落泪|流泪|微笑|点头|摇头|摆手|挥手|招手|握手|鞠躬|致意|示意|举手|耸肩|咳嗽|清嗓子|喝水|起身|入座|落座|就座|离场|退场|入场|离席|插话|打断|低语|私语|听不清|听不清楚|不清楚|无法听清|音频中断|声音中断|信号中断|翻译时间|翻译中|口译|交替传译|laugh(?:s|ter|ing)?|applause|applauds|pauses?|crosstalk|inaudible|smiles?|cheers|nods?';
const DIRECTION = new RegExp(
  String.raw`[([](?=[^()[\]\n]{1,30}[)\]])\s*(?:${WHO}|${HOW})*(?:${WHAT})(?:${WHAT}|${HOW}|${WHO})*[.。!]?\s*[)\]]`,
  'giu',
);

/** Names of chat stickers, in square brackets. */
const CHAT_PICTURE =
  /\[(?:捂脸|微笑|强|抱拳|玫瑰|呲牙|偷笑|憨笑|坏笑|奸笑|苦笑|笑哭|破涕为笑|流泪|大哭|合十|加油|爱心|赞|鲜花|拥抱|庆祝|撇嘴|发呆|得意|害羞|抓狂|晕|再见|擦汗|汗|委屈|可怜|咖啡|啤酒|太阳|月亮|礼物|蛋糕|旺柴|吃瓜|裂开|苦涩|叹气|翻白眼|嘿哈|机智|皱眉|耶|打脸|天啊|让我看看|好的|哇|福|OK|666|Emm|图片|表情|语音|视频|动画表情)\]/g;

function directions(text: string): Edit[] {
  if (!/[([]/.test(text)) return [];
  const edits = [...dropped(text, DIRECTION), ...dropped(text, CHAT_PICTURE)].sort(
    (a, b) => a.start - b.start,
  );
  return edits.filter(({ start }, i) => start >= (edits[i - 1]?.end ?? 0));
}

export const DIRECTION_FOLD: Fold = {
  name: 'stage_directions',
  zh: '现场说明（不计入发言）',
  en: 'stage directions (not spoken)',
  find: directions,
  aside: true,
  examples: [
    ['好。（全场笑声）很好。', '好。很好。'],
    ['谢谢。（掌声）', '谢谢。'],
    ['好[笑]，很好', '好,很好'],
    ['不用了[捂脸]', '不用了'],
    ['谢谢。【热烈的掌声】', '谢谢。'],
    ['好。（长时间热烈鼓掌）', '好。'],
    ['好（众笑），', '好,'],
    ['（微笑）谢谢。（Laughter）', '谢谢。'],
    ['不是（笑谈），是（美国）的', '不是(笑谈),是(美国)的'],
  ],
};
