// Partnership records of every kind at every level, each with a text that stands nowhere else.

import type { Program } from '../../../electron/core/program.ts';
import { emptyAgreement } from '../../../shared/domain/agreements.ts';
import { emptyAction } from '../../../shared/domain/partnership/actions.ts';
import { emptyConsultation } from '../../../shared/domain/partnership/consultations.ts';
import { emptyDecision } from '../../../shared/domain/partnership/decisions.ts';
import { emptyEntry } from '../../../shared/domain/partnership/entries.ts';
import { emptyForum, emptySeat } from '../../../shared/domain/partnership/forums.ts';
import { emptyIssue } from '../../../shared/domain/partnership/issues.ts';
import { emptyMeeting } from '../../../shared/domain/partnership/meetings.ts';
import { VisibilitySchema } from '../../../shared/domain/partnership/sides.ts';
import { emptyUnion } from '../../../shared/domain/partnership/unions.ts';
import { BRANCH_ACCOUNT } from '../../../shared/rules/access/officer-facts.ts';
import { mark, uuid } from './marked-records.ts';

const DAY = '2026-11-02';

/** One forum of each level with what hangs on it; on the joint one hang records of every level. */
export async function keepPartnership({ desk }: Program, memberId: string): Promise<void> {
  await desk.store.transact({ account: BRANCH_ACCOUNT }, { code: 'test.partnership' }, (tx) => {
    const holder = { name: mark('holder'), memberId, repId: null, from: null, to: null };
    const seats = (['management', 'staff'] as const).map((side) => ({
      ...emptySeat,
      id: uuid(),
      side,
      title: mark('seat'),
      isSenior: side === 'management',
      holder: side === 'staff' ? holder : null,
    }));
    const joint = { visibility: 'joint', confidentialUntil: null } as const;
    const forum = tx.put('forums', {
      ...emptyForum,
      ...joint,
      id: uuid(),
      name: mark('forum'),
      state: 'active',
      seats,
    });
    for (const visibility of VisibilitySchema.options) {
      const shared = { visibility, confidentialUntil: null };
      const own = tx.put('forums', { ...emptyForum, ...shared, id: uuid(), name: mark('ownForum') });
      for (const [forumId, number] of [
        [forum.id, mark('number')],
        [own.id, mark('ownNumber')],
      ] as const) {
        const on = { ...shared, forumId };
        const base = () => ({ ...on, id: uuid() });
        tx.put('meetings', {
          ...emptyMeeting,
          ...base(),
          kind: 'forum',
          title: mark('meeting'),
          plannedOn: DAY,
          heldOn: DAY,
        });
        const issue = tx.put('issues', { ...emptyIssue, ...base(), number, title: mark('issue'), raisedOn: DAY });
        tx.put('consultations', { ...emptyConsultation, ...base(), number, topic: mark('topic') });
        tx.put('decisions', { ...emptyDecision, ...base(), number, title: mark('decision'), on: DAY });
        tx.put('actions', { ...emptyAction, ...base(), text: mark('action'), ownerSide: 'staff', askedOn: DAY });
        tx.put('agreements', { ...emptyAgreement, ...base(), title: mark('agreement'), type: 'facilities' });
        for (const place of [
          { collection: 'forums', id: forumId },
          { collection: 'issues', id: issue.id },
        ] as const) {
          tx.put('entries', {
            ...emptyEntry,
            ...shared,
            id: uuid(),
            on: place,
            kind: 'note',
            day: DAY,
            title: mark('entry'),
            text: mark('entryText'),
          });
        }
      }
      tx.put('unionProfiles', { ...emptyUnion, ...shared, id: uuid(), name: mark('union'), history: mark('history') });
    }
  });
}
