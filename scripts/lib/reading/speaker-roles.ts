import type { Role } from '../types.ts';
import type { Candidate } from './candidates.ts';

/** Writes into `names` who hosts and who asks; the others answer, or speak if nothing was asked. */
export function decideRoles(
  candidates: readonly Candidate[],
  names: Map<string, Role | undefined>,
  reporters: boolean,
  given: string | undefined,
): void {
  const share = (part: number, one: Candidate) => part / one.count;
  const answering = candidates.filter((one) => one.replies > 0);
  for (const one of candidates) {
    const others = answering.some((other) => other !== one);
    const leads = share(one.hosting, one) >= 0.5 && share(one.replies, one) < 0.5;
    if (one.key !== given && others && leads && one.hosting >= 1) names.set(one.key, 'hosts');
  }
  const main = answering
    .filter((one) => names.get(one.key) !== 'hosts')
    .sort((a, b) => b.length - a.length || a.first - b.first)[0];
  for (const one of candidates) {
    if (names.get(one.key) === 'hosts' || one.key === given) continue;
    const asking = share(one.questions, one) >= 0.5;
    const seldomReplies = share(one.replies, one) < 0.5;
    if (one.verb === 'asks' && one.questions > 0) names.set(one.key, 'asks');
    else if (asking && reporters && one.replies === 0) names.set(one.key, 'asks');
    else if (asking && !reporters && one !== main && (seldomReplies || one.tier === 'medium')) {
      names.set(one.key, 'asks');
    } else if (asking && !reporters && one !== main && one.length < (main?.length ?? 0) / 2) {
      names.set(one.key, 'asks');
    }
  }
  if (reporters || [...names.values()].includes('asks')) return;
  // Two speakers taking turns without question marks: the one who begins and says far less asks.
  const [a, b] = [...candidates]
    .filter((one) => names.get(one.key) !== 'hosts')
    .sort((x, y) => x.first - y.first);
  if (a && b && candidates.length === 2 && a.count >= 3 && b.count >= 3 && a.length * 2.5 < b.length) {
    if (a.key !== given) names.set(a.key, 'asks');
  }
}

/** Whoever answers most, or undefined. */
export function mainOf(
  candidates: ReadonlyMap<string, Candidate>,
  names: ReadonlyMap<string, Role | undefined>,
): string | undefined {
  let main: string | undefined;
  let best = -1;
  for (const [name, one] of candidates) {
    const role = names.get(name);
    const score = one.replies * 1e6 + one.length;
    if (role !== 'asks' && role !== 'hosts' && score > best) {
      best = score;
      main = name;
    }
  }
  return main;
}
