import postcss from 'postcss';
import type { AtRule, Container, Plugin, Root, Rule } from 'postcss';

/**
 * Weights of layers in ids (see `withoutLayers`); '' is for unlayered rules. Each exceeds the one below by one more
 * than the ids allowed in a selector there.
 */
export type Layers = Readonly<Record<string, number>>;

/** A selector of `figure` may have one id. */
export const pageLayers: Layers = { tokens: 0, base: 1, figure: 2, print: 4, '': 5 };

/** Adds `ids` ids to a selector: no element has the id `#`. */
function heavier(selector: string, ids: number): string {
  if (ids === 0) return selector;
  const pseudoElement = selector.indexOf('::');
  const end = pseudoElement < 0 ? selector.length : pseudoElement;
  return `${selector.slice(0, end)}:not(${'#\\#'.repeat(ids)})${selector.slice(end)}`;
}

const isFrames = ({ parent }: Rule): boolean =>
  parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes');

function weigh(rule: Rule, name: string, layers: Layers): void {
  const weight = layers[name];
  if (weight === undefined)
    throw rule.error(`no layer is called “${name}”: ${Object.keys(layers).join(', ')}`);
  const next = Math.min(...Object.values(layers).filter((each) => each > weight));
  for (const selector of rule.selectors) {
    const ids = selector.match(/#[\w-]/g)?.length ?? 0;
    if (weight + ids >= next)
      throw rule.error(`“${selector}” would outweigh the layer above: name no id in it`);
  }
  rule.selectors = rule.selectors.map((selector) => heavier(selector, weight));
}

function flatten(root: Root, layers: Layers): void {
  root.walkRules((rule) => {
    if (isFrames(rule)) return;
    if (rule.parent?.type === 'rule') throw rule.error('rules in rules are not weighed: write them out');
    let name = '';
    for (
      let around = rule.parent as Container | undefined;
      around;
      around = around.parent as Container | undefined
    ) {
      if (around.type === 'atrule' && (around as AtRule).name === 'layer') name = (around as AtRule).params;
    }
    if (name !== '') {
      rule.walkDecls((declaration) => {
        if (declaration.important) throw declaration.error('!important turns the order of layers round');
      });
    }
    weigh(rule, name, layers);
  });
  root.walkAtRules('layer', (layer) => {
    if (layer.nodes) layer.replaceWith(layer.nodes);
    else layer.remove();
  });
}

/**
 * PostCSS plugin: replaces `@layer`, without which Chromium < 99 and Safari < 15.4 drop every rule, by specificity.
 * Weights are fixed, so sheets can be transformed separately. Throws on what it cannot keep: ids that outweigh a layer,
 * `!important`, an unknown layer.
 */
export function flatLayers(layers: Layers): Plugin {
  return { postcssPlugin: 'flat-layers', Once: (root) => flatten(root, layers) };
}

/** A style sheet with specificity in place of `@layer`. */
export function withoutLayers(sheet: string, layers: Layers): string {
  const root = postcss.parse(sheet);
  flatten(root, layers);
  return root.toString();
}
