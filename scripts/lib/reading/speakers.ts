import type { Role } from '../types.ts';
import { countCandidates, dropLone, isSpeaker, loneAskers, loneSpeaker } from './candidates.ts';
import { areNumbered, findEntries, type SpeakerHints } from './entries.ts';
import { ANSWER_MARK, QUESTION_MARK, REPORTER } from './label-words.ts';
import type { Line } from './lines.ts';
import { decideRoles, mainOf } from './speaker-roles.ts';
import { namesTheOrderLacks } from './turn-order.ts';

export interface Speakers {
  /** Everyone who speaks under a name, with a role if the whole text shows it. */
  names: Map<string, Role | undefined>;
  bareLines: boolean;
  /** Labels are numbered through. */
  numbered: boolean;
  /** Only the host asks, so the host's questions are the interview's. */
  hostAsks: boolean;
  /** The given speaker, or whoever answers most. */
  main: string | undefined;
}

/** Reach of the search for names above the first label, in UTF-16 units. */
const LONGEST_INTRO = 2000;

/**
 * Speakers and roles from the whole text: what recurs at line starts, follows questions, or asks; no list of names.
 *
 * A person's name needs one sign besides its form (an office, a question before it, its own line, a second occurrence);
 * a name that could be any word must take turns with another. Given names need no proof.
 */
export function findSpeakers(text: string, lines: readonly Line[], hints: SpeakerHints): Speakers {
  const entries = findEntries(text, lines, hints);
  const strongBare = entries.filter(({ label, head }) => label && head.form === 'line').length;
  const strong = entries.filter(({ label }) => label).length;
  let bareLines = lines.filter((line) => line.nameEnd).length >= 2;
  bareLines ||= strongBare >= 2 && strongBare >= 0.3 * strong;

  const numbered = areNumbered(entries);
  const possible = entries.filter(
    ({ label, head }) =>
      (!label || head.form !== 'line' || bareLines) && (label || numbered || head.number === undefined),
  );
  const kept = possible.filter(({ name }) => name?.tier !== 'unlikely');
  const intro = text.slice(0, Math.min(kept[0]?.head.start ?? 0, LONGEST_INTRO));
  // Two passes: a word that is no name must not separate a question from its answer.
  const askers = loneAskers(text, kept);
  const first = countCandidates(text, dropLone(kept, intro, askers), false);
  const accepted = new Set<string>(
    [...first.values()]
      .filter((one) => askers.has(one.key) || isSpeaker(one, intro, hints))
      .map(({ key }) => key),
  );
  if (accepted.size === 0 && strong === 0) {
    const lone = loneSpeaker(kept, text);
    if (lone !== undefined) accepted.add(lone);
  }
  bareLines ||= [...first.values()].some(({ key, bare }) => bare >= 2 && accepted.has(key));
  const inUse = possible.filter(({ head }) => head.form !== 'line' || bareLines);
  for (const { label } of kept)
    if (label?.role === 'answer' && label.speaker !== '') accepted.add(label.speaker);
  const lacking = namesTheOrderLacks(text, inUse, accepted);
  for (const name of lacking.keys()) accepted.add(name);
  const speaking = possible.filter(
    ({ label, name }) => label?.role !== undefined || accepted.has(name?.key ?? ''),
  );
  const candidates = countCandidates(text, speaking);

  const names = new Map<string, Role | undefined>();
  for (const key of candidates.keys()) names.set(key, undefined);
  for (const { label } of speaking) {
    if (label?.role === 'host' && label.speaker !== '') names.set(label.speaker, 'hosts');
  }
  const introduced = /主持人?[\s:]*(?:是|为)?([\p{Script=Han}·]{2,6})/u.exec(intro)?.[1];
  for (const key of candidates.keys()) if (introduced?.startsWith(key)) names.set(key, 'hosts');
  if (hints.given && !names.has(hints.given)) names.set(hints.given, undefined);
  const asking = speaking.some(({ label }) => label?.role === 'reporter' || label?.role === 'question');
  decideRoles([...candidates.values()], names, asking, hints.given);
  for (const [name, role] of lacking) {
    if (role === 'asks' && names.has(name) && names.get(name) === undefined) names.set(name, role);
  }
  for (const [name, role] of hints.roles ?? []) if (!isMark(name)) names.set(name, role);

  const nobodyAsks = !asking && ![...names.values()].includes('asks');
  bareLines ||= [...candidates.values()].some(({ bare }) => bare >= 2);
  return { names, bareLines, numbered, hostAsks: nobodyAsks, main: hints.given ?? mainOf(candidates, names) };
}

/** 记者, 问, 答 are never names, even with a given role. */
function isMark(name: string): boolean {
  return name.length < 2 || REPORTER.test(name) || QUESTION_MARK.test(name) || ANSWER_MARK.test(name);
}
