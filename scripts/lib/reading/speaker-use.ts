import type { Role, SpeakerUse, Turn } from '../types.ts';
import type { Label } from './labels.ts';

/** Anonymous labels, as printed: 记者, 问, 答, 追问, 有记者. */
const ANONYMOUS =
  /^(?:(?:有|某|女|男|另一|一位|该|同一)*[记記]者.{0,3}|[问問]|答|追[问問]|回答|提[问問]|[QA])\s*\d*$/;

/**
 * Everyone who speaks under a label, in order of first words. Role `hosts` in `names` leads the conference; a non-host
 * who only makes statements counts as answering.
 */
export function findSpeakerUse(
  turns: readonly Turn[],
  labels: readonly (Label | undefined)[],
  names: ReadonlyMap<string, Role | undefined>,
): SpeakerUse[] {
  const bySpeaker = new Map<string, { use: SpeakerUse; asked: number; hosted: number }>();
  turns.forEach((turn, i) => {
    if (turn.label === '') return;
    const label = labels[i];
    const name = turn.speaker === '' ? turn.labelPrinted : turn.speaker;
    const one = bySpeaker.get(name) ?? {
      use: { name, role: 'answers' as Role, labels: [], turns: 0 },
      asked: 0,
      hosted: 0,
    };
    bySpeaker.set(name, one);
    one.use.turns += 1;
    if (!one.use.labels.includes(turn.labelPrinted)) one.use.labels.push(turn.labelPrinted);
    if (turn.kind === 'question') one.asked += 1;
    if (label?.role === 'host' || names.get(label?.speaker ?? '') === 'hosts') one.hosted += 1;
  });
  return [...bySpeaker.values()].map(({ use, asked, hosted }) => ({
    ...use,
    role: asked * 2 > use.turns ? 'asks' : hosted * 2 > use.turns ? 'hosts' : 'answers',
  }));
}

/** The named speakers and their roles, for correction in `edition.yaml`. */
export function namedSpeakers(speakers: readonly SpeakerUse[]): { name: string; role: Role }[] {
  return speakers.filter(({ name }) => !ANONYMOUS.test(name)).map(({ name, role }) => ({ name, role }));
}
