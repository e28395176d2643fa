// Negotiations at each level with what hangs on them and what they count with, and a ballot for action with its notices, every
// text of them a mark that stands nowhere else.

import type { Program } from '../../../electron/core/program.ts';
import type { Transaction } from '../../../electron/core/store/desk-store.ts';
import { noDays } from '../../../shared/domain/elections/elections.ts';
import { NegotiationVisibilitySchema } from '../../../shared/domain/negotiations/negotiations.ts';
import { emptyAction } from '../../../shared/domain/partnership/actions.ts';
import { emptyEntry } from '../../../shared/domain/partnership/entries.ts';
import { wholeBranch } from '../../../shared/domain/reps/posts.ts';
import { BRANCH_ACCOUNT } from '../../../shared/rules/access/officer-facts.ts';
import { type MarkedBargaining, marked, withMarks } from '../marked-negotiation.ts';
import { mark, uuid } from './marked-records.ts';
import { markedElection } from './marked-reps.ts';

const DAY = '2026-11-02';

interface Placed {
  far: string;
  farther: string;
  employerId: string;
  workplaceId: string;
}

/** `far` is a member whom no rep sees: they sit on our side of the table. */
export async function keepNegotiations({ desk }: Program, placed: Placed): Promise<void> {
  await desk.store.transact({ account: BRANCH_ACCOUNT }, { code: 'test.negotiations' }, (tx) => {
    for (const visibility of NegotiationVisibilitySchema.options) keepAtLevel(tx, visibility, placed);
    tx.put('priceIndexes', {
      id: uuid(),
      series: 'rpi',
      months: [{ month: '2026-10', value: '412.3', source: mark('published') }],
    });
    keepActionBallot(tx, placed);
  });
}

/** The same records with ids of their own. */
function anew(from: MarkedBargaining): MarkedBargaining {
  const ids = new Map<string, string>();
  const own = (id: string): string => {
    ids.set(id, ids.get(id) ?? uuid());
    return ids.get(id)!;
  };
  return JSON.parse(JSON.stringify(from).replace(/bbbbbbbb-0000-4000-8000-\d{12}/gu, own));
}

function keepAtLevel(
  tx: Transaction,
  visibility: 'inConfidence' | 'branch' | 'staffSide',
  { far, employerId, workplaceId }: Placed,
): void {
  const { made } = withMarks(anew(marked), () => mark('ng'));
  const level = { visibility, confidentialUntil: null };
  const [negotiation] = made.negotiations;
  for (const spine of made.paySpines) tx.put('paySpines', { ...spine, employerId });
  for (const workforce of made.workforces) {
    const rows = workforce.rows.map((row) => ({ ...row, workplaceId }));
    tx.put('workforces', { ...workforce, employerId, rows });
  }
  for (const benchmark of made.benchmarks)
    tx.put('benchmarks', { ...benchmark, link: `https://example.org/${mark('ng')}` });
  const team = negotiation!.team.map((place, at) => (at === 0 ? { ...place, memberId: far } : place));
  const { id } = tx.put('negotiations', { ...negotiation!, ...level, employerIds: [employerId], unitId: null, team });
  for (const item of made.negotiationItems) tx.put('negotiationItems', { ...item, ...level });
  for (const meeting of made.negotiationMeetings) {
    const action = tx.put('actions', {
      ...emptyAction,
      ...level,
      id: uuid(),
      forumId: null,
      text: mark('ng'),
      ownerSide: 'staff',
      askedOn: DAY,
      source: { collection: 'negotiations', id },
    });
    tx.put('negotiationMeetings', { ...meeting, ...level, actionIds: [action.id] });
  }
  tx.put('entries', {
    ...emptyEntry,
    ...level,
    id: uuid(),
    on: { collection: 'negotiations', id },
    kind: 'note',
    day: DAY,
    title: mark('ng'),
    text: mark('ng'),
  });
}

function keepActionBallot(tx: Transaction, { far, farther, employerId, workplaceId }: Placed): void {
  const notice = { id: uuid(), employerId, to: mark('ng'), plannedFor: DAY, receivedOn: null, explanation: mark('ng') };
  const rows = [{ category: mark('ng'), workplaceId, workplace: mark('ng'), people: 437 }];
  const days = { how: 'discontinuous' as const, days: ['2026-12-10'] };
  tx.put('elections', {
    ...markedElection([far, farther]),
    ...wholeBranch,
    id: uuid(),
    postId: null,
    kind: 'industrialAction',
    question: mark('ng'),
    choices: ['Yes', 'No'],
    nominations: [],
    timetable: { ...noDays, ballotOpensOn: '2026-10-01', ballotClosesOn: '2026-10-20' },
    notices: [
      { ...notice, kind: 'ballot', rows, action: null },
      { ...notice, id: uuid(), kind: 'action', rows, action: { kind: 'strike', what: mark('ng'), days } },
    ],
  });
}
