/** The real commands, each in its own process, on files of a folder that goes after the test file. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, expect } from 'vitest';

const SCRIPTS = fileURLToPath(new URL('../../scripts/', import.meta.url));
export const TRANSCRIPT = fileURLToPath(
  new URL('../../data/editions/npc-2025/transcript.txt', import.meta.url),
);
export const GOOD = '法新社记者：中国和美国好吗？\n\n张明：中方欢迎。贸易额超过100亿美元。\n';

export const dir = mkdtempSync(join(tmpdir(), 'wenda-commands-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** @param blocks most blocks of 512 bytes or more that a file may have (`ulimit -f`). */
export function run(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
  blocks?: number,
): Run {
  const command = [process.execPath, join(SCRIPTS, `${script}.ts`), ...args];
  const limited = ['sh', '-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', ...command];
  const [program = '', ...rest] = blocks === undefined ? command : limited;
  const { status, stdout, stderr } = spawnSync(program, rest, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
}

let made = 0;
export function fileOf(content: string | Uint8Array, name?: string): string {
  made += 1;
  const folder = join(dir, `in${made}`);
  mkdirSync(folder);
  const file = join(folder, name ?? 'sample.txt');
  writeFileSync(file, content);
  return file;
}

export function freshOut(): string {
  made += 1;
  return join(dir, `out${made}`, 'deep', 'result');
}

export function table(out: string, name: string): Record<string, string>[] {
  return parse(readFileSync(join(out, `${name}.csv`), 'utf8'), { columns: true });
}

/** Exit 2, one line on standard error without a stack trace, no output, no files. */
export function expectRefusal(result: Run, out: string, message: RegExp): void {
  expect(result.stderr).toMatch(message);
  expect(result.stderr.trim().split('\n')).toHaveLength(1);
  expect(result.stderr).not.toMatch(/\n\s+at |node:internal/);
  expect(result.stdout).toBe('');
  expect(result.status).toBe(2);
  expect(existsSync(join(out, '..', '..'))).toBe(false);
}
