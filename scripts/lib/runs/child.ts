// Worker process of `workElsewhere`: one transcript per message, one outcome per reply.
import type { AdHocOptions } from '../compute.ts';
import { loadLexicon } from '../pipeline.ts';
import { build, type Job, type Outcome } from './build.ts';

const [lexiconDir = '', options = '{}'] = process.argv.slice(2);
const given = JSON.parse(options) as AdHocOptions;

// Ctrl-C reaches the process group; the parent decides.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());

const lexicon = loadLexicon(lexiconDir);
process.on('message', (job: Job) => {
  const outcome: Outcome = build(job, lexicon, given);
  process.send?.(outcome);
});
