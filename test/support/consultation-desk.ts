// A forum with two seats a side, two unions of which one needs 21 days, and an agreement that says who is consulted on what.

import { emptyAgreement } from '../../shared/domain/agreements.ts';
import { emptyForum, emptySeat } from '../../shared/domain/partnership/forums.ts';
import { emptyUnion } from '../../shared/domain/partnership/unions.ts';
import type { CaseworkDesk } from './casework-desk.ts';

export const atTable = {
  forum: '01900000-0000-7000-8000-00000000f001',
  director: '01900000-0000-7000-8000-00000000f011',
  manager: '01900000-0000-7000-8000-00000000f012',
  chair: '01900000-0000-7000-8000-00000000f013',
  steward: '01900000-0000-7000-8000-00000000f014',
  unionA: '01900000-0000-7000-8000-00000000f021',
  unionB: '01900000-0000-7000-8000-00000000f022',
  agreement: '01900000-0000-7000-8000-00000000f031',
} as const;

const joint = { visibility: 'joint', confidentialUntil: null } as const;

export async function layTheTable({ store }: Pick<CaseworkDesk, 'store'>): Promise<void> {
  await store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    for (const [id, name, mandateDays] of [
      [atTable.unionA, 'Union A', 21],
      [atTable.unionB, 'Union B', 7],
    ] as const) {
      tx.put('unionProfiles', { ...emptyUnion, ...joint, id, name, isRecognised: true, mandateDays });
    }
    tx.put('forums', {
      ...emptyForum,
      ...joint,
      id: atTable.forum,
      name: 'Northfield partnership forum',
      state: 'active',
      seats: [
        { ...emptySeat, id: atTable.director, side: 'management', title: 'Director of people', isSenior: true },
        { ...emptySeat, id: atTable.manager, side: 'management', title: 'Head of estates' },
        { ...emptySeat, id: atTable.chair, side: 'staff', title: 'Staff side chair', unionId: atTable.unionA },
        { ...emptySeat, id: atTable.steward, side: 'staff', title: 'Senior steward', unionId: atTable.unionB },
      ],
    });
    tx.put('agreements', {
      ...emptyAgreement,
      ...joint,
      id: atTable.agreement,
      title: 'Partnership agreement',
      type: 'partnership',
      state: 'signed',
      forumId: atTable.forum,
      parties: ['Northfield Council', 'Union A', 'Union B'],
      signedOn: '2024-01-15',
      scope: [
        {
          id: '01900000-0000-7000-8000-00000000f032',
          topic: 'Shift patterns',
          level: 'negotiate',
          who: 'Both unions',
          noticeDays: 28,
        },
      ],
    });
  });
}
