import { parseAst } from 'vite';

/**
 * Methods, by name alone, that Chromium 92, Firefox 90 or Safari 15.0 lack. From MDN's compatibility tables; not
 * complete.
 */
const methods = new Set([
  // ECMAScript
  'at',
  'findLast',
  'findLastIndex',
  'toSorted',
  'toReversed',
  'toSpliced',
  'with',
  'groupBy',
  'hasOwn',
  'fromAsync',
  'withResolvers',
  'isSubsetOf',
  'isSupersetOf',
  'symmetricDifference',
  'toArray',
  // The platform
  'showModal',
  'showPopover',
  'hidePopover',
  'togglePopover',
  'checkVisibility',
  'requestIdleCallback',
  'structuredClone',
  'randomUUID',
  'canParse',
  'startViewTransition',
  'moveBefore',
  'roundRect',
  'createConicGradient',
  'getHTML',
  'setHTMLUnsafe',
]);

/** Global functions. Minified functions may be called `at` too. */
const globals = new Set(['requestIdleCallback', 'structuredClone']);

/** Methods of specific objects. */
const ofObject = new Set([
  'AbortSignal.timeout',
  'AbortSignal.any',
  'CSS.highlights',
  'scheduler.yield',
  'scheduler.postTask',
  'URL.parse',
  'Promise.try',
]);

/** Reflected attributes: writing them has no effect before Firefox 119. */
const reflected = /^(role|aria[A-Z]\w*)$/;

/** Events missing in Safari before 26.2 (`scrollend`) or in other engines (`beforetoggle`). */
const events = new Set(['scrollend', 'scrollsnapchange', 'beforetoggle', 'contentvisibilityautostatechange']);

const words = [
  /:has\(/,
  // Media ranges: Chromium 104, Safari 16.4.
  /\((?:[^()]*[<>]\s*)?(?:width|height|inline-size|block-size)\s*[<>=]/,
];

interface Node {
  type: string;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Name of an identifier or member, with its owner if that is a plain name. */
function nameOf(value: unknown): { name: string; owner?: string } | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'ChainExpression') return nameOf(value['expression']);
  if (value.type === 'Identifier') return { name: String(value['name']) };
  if (value.type !== 'MemberExpression' || value['computed'] === true) return undefined;
  const [owner, name] = [nameOf(value['object'])?.name, nameOf(value['property'])?.name];
  return name === undefined ? undefined : { name, ...(owner === undefined ? {} : { owner }) };
}

/** All nodes, outermost first. */
function* nodes(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodes(each);
  else if (isNode(value)) {
    yield value;
    for (const each of Object.values(value)) yield* nodes(each);
  }
}

/** Features tested for: `typeof a.b`, `'b' in a`. */
function guarded(all: readonly Node[]): Set<string> {
  const names = new Set<string>();
  for (const node of all) {
    if (node.type === 'UnaryExpression' && node['operator'] === 'typeof')
      names.add(nameOf(node['argument'])?.name ?? '');
    if (node.type === 'BinaryExpression' && node['operator'] === 'in' && isNode(node['left'])) {
      names.add(String(node['left']['value']).replace(/^on/, ''));
    }
  }
  return names;
}

function newerIn(node: Node): string | undefined {
  if (node.type === 'CallExpression' && node['optional'] !== true) {
    const called = nameOf(node['callee']);
    const whole = `${called?.owner ?? ''}.${called?.name ?? ''}`;
    if (ofObject.has(whole)) return whole;
    const callee = node['callee'];
    const isPlain = isNode(callee) && callee.type === 'Identifier';
    if (called && (isPlain ? globals : methods).has(called.name)) return called.name;
    const [first] = node['arguments'] as unknown[];
    const event = isNode(first) ? first['value'] : undefined;
    if (called?.name === 'addEventListener' && events.has(String(event))) return String(event);
  }
  if (node.type === 'MemberExpression') {
    const name = nameOf(node)?.name ?? '';
    if (reflected.test(name)) return name;
  }
  if (node.type === 'Literal') {
    const { regex, value } = node as Node & { regex?: { pattern: string; flags: string } };
    if (regex && (/\(\?<[=!]/.test(regex.pattern) || /[dv]/.test(regex.flags)))
      return `/${regex.pattern}/${regex.flags}`;
    if (typeof value === 'string' && words.some((word) => word.test(value))) return value;
  }
  if (node.type === 'TemplateElement') {
    const { raw } = node['value'] as { raw: string };
    if (words.some((word) => word.test(raw))) return raw;
  }
  return node.type === 'StaticBlock' ? node.type : undefined;
}

/** Unguarded features that the oldest engines lack, each once, in order. */
export function newerCalls(script: string): string[] {
  const all = [...nodes(parseAst(script))];
  const asked = guarded(all);
  const found = all.map(newerIn).filter((name) => name !== undefined && !asked.has(name));
  return [...new Set(found as string[])];
}
