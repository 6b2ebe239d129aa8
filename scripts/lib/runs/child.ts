// Program of a worker process (`workElsewhere`): takes transcripts by message, one at a time, answers with outcomes.
import type { AdHocOptions } from '../compute.ts';
import { loadLexicon } from '../pipeline.ts';
import { build, type Job, type Outcome } from './build.ts';

const [lexiconDir = '', options = '{}'] = process.argv.slice(2);
const given = JSON.parse(options) as AdHocOptions;

// Ctrl-C reaches the whole group of processes; the one that started us decides.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());

const lexicon = loadLexicon(lexiconDir);
process.on('message', (job: Job) => {
  const outcome: Outcome = build(job, lexicon, given);
  process.send?.(outcome);
});
