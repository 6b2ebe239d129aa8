/** Speech acts, by last sentence or set phrase. Texts are folded. */

/** UTF-16 units from the end that decide. */
const TAIL = 160;
const STAMPS = /(?:\s*[[(]?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s*)?\d{1,2}:\d{2}(?::\d{2})?[\])]?)+$/;
const ENDS_IN_QUESTION =
  /\?[”’")\]》]*\s*(?:\([^()]{1,12}\)\s*)?(?:(?:非常|十分)?(?:谢谢|多谢|感谢|拜托|请)[^?]{0,16})?$/;
const ASKS_FOR =
  /(?:请问|想问|想请问|请教|想了解|想知道|请您|请你|能否|可否|能不能|可不可以|您怎么看|您如何|谈一?谈您)[^?!]{0,80}$/;
const ADDRESSES =
  /(?:^|[。?!,])[^。?!]{0,60}(?:您|你|请|咱|给|能|再|说|讲|谈|聊)[^。?!]{0,40}(?:吧|一下|几句|两句|句话|看法)[。!]?$/;
const TAKES_FLOOR =
  /^(?:(?:好的?|行|是的?|嗯|对),?)?(?:我(?:再|也|先|就|来|想|简单|从|接着)*(?:补充|说|讲|回答|回应|插|谈|介绍|简单|两点|一点|一句)|补充|谢谢|感谢|多谢|大家(?:上午|下午|早上|晚上)?好|各位|女士们|同志们|记者朋友|媒体朋友|(?:关于)?(?:你|您|这位记者|刚才|这位朋友)(?:的|刚才|提|问|所)[^。]{0,16}(?:问题|提问))/;
const LEADS =
  /(?:请|欢迎)(?:大家|各位|记者|媒体|现场)?[^。?!]{0,20}提问|下一(?:个|位)(?:问题|记者|提问|媒体)|最后(?:再?[请提给]?[^。?!]{0,6})(?:一|两|二|三)[个位](?:问题|提问|记者)|提问机会|Next question|[Ll]ast question|有请|(?:下面|现在|首先|接下来|下边|先),?(?:就)?请|请(?:来|到)了|请[^。?!]{2,24}(?:介绍|讲几句|讲话|说几句|回答|作答|讲话|致辞|发言|质询|询问|通报|提问)|(?:发布会|记者会|吹风会|见面会|招待会|会议|采访|访谈|活动)[^。?!]{0,8}(?:到此|到这里|结束|开始)|欢迎(?:大家|各位|您|你|收听|收看)?[^。?!]{0,10}(?:出席|参加|来到|参会)|举手|第[一二三四五六七八九十\d]+项(?:口头|紧急)?(?:质询|质问|议程)|(?:质询|询答|议程)(?:全部)?(?:完毕|结束)|(?:休息|休会|散会|会议暂停)(?:[^。]{0,8})[。!]?$|^(?:好的?[,。]?)?(?:请)?继续(?:提问)?[。!]?$/;

/** Whether words end in a question or request. */
export function asks(words: string): boolean {
  return endsInQuestion(words) || ASKS_FOR.test(tailOf(words));
}

/** Whether words are addressed to somebody present: 最后给球迷说句话吧。 · 能介绍一下情况。 */
export function addresses(words: string): boolean {
  return asks(words) || ADDRESSES.test(tailOf(words));
}

/** The last words, without the clock stamps behind them. */
function tailOf(words: string): string {
  return words.slice(-TAIL).replace(STAMPS, '');
}

/** Whether words begin as whoever takes the floor does: 我补充一点。 · 谢谢你的提问。 */
export function takesFloor(words: string): boolean {
  return TAKES_FLOOR.test(words.slice(0, TAIL));
}

/** Whether words end in a question mark, perhaps with thanks or an aside behind it. */
export function endsInQuestion(words: string): boolean {
  return ENDS_IN_QUESTION.test(tailOf(words));
}

/** Whether words are speech, not a list item: a whole sentence with 我, thanks or a greeting. */
export function speaksUp(words: string): boolean {
  return /^[^\n]{4,}[。?!…]/.test(words) && /我|谢谢|感谢|大家|各位|您|你/.test(words.slice(0, TAIL));
}

/** Whether words lead a conference: welcome, give the floor, call for questions, close. */
export function hosts(words: string): boolean {
  const short = words.length <= 400 ? words : words.slice(0, 160) + words.slice(-240);
  return LEADS.test(short);
}
