import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFiles, siteFolder } from './built-site.ts';
import { unvouchedNumbers } from './unvouched-numbers.ts';

const pages = await builtFiles('.html');

describe('numbers on the pages', () => {
  it.each(pages)('all come from the tables on %s', (file) => {
    expect(unvouchedNumbers(readFileSync(join(siteFolder, file), 'utf8'))).toEqual([]);
  });

  it.each([
    ['a digit in prose', '<html lang="en"><body><p>There were 18 questions.</p>', 'There were 18 questions.'],
    ['a number in English words', '<html lang="en"><body><p>eighteen questions</p>', 'eighteen questions'],
    ['a number in Chinese words', '<html lang="zh-Hans"><body><p>十八个问题</p>', '十八个问题'],
    ['a digit in a drawing', '<html lang="en"><body><svg><text>42</text></svg>', '42'],
  ])('would be found: %s', (_, html, text) => expect(unvouchedNumbers(html)).toEqual([text]));

  it('are accepted where their origin is marked', () => {
    expect(
      unvouchedNumbers('<html lang="en"><body><p><span data-n="questions">18</span> questions</p>'),
    ).toEqual([]);
  });
});
