// Inputs that work for elections: life.

import type { DeskClient } from '../../shared/contract/contract.ts';
import { emptyRuleBook } from '../../shared/domain/reps/rule-book.ts';

/** Long ago: nobody was nominated, and it waits to be declared. */
const longAgo = (call: DeskClient) => call.elections.open({ title: `Seat ${Math.random()}`, from: '2025-01-06' });

const nominated = async (call: DeskClient) => {
  const { id: electionId } = await call.elections.open({ title: `Seat ${Math.random()}` });
  const member = await call.members.add({
    firstName: 'Nom',
    lastName: `Inee ${Math.random()}`,
    joinedOn: '2020-01-01',
  });
  const { nominationId } = await call.elections.nominate({ electionId, memberId: member.id });
  return { electionId, nominationId };
};

const declared = async (call: DeskClient) => {
  const { id, revision } = await longAgo(call);
  return call.elections.declare({ id, revision });
};

const complained = async (call: DeskClient) => {
  const { id, revision } = await declared(call);
  return call.elections.complain({ id, revision, by: 'Somebody', what: 'Something' });
};

/** A ballot whose papers have been kept for as long as the rules ask. */
const keptLongEnough = async (call: DeskClient) => {
  const { revision: asked } = await call.reps.ruleBook({});
  await call.reps.keepRuleBook({ revision: asked, timetable: emptyRuleBook.timetable });
  const { id, revision } = await call.elections.open({ kind: 'consultative', question: 'So?', from: '2024-01-08' });
  const kept = await call.elections.keepReturn({ id, revision, constituency: 'All', entitled: 2, votes: [1, 1] });
  return call.elections.declare({ id, revision: kept.revision, on: '2024-03-01' });
};

const current = ({ id, revision }: { id: string; revision: number }) => ({ id, revision });

export const workingElectionsLife: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'elections.open': async () => ({ repKind: 'rep', seats: 2 }),
  'elections.previewTimetable': async () => ({ from: '2026-12-01' }),
  'elections.previewVoters': async () => ({}),
  'elections.list': async () => ({}),
  'elections.get': async (call) => ({ id: (await longAgo(call)).id }),
  'elections.change': async (call) => ({ ...current(await longAgo(call)), seats: 2 }),
  'elections.nominate': async (call) => {
    const { id: electionId } = await longAgo(call);
    const member = await call.members.add({ firstName: 'Nom', lastName: `Inee ${Math.random()}` });
    return { electionId, memberId: member.id };
  },
  'elections.changeNomination': async (call) => ({ ...(await nominated(call)), statement: 'Vote' }),
  'elections.rule': async (call) => ({ ...(await nominated(call)), isValid: true }),
  'elections.accept': nominated,
  'elections.withdraw': nominated,
  'elections.previewDeclaration': async (call) => ({ id: (await longAgo(call)).id }),
  'elections.declare': async (call) => current(await longAgo(call)),
  'elections.complain': async (call) => ({ ...current(await declared(call)), by: 'Somebody', what: 'Something' }),
  'elections.answerComplaint': async (call) => {
    const election = await complained(call);
    return { ...current(election), complaintId: election.complaints[0]!.id, answer: 'So it was' };
  },
  'elections.destroyPapers': async (call) => current(await keptLongEnough(call)),
  'elections.cancel': async (call) => ({ ...current(await longAgo(call)), why: 'Nobody asked for it' }),
  'elections.paper': async (call) => ({ id: (await longAgo(call)).id }),
};
