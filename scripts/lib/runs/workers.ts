import { fork, type ChildProcess } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AdHocOptions } from '../compute.ts';
import { loadLexicon, type Lexicon } from '../pipeline.ts';
import { build, type Job, type Outcome } from './build.ts';

/** One transcript at a time. */
export interface Worker {
  work(job: Job): Promise<Outcome>;
  stop(): void;
}

/** In this process; yields between transcripts to signals and other workers. */
export function workHere(lexiconDir: string, options: AdHocOptions): Worker {
  let lexicon: Lexicon | undefined;
  return {
    async work(job) {
      await setImmediate();
      lexicon ??= loadLexicon(lexiconDir);
      return build(job, lexicon, options);
    },
    stop() {},
  };
}

/**
 * In a child process: threads would share the segmenter's dictionary. A process that dies loses only its transcript;
 * the next gets a new process.
 */
export function workElsewhere(lexiconDir: string, options: AdHocOptions): Worker {
  let child: ChildProcess | undefined;
  let working = false;
  const started = (): ChildProcess => {
    const made = fork(
      fileURLToPath(new URL('child.ts', import.meta.url)),
      [lexiconDir, JSON.stringify(options)],
      {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    );
    // Unhandled, an error (no more processes) would end the run.
    made.on('error', () => {});
    return made;
  };
  return {
    work(job) {
      child ??= started();
      working = true;
      const current = child;
      return new Promise((done) => {
        const finish = (outcome: Outcome): void => {
          working = false;
          current.off('message', answered);
          current.off('exit', died);
          current.off('error', failed);
          done(outcome);
        };
        const answered = (outcome: unknown): void => finish(outcome as Outcome);
        const gone = (how: string): void => {
          child = undefined;
          finish({
            kind: 'refused',
            reason: `${job.file}: the process that read it ended (${how}); try the file alone with --transcript`,
          });
        };
        const died = (code: number | null, signal: string | null): void => gone(signal ?? `status ${code}`);
        const failed = (error: Error): void => gone(error.message);
        current.on('message', answered);
        current.on('exit', died);
        current.on('error', failed);
        current.send(job, (error) => {
          if (error) gone(error.message);
        });
      });
    },
    stop() {
      // Idle, it exits by itself and reports its resource use; busy, it must stop writing.
      if (working) child?.kill('SIGKILL');
      else if (child?.connected) child.disconnect();
      child = undefined;
    },
  };
}
