/** Worker: matches patterns, so that one that never ends can be terminated. */
import { compiled, findPattern } from './patterns.ts';
import type { PatternReport, PatternRequest } from './patterns.ts';

let texts: readonly string[] = [];

const page = globalThis as unknown as { postMessage(report: PatternReport, transfer: []): void };
const report = (message: PatternReport): void => page.postMessage(message, []);

addEventListener('message', ({ data }: MessageEvent<PatternRequest>) => {
  if ('texts' in data) {
    texts = data.texts;
    return;
  }
  const { id, pattern } = data;
  report({ id, kind: 'begun' });
  const expression = compiled(pattern);
  report({ id, kind: 'done', hits: expression && findPattern(texts, expression) });
});
