// The candidates' order on the paper by lot. They are numbered by the alphabet first, so that anybody with the seed draws the same
// order again.

import { randomBytes } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import { drawOrder as drawLot } from '../../../../../shared/rules/elections/lot.ts';
import { candidatesOnPaper, isStanding } from '../../../../../shared/rules/elections/papers/on-the-paper.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { StaleRecord } from '../../../store/errors.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { refuseCandidate } from '../life/election-records.ts';
import { mustBeRunning, rollOf } from '../roll/the-roll.ts';
import { mustHaveCandidates } from './enter-papers.ts';

/** What this lot is for: another lot from the same seed comes out in another order. */
const WHAT = 'order on the paper';

/** @throws NotThere, StaleRecord, InvalidInput: nominations are open to a ruling, an order is drawn already, papers are printed; for a candidate. */
export async function drawOrder(
  { id, revision, seed: given }: Inputs['elections']['drawOrder'],
  context: CallContext,
): Promise<Outputs['elections']['drawOrder']> {
  const { today } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'elections.drawOrder', ids: [id], isFinal: true },
    (tx) => {
      const election = found(tx, 'elections', id);
      if (revision !== undefined && election.revision !== revision) throw new StaleRecord('elections', id, election);
      mustBeRunning(election, 'id');
      refuseCandidate(tx, election, context);
      mustHaveCandidates(election);
      refuseEarly(election);
      const standing = election.nominations.filter(isStanding).map((nomination) => nomination.id);
      if (election.lot !== null && isOf(election.lot.order, standing)) {
        throw new InvalidInput({
          path: ['seed'],
          message: `The order was drawn already, from the seed ${election.lot.seed}. A lot is drawn once.`,
        });
      }
      refuseWhenGivenOut(tx, election);
      const seed = given ?? randomBytes(8).toString('hex');
      const saved = tx.put(
        'elections',
        // Papers in the former order are none any more: numbers begin again.
        { ...election, papersPrinted: 0, lot: { seed, on: today, order: orderOf(election, seed) } },
        election.revision,
      );
      return { seed, candidates: candidatesOnPaper(saved), revision: saved.revision };
    },
  );
  return result;
}

function refuseEarly({ nominations }: Election): void {
  const undecided = nominations.filter(({ withdrawnOn, ruling }) => withdrawnOn === null && ruling === null);
  const [first] = undecided;
  if (first === undefined) return;
  const others = undecided.length === 1 ? '' : `, nor on ${undecided.length - 1} more`;
  throw new InvalidInput({
    path: ['id'],
    message: `The returning officer has not ruled on ${first.name}’s nomination yet${others}. The order is drawn when it is known who stands.`,
  });
}

function refuseWhenGivenOut(tx: Transaction, { id }: Election): void {
  const isRead = tx.byIndex('ballotBatches', 'electionId', id).length > 0;
  if (!isRead && (rollOf(tx, id)?.given.length ?? 0) === 0) return;
  throw new InvalidInput({
    path: ['id'],
    message: `Papers are ${isRead ? 'read' : 'given out'} already: the order on them stays as it is.`,
  });
}

const isOf = (order: readonly string[], standing: readonly string[]): boolean =>
  order.length === standing.length && standing.every((id) => order.includes(id));

/** Nominations' ids in the order in which they come out. */
export function orderOf({ nominations }: Pick<Election, 'nominations'>, seed: string): string[] {
  const byName = nominations
    .filter(isStanding)
    .map(({ id, name }, index) => ({ id, name: fold(name), index }))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : one.index - other.index));
  return drawLot(
    seed,
    WHAT,
    byName.map((_, index) => index + 1),
  ).map((number) => byName[number - 1]!.id);
}
