import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';

/**
 * What a YAML text holds, checked against a schema.
 *
 * @throws Error that names the file and everything that is wrong in it: the place of a mistake in YAML itself, or each
 * entry that the schema refuses.
 */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): T {
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const [what = ''] = error.message.split(' at line');
    const place = error.linePos?.[0];
    throw new Error(`${file}:${place ? `${place.line}:${place.col}:` : ''} ${what}`, { cause: error });
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) => `${path.length > 0 ? path.join('.') : 'the file'}: ${message}`,
  );
  throw new Error(`${file}: ${problems.join('; ')}`);
}
