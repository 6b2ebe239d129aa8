import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { InputError } from './types.ts';

/**
 * Parses YAML against a schema.
 *
 * @throws InputError naming the file and the position of a syntax error, or all invalid entries.
 */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): T {
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const [what = ''] = error.message.split(' at line');
    const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 };
    throw new InputError(`${file}: line ${line}, column ${col}: ${what}; correct the YAML`, { cause: error });
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape).join(', ') : '';
  const problems = result.error.issues.map(({ code, path, message }) => {
    if (path.length > 0) return `${path.join('.')}: ${message}`;
    return `the file: ${message}${code === 'unrecognized_keys' && known ? `, known are ${known}` : ''}`;
  });
  throw new InputError(`${file}: ${problems.join('; ')}; correct ${problems.length > 1 ? 'them' : 'it'}`);
}
