import { describe, expect, it } from 'vitest';
import {
  fieldTexts,
  glyphWarnings,
  loadGlyphTest,
  missingGlyphs,
} from '../../scripts/lib/preflight/glyphs.ts';
import { readTranscript } from '../../scripts/lib/read.ts';
import { hasGlyph } from '../../src/export/faces.ts';

const drawn = loadGlyphTest();
const missingIn = (text: string, title = '外长答记者问') =>
  missingGlyphs(readTranscript(text), fieldTexts({ title: { zh: title, en: title } }), drawn);

describe('characters that no face of the site has', () => {
  it.each([
    ['a rare ideograph in an outlet', '𠮷野报记者：好吗？\n王毅：好。', '𠮷', 'transcript.txt:1:1'],
    ['Hangul', '한겨레记者：好吗？\n王毅：好。', '한', 'transcript.txt:1:1'],
    ['Arabic', '记者：好吗？\n王毅：半岛电视台（الجزيرة）很好。', 'ا', 'transcript.txt:2:10'],
    ['Thai', '记者：好吗？\n王毅：ไทยรัฐ很好。', 'ไ', 'transcript.txt:2:4'],
  ])('are found with their first place: %s', (_, text, character, place) => {
    expect(missingIn(text)[0]).toMatchObject({ character, place });
  });

  it('are found in the fields of an edition, and counted over all', () => {
    expect(missingIn('𠮷报记者：好吗？\n王毅：𠮷。', '𠮷与한')).toEqual([
      { character: '𠮷', place: 'transcript.txt:1:1', count: 4 },
      { character: '한', place: 'edition.yaml, title.zh', count: 2 },
    ]);
  });

  it('are no characters that nobody draws, and none that the faces have', () => {
    expect(
      missingIn('🎤《聯合報》記者：好嗎？\u200b\n王毅：Erdoğan、Türkiye、カナ、Я，很好。👍🏽（笑）'),
    ).toEqual([]);
  });

  it('are warned of with edition, place and number', () => {
    expect(glyphWarnings('demo', missingIn('𠮷报记者：好吗？\n王毅：好。'))).toEqual([
      'demo: transcript.txt:1:1: “𠮷” (U+20BB7, 1 in all) is in no face of the site; pages leave it to the reader’s system, pictures show 〓 for it',
    ]);
  });

  it('are those that pictures show a sign for', () => {
    for (const character of '中囍𠮷한عกカЯωéğŧĳ〓□')
      expect(drawn(character), character).toBe(hasGlyph('regular', character));
  });
});
