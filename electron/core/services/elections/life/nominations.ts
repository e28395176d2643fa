// Nominations: written down whatever speaks against them, ruled on by the returning officer, accepted or withdrawn by the
// candidate. A check that fails refuses nothing here: it is shown, and a person decides.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Election, Nomination } from '../../../../../shared/domain/elections/elections.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found, personName } from '../../cases/case-records.ts';
import {
  electionAt,
  nominationIn,
  refuse,
  refuseCandidate,
  refuseEnded,
  refuseFutureDay,
  refuseRenumbered,
  refuseRival,
} from './election-records.ts';
import { checksOf } from './nomination-facts.ts';

const MOST = 200;

/** @throws NotThere, StaleRecord, InvalidInput for a ballot on a question, or once the papers' order is drawn. */
export async function nominate(
  input: Inputs['elections']['nominate'],
  context: CallContext,
): Promise<Outputs['elections']['nominate']> {
  const profile = branchProfile(context);
  const id = randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'elections.nominate', ids: [input.electionId, id] },
    (tx) => {
      const before = electionAt(tx, input.electionId, input.revision);
      refuseEnded(before);
      if (before.kind !== 'post') refuse(['electionId'], 'This is a ballot on a question: nobody is nominated for it.');
      refuseDrawn(before);
      if (before.nominations.length >= MOST) refuse(['electionId'], `${MOST} nominations are the most there can be.`);
      const member = found(tx, 'members', input.memberId);
      const nomination: Nomination = {
        id,
        memberId: member.id,
        name: input.name ?? personName(member),
        proposerId: supporter(tx, input.proposerId),
        seconderId: supporter(tx, input.seconderId),
        receivedOn: input.receivedOn ?? profile.today,
        acceptedOn: input.acceptedOn ?? null,
        withdrawnOn: null,
        statement: input.statement ?? '',
        ruling: null,
      };
      checkDays(nomination, profile);
      const after = { ...before, nominations: [...before.nominations, nomination] };
      refuseRenumbered(tx, before, after);
      const election = tx.put('elections', after, before.revision);
      return { election, checks: checksOf(tx, election, nomination, profile) };
    },
  );
  return { ...result.election, nominationId: id, checks: result.checks };
}

const supporter = (tx: Transaction, id: string | null | undefined): string | null =>
  id == null ? null : found(tx, 'members', id).id;

function refuseDrawn({ lot }: Election): void {
  if (lot === null) return;
  refuse(['electionId'], 'The order on the ballot paper is drawn already: who is on it stays on it.');
}

const isOnPaper = ({ lot }: Election, { id }: Nomination): boolean => lot?.order.includes(id) ?? false;

function checkDays({ receivedOn, acceptedOn }: Nomination, { today }: BranchProfile): void {
  refuseFutureDay(['receivedOn'], receivedOn, today);
  if (acceptedOn !== null) refuseFutureDay(['acceptedOn'], acceptedOn, today);
}

type Of = Pick<Inputs['elections']['accept'], 'electionId' | 'nominationId' | 'revision'>;

/** One nomination changed, in an election that still goes on. */
async function changeOne(
  code: string,
  { electionId, nominationId, revision }: Of,
  context: CallContext,
  work: (nomination: Nomination, election: Election, profile: BranchProfile, tx: Transaction) => Partial<Nomination>,
): Promise<Election> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code, ids: [electionId, nominationId] },
    (tx) => {
      const before = electionAt(tx, electionId, revision);
      refuseEnded(before);
      const nomination = nominationIn(before, nominationId);
      const after = { ...nomination, ...work(nomination, before, profile, tx) };
      const nominations = before.nominations.map((one) => (one.id === nominationId ? after : one));
      refuseRenumbered(tx, before, { ...before, nominations });
      return tx.put('elections', { ...before, nominations }, before.revision);
    },
  );
  return result;
}

export const changeNomination = (
  input: Inputs['elections']['changeNomination'],
  context: CallContext,
): Promise<Election> =>
  changeOne('elections.changeNomination', input, context, (nomination, election, profile, tx) => {
    refuseRival(tx, election, nomination, context);
    const { proposerId, seconderId, name, statement, receivedOn } = input;
    if (name !== undefined && name !== nomination.name) refuseDrawn(election);
    const changed = withoutUndefined({ name, statement, receivedOn });
    checkDays({ ...nomination, ...changed }, profile);
    return {
      ...changed,
      ...(proposerId !== undefined && { proposerId: supporter(tx, proposerId) }),
      ...(seconderId !== undefined && { seconderId: supporter(tx, seconderId) }),
    };
  });

/** @throws InvalidInput where it is not valid and no reason is given, and for whoever stands in it. */
export const rule = (input: Inputs['elections']['rule'], context: CallContext): Promise<Election> =>
  changeOne('elections.rule', input, context, (nomination, election, { today }, tx) => {
    refuseCandidate(tx, election, context);
    if (nomination.withdrawnOn !== null)
      refuse(['nominationId'], 'The candidate has withdrawn: there is nothing to rule on.');
    const { isValid, why = '', on = today } = input;
    // Whoever is not on the paper can still be ruled out: they would be waited for without an end.
    if (isValid !== true && isOnPaper(election, nomination)) refuseDrawn(election);
    if (isValid === null) return { ruling: null };
    if (!isValid && why.trim() === '') refuse(['why'], 'Say why it is not valid: the candidate will ask.');
    refuseFutureDay(['on'], on, today);
    return { ruling: { isValid, on, why } };
  });

/** @throws InvalidInput once the papers' order is drawn, and for whoever stands against them. */
export const accept = (input: Inputs['elections']['accept'], context: CallContext): Promise<Election> =>
  changeOne('elections.accept', input, context, (nomination, election, { today }, tx) => {
    refuseRival(tx, election, nomination, context);
    if (nomination.withdrawnOn !== null) refuse(['nominationId'], 'The candidate has withdrawn.');
    refuseDrawn(election);
    const on = input.on ?? today;
    refuseFutureDay(['on'], on, today);
    return { acceptedOn: on };
  });

/** @throws InvalidInput after the last day for it, and for whoever stands against them. */
export const withdraw = (input: Inputs['elections']['withdraw'], context: CallContext): Promise<Election> =>
  changeOne('elections.withdraw', input, context, (nomination, election, { today, dateOrder }, tx) => {
    refuseRival(tx, election, nomination, context);
    const { timetable } = election;
    if (nomination.withdrawnOn !== null) refuse(['nominationId'], 'The candidate has withdrawn already.');
    const on = input.on ?? today;
    refuseFutureDay(['on'], on, today);
    const last = timetable.withdrawalsCloseOn ?? timetable.nominationsCloseOn;
    if (last !== null && on > last) {
      refuse(['on'], `The last day for withdrawing was ${dayInWords(last, dateOrder)}: the name stays on the paper.`);
    }
    return { withdrawnOn: on };
  });
