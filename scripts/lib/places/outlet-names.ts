import type { SentenceContext } from './context.ts';
import type { Token } from './tokens.ts';

const OUTLET_TAIL =
  /^(?!多家|一些|各|主要|主流|媒体|某)[^,;:。?!、“”《》()\s在对向是的和与就说称]{0,6}?(?:通讯社|电视台|广播公司|广播电台|广播协会|日报|时报|邮报|早报|晚报|新闻社|新闻网|新闻频道|新闻台|电视网|报业托拉斯)/;

const QUOTED_OUTLET =
  /^[的]?《[^》]{1,12}(?:报|新闻|周刊|杂志|邮报|时代|评论|论坛|经济学家|时刊|外交政策|外交学者)》/;

/** Whether a country's name is part of an outlet's name or its origin, so no mention: 英国《金融时报》, 日本共同社, 法国国际新闻台. */
export function belongsToOutlet(context: SentenceContext, index: number): boolean {
  const { text, tokens, sentence } = context;
  const token = tokens[index]!;
  const next: Token | undefined = tokens[index + 1];
  const gap = next ? text.slice(token.end, next.start) : '';
  if (next?.entry.exclusion?.reason === 'outlet_name' && (gap === '' || gap === '《' || gap === '的《'))
    return true;
  const tail = text.slice(token.end, Math.min(sentence.end, token.end + 20));
  if (QUOTED_OUTLET.test(tail) || insideQuotedOutlet(text, token, sentence)) return true;
  const found = OUTLET_TAIL.exec(tail);
  if (!found) return false;
  return !(next && next.kind === 'name' && next.start < token.end + found[0].length);
}

function insideQuotedOutlet(text: string, token: Token, sentence: { start: number; end: number }): boolean {
  if (text[token.start - 1] !== '《' || token.start <= sentence.start) return false;
  const title = text.slice(token.end, token.end + 12);
  return /^[^》]*(?:报|新闻|周刊|电讯)》/.test(title);
}
