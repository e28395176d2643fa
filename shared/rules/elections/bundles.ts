// Papers made ready to be counted: checked, freed of who withdrew, equal ones put together, in an order of their own, so
// that neither the order of the file nor anybody's name can change a count.

import type { PaperFinding } from '../../domain/elections/count-result.ts';
import { MOST_CANDIDATES, MOST_NAME } from '../../domain/elections/count-result.ts';
import { capital } from '../../domain/words.ts';
import type { CountInput, CountPaper } from './count.ts';
import { type CountProblem, NotCountable } from './not-countable.ts';
import { sha256 } from './sha-256.ts';
import { MOST_PAPERS } from './votes.ts';

/** Equal papers; `preferences` hold no one who withdrew. */
export interface Bundle {
  preferences: readonly number[];
  papers: number;
}

export interface Bundles {
  bundles: Bundle[];
  valid: number;
  findings: PaperFinding[];
  /** Papers that named somebody who withdrew. */
  withWithdrawn: number;
  /** What lots are drawn from unless somebody gave a seed: SHA-256 of the bundles in their own order. */
  seed(): string;
}

const MOST_PROBLEMS = 20;

/** @throws NotCountable: a number that is no candidate's, seats that cannot be filled, no valid paper. */
export function bundlesOf(input: CountInput): Bundles {
  const withdrawn = new Set(input.withdrawn ?? []);
  refuseImpossible(input, withdrawn);
  const byKey = new Map<string, { preferences: readonly number[]; papers: number }>();
  const findings: PaperFinding[] = [...(input.findings ?? [])];
  const problems: CountProblem[] = [];
  let valid = 0;
  let withWithdrawn = 0;
  for (const [index, paper] of input.papers.entries()) {
    if (paper.count === 0) continue;
    const where = paper.where ?? `paper ${index + 1}`;
    const wrong = wrongWith(paper, input.candidates.length);
    if (wrong?.isFatal) {
      if (problems.length < MOST_PROBLEMS)
        problems.push({ line: lineIn(where), message: `${capital(where)}: ${wrong.says}` });
      continue;
    }
    const kept = withdrawn.size === 0 ? paper.preferences : paper.preferences.filter((one) => !withdrawn.has(one));
    if (kept.length !== paper.preferences.length) withWithdrawn += paper.count;
    const reason = wrong?.says ?? (kept.length > 0 ? null : nobody(paper));
    if (reason !== null) {
      findings.push({ where, papers: paper.count, outcome: 'setAside', reason });
      continue;
    }
    valid += paper.count;
    const key = kept.join(' ');
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { preferences: kept, papers: paper.count });
    else known.papers += paper.count;
  }
  if (problems.length > 0) throw new NotCountable(...problems);
  if (valid > MOST_PAPERS)
    throw new NotCountable({ line: null, message: 'These are more papers than can be counted.' });
  if (valid === 0) throw new NotCountable({ line: null, message: noneValid(input, findings) });
  return { bundles: [...byKey.values()], valid, findings, withWithdrawn, seed: () => seedOf(byKey) };
}

function refuseImpossible({ candidates, seats }: CountInput, withdrawn: ReadonlySet<number>): void {
  const refuse = (message: string): never => {
    throw new NotCountable({ line: null, message });
  };
  if (candidates.length === 0) refuse('There is no candidate to count for.');
  if (candidates.length > MOST_CANDIDATES) {
    refuse(`There are ${candidates.length} candidates: ${MOST_CANDIDATES} at most can be counted.`);
  }
  const long = candidates.findIndex((name) => name.length > MOST_NAME);
  if (long !== -1)
    refuse(`The name of candidate ${long + 1} is longer than ${MOST_NAME.toLocaleString('en-GB')} letters.`);
  if (!Number.isInteger(seats) || seats < 1) refuse('Say how many seats there are: at least 1.');
  const standing = candidates.filter((_, index) => !withdrawn.has(index + 1)).length;
  const left = standing === candidates.length ? '' : ' left';
  if (seats <= standing) return;
  refuse(
    `There are ${seats} seats and ${standing} ${standing === 1 ? 'candidate' : 'candidates'}${left}: there is nothing to count. ` +
      `Whoever stands is elected without a ballot, and ${seats - standing} of the seats stay vacant.`,
  );
}

function wrongWith({ preferences, count }: CountPaper, candidates: number): { isFatal: boolean; says: string } | null {
  if (!Number.isSafeInteger(count) || count < 0) {
    return { isFatal: true, says: `${count} is not a number of papers: whole papers are counted.` };
  }
  const nobodys = preferences.find((number) => !Number.isInteger(number) || number < 1 || number > candidates);
  if (nobodys !== undefined) {
    return {
      isFatal: true,
      says: `a preference for candidate ${nobodys}, and the candidates are numbered 1 to ${candidates}.`,
    };
  }
  if (new Set(preferences).size === preferences.length) return null;
  const twice = preferences.find((number, at) => preferences.indexOf(number) !== at);
  return { isFatal: false, says: `candidate ${twice} is marked more than once` };
}

const nobody = ({ preferences }: CountPaper): string =>
  preferences.length === 0 ? 'no preference is marked' : 'every candidate who is marked has withdrawn';

function noneValid({ papers }: CountInput, findings: readonly PaperFinding[]): string {
  if (papers.length === 0 && findings.length === 0) return 'There are no papers to count.';
  const aside = findings.filter(({ outcome }) => outcome === 'setAside');
  const first = aside[0];
  const why = first === undefined ? '' : ` The first, ${first.where}: ${first.reason}.`;
  return `There is no valid paper to count.${why}`;
}

const seedOf = (byKey: ReadonlyMap<string, { papers: number }>): string =>
  sha256(
    [...byKey]
      .map(([key, { papers }]) => `${papers} ${key} 0\n`)
      .sort()
      .join(''),
  );

const lineIn = (where: string): number | null => {
  const found = /^(?:line|row) (\d+)/.exec(where);
  return found === null ? null : Number(found[1]);
};
