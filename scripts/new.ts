import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { callersPath, runCommand, UsageError } from './lib/command.ts';
import { computeFile, countsOf, summaryLine } from './lib/compute.ts';
import { hashOf, isDay } from './lib/editions.ts';
import { EDITIONS_DIR, LEXICON_DIR } from './lib/folders.ts';
import { loadLexicon } from './lib/pipeline.ts';
import { fieldTexts, glyphWarnings, loadGlyphTest, missingGlyphs } from './lib/preflight/glyphs.ts';
import { preflightLines } from './lib/preflight/print.ts';
import { publish } from './lib/publish.ts';
import { headlineOf } from './lib/reading/headline.ts';
import { namedSpeakers } from './lib/reading/speaker-use.ts';
import { labelRows } from './lib/scaffold.ts';
import { InputError } from './lib/types.ts';

const USAGE = 'usage: npm run new -- ID --transcript FILE [--date YYYY-MM-DD] [--speaker NAME]';
const OPTIONS = {
  transcript: { type: 'string' },
  date: { type: 'string' },
  speaker: { type: 'string' },
} as const;

await runCommand(
  OPTIONS,
  USAGE,
  ({ positionals, date, speaker, ...given }) => {
    const transcript = given.transcript && callersPath(given.transcript, 'new');
    const id = positionals[0];
    if (!id) throw new UsageError('an edition needs an id', USAGE);
    if (!/^[a-z][a-z0-9-]*$/.test(id)) {
      throw new UsageError(`“${id}”: an id is lower-case letters, digits and hyphens, a letter first`, USAGE);
    }
    if (!transcript) throw new UsageError('--transcript FILE is missing', USAGE);
    if (!existsSync(transcript)) throw new InputError(`${transcript}: no such file; check --transcript`);
    if (date !== undefined && !isDay(date))
      throw new UsageError(`--date ${date}: expected a day as YYYY-MM-DD`, USAGE);
    const target = join(EDITIONS_DIR, id);
    if (existsSync(target)) throw new InputError(`${target}: this edition exists already; choose another id`);
    scaffold(id, target, transcript, { ...(date ? { date } : {}), ...(speaker ? { speaker } : {}) });
    return 0;
  },
  1,
);

function scaffold(
  id: string,
  target: string,
  file: string,
  given: { date?: string; speaker?: string },
): void {
  const { results, preflight } = computeFile(file, id, loadLexicon(LEXICON_DIR), given);
  const { transcript } = results;
  const speakers = namedSpeakers(transcript.speakers);
  const bytes = readFileSync(file);
  const headline = headlineOf(transcript) || basename(file);
  const info = {
    id,
    title: { zh: headline, en: headline },
    event: { zh: headline, en: headline },
    ...(transcript.date ? { date: transcript.date } : {}),
    // Until somebody writes the name, English pages say “the speaker”, and `npm run data` says it is missing.
    ...(transcript.speaker ? { speaker: transcript.speaker, speaker_en: '' } : {}),
    ...(speakers.length > 0 ? { speakers } : {}),
    source: {
      title: headline,
      title_en: headline,
      publisher: { zh: '未注明', en: 'not stated' },
      ...(transcript.date ? { date: transcript.date } : {}),
      language: 'zh',
      complete: true,
    },
    sha256: hashOf(bytes),
  };
  publish(
    target,
    new Map<string, string | Uint8Array>([
      ['transcript.txt', bytes],
      [
        'edition.yaml',
        `# Look at every line: titles and event in both languages, date, speaker, speakers (role: asks, answers or hosts), source.\n${stringify(info)}`,
      ],
      ['errata.csv', 'start,end,surface,reading,certainty,reason_zh,reason_en\n'],
      ['labels.csv', labelRows(results)],
    ]),
  );
  console.error(`made ${target}; look at edition.yaml and labels.csv, then run npm run data`);
  for (const line of preflightLines(preflight)) console.error(line);
  for (const warning of results.warnings) console.error(`look at: ${warning.kind}: ${warning.message}`);
  const missing = missingGlyphs(transcript, fieldTexts(info), loadGlyphTest());
  for (const line of glyphWarnings(id, missing)) console.error(`look at: glyph: ${line}`);
  if (!transcript.date)
    console.error(
      'look at: no date was found; relative dates stay without a year until edition.yaml has one',
    );
  console.log(summaryLine(id, countsOf(results)));
}
