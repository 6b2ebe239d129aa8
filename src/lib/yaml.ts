import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';

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
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape).join(', ') : '';
  const problems = result.error.issues.map(({ code, path, message }) => {
    if (path.length > 0) return `${path.join('.')}: ${message}`;
    return `the file: ${message}${code === 'unrecognized_keys' && known ? `, known are ${known}` : ''}`;
  });
  throw new Error(`${file}: ${problems.join('; ')}`);
}
