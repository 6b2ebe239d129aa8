/** Preferred top and height of a label, px. */
export interface Wish {
  at: number;
  height: number;
}

/**
 * Tops in order without overlaps, as near the wishes as possible (least squares, merging colliding neighbours), none
 * above 0.
 */
export function placeLabels(wishes: readonly Wish[]): number[] {
  interface Cluster {
    /** Best top for its members; their number and total height. */
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
      // Later members sit below the earlier cluster: subtract its height from their wishes.
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
