// A desk with a depot and a yard, members at both, and a post of two seats at the depot: what an election needs.

import { emptyJob, emptyMember } from '../../shared/domain/members.ts';
import { BRANCH_ACCOUNT } from '../../shared/rules/access/officer-facts.ts';
import { officers, openPartnershipDesk } from './partnership-desk.ts';

export const places = {
  depot: '44444444-0000-4000-8000-000000000001',
  yard: '44444444-0000-4000-8000-000000000002',
} as const;
export const post = '44444444-0000-4000-8000-000000000003';

/** Ana to Hal work at the depot, Ida and Jon at the yard; Fay is in arrears, Gus joined a week before. */
const NAMES = ['Ana', 'Ben', 'Cay', 'Dee', 'Eli', 'Fay', 'Gus', 'Hal', 'Ida', 'Jon'] as const;
export type PersonName = (typeof NAMES)[number];
export const people = Object.fromEntries(
  NAMES.map((name, index) => [name, `55555555-0000-4000-8000-${String(index + 1).padStart(12, '0')}`]),
) as Record<PersonName, string>;

/** Monday 2 November 2026 unless said. */
export async function openElectionDesk(day = '2026-11-02') {
  const at = await openPartnershipDesk(day);
  await at.store.transact({ account: BRANCH_ACCOUNT }, { code: 'test.election' }, (tx) => {
    const workplace = { employerId: null, address: '', postcode: '', departments: [], headcounts: [], goals: [] };
    tx.put('workplaces', { ...workplace, id: places.depot, name: 'Sandpit Lane Depot' });
    tx.put('workplaces', { ...workplace, id: places.yard, name: 'Mill Yard' });
    for (const name of NAMES) {
      const isAtYard = name === 'Ida' || name === 'Jon';
      tx.put('members', {
        ...emptyMember(people[name]),
        firstName: name,
        lastName: 'Tester',
        joinedOn: name === 'Gus' ? '2026-10-26' : '2020-01-01',
        standings: [{ from: '2020-01-01', to: null, standing: name === 'Fay' ? 'inArrears' : 'inBenefit' }],
        jobs: [{ ...emptyJob, from: '2020-01-01', workplaceId: isAtYard ? places.yard : places.depot }],
      });
    }
    tx.put('posts', {
      id: post,
      kind: 'rep',
      title: '',
      workplaceIds: [places.depot],
      departments: [],
      shifts: [],
      seats: 2,
      termMonths: 24,
      note: '',
      from: null,
      to: null,
    });
    const secretary = tx.get('officers', officers.secretary)!;
    tx.put('officers', { ...secretary, memberId: people.Hal }, secretary.revision);
  });

  const elections = at.call.elections;
  /** Nominated, ruled valid and accepted, with a proposer and a seconder of their own. */
  const stand = async (electionId: string, name: PersonName, proposer: PersonName, seconder: PersonName) => {
    const { nominationId } = await elections.nominate({
      electionId,
      memberId: people[name],
      proposerId: people[proposer],
      seconderId: people[seconder],
    });
    await elections.rule({ electionId, nominationId, isValid: true });
    await elections.accept({ electionId, nominationId });
    return nominationId;
  };
  /** A bundle on which both readings agree, as it is kept. */
  const papers = (electionId: string, agreed: { preferences: number[]; count: number }[], isAgreed = true) =>
    at.store.transact({ account: BRANCH_ACCOUNT }, { code: 'test.papers' }, (tx) =>
      tx.put('ballotBatches', {
        id: '66666666-0000-4000-8000-000000000001',
        electionId,
        name: 'Box 1',
        source: 'file',
        first: null,
        second: null,
        settled: [],
        agreed: isAgreed ? agreed.map((one) => ({ paper: '', spoilt: null, ...one })) : null,
      }),
    );
  const revisionOf = async (id: string) => (await elections.get({ id })).election.revision;
  return { ...at, elections, stand, papers, revisionOf };
}
