// The details of a sample case's entries: who was at a meeting, what was decided, an offer, information asked for, a
// settlement, a lawyer's advice.

import type { CaseOutcome } from '../../../shared/domain/case-kinds.ts';
import type { EntryDetails, TimelineEntry } from '../../../shared/domain/timeline.ts';
import { addDays, earlierDay, laterDay } from '../../../shared/rules/limits.ts';
import { between, idFrom, instantOf, oneOf } from './random.ts';

type Entry = Omit<TimelineEntry, 'revision'>;

export interface WhoIsThere {
  member: string;
  accessNeeds: string;
  rep: string | null;
  manager: string;
  hr: string | null;
}

/** Meetings and hearings with who was there, decisions with who decided; the others as they are. */
export function withDetails(entry: Entry, who: WhoIsThere, today: string): Entry {
  if (entry.kind === 'hearing' || entry.kind === 'meeting') return { ...entry, details: meetingOf(entry, who, today) };
  if (entry.kind !== 'decision') return entry;
  const [decided = entry.text] = entry.text.split(/(?<=\.) /);
  const why = entry.text.slice(decided.length).trim();
  return { ...entry, text: '', details: { kind: 'decision', decided, why, by: who.manager, isNotProceeding: false } };
}

function meetingOf(entry: Entry, who: WhoIsThere, today: string): EntryDetails {
  const isHearing = entry.kind === 'hearing';
  const attendees: Extract<EntryDetails, { kind: 'hearing' }>['attendees'] = [
    { name: who.member, side: 'union' },
    { name: who.manager, side: 'employer' },
  ];
  if (who.rep !== null) attendees.push({ name: who.rep, side: 'union' });
  if (isHearing && who.hr !== null) attendees.push({ name: who.hr, side: 'employer' });
  const isPast = entry.day <= today;
  return {
    kind: 'hearing',
    attendees,
    companion: isHearing ? (who.rep ?? '') : '',
    adjustmentsNeeded: who.accessNeeds,
    adjustmentsProvided:
      isPast && who.accessNeeds !== ''
        ? oneOf(['As asked', 'As asked, after we reminded them', 'In part: no break was offered'])
        : '',
    postponement: null,
  };
}

function entryOn(caseId: string, day: string, kind: Entry['kind'], text: string, details?: EntryDetails): Entry {
  return {
    id: idFrom(day),
    caseId,
    kind,
    day,
    time: null,
    place: '',
    text,
    isContactWithMember: false,
    documentId: null,
    ...(details && { details }),
    recordedAt: instantOf(day, '14:20'),
  };
}

/** Asked for so long ago that the day by which it was due has just passed. */
export function informationAsked(caseId: string, openedOn: string, today: string): Entry {
  const day = laterDay(openedOn, addDays(today, -13));
  const details: EntryDetails = {
    kind: 'informationRequest',
    dueOn: addDays(today, -2),
    chasedOn: [],
    answeredOn: null,
  };
  const text = 'The rota for the two weeks, the notes of the meeting and the policy that they rely on.';
  return entryOn(caseId, day, 'informationRequest', text, details);
}

export function offerMade(caseId: string, openedOn: string, today: string): Entry {
  const details: EntryDetails = {
    kind: 'offer',
    from: 'employer',
    amount: between(14, 48) * 10_000,
    openUntil: addDays(today, 6),
    answer: 'waiting',
  };
  const day = laterDay(openedOn, addDays(today, -2));
  return entryOn(
    caseId,
    day,
    'offer',
    'Through Acas: a sum and an agreed reference, without admitting anything.',
    details,
  );
}

/** How a case was settled, on the day it was closed or shortly before. */
export function settlementOf(caseId: string, openedOn: string, closedOn: string): Entry {
  const form = oneOf(['cot3', 'settlementAgreement', 'internal'] as const);
  const signedOn = laterDay(openedOn, addDays(closedOn, -between(0, 3)));
  const details: EntryDetails = {
    kind: 'settlement',
    form,
    adviser: form === 'settlementAgreement' ? 'Hartley and Moss, solicitors' : '',
    withPrecedent: form === 'internal',
    amount: form === 'internal' ? null : between(12, 90) * 10_000,
    signedOn,
  };
  return entryOn(caseId, signedOn, 'settlement', 'Terms agreed and signed; a copy is with the member.', details);
}

/** Why the branch did not go on with a case that ended without a result. */
export function notProceeding(caseId: string, outcome: CaseOutcome, openedOn: string, closedOn: string): Entry | null {
  if (outcome !== 'notWon' && outcome !== 'withdrawn') return null;
  const day = laterDay(openedOn, addDays(closedOn, -1));
  const why =
    outcome === 'withdrawn'
      ? 'The member was told what could still be done and by when, and would rather stop here.'
      : 'Prospects below even on the papers. Talked through with the member and the regional officer.';
  const details: EntryDetails = {
    kind: 'decision',
    decided: 'Not to go on',
    why,
    by: 'Branch secretary',
    isNotProceeding: true,
  };
  return entryOn(caseId, day, 'decision', `Not to go on. ${why}`, details);
}

export function lawyersAdvice(caseId: string, openedOn: string, today: string): Entry {
  const day = earlierDay(laterDay(openedOn, addDays(today, -9)), today);
  const text = 'Solicitors’ advice by email: better than even on liability; keep the schedule of loss modest.';
  return { ...entryOn(caseId, day, 'note', text), isPrivileged: true };
}
