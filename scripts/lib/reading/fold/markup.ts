import { FOLD } from './characters.ts';
import { dropped, type Edit, type Fold } from './edit.ts';

/** Named HTML entities. */
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '',
  zwj: '',
  shy: '',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '《',
  raquo: '》',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  minus: '−',
  middot: '·',
  bull: '·',
  deg: '°',
  permil: '‰',
  times: '×',
  yen: '¥',
  euro: '€',
  pound: '£',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/g;

/** Elements that break lines. */
const BLOCK = new Set(
  'address article aside blockquote body br center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i img input ins kbd label link mark meta q rp rt ruby s samp small span strike strong sub sup time tt u var wbr o:p'.split(
    ' ',
  ),
);
/** Comments, styles, scripts, footnote numbers. */
const UNREAD =
  /<!--[^]*?-->|<(style|script)\b[^<>]*>[^]*?<\/\1\s*>|<sup\b[^<>]*>\s*[[(]?\d{1,3}[)\]]?\s*<\/sup\s*>/gi;
/** Forum tags such as [b]. */
const FORUM_TAG =
  /\[\/?(?:b|i|u|s|color|size|font|center|left|right|align|indent|quote|url|img)(?:=[^\][\n]{0,80})?\]/gi;
const TAG = /<\/?([A-Za-z][A-Za-z\d:]{0,11})(?:\s[^<>]{0,1000})?\/?>|<!DOCTYPE[^<>]{0,300}>/gi;

function entities(text: string): Edit[] {
  if (!text.includes('&')) return [];
  const edits: Edit[] = [];
  for (const match of text.matchAll(ENTITY)) {
    const [whole, decimal, hexadecimal, name] = match;
    const number = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : undefined;
    const character = number === undefined ? ENTITIES[(name ?? '').toLowerCase()] : characterOf(number);
    if (character === undefined) continue;
    edits.push({ start: match.index, end: match.index + whole.length, text: character });
  }
  return edits;
}

/** The folded character of a code point, or undefined if invalid. */
function characterOf(number: number): string | undefined {
  if (number > 0x10ffff || (number >= 0xd800 && number <= 0xdfff)) return undefined;
  if (number > 0xffff) return String.fromCodePoint(number);
  const unit = FOLD[number] as number;
  return unit === 0 ? '' : String.fromCharCode(unit);
}

function tags(text: string): Edit[] {
  const forum = text.includes('[/') ? dropped(text, FORUM_TAG) : [];
  if (!text.includes('<')) return forum;
  const edits = text.includes('</') || text.includes('<!--') ? dropped(text, UNREAD) : [];
  const unread = edits.length;
  let next = 0;
  for (const match of text.matchAll(TAG)) {
    const name = (match[1] ?? '').toLowerCase();
    const block = BLOCK.has(name);
    if (match[1] !== undefined && !block && !INLINE.has(name)) continue;
    while (next < unread && (edits[next] as Edit).end <= match.index) next += 1;
    if (next < unread && (edits[next] as Edit).start <= match.index) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, text: block ? '\n' : '' });
  }
  const inside = ({ start }: Edit) => edits.some((edit) => edit.start <= start && start < edit.end);
  return [...edits, ...forum.filter((edit) => !inside(edit))].sort((a, b) => a.start - b.start);
}

/** Reads [words](https://…) as its words, ![picture](https://…) as nothing. */
const LINK =
  /(!?\[)([^\][\n]{0,200})\]\((?:https?:|mailto:|\/|#|\.{1,2}\/|www\.)[^()\s]{0,500}(?:\s"[^"\n]{0,100}")?\)/g;

function links(text: string): Edit[] {
  if (!text.includes('](')) return [];
  const edits: Edit[] = [];
  for (const { index, 0: whole, 1: open = '', 2: words = '' } of text.matchAll(LINK)) {
    const end = index + whole.length;
    if (open.startsWith('!')) {
      edits.push({ start: index, end, text: '' });
      continue;
    }
    const wordsEnd = index + open.length + words.length;
    edits.push({ start: index, end: index + open.length, text: '' }, { start: wordsEnd, end, text: '' });
  }
  return edits;
}

const HEADING = /^[ \t]*#{1,6}[ \t]+[^\n]+/gm;

/** Markdown headings below the first label, unspoken unless they have a colon. */
function headings(text: string): Edit[] {
  if (!text.includes('#')) return [];
  const speech = text.search(/^[^\n]{1,40}:/m);
  return dropped(text, HEADING).filter(
    ({ start, end }) => speech >= 0 && start > speech && !text.slice(start, end).includes(':'),
  );
}

/** Heading, quotation and bullet marks, also nested. A lone dash is no bullet. */
const LINE_MARK =
  /^[ \t]*(?:#{1,6}[ \t]*(?=[^#\s\d])|(?:>[ \t]?)+|[-*+·➢✦][ \t]+(?=\S)|[\u25a0-\u25ff★☆※①-⑳❶-❿]+[ \t]*(?=[\p{Script=Han}《A-Z]))+/gmu;
const FENCE = /^[ \t]*(?:`{3,}|~{3,})[^\n`]*$/gm;

function lineMarks(text: string): Edit[] {
  return [...dropped(text, FENCE), ...dropped(text, LINE_MARK)]
    .filter(({ start, end }) => !/^[ \t]*$/.test(text.slice(start, end)))
    .sort((a, b) => a.start - b.start);
}

/** ** and __ touching a word, single marks in pairs, and backslash escapes. */
const EMPHASIS =
  /(?<![*])\*{2,3}(?!\*)|(?<!_)__(?!_)|~~|`{1,2}(?!`)|(?<![*\w])\*(?=[^\s*][^*\n]{0,80}\*(?!\*))|(?<=[^\s*])\*(?![*\w])|(?<![\w])_(?=[^\s_][^_\n]{0,80}_(?!\w))|(?<=[^\s_\w])_(?!\w)|\\(?=[*_#\-+.[\](){}>`~|!\\])/g;
const RULED = /^[\s*_~`-]*$/;

function emphasis(text: string): Edit[] {
  if (!/[*_`\\]|~~/.test(text)) return [];
  return dropped(text, EMPHASIS).filter(({ start, end }) => {
    // Keep horizontal rules; `findLines` makes them notes.
    const from = text.lastIndexOf('\n', start) + 1;
    if (start - from > 40) return true;
    const to = text.indexOf('\n', end);
    const line = text.slice(from, to < 0 ? Math.min(text.length, from + 80) : Math.min(to, from + 80));
    return !RULED.test(line);
  });
}

export const MARKUP_FOLDS: readonly Fold[] = [
  {
    name: 'entities',
    zh: 'HTML 字符实体',
    en: 'entities of HTML',
    find: entities,
    examples: [
      ['王&nbsp;毅：好。', '王毅:好。'],
      ['&ldquo;好&rdquo;&#8230;', '“好”…'],
      ['增长5&#37;', '增长5%'],
      ['AT&T;公司', 'AT&T;公司'],
    ],
  },
  {
    name: 'tags',
    zh: 'HTML 与论坛标签',
    en: 'tags of HTML and of forums',
    find: tags,
    examples: [
      ['<b>王毅：</b>好。', '王毅:好。'],
      ['<p>记者：好吗？</p><p>王毅：好。</p>', '\n记者:好吗?\n\n王毅:好。\n'],
      ['[b]王毅：[/b]好[color=red]啊[/color]。[b]', '王毅:好啊。'],
      ['<span style="color:red">中国</span>', '中国'],
      ['好<sup>[1]</sup>。<!-- 注 -->', '好。'],
      ['3<5，x<y>z', '3<5,x<y>z'],
    ],
  },
  {
    name: 'links',
    zh: '链接',
    en: 'links',
    find: links,
    examples: [
      ['[中国](https://example.org/a)外长', '中国外长'],
      ['![图](./a.png)王毅：好。', '王毅:好。'],
      ['[记者](国内)', '[记者](国内)'],
    ],
  },
  {
    name: 'headings',
    zh: '小标题',
    en: 'headings inside the conference',
    find: headings,
    examples: [
      ['记者：好吗？\n## 中美关系\n王毅：好。', '记者:好吗?\n\n王毅:好。'],
      ['# 外长答记者问\n记者：好吗？', '外长答记者问\n记者:好吗?'],
    ],
  },
  {
    name: 'line_marks',
    zh: '行首标记',
    en: 'marks before a line',
    find: lineMarks,
    examples: [
      ['### 王毅：好。', '王毅:好。'],
      ['> 记者：好吗？', '记者:好吗?'],
      ['- 王毅：好。', '王毅:好。'],
      ['• 王毅：好。', '王毅:好。'],
      ['▲记者：好吗？\n③ 王毅：好。', '记者:好吗?\n王毅:好。'],
      ['-3%的增长', '-3%的增长'],
      ['#1号文件', '#1号文件'],
    ],
  },
  {
    name: 'emphasis',
    zh: '强调标记',
    en: 'marks of stress',
    find: emphasis,
    examples: [
      ['**王毅：**好。', '王毅:好。'],
      ['__记者__：*好*吗？', '记者:好吗?'],
      ['`王毅`：好。', '王毅:好。'],
      ['***\n好', '***\n好'],
      ['file_name 2*3', 'file_name 2*3'],
      ['增长5\\%，1\\. 好', '增长5\\%,1. 好'],
    ],
  },
];
