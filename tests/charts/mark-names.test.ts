import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { drawingWidths, stageSizes } from '../../src/charts/context.ts';
import { markLinks } from '../../src/marks/mark-links.ts';
import type { Lang } from '../../src/lib/language.ts';
import { bothLanguages, chartsByEdition } from './editions.ts';

/** Words that contain digits: G20, 5G, 21st. */
const namesWithDigits = /\b[A-Z]{1,4}-?\d+\b|\b\d+(?:[A-Z]|st|nd|rd|th)\b/g;

/** Faults in a mark's name; empty if none. */
function faults(name: string, lang: Lang): string[] {
  const plain = name.replaceAll(namesWithDigits, 'X');
  const words = lang === 'zh' ? /\p{Script=Han}/u : /\p{L}{2}|\p{Script=Han}/u;
  return [
    ...(words.test(plain) ? [] : ['no words']),
    ...(/^\s|\s$|\s{2}|NaN|undefined|null|Infinity/.test(name) ? ['broken'] : []),
    // Adjacent numbers need a word between them.
    ...(/\d[\s|·]+\d/.test(plain) ? ['numbers without a word between'] : []),
    ...(lang === 'en' && /\p{Script=Latin}\d|\d\p{Script=Latin}/u.test(plain)
      ? ['a number runs into a word']
      : []),
    ...(lang === 'en' && /\p{Ll}\p{Lu}/u.test(plain.replaceAll(/\b(?:Mc|Mac)\p{Lu}/gu, 'X'))
      ? ['two names run together']
      : []),
  ];
}

/** Words as axe's rule `label-content-name-mismatch` compares them, without parentheses. */
function wordsOf(content: string): string[] {
  const plain = content
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\([^()]*\)/g, '');
  const spaced = plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(spaced)]
    .map(({ segment }) => segment.trim())
    .filter(Boolean);
}

/** Whether a name contains the visible text, word for word. */
function says(name: string, shown: string): boolean {
  return (
    `\n${wordsOf(name).join('\n')}\n`.includes(`\n${wordsOf(shown).join('\n')}\n`) ||
    wordsOf(shown).length === 0
  );
}

describe('what is shown', () => {
  it.each([
    ['United Nations bloc', 'United Nations, bloc: 26 mentions', true],
    ['United Nationsbloc', 'United Nations, bloc: 26 mentions', false],
    ['日本 25', '日本：25次提及，提问中5次', true],
    ['United States 2.0 8.8', 'United States: 8.8 in questions, 2.0 in answers', false],
    ['Japan 25', 'Japan: 5 mentions in questions', false],
    ['', 'Sentence 1 of 3', true],
  ])('as %s is said by the name %s: %s', (shown, name, expected) => {
    expect(says(name, shown)).toBe(expected);
  });
});

describe('the name of a mark', () => {
  it.each([
    ['United States: 8.8 per 1,000 characters in questions, 2.0 in answers', 'en', []],
    ['美国：提到28次，提问中11次，回答中17次', 'zh', []],
    ['5 24', 'en', ['no words', 'numbers without a word between']],
    ['United States 2.0 8.8', 'en', ['numbers without a word between']],
    ['Africaregion5', 'en', ['a number runs into a word']],
    ['ReutersHotspots', 'en', ['two names run together']],
  ] as const)('%s is judged', (name, lang, expected) => expect(faults(name, lang)).toEqual(expected));
});

describe.each(chartsByEdition)('names of marks in %s', (edition, charts) => {
  describe.each(charts.map((chart) => [chart.id, chart] as const))('%s', (id, chart) => {
    it.each(bothLanguages)('say in words what each number is, in %s', (lang) => {
      const { document } = parseHTML('<!doctype html><html><body></body></html>');
      const context = { document, lang, ...markLinks(edition, lang, id) };
      const drawings = [
        ...[chart, ...chart.variants.values()].flatMap((each) =>
          Object.values(drawingWidths).map((width) => each.draw({ ...context, width })),
        ),
        ...chart.stages.flatMap((stage) =>
          Object.values(stageSizes).map((size) => stage.draw({ ...context, ...size })),
        ),
      ];
      const links = drawings.flatMap((svg) => [...svg.querySelectorAll('a')]);
      const wrong = links.flatMap((link) => {
        const name = link.getAttribute('aria-label') ?? '';
        return faults(name, lang).map((fault) => `${fault}: ${name || link.textContent}`);
      });
      expect([...new Set(wrong)]).toEqual([]);
      const unsaid = links
        .map((link) => [link.textContent ?? '', link.getAttribute('aria-label') ?? ''] as const)
        .filter(([shown, name]) => !says(name, shown));
      expect(unsaid).toEqual([]);
    });

    it.each(bothLanguages)('are the same at every size of a drawing in %s', (lang) => {
      const { document } = parseHTML('<!doctype html><html><body></body></html>');
      const context = { document, lang, ...markLinks(edition, lang, id) };
      const namesAt = (width: number): string[] =>
        [...chart.draw({ ...context, width }).querySelectorAll('a')].map(
          // On a phone the original is left out beside a translation.
          (link) => (link.getAttribute('aria-label') ?? '').replaceAll(/, “[^”]*”(?=;|$)/g, ''),
        );
      expect(namesAt(drawingWidths.phone).toSorted()).toEqual(namesAt(drawingWidths.wide).toSorted());
    });
  });
});
