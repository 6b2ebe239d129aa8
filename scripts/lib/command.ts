import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { InputError } from './types.ts';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;
type Values<T extends OptionsConfig> = ReturnType<typeof parseArgs<{ options: T }>>['values'];
type Parsed<T extends OptionsConfig> = Values<T> & { positionals: string[] };

/** Bad usage: a message of one line that ends with how the command is used. */
export class UsageError extends InputError {
  constructor(problem: string, usage: string) {
    super(`${problem}; ${usage}`);
  }
}

/** The user or the system ended a run: 128 and the number of the signal, as shells have it. */
export class Interrupted extends Error {
  readonly status: number;

  constructor(signal: NodeJS.Signals) {
    super(`ended by ${signal}; results in place are whole, run the command again to go on`);
    this.status = signal === 'SIGINT' ? 130 : 143;
  }
}

/**
 * Run a command as the data contract wants it: 0 done, 1 a check failed (what `main` returns), 2 bad input or bad
 * usage. On 2 one line goes to standard error; a stack trace never does.
 *
 * @param positionals how many words without a dash the command takes.
 */
export async function runCommand<T extends OptionsConfig>(
  options: T,
  usage: string,
  main: (parsed: Parsed<T>) => number | Promise<number>,
  positionals = 0,
): Promise<void> {
  // A reader such as `head` that closes the pipe early is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    if (process.argv.slice(2).includes('--help')) {
      console.log(usage);
      return;
    }
    process.exitCode = await main(parse(options, usage, positionals));
  } catch (error) {
    console.error(oneLine(error));
    process.exitCode = error instanceof Interrupted ? error.status : 2;
  }
}

/**
 * A path as the caller meant it: npm runs commands in the project's folder, and a relative path is relative to where
 * the caller stood. Only when npm runs this very command: its variables also reach programs that a test starts.
 */
export function callersPath(path: string, command: string): string {
  const { npm_lifecycle_event: event, INIT_CWD: stood } = process.env;
  return event === command && stood ? resolve(stood, path) : path;
}

function parse<T extends OptionsConfig>(options: T, usage: string, positionals: number): Parsed<T> {
  try {
    const parsed = parseArgs({ options, allowPositionals: true, strict: true });
    if (parsed.positionals.length > positionals) {
      throw new Error(`unexpected argument “${parsed.positionals[positionals]}”`);
    }
    return { ...parsed.values, positionals: parsed.positionals } as Parsed<T>;
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0] as string, usage);
  }
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s*\n\s*/g, ' ').trim();
}
