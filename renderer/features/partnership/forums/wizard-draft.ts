// What somebody has written of a forum that is still to be made, and the constitution that it comes to so far.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import {
  type ConstitutionHead,
  emptyForum,
  emptySeat,
  type ForumType,
} from '../../../../shared/domain/partnership/forums.ts';
import type { Constitution } from '../../../../shared/rules/partnership/forums/constitution.ts';
import type { ReadSeat } from '../../../../shared/rules/partnership/forums/read-people.ts';
import { readTime } from '../../cases/read-time.ts';
import { nobodyYet, type PeopleDraft, seatsToSave } from './people-fields.tsx';
import type { Rules } from './rules-dialog.tsx';

export interface WizardDraft extends PeopleDraft, Rules {
  step: number;
  name: string;
  type: ForumType;
  parentId: string | null;
  employerId: string | null;
  mission: string;
  vision: string;
  mayDiscuss: string;
  mayNotDiscuss: string;
  heads: Partial<Record<ConstitutionHead, string>>;
  /** How many seats of each side, vacant ones among them. */
  managementSeats: number;
  staffSeats: number;
  firstOn: string | null;
  endsOn: string | null;
  relationToUnions: string;
}

const { intervalDays, toleranceDays, papersWorkingDays, minutesDays, preMeetingWorkingDays } = emptyForum;

export const emptyWizard: WizardDraft = {
  ...nobodyYet,
  ...{ intervalDays, toleranceDays, papersWorkingDays, minutesDays, preMeetingWorkingDays },
  step: 0,
  name: '',
  type: 'partnershipForum',
  parentId: null,
  employerId: null,
  mission: '',
  vision: '',
  mayDiscuss: '',
  mayNotDiscuss: '',
  heads: {},
  managementSeats: 5,
  staffSeats: 5,
  firstOn: null,
  endsOn: null,
  relationToUnions: '',
  usualTime: null,
  usualPlace: '',
  quorum: { total: 6, management: 3, staff: 3, areCoChairsRequired: false, isBesideCoChairs: false },
  chairModel: 'coChairs',
  reviewDue: null,
};

/** More than half of each side, and never all of it: one apology must not undo a meeting. */
function usualQuorum({ managementSeats, staffSeats }: Pick<WizardDraft, 'managementSeats' | 'staffSeats'>) {
  const of = (seats: number) => Math.max(1, Math.min(seats - 1, Math.floor(seats / 2) + 1));
  const [management, staff] = [of(managementSeats), of(staffSeats)];
  return { total: management + staff, management, staff };
}

/** The quorum follows the number of seats until somebody says another. */
export function changedWizard(before: WizardDraft, part: Partial<WizardDraft>): WizardDraft {
  const { quorum } = before;
  const usual = usualQuorum(before);
  const isUsual =
    quorum?.total === usual.total && quorum.management === usual.management && quorum.staff === usual.staff;
  const next = { ...before, ...part };
  return isUsual && part.quorum === undefined ? { ...next, quorum: { ...quorum, ...usualQuorum(next) } } : next;
}

/** Those who are named, and vacant seats up to the number of each side. */
export function allSeats(value: WizardDraft, named: readonly ReadSeat[]): ReadSeat[] {
  const vacant = (side: ReadSeat['side'], wanted: number): ReadSeat[] => {
    const there = named.filter((seat) => seat.side === side).length;
    return Array.from({ length: Math.max(0, wanted - there) }, (_, at) => ({
      side,
      // An empty side has its co-chair's seat first, and management's first seat is a senior manager's.
      role: there === 0 && at === 0 && value.chairModel === 'coChairs' ? ('coChair' as const) : ('member' as const),
      name: '',
      title: '',
      union: '',
      isSenior: side === 'management' && there === 0 && at === 0,
    }));
  };
  return [...named, ...vacant('management', value.managementSeats), ...vacant('staff', value.staffSeats)];
}

const picked = <T extends object>(value: WizardDraft, keys: readonly (keyof WizardDraft & keyof T)[]) =>
  Object.fromEntries(keys.map((key) => [key, value[key]])) as unknown as T;

const KEPT = [
  'type',
  'parentId',
  'employerId',
  'mission',
  'vision',
  'mayDiscuss',
  'mayNotDiscuss',
  'heads',
  'intervalDays',
  'toleranceDays',
  'papersWorkingDays',
  'minutesDays',
  'preMeetingWorkingDays',
  'usualTime',
  'usualPlace',
  'quorum',
  'chairModel',
  'reviewDue',
  'endsOn',
  'relationToUnions',
] as const;

type Kept = Pick<WizardDraft, (typeof KEPT)[number]>;
const kept = (value: WizardDraft): Kept => picked<Kept>(value, KEPT);

/** For the check, while it is written. `parentName`: of the body that it reports to. */
export const constitutionSoFar = (
  value: WizardDraft,
  seats: readonly ReadSeat[],
  parentName: string | null,
): Constitution => ({
  ...emptyForum,
  ...kept(value),
  parent: parentName === null ? null : { name: parentName, isGone: false },
  seats: seats.map((seat) => ({ ...emptySeat, ...seat, isRecognised: null, holderName: seat.name })),
});

export const forumToOpen = (value: WizardDraft, seats: readonly ReadSeat[]): Inputs['partnership']['openForum'] => ({
  ...kept(value),
  usualTime: readTime(value.usualTime ?? ''),
  name: value.name,
  seats: seatsToSave(seats),
  ...(value.firstOn !== null && { nextMeetingOn: value.firstOn, planMonths: 12 }),
});
