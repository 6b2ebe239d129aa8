import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../scripts/lib/read.ts';
import { decodeTranscript, firstInvalidByte } from '../../scripts/lib/reading/decode.ts';
import { foldText } from '../../scripts/lib/reading/fold/characters.ts';
import { makeReading } from '../../scripts/lib/reading/reading.ts';
import { splitSentences } from '../../scripts/lib/reading/sentences.ts';

function sentencesOf(text: string): string[] {
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it.each([
    ['。?! end a sentence', '好。好吗?好!', ['好。', '好吗?', '好!']],
    ['closing quotation marks stay with it', '他说:“好。”她走了。', ['他说:“好。”', '她走了。']],
    ['a question inside a quotation goes on', '他问“为什么?”的时候。', ['他问“为什么?”的时候。']],
    ['dots inside a sentence go on', '这个……嗯,好。', ['这个……嗯,好。']],
    ['an aside stays with its sentence', '好。(笑)很好。', ['好。(笑)', '很好。']],
    ['the rest without a full stop is a sentence', '好。谢谢', ['好。', '谢谢']],
    ['a title ends nothing', '看《摔跤吧!爸爸》。好。', ['看《摔跤吧!爸爸》。', '好。']],
    ['a title that ends in a mark ends nothing', '《你好!》上映了。', ['《你好!》上映了。']],
    ['a title with a full stop in it ends nothing', '《人间。世》很好!', ['《人间。世》很好!']],
    ['a title that never closes hides no end', '看《摔跤。好。', ['看《摔跤。', '好。']],
    ['a quoted name ends nothing', '“雅虎!”公司来了。', ['“雅虎!”公司来了。']],
    ['a quoted name inside ends nothing', '参加“出发吧!”活动的人。', ['参加“出发吧!”活动的人。']],
    ['a quoted question before a verb goes on', '“是吗?”他问。', ['“是吗?”他问。']],
    ['quoted speech after a colon ends', '他说:“好!”大家走了。', ['他说:“好!”', '大家走了。']],
    ['repeated marks are one end', '真的吗?!是。', ['真的吗?!', '是。']],
  ])('%s', (_, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

describe('a paragraph that a column broke', () => {
  it('is one paragraph and one sentence, and its sentence still tiles the source', () => {
    const source = '记者：您好吗？\n\n张明：在中亚地\n\n区有朋友。\n\n他们很好。';
    const { turns, reading } = readTranscript(source);
    const answer = turns[1];
    expect(answer?.paragraphs.map(({ sentences }) => sentences.map(({ text }) => text))).toEqual([
      ['在中亚地区有朋友。'],
      ['他们很好。'],
    ]);
    expect(answer?.sentences.map((sentence) => reading.sourceText(sentence.source)).join('')).toBe(
      '张明：在中亚地\n\n区有朋友。\n\n他们很好。',
    );
  });

  it('is rejoined across a page note', () => {
    const { turns } = readTranscript('记者：好吗？\n张明：首先要筑牢\n(下转第4版)\n(上接第3版)\n基石。');
    expect(turns[1]?.sentences.map(({ text }) => text)).toEqual(['首先要筑牢基石。']);
  });

  it('keeps a space between Latin words', () => {
    const { turns } = readTranscript('记者：好吗？\n张明：欢迎Deep\nSeek公司。');
    expect(turns[1]?.sentences[0]?.text).toBe('欢迎Deep Seek公司。');
  });
});

describe('the reading', () => {
  it.each([
    ['traditional characters', '美國與臺灣', '美国与台湾'],
    ['full-width ASCII', '１２％，ＡＢ：', '12%,AB:'],
    ['corner brackets', '「好」『是』', '“好”‘是’'],
    ['invisible characters', '中\u200b国\u0000\ufeff', '中国'],
    ['the ideographic space', '中\u3000国', '中 国'],
  ])('folds %s', (_, source, expected) => {
    expect(foldText(source)).toBe(expected);
    expect(makeReading(source).text).toBe(expected);
  });

  it('points into the source in code points, past characters outside the basic plane', () => {
    const reading = makeReading('😀中\u200b国😀美国');
    const at = reading.text.indexOf('美国');
    const span = reading.toSource({ start: at, end: at + 2 });
    expect(span).toEqual({ start: 5, end: 7 });
    expect(reading.sourceText(span)).toBe('美国');
    const china = reading.text.indexOf('中国');
    expect(reading.sourceText(reading.toSource({ start: china, end: china + 2 }))).toBe('中\u200b国');
  });

  it('reads a misprint corrected and points at what is printed', () => {
    const errata = [{ start: 2, end: 3, surface: '国', reading: '国家' }];
    const reading = makeReading('拉美国所期待', errata);
    expect(reading.text).toBe('拉美国家所期待');
    expect(reading.toSource({ start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
    expect(reading.toSource({ start: 2, end: 4 })).toEqual({ start: 2, end: 3 });
    expect(reading.toSource({ start: 4, end: 5 })).toEqual({ start: 3, end: 4 });
    expect(reading.countSpoken({ start: 0, end: 7 })).toBe(6);
  });

  it('drops invisible characters from a correction as from the text', () => {
    const errata = [{ start: 2, end: 3, surface: '国', reading: '\ufeff国\u200b家' }];
    const reading = makeReading('拉美国所期待', errata);
    expect(reading.text).toBe('拉美国家所期待');
    expect(reading.toSource({ start: 2, end: 4 })).toEqual({ start: 2, end: 3 });
    expect(reading.countSpoken({ start: 0, end: 7 })).toBe(6);
  });

  it('refuses an erratum whose surface is not there', () => {
    const errata = [{ start: 0, end: 1, surface: '乙', reading: '丙' }];
    expect(() => makeReading('甲', errata, 'errata.csv')).toThrow(
      /errata\.csv: erratum at 0: the source has “甲” there, not “乙”/,
    );
  });
});

describe('decoding', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);

  it('takes a byte-order mark off and nothing else', () => {
    expect(decodeTranscript(new TextEncoder().encode('\ufeff甲\r\n乙'), 'a.txt')).toBe('甲\r\n乙');
  });

  it.each([
    ['an overlong form', bytes(0x41, 0xc0, 0x80), 1],
    ['a surrogate', bytes(0xed, 0xa0, 0x80), 0],
    ['a cut character', bytes(0x41, 0x42, 0xe4, 0xb8), 2],
    ['past U+10FFFF', bytes(0xf4, 0x90, 0x80, 0x80), 0],
    ['nothing wrong', new TextEncoder().encode('好😀'), -1],
  ])('finds the first bad byte of %s', (_, input, offset) => {
    expect(firstInvalidByte(input)).toBe(offset);
  });

  it.each([
    // “记者：你好。张三：很好，中国和美国的关系” in GBK.
    [
      'GBK',
      Buffer.from('bcc7d5dfa3bac4e3bac3a1a3d5c5c8fda3babadcbac3a3acd6d0b9fabacdc3c0b9fab5c4b9d8cfb5', 'hex'),
    ],
    ['UTF-16', Buffer.from('\ufeff记者：你好。张三：很好', 'utf16le')],
    ['UTF-16', Buffer.from('Reporter: hello there', 'utf16le')],
  ])('names the likely encoding %s and how to convert it', (name, input) => {
    expect(() => decodeTranscript(input, 'a.txt')).toThrow(
      new RegExp(`^a\\.txt: byte \\d+ \\(line 1, column \\d+\\): not UTF-8.*${name}.*iconv`),
    );
  });

  it('calls noise binary', () => {
    const noise = Uint8Array.from({ length: 600 }, (_, i) => (i * 197 + 131) % 256);
    expect(() => decodeTranscript(noise, 'a.bin')).toThrow(/binary file/);
  });
});
