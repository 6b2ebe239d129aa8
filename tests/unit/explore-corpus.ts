import { addEnglish, readCorpus } from '../../src/explore/data.ts';
import type { Corpus, Kind } from '../../src/explore/data.ts';
import { concordanceData, englishData } from '../../src/explore/index-data.ts';
import { readSources } from '../../src/explore/sources.ts';
import type { Sources } from '../../src/explore/sources.ts';
import type { Lang } from '../../src/lib/language.ts';
import type { MentionRow, Tables } from '../../src/lib/schemas.ts';
import { readTables } from '../../src/lib/tables.ts';

function corpusFrom(tables: Tables, sources: Sources, lang: Lang): Corpus {
  const corpus = readCorpus(concordanceData(tables, sources, lang));
  addEnglish(corpus, englishData(tables, sources));
  return corpus;
}

/** Texts of a project edition, as its page searches them. */
export function corpusOf(edition: string, lang: Lang = 'zh'): Corpus {
  return corpusFrom(readTables(edition), readSources(edition), lang);
}

/** A turn with its words separated by bars: `我们|支持|和平|。`. */
export interface SpokenTurn {
  kind: Kind;
  who?: string;
  group?: string;
  sentences: string[];
  english?: string[];
}

/** A corpus of a few turns; tokens where a sentence has bars. */
export function smallCorpus(
  turns: readonly SpokenTurn[],
  { mentions = [] as Partial<MentionRow>[], places = [] as Partial<Tables['places'][number]>[] } = {},
): Corpus {
  const rows: Record<string, unknown>[] = [];
  const spoken: Record<string, unknown>[] = [];
  const tokens: NonNullable<Sources['tokens']> = [];
  const english = new Map<string, string>();
  let at = 0;
  turns.forEach(({ kind, who = '', group = '', sentences, english: translated = [] }, index) => {
    const turn_id = `t${String(index + 1).padStart(2, '0')}`;
    let chars = 0;
    sentences.forEach((written, number) => {
      const sentence_id = `${turn_id}p01s${String(number + 1).padStart(2, '0')}`;
      const words = written.split('|');
      const text = words.join('');
      const start = at;
      for (const token of words) {
        const end = at + [...token].length;
        if (words.length > 1)
          tokens.push({ sentence_id, token, start: at, end, stop: /^[的了在是，。]$/.test(token) });
        at = end;
      }
      chars += at - start;
      rows.push({ sentence_id, turn_id, paragraph_id: `${turn_id}p01`, kind, start, end: at, chars, text });
      const translation = translated[number];
      if (translation) english.set(sentence_id, translation);
    });
    spoken.push({ turn_id, kind, speaker: '', outlet: who, outlet_en: who, outlet_group: group, chars });
  });
  const tables = {
    turns: spoken,
    sentences: rows,
    mentions,
    places,
    occasion: { speaker: { zh: '', en: '' } },
  };
  const sources = {
    tokens: tokens.length > 0 ? tokens : undefined,
    english: english.size > 0 ? english : undefined,
  };
  return corpusFrom(tables as unknown as Tables, sources, 'zh');
}
