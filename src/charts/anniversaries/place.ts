/** A label that wants to be at `at` and is `height` high, px. */
export interface Wish {
  at: number;
  height: number;
}

/**
 * Tops of labels that keep their order and do not overlap, as near to where they want to be as that allows (least
 * squares, by merging neighbours that collide), none above 0.
 */
export function placeLabels(wishes: readonly Wish[]): number[] {
  interface Cluster {
    /** Top that suits its members best, their number, and the height of all of them. */
    top: number;
    count: number;
    height: number;
  }
  const clusters: Cluster[] = [];
  for (const { at, height } of wishes) {
    let cluster: Cluster = { top: at, count: 1, height };
    for (
      let before = clusters.at(-1);
      before && before.top + before.height > cluster.top;
      before = clusters.at(-1)
    ) {
      clusters.pop();
      const count = before.count + cluster.count;
      // The members of the later cluster come after the earlier one, so their wishes move up by its height.
      const top = (before.top * before.count + (cluster.top - before.height) * cluster.count) / count;
      cluster = { top, count, height: before.height + cluster.height };
    }
    clusters.push(cluster);
  }
  const tops: number[] = [];
  let index = 0;
  let bottom = 0;
  for (const cluster of clusters) {
    let top = Math.max(bottom, cluster.top);
    for (let member = 0; member < cluster.count; member += 1) {
      tops.push(top);
      top += wishes[index]?.height ?? 0;
      index += 1;
    }
    bottom = top;
  }
  return tops;
}

/** Tops as `placeLabels` has them, moved up where the last ones would end below `height`. */
export function placeWithin(wishes: readonly Wish[], height: number): number[] {
  const tops = placeLabels(wishes);
  let bottom = height;
  for (let index = tops.length - 1; index >= 0; index -= 1) {
    tops[index] = Math.min(tops[index] ?? 0, bottom - (wishes[index]?.height ?? 0));
    bottom = tops[index] ?? 0;
  }
  return tops;
}
