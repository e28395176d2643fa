// The meetings of an imported forum, the papers that went to them, and the actions that were agreed.

import { randomUUIDv7 } from 'node:crypto';
import { emptyAction } from '../../../../../shared/domain/partnership/actions.ts';
import { emptyEntry } from '../../../../../shared/domain/partnership/entries.ts';
import { emptyItem, emptyMeeting } from '../../../../../shared/domain/partnership/meetings.ts';
import { sharingOf } from '../sharing.ts';
import type { Importing } from './import-records.ts';
import { levelOf, signedOn } from './imported-fields.ts';

type Meeting = Importing['records']['meetings'][number];

export function putMeetings(importing: Importing): void {
  const ids = new Map(importing.records.meetings.map(({ id }) => [id, randomUUIDv7()]));
  for (const meeting of importing.records.meetings) putMeeting(importing, meeting, ids.get(meeting.id)!);
  putPapers(importing, ids);
  putActions(importing);
}

function putMeeting({ tx, context, forum, seatIds }: Importing, meeting: Meeting, id: string): void {
  const { planned, held = null, cancelled_by: bySide = null, items = [], att = {} } = meeting;
  tx.put('meetings', {
    ...emptyMeeting,
    ...sharingOf(context, levelOf(meeting), 'joint', [forum]),
    id,
    forumId: forum.id,
    plannedOn: planned,
    heldOn: held,
    cancelled: bySide === null ? null : { on: meeting.cancelled_on ?? planned, bySide, reason: meeting.reason ?? '' },
    chairSide: meeting.chair_side ?? null,
    attendance: Object.entries(att).map(([seat, value]) => ({ seatId: seatIds.get(seat)!, value, person: '' })),
    items: items.map((item) => ({
      ...emptyItem,
      id: randomUUIDv7(),
      title: item.title,
      proposedBy: item.proposed_by_side ?? 'joint',
      purpose: item.purpose ?? emptyItem.purpose,
      scope: item.scope ?? emptyItem.scope,
      outcome: item.outcome ?? null,
      deferrals: item.deferral_count ?? 0,
    })),
    minutes: meeting.minutes ?? '',
    minutesIssuedOn: meeting.minutes_issued_on ?? null,
    approvals: {
      management: signedOn(meeting.approved_by_mgmt_on, 'Management'),
      staff: signedOn(meeting.approved_by_staff_on, 'Staff side'),
    },
  });
}

function putPapers({ tx, context, records, forum }: Importing, ids: ReadonlyMap<string, string>): void {
  const meetings = new Map(records.meetings.map((meeting) => [meeting.id, meeting]));
  let number = 0;
  for (const paper of records.papers) {
    const id = ids.get(paper.m)!;
    const { planned, held } = meetings.get(paper.m)!;
    const { visibility } = tx.get('meetings', id)!;
    number += 1;
    tx.put('entries', {
      ...emptyEntry,
      ...sharingOf(context, levelOf(paper), 'joint', [forum, { visibility }]),
      id: randomUUIDv7(),
      on: { collection: 'meetings', id },
      kind: 'paper',
      day: paper.issued ?? held ?? planned,
      title: paper.title ?? `Paper ${number}`,
      bySide: paper.author_side ?? null,
      issuedOn: paper.issued ?? null,
      readsCounted: paper.read_before ?? null,
    });
  }
}

function putActions({ tx, context, records, forum, today }: Importing): void {
  for (const [at, action] of records.actions.entries()) {
    tx.put('actions', {
      ...emptyAction,
      ...sharingOf(context, levelOf(action), 'joint', [forum]),
      id: randomUUIDv7(),
      forumId: forum.id,
      text: action.text ?? `Action ${at + 1}`,
      ownerSide: action.side,
      team: action.owner_team ?? '',
      askedOn: [action.due, action.done, today].filter((day) => typeof day === 'string').sort()[0]!,
      dueOn: action.due ?? null,
      doneOn: action.done ?? null,
    });
  }
}
