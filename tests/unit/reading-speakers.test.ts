import { describe, expect, it } from 'vitest';
import { turnsOf } from './speaker-turns.ts';

describe('labels of every form', () => {
  it.each<[name: string, text: string, turns: string]>([
    [
      'a name of two characters set to the width of three, with a blank',
      '甲报记者：您怎么看？\n王 毅：我们欢迎。\n乙报记者：还有吗？\n王 毅：没有了。',
      'Q甲报 A王毅 Q乙报 A王毅',
    ],
    [
      'such a name with an ideographic space',
      '甲报记者：您怎么看？\n李　强：我们欢迎。\n记者：还有吗？\n李　强：没有了。',
      'Q甲报 A李强 Q A李强',
    ],
    [
      'such a name with a no-break space in brackets',
      '[甲报记者]您怎么看？\n[陈\u00a0刚]我们欢迎。',
      'Q甲报 A陈刚',
    ],
    [
      'an aside between outlet and 记者',
      '记者：好吗？\n张明：好。\n台湾某台（TVBS）记者：请问两岸交流怎么办？\n张明：会更多。',
      'Q A张明 Q台湾某台（TVBS） A张明',
    ],
    [
      'an aside behind a host’s name',
      '主持人林某某（市委宣传部副部长）：各位好，下面请提问。\n甲报记者：有何措施？\n陈某某（市卫健委）：措施有三条。',
      'S林某某 Q甲报 A陈某某',
    ],
    [
      'joined outlets with an aside behind',
      '记者：好吗？\n张明：好。\n中国台湾网、台海网记者（视频连线）：请问怎么看？\n张明：看好。',
      'Q A张明 Q中国台湾网、台海网 A张明',
    ],
    [
      'an aside with an office behind a name, once',
      '新华社记者：目标能完成吗？\n苗某（国家统计局副局长）：能完成。\n新华社记者：价格呢？\n周某（国家统计局城市司司长）：平稳。',
      'Q新华社 A苗某 Q新华社 A周某',
    ],
    [
      'a name with 答, with 回答 and without',
      '记者：一？\n毛宁答：是。\n记者：二？\n毛宁回答：是。\n记者：三？\n毛宁：是。',
      'Q A毛宁 Q A毛宁 Q A毛宁',
    ],
    [
      'an office and a name with and without 答',
      '记者：一？\n发言人林剑答：是。\n记者：二？\n林剑：是。\n记者：三？\n外交部发言人林剑：是。',
      'Q A林剑 Q A林剑 Q A林剑',
    ],
    [
      'a speaker with 答复, with 又答 and without',
      '记者：一？\n郭嘉昆答复：是。\n记者：二？\n郭嘉昆又答：是。\n记者：三？\n郭嘉昆：是。',
      'Q A郭嘉昆 Q A郭嘉昆 Q A郭嘉昆',
    ],
    ['X记者问', '法新社记者问：会谈顺利吗？\n张明答：顺利。', 'Q法新社 A张明'],
    ['记者 with the outlet in brackets', '记者（共同社）：会谈顺利吗？\n张明：顺利。', 'Q共同社 A张明'],
    ['X记者提问', '路透社记者提问：会谈顺利吗？\n张明：顺利。', 'Q路透社 A张明'],
    ['问 with the outlet in brackets', '问（德新社）：会谈顺利吗？\n答：顺利。', 'Q德新社 A答'],
    ['a name with its outlet in brackets', '李雷（法新社）：会谈顺利吗？\n张明：顺利。', 'Q法新社 A张明'],
    ['an outlet and its reporter’s name', '路透社 李雷：会谈顺利吗？\n张明：顺利。', 'Q路透社李雷 A张明'],
    ['bold markup', '**甲报记者：** 顺利吗？\n\n**王毅：** 顺利。', 'Q甲报 A王毅'],
    ['bold markup inside the colon', '**甲报记者**：顺利吗？\n\n**王毅**：顺利。', 'Q甲报 A王毅'],
    ['headings of markdown', '### 甲报记者：\n顺利吗？\n\n### 王毅：\n顺利。', 'Q甲报 A王毅'],
    ['bullets and tags', '- <b>甲报记者：</b>顺利吗？\n- <b>王毅：</b>顺利。', 'Q甲报 A王毅'],
    ['問 and one surname', '問：會否加稅？\n陳：不會。\n問：何時公布？\n陳：下月。', 'Q問 A陳 Q問 A陳'],
    ['记 and one surname', '记：会不会加税？\n李：不会。\n记：何时公布？\n李：下月。', 'Q记 A李 Q记 A李'],
    [
      'title marks that ask again and again',
      '《环球》：您怎么看这一轮变化？\n吴心伯：变化很深。\n《环球》：会持续多久？\n吴心伯：十年以上。',
      'Q环球 A吴心伯 Q环球 A吴心伯',
    ],
    [
      'a website that asks once',
      '《环球》：您怎么看？\n吴心伯：变化很深。\n观察者网：欧洲会怎么选？\n吴心伯：欧洲会两面下注。',
      'Q环球 A吴心伯 Q观察者网 A吴心伯',
    ],
    [
      'a magazine that no lexicon has',
      '《某某观察周刊》：您怎么看？\n邱大伟：很好。\n《某某观察周刊》：为什么？\n邱大伟：因为人。',
      'Q某某观察周刊 A邱大伟 Q某某观察周刊 A邱大伟',
    ],
    [
      'analysts with and without a name',
      '操作员：下面开始提问。\n高盛分析师 R. X.：毛利率怎么看？\n首席财务官张敏：会稳住。\n摩根士丹利分析师：资本开支呢？\n首席财务官张敏：持平。',
      'S操作员 Q高盛分析师 R. X. A张敏 Q摩根士丹利 A张敏',
    ],
    [
      'numbered Q and A',
      'Q1：毛利率？\nA1：稳住。\nQ2：开支呢？\nA2：持平。\nQ3：分红？\nA3：有。',
      'QQ1 AA1 QQ2 AA2 QQ3 AA3',
    ],
    [
      'an answer only once, by a surname that no list has',
      '记者：产量多少？\n淦某某：三百万吨。\n记者：明年呢？\n张明：再看。',
      'Q A淦某某 Q A张明',
    ],
    [
      'an answer only once by a Tibetan, a Mongolian and a foreign name',
      '记者：牧民收入呢？\n次仁卓玛：增长一成。\n记者：草场呢？\n巴特尔：恢复了。\n记者：合作呢？\n若泽·席尔瓦：很好。',
      'Q A次仁卓玛 Q A巴特尔 Q A若泽·席尔瓦',
    ],
    [
      'a host with a rare surname alone on a line',
      '记者：产量多少？\n张明：三百万吨。\n寿某某：\n谢谢，请继续提问。\n记者：明年呢？\n张明：再看。',
      'Q A张明 S寿某某 Q A张明',
    ],
    [
      'a host of another rare surname, with an ideographic space',
      '记者：产量多少？\n张明：三百万吨。\n逄　某：\n好，下一个问题。\n记者：明年呢？\n张明：再看。',
      'Q A张明 S逄某 Q A张明',
    ],
    [
      'a host whose name any word could be, alone on a line before and after',
      '麦麦提：\n请大家提问。\n记者：产量多少？\n张明：三百万吨。\n麦麦提：\n发布会到此结束，谢谢各位。',
      'S麦麦提 Q A张明 S麦麦提',
    ],
    [
      'a host who is named once as such',
      '主持人邢丽：欢迎大家。\n记者：好吗？\n张明：好。\n邢丽：下一个问题。\n记者：好吗？\n张明：好。\n邢丽：今天的发布会到此结束，谢谢大家。',
      'S邢丽 Q A张明 S邢丽 Q A张明 S邢丽',
    ],
    [
      'clock stamps between two turns of one speaker',
      '10:02\n[记者]\n目标能完成吗？\n10:03\n[张明]\n能完成。\n10:05\n[张明]\n请大家放心。\n10:06\n[记者]\n价格呢？\n10:07\n[张明]\n平稳。',
      'Q A张明 Q A张明',
    ],
    [
      'bracketed stamps between two turns of one speaker',
      '[10:02]记者：能完成吗？\n[10:03]张明：能完成。\n[10:05]张明：请放心。\n[10:07]记者：价格呢？\n[10:08]张明：平稳。',
      'Q A张明 Q A张明',
    ],
    [
      'stamps with a day behind each turn of one speaker',
      '记者：能完成吗？ 2024-03-07 10:02\n张明：能完成。 2024-03-07 10:03\n张明：请放心。 2024-03-07 10:05',
      'Q A张明',
    ],
    [
      'heads of a chat',
      '路透社记者 15:02\n会谈顺利吗？\n毛宁 15:03\n顺利。\n法新社记者 15:04\n何时再谈？\n毛宁 15:05\n下月。',
      'Q路透社 A毛宁 Q法新社 A毛宁',
    ],
    [
      'heads of a chat with dates, among people without offices',
      '小北 2024/3/7 15:02:11\n你们几号发货？\n阿强 2024/3/7 15:03:40\n下周一。\n小北 2024/3/7 15:05:02\n能早一点吗？\n阿强 2024/3/7 15:06:00\n我问一下。',
      'Q小北 A阿强 Q小北 A阿强',
    ],
    [
      'English names',
      'Host: Welcome, 下面请提问。\nReuters: 会谈顺利吗？\nJohn Smith: 顺利。\nBloomberg: 何时再谈？\nJohn Smith: 下月。',
      'SHost QReuters AJohn Smith QBloomberg AJohn Smith',
    ],
    [
      'members who ask and a director who answers',
      '主席：下面請議員提問。\n陳克勤議員：主席，請問何時動工？\n運輸及物流局局長：明年動工。\n李慧琼議員：政府會否加快？\n運輸及物流局局長：會。',
      'S主席 Q陳克勤 A運輸及物流局局長 Q李慧琼 A運輸及物流局局長',
    ],
    [
      'an interviewer under 主持人, where nobody else asks',
      '主持人：张院士，您怎么看？\n张礼立：我看好。\n主持人：为什么呢？\n张礼立：因为基础好。',
      'Q主持人 A张礼立 Q主持人 A张礼立',
    ],
    [
      'a newspaper’s one line',
      '彭博社记者:您好。中美会谈吗?王毅:会谈。好。路透社记者:何时?王毅:下月。',
      'Q彭博社 A王毅 Q路透社 A王毅',
    ],
    [
      'labels alone on their lines, without a colon',
      '新华社记者\n目标能完成吗？\n张明\n能完成。\n\n路透社记者\n价格呢？\n张明\n平稳。',
      'Q新华社 A张明 Q路透社 A张明',
    ],
    ['a clock in the label', '[10:32] 甲报记者：顺利吗？\n[10:33] 王毅：顺利。', 'Q甲报 A王毅'],
    [
      'a label after applause',
      '记者：好吗？\n张明：好。（掌声）路透社记者：何时？\n张明：下月。',
      'Q A张明 Q路透社 A张明',
    ],
    [
      'several officials after one question',
      '记者：产量多少？\n农业农村部部长韩某：三百万吨。\n副部长张某：我补充一点，明年更多。\n记者：价格呢？\n张某：平稳。',
      'Q A韩某 A张某 Q A张某',
    ],
  ])('reads %s', (_, text, turns) => {
    expect(turnsOf(text)).toBe(turns);
  });
});
