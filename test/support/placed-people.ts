// People at workplaces, for tests of density, wall charts and merges: members with jobs, put into the store as they are.

import type { DeskStore } from '../../electron/core/store/desk-store.ts';
import { emptyJob, emptyMember, type Job, type Member } from '../../shared/domain/members.ts';
import { makeEmployer, makeWorkplace, secretary } from './store-folder.ts';

const id = (tail: string) => `01900000-0000-7000-8000-${tail.padStart(12, '0')}`;

/** Fixed ids, so that a failure names the same records every time. */
export const at = {
  council: id('e1'),
  trust: id('e2'),
  depot: id('b1'),
  yard: id('b2'),
  library: id('b3'),
  ward: id('b4'),
  nowhere: id('ffff'),
} as const;

export const personId = (number: number): string => id(`a${number}`);

/** A job at the depot of the council, unless said. */
export const job = (change: Partial<Job> = {}): Job => ({
  ...emptyJob,
  employerId: at.council,
  workplaceId: at.depot,
  ...change,
});

/** In benefit since 2020, unless said. */
export const person = (number: number, jobs: Job[], change: Partial<Member> = {}): Omit<Member, 'revision'> => ({
  ...emptyMember(personId(number)),
  number: String(1_000 + number),
  firstName: 'P',
  lastName: `Person ${number}`,
  joinedOn: '2020-01-01',
  standings: [{ from: '2020-01-01', to: null, standing: 'inBenefit' }],
  jobs,
  ...change,
});

/** Two employers and four workplaces: the council's depot, yard and library, the trust's ward. */
export async function putPlaces(store: DeskStore): Promise<void> {
  await store.transact(secretary, { code: 'test.add' }, (tx) => {
    tx.put('employers', makeEmployer('Council', at.council));
    tx.put('employers', makeEmployer('Trust', at.trust));
    tx.put('workplaces', makeWorkplace('Depot', at.council, at.depot));
    tx.put('workplaces', makeWorkplace('Yard', at.council, at.yard));
    tx.put('workplaces', makeWorkplace('Library', at.council, at.library));
    tx.put('workplaces', makeWorkplace('Ward', at.trust, at.ward));
  });
}

export async function putPeople(store: DeskStore, people: readonly Omit<Member, 'revision'>[]): Promise<void> {
  await store.transact(secretary, { code: 'test.add' }, (tx) => {
    for (const each of people) tx.put('members', each);
  });
}
