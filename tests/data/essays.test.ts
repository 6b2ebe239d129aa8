import { describe, expect, it } from 'vitest';
import { readEditions } from '../../src/lib/edition.ts';
import { readContent } from '../../src/story/content.ts';
import { tellStory } from '../../src/story/chapters.ts';

describe.each(readEditions())('the essay of $id', (edition) => {
  // What a build would stop at: unknown stages and names, claims that the tables do not support.
  it.each(['zh', 'en'] as const)('is told from its tables, in %s', (lang) => {
    expect(tellStory(edition, readContent(edition, lang), lang)).not.toEqual([]);
  });
});
