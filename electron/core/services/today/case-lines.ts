// Cases that nobody looks after, and members who have not heard from us: one line a case.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import type { TimelineKind } from '../../../../shared/domain/timeline.ts';
import { shortDayInWords } from '../../../../shared/rules/day-words.ts';
import type { View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { lastContact } from '../cases/case-page.ts';
import { namesOnCase, repName } from '../cases/case-records.ts';

type CaseLine = Outputs['branch']['today']['silent'][number];

/** A line once it is known to be shown: names are only looked up then. */
export interface Waiting {
  day: string;
  line: () => CaseLine;
}

/** Nobody is allocated, or who was has stood down. */
export function unallocated(view: View, on: Case, profile: BranchProfile): Waiting | null {
  const { today, dateOrder } = profile;
  const rep = on.repId === null ? undefined : view.get('reps', on.repId);
  const hasEnded = rep?.to != null && rep.to < today;
  if (rep !== undefined && !hasEnded) return null;
  return {
    day: on.openedOn,
    line: () => {
      const workplace = on.workplaceId === null ? undefined : view.get('workplaces', on.workplaceId);
      const logged = `logged ${shortDayInWords(on.openedOn, today, dateOrder)}`;
      const stoodDown = hasEnded ? `${repName(view, on.repId) ?? 'The rep'} has stood down` : undefined;
      return line(view, on, on.openedOn, [workplace?.name, logged, stoodDown]);
    },
  };
}

const BY: Partial<Record<TimelineKind, string>> = {
  call: 'by phone',
  email: 'by email',
  letter: 'by letter',
  meeting: 'at a meeting',
  hearing: 'at the hearing',
};

/**
 * The member has not heard from us for 14 days or more: since the last contact, or since the case was
 * logged, on `lastDay` or earlier.
 */
export function silent(view: View, on: Case, lastDay: string, profile: BranchProfile): Waiting | null {
  const { today, dateOrder } = profile;
  const contact = lastContact(view.byIndex('timeline', 'caseId', on.id), today);
  const day = contact?.day ?? on.openedOn;
  if (day > lastDay) return null;
  return {
    day,
    line: () => {
      const said = shortDayInWords(day, today, dateOrder);
      const how = contact && BY[contact.kind] ? `, ${BY[contact.kind]}` : '';
      const detail = contact ? `Last contact ${said}${how}` : `No contact written down since it was logged on ${said}`;
      return line(view, on, day, [detail]);
    },
  };
}

function line(view: View, on: Case, day: string, details: (string | undefined)[]): CaseLine {
  return {
    caseId: on.id,
    caseNumber: on.number,
    caseType: on.type,
    memberName: namesOnCase(view, on),
    detail: details.filter((detail) => detail !== undefined).join(' · '),
    day,
  };
}
