// Bundles of papers as they are shown, and who may read them: never a candidate, and nobody both times.

import type { Bundle } from '../../../../../shared/contract/elections/papers.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import type { BallotBatch, Reading } from '../../../../../shared/domain/elections/papers.ts';
import { BRANCH_ACCOUNT } from '../../../../../shared/rules/access/officer-facts.ts';
import { candidatesOnPaper } from '../../../../../shared/rules/elections/papers/on-the-paper.ts';
import { differencesLeft, differencesOf } from '../../../../../shared/rules/elections/papers/readings.ts';
import type { OnPaper } from '../../../../../shared/rules/elections/papers/what-it-says.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { InvalidInput } from '../../implementer.ts';

type From = Pick<View | Transaction, 'get' | 'byIndex'>;

/** Who reads papers, and on whose account: at a count two people often sit at one computer. */
export interface Reader {
  account: string;
  by: string;
}

/** Whoever has signed in reads, unless they say that somebody else does on their account. */
export function readerOf(from: From, context: CallContext, by: string | undefined): Reader {
  const { account } = context;
  if (account === BRANCH_ACCOUNT) return { account: '', by: by ?? '' };
  return { account, by: by?.trim() ? by : (from.get('officers', account)?.name ?? '') };
}

/** By their name alone: one account may be lent, and one person may have two. */
export const isSameReader = (one: Reader, other: Reader): boolean => fold(one.by) === fold(other.by);

/** Why they may not read papers of this election; '': they may. */
export function whyNotRead(from: From, election: Election, reader: Reader): string {
  const memberId = reader.account === '' ? null : (from.get('officers', reader.account)?.memberId ?? null);
  const stands = election.nominations.some(
    (nomination) =>
      (memberId !== null && nomination.memberId === memberId) ||
      (reader.by.trim() !== '' && fold(nomination.name) === fold(reader.by)),
  );
  return stands ? 'Whoever was nominated in this election does not read its papers: ask somebody else.' : '';
}

/** @throws InvalidInput. */
export function mustRead(from: From, election: Election, reader: Reader): void {
  const why = whyNotRead(from, election, reader);
  if (why !== '') throw new InvalidInput({ path: ['by'], message: why });
  if (reader.by.trim() === '' && reader.account === '') {
    throw new InvalidInput({ path: ['by'], message: 'Say who reads: two different people read every bundle.' });
  }
}

export const onPaper = (election: Election): OnPaper => ({
  candidates: candidatesOnPaper(election).length,
  rule: election.rule,
  seats: election.seats,
});

export function bundleShown(batch: BallotBatch, reader: Reader | null): Bundle {
  const { id, revision, name, source, first, second, agreed } = batch;
  const left = differencesLeft(batch).length;
  const count = (papers: readonly { count?: number }[]) => papers.reduce((sum, one) => sum + (one.count ?? 1), 0);
  return {
    ...{ id, revision, name, source },
    state: agreed !== null ? 'agreed' : second === null ? 'readOnce' : 'differs',
    firstBy: nameOf(first),
    secondBy: nameOf(second),
    papers: agreed === null ? (first?.papers.length ?? 0) : count(agreed),
    spoilt: agreed === null ? null : count(agreed.filter(({ spoilt }) => spoilt !== null)),
    differences: agreed === null ? left : differencesOf(batch).length,
    isReadByYou: reader !== null && first !== null && isSameReader(first, reader),
  };
}

const nameOf = (reading: Reading | null): string => reading?.by ?? '';
