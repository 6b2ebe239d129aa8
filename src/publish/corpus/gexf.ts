import { create } from 'xmlbuilder2';
import type { Edition } from '../../lib/edition.ts';
import { readTables } from '../../lib/tables.ts';
import { datasetTitle } from '../citation.ts';
import type { PackageInfo } from '../package.ts';

/** Columns of `places.csv` as attributes of a node. */
const attributes = [
  ['type', 'string'],
  ['name_en', 'string'],
  ['region', 'string'],
  ['mentions', 'integer'],
  ['in_questions', 'integer'],
  ['in_answers', 'integer'],
  ['lon', 'double'],
  ['lat', 'double'],
] as const;

/**
 * Places and the sentences that name two of them, as GEXF 1.3: an undirected graph, a node per place with its columns,
 * an edge per pair, weighted by sentences. Ids are `type:place_id`, as a place's id is unique with its type only.
 */
export function gexf(edition: Edition, info: PackageInfo): string {
  const { places, pairs } = readTables(edition.id);
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('http://gexf.net/1.3', 'gexf', {
    version: '1.3',
  });
  const meta = root.ele('meta', info.released ? { lastmodifieddate: info.released } : {});
  meta.ele('creator').txt(info.creator || 'Wenda');
  meta.ele('description').txt(`${datasetTitle(edition, 'en')}: places named in one sentence`);
  const graph = root.ele('graph', { defaultedgetype: 'undirected', mode: 'static' });
  const declared = graph.ele('attributes', { class: 'node', mode: 'static' });
  for (const [title, type] of attributes) declared.ele('attribute', { id: title, title, type });
  const nodes = graph.ele('nodes');
  for (const place of places) {
    const node = nodes.ele('node', { id: `${place.type}:${place.place_id}`, label: place.name_zh });
    const values = node.ele('attvalues');
    for (const [key] of attributes) {
      const value = place[key];
      if (value !== undefined && value !== '') values.ele('attvalue', { for: key, value: String(value) });
    }
  }
  // Older tables have no types.
  const nodeId = (id: string, type = places.find((place) => place.place_id === id)?.type): string =>
    `${type ?? ''}:${id}`;
  const edges = graph.ele('edges');
  for (const pair of pairs) {
    const [source, target] = [nodeId(pair.place_a, pair.type_a), nodeId(pair.place_b, pair.type_b)];
    edges.ele('edge', { id: `${source}--${target}`, source, target, weight: String(pair.sentences) });
  }
  return `${root.end({ prettyPrint: true })}\n`;
}
