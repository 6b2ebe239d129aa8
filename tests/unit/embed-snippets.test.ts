import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { embedHeightAt, heightValue } from '../../src/embed/heights.ts';
import { stepsWithout } from '../../src/embed/height-value.ts';
import { declaredHeight, frameRules, heldStyle } from '../../src/publish/embed-frame.ts';
import { embedSnippet, snippetText } from '../../src/publish/embed-snippets.ts';
import { embedThemes, embedWays } from '../../src/i18n/embed-code.ts';
import type { EmbedFacts } from '../../src/publish/embed-snippet.ts';
import type { EmbedWay } from '../../src/i18n/embed-code.ts';
import { oembedAnswer } from '../../src/publish/oembed.ts';

const site = 'https://news.example/wenda/';
/** Falls from 700 to 480 px where the layout changes, then rises. */
const heights = [
  { upTo: 499.99, base: 200, slope: 1, height: 700 },
  { upTo: 1200, base: 180, slope: 0.6, height: 900 },
];

function facts(lang: 'zh' | 'en', title: string): EmbedFacts {
  const folder = lang === 'zh' ? site : `${site}en/`;
  const stretches = heights.map((step) => ({ ...step, parts: { title: 0, finding: 0, how: 0, brand: 0 } }));
  const file = (name: string): string => `${site}npc-2025/charts/topics/topics.${lang}.${name}`;
  return {
    edition: 'npc-2025',
    chart: 'topics',
    lang,
    form: 'full',
    places: [],
    title,
    alt: `${title} <alt>`,
    label: `label & ${title}`,
    source: 'Q&A “source”',
    credit: 'Wenda',
    heights,
    stretches,
    addresses: {
      page: `${folder}npc-2025/charts/topics/`,
      frame: `${folder}npc-2025/embed/topics/`,
      frozen: {
        hash: '0123456789',
        frame: `${folder}npc-2025/embed/topics/0123456789/`,
        stretches,
      },
      script: `${site}embed.js`,
      card: file('social.png'),
      svg: { light: file('light.svg'), dark: file('dark.svg') },
      narrow: { light: file('narrow.light.svg'), dark: file('narrow.dark.svg') },
      png: { light: file('light.png'), dark: file('dark.png') },
    },
    picture: { wide: { width: 1200, height: 900 }, narrow: { width: 372, height: 800 } },
  };
}

const hostile = `"双" & 'single' <b>bold</b> </iframe><script>alert(1)</script> “quoted”`;
const parsed = (text: string): Document =>
  parseHTML(`<!doctype html><html><body>${text}</body></html>`).document;
const markupWays = embedWays.filter((way) => !['oembed', 'address', 'react', 'amp'].includes(way));

describe.each(['zh', 'en'] as const)('snippets in %s', (lang) => {
  const said = facts(lang, hostile);
  const text = (way: EmbedWay, ...choices: [('auto' | 'light' | 'dark')?, ('live' | 'frozen')?]): string =>
    snippetText(embedSnippet(way, said), ...choices);

  it.each(markupWays)('%s: whatever a finding holds stays text', (way) => {
    const document = parsed(text(way));
    expect(document.querySelectorAll('b, alert')).toHaveLength(0);
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts.map((script) => script.getAttribute('src'))).toEqual(
      way === 'script' || way === 'element' ? [`${site}embed.js`] : [],
    );
    expect(scripts.every((script) => script.textContent === '')).toBe(true);
  });

  it.each(markupWays)('%s: names its version and its language, and leads to the chart’s page', (way) => {
    const document = parsed(text(way));
    const root = document.body.firstElementChild;
    expect(root?.getAttribute('data-wenda')).toBe('2');
    expect(root?.getAttribute('lang')).toMatch(/^(zh-Hans|en)$/);
    expect(document.querySelector('a')?.getAttribute('href')).toBe(said.addresses.page);
    expect(
      document.querySelector('a')?.textContent?.trim() || document.querySelector('img')?.alt,
    ).toBeTruthy();
  });

  it.each(embedWays)('%s: every address is whole, and none but the chosen ones stand in it', (way) => {
    for (const theme of embedThemes) {
      const snippet = text(way, theme);
      const addresses = [...snippet.matchAll(/(?:src|href|cite|srcset)="([^"]*)"/g)].map((match) => match[1]);
      expect(addresses.filter((address) => !address?.startsWith(site))).toEqual([]);
      expect(snippet).not.toMatch(/undefined|null|NaN|\[object/);
      expect(snippet).not.toContain('0123456789');
    }
  });

  it('card: shows a picture with an alternative, and the finding in the same link', () => {
    const link = parsed(text('card')).querySelector('blockquote a');
    expect(link?.querySelector('img')?.getAttribute('alt')).toBe(said.label);
    expect(link?.textContent?.trim()).toBe(hostile);
    expect(parsed(text('card')).querySelector('p')?.textContent).toBe(said.source);
  });

  it.each([
    ['auto', ['narrow.dark.svg', 'dark.svg', 'narrow.light.svg', 'light.svg', 'dark.png'], 'light.png'],
    ['light', ['narrow.light.svg', 'light.svg'], 'light.png'],
    ['dark', ['narrow.dark.svg', 'dark.svg'], 'dark.png'],
  ] as const)('picture: in %s, SVG first and PNG for those who draw none', (theme, sources, fallback) => {
    const document = parsed(text('picture', theme));
    expect(
      [...document.querySelectorAll('picture source')].map((node) =>
        node.getAttribute('srcset')?.replace(`${site}npc-2025/charts/topics/topics.${lang}.`, ''),
      ),
    ).toEqual(sources);
    const image = document.querySelector('picture img');
    expect(image?.getAttribute('src')).toMatch(new RegExp(`${fallback}$`));
    expect(image?.getAttribute('alt')).toBe(said.alt);
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['1200', '900']);
    expect(document.querySelector('figcaption')?.textContent).toContain(said.source);
  });

  it.each(['frame', 'script'] as const)(
    '%s: a titled lazy frame with a declared height and a credit outside',
    (way) => {
      const document = parsed(text(way));
      const frame = document.querySelector('iframe');
      expect(frame?.getAttribute('title')).toBe(hostile);
      expect(frame?.getAttribute('loading')).toBe('lazy');
      expect(frame?.getAttribute('src')).toBe(said.addresses.frame);
      expect(Number(frame?.getAttribute('height'))).toBe(declaredHeight(heights));
      expect(document.querySelector('p a')?.textContent).toBe(said.title);
      expect(document.querySelector('p')?.textContent).toContain(said.credit);
      // Filtered elements leave no text behind.
      expect(document.querySelectorAll('style')).toHaveLength(0);
    },
  );

  it.each([
    ['auto', 'live', ''],
    ['light', 'live', '?theme=light#light'],
    ['dark', 'live', '?theme=dark#dark'],
    ['auto', 'frozen', '0123456789/'],
    ['dark', 'frozen', '0123456789/?theme=dark#dark'],
  ] as const)('frame: in %s and %s its address ends in “%s”', (theme, state, end) => {
    const frame = parsed(text('frame', theme, state)).querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe(`${said.addresses.frame}${end}`);
  });

  it.each(embedThemes)('element: says edition, chart, language and theme (%s) in attributes', (theme) => {
    const element = parsed(text('element', theme)).querySelector('wenda-chart');
    expect(['edition', 'chart', 'lang', 'theme'].map((name) => element?.getAttribute(name))).toEqual([
      'npc-2025',
      'topics',
      lang,
      theme,
    ]);
    expect(element?.textContent?.trim()).toBe(hostile);
    expect(element?.getAttribute('height')).toBe(String(declaredHeight(heights)));
    expect(element?.getAttribute('state')).toBeNull();
    const frozen = parsed(text('element', theme, 'frozen')).querySelector('wenda-chart');
    expect(frozen?.getAttribute('state')).toBe('0123456789');
  });

  it('element: holds its place by the width of its column, with a credit outside', () => {
    const document = parsed(text('element'));
    expect(document.querySelector('wenda-chart')?.getAttribute('style')).toBe(heldStyle(heights));
    expect(document.querySelector('p a')?.textContent).toBe(said.title);
  });

  it('oembed: is the address of the page, and the answer is a frame without script', () => {
    expect(text('oembed')).toBe(said.addresses.page);
    const answer = oembedAnswer(said, lang, new URL(site));
    expect(answer.html).not.toContain('<script src');
    const frame = parsed(answer.html).querySelector('iframe');
    expect(frame?.getAttribute('title')).toBe(hostile);
    expect(frame?.getAttribute('height')).toBe(String(answer.height));
    expect(frame?.getAttribute('width')).toBe(String(answer.width));
    expect(answer.height).toBe(Math.ceil(embedHeightAt(heights, answer.width)));
    expect(answer.title).toBe(hostile);
  });
});

it('gives a frozen frame the heights of its day, and the live one those of today', () => {
  const said = facts('en', 'Title');
  const { frozen } = said.addresses;
  const older = said.stretches.map((step) => ({ ...step, base: step.base + 100 }));
  const redrawn: EmbedFacts = {
    ...said,
    addresses: { ...said.addresses, frozen: frozen && { ...frozen, stretches: older } },
  };
  const heightOf = (way: EmbedWay, state: 'live' | 'frozen'): [number, string | null | undefined] => {
    const document = parsed(snippetText(embedSnippet(way, redrawn), 'auto', state));
    const node = document.querySelector('iframe, wenda-chart');
    return [Number(node?.getAttribute('height')), node?.getAttribute('style')];
  };
  const kept = stepsWithout(older, []);
  for (const way of ['frame', 'script', 'element'] as const) {
    expect(heightOf(way, 'live'), way).toEqual([declaredHeight(heights), heldStyle(heights)]);
    expect(heightOf(way, 'frozen'), way).toEqual([declaredHeight(kept), heldStyle(kept)]);
  }
});

it('offers no frozen frame while the archive has none', () => {
  const said = facts('en', 'Title');
  const unfrozen = { ...said, addresses: { ...said.addresses, frozen: undefined } };
  const snippet = embedSnippet('frame', unfrozen);
  expect(snippet.some((part) => part.state !== undefined)).toBe(false);
  expect(snippetText(snippet)).toContain(`src="${said.addresses.frame}"`);
});

describe('heights of a frame', () => {
  it('are declared large enough for the usual columns, whatever lies between them', () => {
    // 200 + 400 on a phone; 180 + 0.6 · 720 in running text is higher; 200 + 499.99 is no usual column width.
    expect(declaredHeight(heights)).toBe(612);
  });

  it('are declared with what a step needs at its end', () => {
    const steep = [
      { upTo: 359.99, base: 500, slope: 1, height: 860 },
      { upTo: 1200, base: 400, slope: 0, height: 400 },
    ];
    expect(declaredHeight(steep)).toBe(860);
  });

  it.each([
    [
      'two steps of one slope, with a jump up and one down',
      [
        { upTo: 319.98, base: 300, slope: 1.25, height: 700 },
        { upTo: 359.98, base: 342, slope: 1.25, height: 792 },
        { upTo: 1200, base: 318, slope: 1.25, height: 1818 },
      ],
    ],
    [
      'a drawing that stops growing, and another one',
      [
        { upTo: 471.98, base: 221.15, slope: 1.32353, height: 846 },
        { upTo: 531.98, base: 845.85, slope: 0, height: 846 },
        { upTo: 871.98, base: 188.5, slope: 0.5625, height: 679 },
        { upTo: 1111.98, base: 183.77, slope: 0.36667, height: 592 },
        { upTo: 1200, base: 591.5, slope: 0, height: 592 },
      ],
    ],
    ['a chart that is as high everywhere', [{ upTo: 1200, base: 400, slope: 0, height: 400 }]],
  ])('are one value at every width: %s', (_, steps) => {
    // Evaluates the CSS as JavaScript, lengths in px.
    const script = heightValue(steps)
      .replace(/^calc/, '')
      .replaceAll('100cqw', 'w')
      .replaceAll('px', '')
      .replaceAll('clamp', 'c');
    const value = new Function('w', 'c', `return ${script}`) as (
      w: number,
      c: (low: number, value: number, high: number) => number,
    ) => number;
    const clamp = (low: number, each: number, high: number): number => Math.max(low, Math.min(each, high));
    const ends = steps.flatMap(({ upTo }) => [upTo, upTo + 0.02]);
    for (const width of [100, 240, 280, 345, 640, 984, 1199, ...ends.filter((end) => end < 1200)])
      expect(Math.abs(value(width, clamp) - embedHeightAt(steps, width)), `${width} px`).toBeLessThan(0.1);
  });

  it('are the last word in a style that no sheet outdoes, after one for browsers without containers', () => {
    const declarations = heldStyle(heights).split(';');
    expect(declarations.every((each) => each.endsWith('!important'))).toBe(true);
    expect(declarations.filter((each) => each.startsWith('height:'))).toEqual([
      'height:clamp(600px,(100vw - 700px)*99,612px)!important',
      `height:${heightValue(heights)}!important`,
    ]);
  });

  it('hold on pages that let no element have a style of its own', () => {
    expect(frameRules('wenda-x', heights).at(-1)).toBe(`.wenda-x iframe{${heldStyle(heights)}}`);
  });

  it('have to be known', () => {
    expect(() => heightValue([])).toThrow('no height is known');
  });
});
