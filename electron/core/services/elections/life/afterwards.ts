// After the declaration: complaints and their answers, the papers destroyed for good; and an election that does not take place.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { Declaration, Election } from '../../../../../shared/domain/elections/elections.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { hasOpenComplaint } from '../../../../../shared/rules/elections/life/state.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { NotThere } from '../../../store/errors.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { electionAt, refuse, refuseCandidate, refuseEnded, refuseFutureDay } from './election-records.ts';

const save = async (
  code: string,
  { id, revision }: { id: string; revision: number },
  context: CallContext,
  work: (before: Election, tx: Transaction) => Partial<Election>,
): Promise<Election> => {
  const { result } = await context.desk.store.transact({ account: context.account }, { code, ids: [id] }, (tx) => {
    const before = electionAt(tx, id, revision);
    return tx.put('elections', { ...before, ...work(before, tx) }, before.revision);
  });
  return result;
};

/** @throws InvalidInput before it is declared, after the last day for complaints, and where nothing is said. */
export async function complain(input: Inputs['elections']['complain'], context: CallContext): Promise<Election> {
  const { today, dateOrder } = branchProfile(context);
  const on = input.on ?? today;
  return save('elections.complain', input, context, ({ declaration, complaints }) => {
    if (declaration === null) refuse(['id'], 'Nothing is declared yet that anybody could complain of.');
    refuseFutureDay(['on'], on, today);
    const until = declaration.complaintsUntil;
    if (until !== null && on > until) {
      refuse(['on'], `Complaints were taken until ${dayInWords(until, dateOrder)}, that day included.`);
    }
    if (input.by.trim() === '') refuse(['by'], 'Say who complains.');
    if (input.what.trim() === '') refuse(['what'], 'Say what the complaint is.');
    const { by, what } = input;
    return { complaints: [...complaints, { id: randomUUIDv7(), on, by, what, answer: '', closedOn: null }] };
  });
}

/** @throws NotThere, InvalidInput without an answer, and for whoever stands in it. */
export async function answerComplaint(
  { complaintId, answer, isClosed = true, ...input }: Inputs['elections']['answerComplaint'],
  context: CallContext,
): Promise<Election> {
  const { today } = branchProfile(context);
  const on = input.on ?? today;
  return save('elections.answerComplaint', input, context, (before, tx) => {
    refuseCandidate(tx, before, context);
    refuseFutureDay(['on'], on, today);
    if (isClosed && answer.trim() === '') refuse(['answer'], 'Write down the answer.');
    if (before.complaints.every(({ id }) => id !== complaintId)) throw new NotThere('complaints', complaintId);
    const closedOn = isClosed ? on : null;
    return {
      complaints: before.complaints.map((one) => (one.id === complaintId ? { ...one, answer, closedOn } : one)),
    };
  });
}

/** @throws InvalidInput where no reason is given, once it is declared, and for whoever stands in it. */
export async function cancel(
  { why, ...input }: Inputs['elections']['cancel'],
  context: CallContext,
): Promise<Election> {
  const { today } = branchProfile(context);
  const on = input.on ?? today;
  return save('elections.cancel', input, context, (before, tx) => {
    refuseCandidate(tx, before, context);
    refuseEnded(before);
    if (why.trim() === '') refuse(['why'], 'Say why it does not take place.');
    refuseFutureDay(['on'], on, today);
    return { cancelled: { on, why } };
  });
}

/** @throws InvalidInput before the day, while a complaint is open, where they are gone already, and for whoever stands in it. */
export async function destroyPapers(
  { id, revision }: Inputs['elections']['destroyPapers'],
  context: CallContext,
): Promise<Election> {
  const { store } = context.desk;
  const { account } = context;
  const profile = branchProfile(context);
  const view = store.view(account);
  mayGo(view, found(view, 'elections', id), profile, context);
  const records = view
    .byIndex('ballotBatches', 'electionId', id)
    .map((batch) => ({ collection: 'ballotBatches' as const, id: batch.id }));
  const { result } = await store.erase(
    { account },
    { code: 'elections.destroyPapers', ids: [id] },
    { records, attachments: [] },
    {
      work: (tx) => {
        const before = electionAt(tx, id, revision);
        const declaration = mayGo(tx, before, profile, context);
        const now = tx.byIndex('ballotBatches', 'electionId', id);
        if (now.length !== records.length) refuse(['id'], 'Papers were entered meanwhile. Look again.');
        const destroyedBy = tx.get('officers', account)?.name ?? before.returningOfficer?.name ?? '';
        return tx.put(
          'elections',
          { ...before, declaration: { ...declaration, destroyedOn: profile.today, destroyedBy } },
          before.revision,
        );
      },
    },
  );
  return result;
}

function mayGo(
  from: Pick<View, 'get'>,
  election: Election,
  { today, dateOrder }: BranchProfile,
  context: CallContext,
): Declaration {
  refuseCandidate(from, election, context);
  const { declaration } = election;
  if (declaration === null || declaration.destroyFrom === null) {
    refuse(['id'], 'There are no papers here that are kept to a day.');
  }
  if (declaration.destroyedOn !== null) refuse(['id'], 'The papers were destroyed already.');
  if (today < declaration.destroyFrom) {
    refuse(['id'], `The papers are kept until ${dayInWords(declaration.destroyFrom, dateOrder)}.`);
  }
  if (hasOpenComplaint(election)) refuse(['id'], 'A complaint is open: the papers are kept until it is answered.');
  return declaration;
}
