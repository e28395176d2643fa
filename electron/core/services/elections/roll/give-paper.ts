// Marks on a roll of who was given a paper. They carry neither officer nor time nor order: with the order in which papers lay on a
// table, those would tell whose paper is whose. Ids are sorted, so that a list of many tells nothing of who came first; and once
// papers are read nobody is marked almost alone, so that no history has one voter between two readings.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { FEWEST_SHOWN, isSmall } from '../../../../../shared/rules/suppression.ts';
import type { CallContext } from '../../../desk.ts';
import { ANONYMOUS, type Transaction } from '../../../store/desk-store.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { frozenRoll, isRead, mustBeRunning, summaryOf } from './the-roll.ts';

/** @throws NotThere, InvalidInput: then nobody is marked. */
export async function givePaper(
  { rollId, electionId, memberIds, everybody = false, isGiven = true }: Inputs['elections']['givePaper'],
  context: CallContext,
): Promise<Outputs['elections']['givePaper']> {
  const { store } = context.desk;
  // Seen as whoever asks sees it; written as nobody.
  const seen = frozenRoll(store.view(context.account), { rollId, electionId });
  if (!everybody && (memberIds === undefined || memberIds.length === 0)) {
    throw new InvalidInput({ path: ['memberIds'], message: 'Say who was given a paper.' });
  }
  const { result } = await store.transact(
    { account: ANONYMOUS },
    { code: 'elections.givePaper', ids: [seen.electionId], isFinal: true },
    (tx) => {
      const roll = found(tx, 'rolls', seen.id);
      mustBeRunning(found(tx, 'elections', roll.electionId), 'electionId');
      const voters = new Set(roll.voters.map(({ memberId }) => memberId));
      const given = new Set(roll.given);
      for (const [index, id] of (everybody ? [...voters] : memberIds!).entries()) {
        if (!voters.has(id)) {
          throw new InvalidInput({
            path: ['memberIds', index],
            message: 'This person is not on the roll. “Why not on the roll?” says what stands in the way.',
          });
        }
        if (isGiven) given.add(id);
        else given.delete(id);
      }
      const changed = Math.abs(given.size - roll.given.length);
      if (isGiven && isSmall(changed)) mustNotBeRead(tx, roll.electionId);
      if (changed > 0) tx.put('rolls', { ...roll, given: [...given].sort() }, roll.revision);
      return { given: given.size, notGiven: voters.size - given.size, changed };
    },
  );
  return result;
}

/** @throws InvalidInput. */
function mustNotBeRead(tx: Transaction, electionId: string): void {
  if (!isRead(tx, electionId)) return;
  throw new InvalidInput({
    path: ['memberIds'],
    message: `Papers are being read already: fewer than ${FEWEST_SHOWN} marks at once could tell whose paper is read next. Mark more people together, or take the bundles away first and read them again.`,
  });
}

/** @throws NotThere, InvalidInput. */
export async function countUnused(
  { electionId, unused, replaced }: Inputs['elections']['countUnused'],
  context: CallContext,
): Promise<Outputs['elections']['countUnused']> {
  const { store } = context.desk;
  const { result } = await store.transact(
    { account: context.account },
    { code: 'elections.countUnused', ids: [electionId] },
    (tx) => {
      const election = found(tx, 'elections', electionId);
      mustBeRunning(election, 'electionId');
      const roll = frozenRoll(tx, { electionId });
      const next = {
        ...roll,
        unused: unused === undefined ? roll.unused : unused,
        replaced: replaced ?? roll.replaced,
      };
      if ((next.unused ?? 0) + next.replaced > election.papersPrinted) {
        throw new InvalidInput({
          path: [unused === undefined ? 'replaced' : 'unused'],
          message: `Only ${election.papersPrinted} papers were printed.`,
        });
      }
      return tx.put('rolls', next, roll.revision);
    },
  );
  return summaryOf(result, store.view(context.account));
}
