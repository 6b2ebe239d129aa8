import { speakerWords } from './speaker-words.ts';

/** Label vocabulary. Patterns expect a label without asides and inner blanks. */

/** Label forms, for the error message on a text without labels. */
export const LABEL_FORMS = '“X记者:”, “记者:”, “问:” / “答:”, “[X记者]”, “主持人:”, “发言人:”, “姓名:”';

/** Offices, before or after a name, or alone as a speaker. */
export const OFFICES = `(?:${speakerWords('office').join('|')})`;

/** Words for people who ask, after their outlet or firm. */
const ASKERS = speakerWords('asker').join('|');

export const QUESTION_MARK =
  /^(?:(?:同一|该|这位|上述)?(?:记者)?(?:追问|再问|续问|接着问|继续问|又问|补充提问)|本[刊报台网社](?:追?问)?|提问|发问|问|第[一二三四五六七八九十\d]+问|Q|Question)[\s.#]*[\d一二三四五六七八九十]{0,3}(?:\s*(?:追问|补充|续问?|follow-?up))?$/i;
export const ANSWER_MARK =
  /^(?:(?:又|再|补充|继续)?(?:回答|答复|解答|答)|回复|答疑|A|Answer)[\s.#]*[\d一二三四五六七八九十]{0,3}$/i;
const HOST_WORDS = speakerWords('host').join('|');
export const HOST = new RegExp(
  String.raw`^(?:(?:大会|新闻|会议|发布会|记者会|论坛|电话会议?)?(?:${HOST_WORDS})(?:[-/—–]?[\p{Script=Han}·]{1,12})?|(?:会议)?主持|[\p{Script=Han}·]{2,6}主持人)$`,
  'u',
);
/** Captures the host's name: 主持人沈静. */
export const HOST_NAME = new RegExp(
  String.raw`^(?:大会|新闻|会议|发布会|记者会|论坛)?(?:${HOST_WORDS})[-/—–]?([\p{Script=Han}·]{2,12})$|^([\p{Script=Han}·]{2,6})主持人$`,
  'u',
);
export const REPORTER = new RegExp(
  String.raw`^(.{0,48})(${ASKERS})(?:[A-Z\d]{1,3}|((?!追问|提问|再问|发问|又问|又追|继续|接着|补充|问(?:道|说)?$)\s?[\p{Script=Han}·]{1,8}?)|\s[A-Za-z][\w.' -]{0,30})?(?:接着|继续|又|再|补充)?(?:追问|提问|再问|发问|问)?(?:道|说)?$`,
  'u',
);
/** Whether a label holds a word for people who ask. */
export const ASKER = new RegExp(ASKERS);
/** 记者 not as a person (记者会, 记者手记), and forms of address. */
export const NO_REPORTER =
  /(?:记者(?:会|站|团|证|节|们|协会|关注|招待会|见面会|手记|观察|按|注|.{0,6}(?:报道|摄|综合|发自|整理|编译|采写))|讯\s?记者.*|\d日电?.{0,4}记者.*)$|^(?:各位|尊敬的|广大|亲爱的|全体|致|告|据)/u;
/** Words right before 记者 that mark prose, not a label. */
export const PROSE_AT_LINE_START =
  /(?:对|向|告诉|答复|回应|回答|接受|会见|请|让|和|与)(?:本报|本台|本网|中外)?$/;
export const PROSE_INLINE =
  /(?:是|对|向|告诉|答复|回应|指出|表示|强调|认为|说|称|请|给|和我|以及)[^社报台网]*$/;
export const SPOKESPERSON = /^([\p{Script=Han}]{0,14})发言人[\p{Script=Han}·]{0,10}$/u;

/** Endings of media names, and of firms whose analysts ask, for names not in the lexicon. */
export const MEDIUM =
  /(?:通讯社|电讯社|新闻社|[^公合旅]社|日报|晚报|早报|周报|时报|新报|导报|快报|[^公汇通预申举海情战捷简年月]报|电视台?|卫视|电台|[^平前讲舞]台|新闻|新闻网|在线|网|周刊|月刊|杂志|财经|之声|广播|频道|客户端|传媒|融媒体?|视频|工作室|证券|基金|资本|资管|理财|投行|期货|保险|信托)$/;

/** Heads of lists and editorial apparatus. */
export const APPARATUS =
  /^(?:编者按|编者的话|导语|摘要|提要|注|备注|注释|附|附注|例|例如|比如|譬如|又如|诸如|来源|作者|译者|时间|日期|地点|人物|出席|背景|链接|相关链接|原文|译文|标题|主题|议题|题目|关键词|正文|图|表|图表|数据|资料|提示|说明|总之|其中|其一|其二|其三|首先|其次|再次|最后|另外|此外|同时|因此|所以|但是|然而|而且|即|如|曰|按|案|一|二|三|四|五|六|七|八|九|十|甲方|乙方|电话|传真|邮箱|网址|地址|邮编|Note|Source|Date|Time|Place|Topic|Subject|Re|PS|Tel|Fax|Email|From|To)$/i;
/** Function words and verbs of saying: a match is part of a sentence. */
export const GRAMMAR =
  /[的了是在有对这那个们不也和与为其将被把从到让给但而或我你您他她它]|[说称曰]$|[问写答说喊叹笑讲难知]道$|(?:表示|强调|指出|认为|宣布|写道|如下|以下|包括|来看|而言|显示|证明|介绍|透露|坦言|主要|方面|分别|第[一二三四五六七八九十]|[一二三四五六七八九十]要)$|^(?:第|另|据|关于|通过|根据|按照|截至|例如|具体|一方面|另一方面)/;
