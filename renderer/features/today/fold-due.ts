// Which dates Today shows at once and which wait behind a button. A limit or a hearing never waits, and nothing that is
// due within days; old chores do, so that they never stand before what runs out today.

import type { DueItem } from '../../../shared/contract/case-clocks.ts';

/** What is due within this many days is always shown. */
const NEAR_DAYS = 3;
/** What can wait is shown while the list is no longer than this. */
const SHOWN_AT_FIRST = 24;

/** What can wait behind a button while it is far ahead: our chores, and what others owe us. */
const CAN_WAIT: ReadonlySet<DueItem['kind']> = new Set([
  'task',
  'employerReply',
  'informationRequest',
  'offer',
  'refer',
  'remedy',
  'partnershipMeeting',
  'partnershipAction',
  'informationDue',
  'minutesDue',
  'termEnds',
  'agreementReview',
  'partnershipReview',
  'complaintsEnd',
  'papersMayGo',
  'postTermEnds',
  'trainingNeeded',
  'trainingExpires',
  'certificationReview',
  'talkAgain',
  'bargainingStep',
]);

/** Our own chores: what is overdue of them stands together, behind what cannot wait. */
const CHORES: ReadonlySet<DueItem['kind']> = new Set([
  'task',
  'partnershipAction',
  'trainingNeeded',
  'certificationReview',
  'talkAgain',
  'papersMayGo',
]);

export interface FoldedDue {
  /** Limits that are overdue, dates that nobody knows, and whatever is near; in the order given. */
  pressing: DueItem[];
  overdueTasks: DueItem[];
  /** Further ahead: every limit, hearing and step of ours, and the rest while there is room. */
  ahead: DueItem[];
  /** How many of the rest are left out. */
  waiting: number;
}

export function foldDue(items: readonly DueItem[], isWhole: boolean): FoldedDue {
  const folded: FoldedDue = { pressing: [], overdueTasks: [], ahead: [], waiting: 0 };
  for (const item of items) {
    const { kind, daysLeft } = item;
    if (CHORES.has(kind) && daysLeft !== null && daysLeft < 0) folded.overdueTasks.push(item);
    else if (daysLeft === null || daysLeft <= NEAR_DAYS) folded.pressing.push(item);
    else if (isWhole || !CAN_WAIT.has(kind) || folded.pressing.length + folded.ahead.length < SHOWN_AT_FIRST) {
      folded.ahead.push(item);
    } else folded.waiting += 1;
  }
  return folded;
}
