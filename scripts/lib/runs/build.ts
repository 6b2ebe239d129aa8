import { computeFile, countsOf, type AdHocOptions, type Counts } from '../compute.ts';
import type { Lexicon } from '../pipeline.ts';
import { noRoom, writeFiles } from '../publish.ts';
import { InputError } from '../types.ts';
import { unreadable } from './transcripts.ts';

/** `built` is the folder to build in. */
export interface Job {
  file: string;
  id: string;
  built: string;
}

export type Outcome =
  | { kind: 'made'; counts: Counts; textHash: string }
  /** The transcript is at fault; `reason` names it, in one line. */
  | { kind: 'refused'; reason: string }
  /** Nothing can be written. */
  | { kind: 'failed'; reason: string };

/** Writes one transcript's result files to `job.built`. Never throws. */
export function build({ file, id, built }: Job, lexicon: Lexicon, options: AdHocOptions): Outcome {
  let computed;
  try {
    computed = computeFile(file, id, lexicon, options);
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error, file) };
  }
  try {
    writeFiles(built, computed.files);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // The file system rejects only this name.
    if (code === 'ENAMETOOLONG' || code === 'EINVAL')
      return {
        kind: 'refused',
        reason: `${file}: no folder can be named after it (${code}); give it a shorter name`,
      };
    return { kind: 'failed', reason: noRoom(error) };
  }
  return { kind: 'made', counts: countsOf(computed.results), textHash: computed.sha256 };
}

function reasonOf(error: unknown, file: string): string {
  if (error instanceof InputError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code?.startsWith('E') && (error as NodeJS.ErrnoException).syscall) return unreadable(file, code);
  return `${file}: cannot be read (${message}); this is a fault of the program: please report it with the file`;
}
