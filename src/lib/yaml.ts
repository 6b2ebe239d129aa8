import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';

/**
 * Parses YAML and checks it against a schema.
 *
 * @throws Error with the file and the position of a syntax error, or every entry the schema rejects.
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
