/** The site's CSS for drawings, resolved for standalone files. */

/** CSS properties that are also SVG presentation attributes. */
const presentation = new Set([
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'display',
  'visibility',
  'font-size',
  'font-weight',
  'text-anchor',
  'letter-spacing',
  'paint-order',
  'dominant-baseline',
  'color',
]);

export interface SheetRule {
  selector: string;
  /** Classes in the selector, to skip rules that cannot apply. */
  classes: string[];
  declarations: [property: string, value: string][];
}

interface Ranked extends SheetRule {
  rank: [layer: number, ids: number, classes: number, order: number];
}

const layers = ['tokens', 'base', 'figure'];

/** Files have no states and pseudo-elements. */
const interactive =
  /::|:(hover|focus|active|target|checked|visited|has|before|after|popover|open|placeholder)/;

function closing(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`a style sheet leaves a brace open: ${css.slice(open, open + 60)}`);
}

function declarationsOf(body: string): SheetRule['declarations'] {
  return body
    .split(';')
    .map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    })
    .filter(([property, value]) => presentation.has(property) && value !== '');
}

function collect(css: string, layer: number, rules: Ranked[]): void {
  let at = 0;
  for (let open = css.indexOf('{'); open >= 0; open = css.indexOf('{', at)) {
    const close = closing(css, open);
    // Drop preceding statements such as `@layer a, b;`.
    const head = (css.slice(at, open).split(';').at(-1) ?? '').trim();
    const body = css.slice(open + 1, close);
    at = close + 1;
    const name = /^@layer\s+(\S+)$/.exec(head)?.[1];
    if (name !== undefined) {
      const place = layers.indexOf(name);
      if (place >= 0) collect(body, place, rules);
    } else if (!head.startsWith('@')) {
      const declarations = declarationsOf(body);
      for (const selector of declarations.length > 0 ? splitSelectors(head) : []) {
        if (interactive.test(selector)) continue;
        const known = selector.replace(/(:root)?:lang\((\w+)\)/g, '[lang|="$2"]');
        const classes = [...known.matchAll(/\.([\w-]+)/g)].map((match) => match[1] ?? '');
        const ids = (known.match(/#[\w-]/g) ?? []).length;
        const attributes = (known.match(/\[/g) ?? []).length;
        const rank: Ranked['rank'] = [layer, ids, classes.length + attributes, rules.length];
        rules.push({ selector: known, classes, declarations, rank });
      }
    }
  }
}

/** Splits a selector list, but not inside `:is(…)`. */
function splitSelectors(list: string): string[] {
  return list
    .split(/,(?![^(]*\))/)
    .map((selector) => selector.trim())
    .filter(Boolean);
}

/** The rules that set SVG properties, weakest first, without media and container queries. */
export function sheetRules(sheets: readonly string[]): SheetRule[] {
  const rules: Ranked[] = [];
  for (const sheet of sheets) collect(sheet.replace(/\/\*.*?\*\//gs, ''), layers.length, rules);
  return rules.toSorted(
    (a, b) =>
      a.rank.map((value, index) => value - (b.rank[index] ?? 0)).find((difference) => difference !== 0) ?? 0,
  );
}

/**
 * Writes rules into a drawing's presentation attributes, and removes its classes. `scope` must contain it, with the
 * ancestors that selectors name. Colours stay `var(--…)`: see `withPalette`.
 */
export function applyRules(drawing: Element, scope: ParentNode, rules: readonly SheetRule[]): void {
  const markup = scope.toString();
  for (const { selector, classes, declarations } of rules) {
    if (classes.some((name) => !markup.includes(name))) continue;
    for (const node of scope.querySelectorAll(selector)) {
      if (node !== drawing && !drawing.contains(node)) continue;
      for (const [property, value] of declarations) node.setAttribute(property, value);
    }
  }
  for (const node of [drawing, ...drawing.querySelectorAll('[class]')]) node.removeAttribute('class');
}

/** Replaces `var(--ink)` by its value; throws if a property has none. */
export function withPalette(markup: string, properties: ReadonlyMap<string, string>): string {
  return markup.replace(/var\((--[\w-]+)\s*(?:,\s*([^()]*))?\)/g, (_, name: string, fallback?: string) => {
    const value = properties.get(name) ?? fallback;
    if (value === undefined) throw new Error(`a drawing uses ${name}, which no palette defines`);
    return value;
  });
}
