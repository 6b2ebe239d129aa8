import { personIn } from './persons.ts';
import { endsParagraph } from './lines.ts';
import type { Block } from './blocks.ts';

/** Unspoken closing lines of a report: 记者会历时1小时30分钟。(完) */
const CLOSING =
  /^[*_>~\s]*(?:\d{1,2}:\d{2}(?::\d{2})?\s*)?(?:(?:上一篇|下一篇|相关(?:新闻|阅读|链接|报道|文章|稿件)|延伸阅读|推荐阅读|打印|分享到?)(?::.*)?|[([]?完[)\]]?|(?:整场|全场|本场|此次|本次|今天的|当天的|这场)?(?:中外)?(?:记者招待会|记者见面会|记者会|新闻发布会|发布会|吹风会|见面会|答记者问|采访)(?:历时|持续|进行了|共进行|全程|用时|约|至此|到此|于|在.{0,12}(?:结束|举行)|结束).*|.{0,40}(?:参加|出席)(?:了)?(?:记者会|发布会).{0,12}|\(?(?:新华社|本报|中新社|人民网|外交部网站).{0,24}(?:电|讯|供稿)\)?|[([]?(?:免责声明|风险提示|重要声明|声明|版权|转载|转自|注意事项|速记|投稿)[^。]{0,12}[\]):].*|.{0,12}(?:纪要|实录|速记|文字稿).{0,16}(?:不构成|仅供|为准|整理|未经).*|转自.{0,30}|.{0,40}(?:ICP备|网站标识码|公网安备|版权所有|技术支持).*|(?:主办|承办|主管)(?:单位)?[:|丨].*|(?:来源|编辑|校对|作者|摄影|审核|监制|策划|责编|美编)\s*[|丨/].*|END|(?:点击|点个|扫码|扫一扫|长按|微信扫).{0,30}|\(?全文[共约]?.{0,12}字\)?[*_]*|#.*)$/;
/** A short line that ends no sentence. */
const FURNITURE = /^[^。?!…;,]{1,30}(?<![:”])$/;
const SPOKEN = /[我你您咱]|大家|谢谢|再见|^[好是对不没行]|^[-*•·\d]/;
/** Share of paragraphs that end in a full stop in a text set with care. */
const FINISHED = 0.9;
/** About the conference, not spoken at it. */
const REPORT =
  /记者会|发布会|招待会|见面会|通报会|通气会|听证会|说明会|答记者问|答问|回答(?:了)?(?:中外)?(?:媒体)?记者|(?:会见|接受)(?:了)?(?:中外)?(?:媒体|记者)|采访|专访|实录|全文如下|如下[:。]|主持例行/;
/** Announcing a future press meeting is speech: 两国领导人将共同会见记者。 */
const TO_COME = /将(?:于|在|会|同|与|共同|联合|分别|一道|出席|举行|继续)/;
const ALWAYS_REPORT =
  /实录|全文如下|如下[:。]|主持例行|\d日[电讯]|\(记者|^(?:编者按|编者的话|按语|导语|摘要)|以下(?:为|是)[^。]{0,16}(?:摘录|摘编|节选|内容|对话|问答|采访|访谈)/;
/** Ends the conference, whoever says so. */
const ADJOURNS =
  /(?:记者会|发布会|见面会|招待会|吹风会|沟通会|会议|采访|访谈|直播|提问).{0,12}(?:到此|结束|到这|散会)|^.{0,8}散会/;
const FAREWELL =
  /(?:记者会|发布会|见面会|记者招待会|吹风会|采访|访谈|会议).{0,12}(?:到此|结束|到这)|^(?:好[,的]?)?(?:谢谢|感谢|多谢|再见|今天就到这).{0,16}[。!]?$/;

/**
 * The unlabelled blocks before the first label that were spoken. Once speech has begun, mentioning a press conference
 * does not end it.
 */
export function openingSpeech(
  text: string,
  blocks: readonly Block[],
  names: ReadonlyMap<string, unknown> = new Map(),
): Block[] {
  const spoken: Block[] = [];
  for (const block of blocks) {
    const body = text.slice(block.start, block.end);
    const whole =
      (spoken.length > 0 || body.length >= 15) &&
      /[。?!][”’")\]》]*(?:\([^()]{1,12}\))?$/.test(body) &&
      !CLOSING.test(body);
    if (!whole) continue;
    const reports =
      ALWAYS_REPORT.test(body) ||
      /[丨|]/.test(body) ||
      (spoken.length === 0 && tellsOf(body, names)) ||
      (spoken.length === 0 && REPORT.test(body) && !TO_COME.test(body));
    if (!reports) spoken.push(block);
  }
  return spoken;
}

/** Whether words tell of a speaker of the text, in nobody's voice: 阚野蹲在探方边上。 */
function tellsOf(words: string, names: ReadonlyMap<string, unknown>): boolean {
  if (/[我你您咱]|大家|各位|欢迎|[下请]面|首先/.test(words)) return false;
  return [...names.keys()].some((name) => name.length > 1 && words.includes(name));
}

/** Number of closing lines of the report at the end. */
export function trailingLines(text: string, blocks: readonly Block[]): number {
  let count = 0;
  while (count < blocks.length) {
    const block = blocks[blocks.length - 1 - count] as Block;
    // After a label on its own line, this is speech.
    const alone = blocks[blocks.length - 2 - count];
    if (alone?.label && alone.label.end >= alone.end) break;
    if (block.label || !CLOSING.test(text.slice(block.start, block.end))) break;
    count += 1;
  }
  return count + furniture(text, blocks.slice(0, blocks.length - count));
}

/** Number of lines of a page at the end: 打印本页 关闭窗口 · 日期：… Where paragraphs end in full stops, these do not. */
function furniture(text: string, blocks: readonly Block[]): number {
  let count = 0;
  for (; count < blocks.length; count += 1) {
    const block = blocks[blocks.length - 1 - count] as Block;
    const body = text.slice(block.start, block.end);
    if (block.label || !FURNITURE.test(body) || SPOKEN.test(body)) break;
  }
  const before = blocks[blocks.length - 1 - count];
  if (count === 0 || !before || (before.label?.end ?? 0) >= before.end || !endsParagraph(text, before))
    return 0;
  const first = blocks.findIndex(({ label }) => label);
  const spoken = blocks
    .slice(first, blocks.length - count)
    .filter(({ label, end }) => !label || label.end < end);
  const finished = spoken.filter((block) => endsParagraph(text, block)).length;
  return finished >= spoken.length * FINISHED ? count : 0;
}

function areNames(body: string): boolean {
  return body.split(/[、\s]+/).some((name) => personIn(name.replace(/\([^()]*\)/g, '')) !== undefined);
}

/** Number of blocks up to the last credit (主持人:某某某, a label with only names) at the head of a report. */
export function leadingCredits(text: string, blocks: readonly Block[]): number {
  let past = 0;
  for (let i = 0; i < blocks.length; i += 1) {
    const { label, end } = blocks[i] as Block;
    if (!label) continue;
    const body = text.slice(label.end, end).trim();
    // A byline: 记者 张三 李四 on its line, and the first question below.
    const byline = body === '' && label.role === 'reporter' && blocks[i + 1]?.label !== undefined;
    if (byline) {
      past = i + 1;
      continue;
    }
    if (body === '' || body.length > 24 || /[。?!,…]/.test(body) || label.announces) break;
    // 主持人:各位记者朋⏎友: words that a column cut off.
    const next = blocks[i + 1];
    if (next && !next.label && !/\n\s*\n/.test(text.slice(end, next.start)) && !areNames(body)) break;
    if (label.role === 'reporter' || label.role === 'question') {
      if (!body.split(/[、\s]+/).every(areNames)) break;
    } else if (label.role === 'answer') break;
    past = i + 1;
  }
  return past;
}

/** Whether every paragraph only closes the conference. */
export function isFarewell(text: string, paragraphs: readonly { start: number; end: number }[]): boolean {
  return (
    paragraphs.length > 0 &&
    paragraphs.every(
      (body) => body.end - body.start <= 120 && FAREWELL.test(text.slice(body.start, body.end)),
    )
  );
}

/** Whether words end the conference. */
export function adjourns(text: string, paragraphs: readonly { start: number; end: number }[]): boolean {
  return (
    isFarewell(text, paragraphs) && paragraphs.some(({ start, end }) => ADJOURNS.test(text.slice(start, end)))
  );
}

/** A heading before a label: short, no final punctuation, after a finished paragraph. */
export function isHeadingBefore(text: string, blocks: readonly Block[], i: number): boolean {
  const block = blocks[i] as Block;
  const before = blocks[i - 1];
  const next = blocks[i + 1];
  if (block.label || !before || !next?.label) return false;
  const body = text.slice(block.start, block.end);
  const atLineStart = block.start === 0 || text.lastIndexOf('\n', block.start) >= before.end;
  return (
    atLineStart &&
    body.length <= 30 &&
    !/[。?!…:;,”"]$/.test(body) &&
    !/^(?:谢谢|感谢|再见|[好是对不没].{0,6}$)/.test(body) &&
    endsParagraph(text, before)
  );
}
