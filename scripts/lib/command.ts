import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { InputError } from './types.ts';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;
type Values<T extends OptionsConfig> = ReturnType<typeof parseArgs<{ options: T }>>['values'];
type Parsed<T extends OptionsConfig> = Values<T> & { positionals: string[] };

/** One-line message that ends with the usage. */
export class UsageError extends InputError {
  constructor(problem: string, usage: string) {
    super(`${problem}; ${usage}`);
  }
}

/** Ended by a signal; status is 128 plus its number. */
export class Interrupted extends Error {
  readonly status: number;

  constructor(signal: NodeJS.Signals) {
    super(`ended by ${signal}; results in place are whole, run the command again to go on`);
    this.status = signal === 'SIGINT' ? 130 : 143;
  }
}

/**
 * Runs a command. Exit status: 0 done, 1 a check failed (what `main` returns), 2 bad input or usage, with one line on
 * standard error.
 *
 * @param positionals most positional arguments accepted.
 */
export async function runCommand<T extends OptionsConfig>(
  options: T,
  usage: string,
  main: (parsed: Parsed<T>) => number | Promise<number>,
  positionals = 0,
): Promise<void> {
  // `head` may close the pipe early.
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
 * Resolves a path against the caller's folder, because npm changes to the project's. Only if npm runs this very
 * command: its variables also reach programs that a test starts.
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
