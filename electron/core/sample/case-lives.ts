// The life of one sample case: its entries from the first call to where it stands, its tasks, and its papers.

import type { CaseStage } from '../../../shared/domain/case-kinds.ts';
import type { Task } from '../../../shared/domain/cases.ts';
import type { TimelineEntry, TimelineKind } from '../../../shared/domain/timeline.ts';
import { addDays, daysBetween } from '../../../shared/rules/limits.ts';
import { between, idFrom, inHundred, instantOf, officeTime, oneOf, shuffled, weekdayOf } from './random.ts';
import * as texts from './timeline-texts.ts';

type Entry = Omit<TimelineEntry, 'revision'>;
export type SampleTask = Omit<Task, 'revision'>;

export interface Life {
  caseId: string;
  number: string;
  typeWords: string;
  /** The stage that it has reached; a closed case's last one before its end. */
  reached: Exclude<CaseStage, 'closed'>;
  openedOn: string;
  /** The day it was closed, or today. */
  until: string;
  isSilent: boolean;
  hearingOn: string | null;
  /** What closing it said, or null. */
  closing: string | null;
  fill: (text: string) => string;
}

interface Step {
  kind: TimelineKind;
  texts: readonly string[];
  isContact?: boolean;
  hasPlace?: boolean;
}

const FIRST: Step[] = [
  { kind: 'call', texts: texts.firstCall, isContact: true },
  { kind: 'note', texts: texts.evidence },
];

const UP_TO: Record<Exclude<CaseStage, 'closed'>, Step[]> = {
  intake: [],
  informal: [
    { kind: 'email', texts: texts.toEmployer },
    { kind: 'meeting', texts: texts.informalMeeting, isContact: true, hasPlace: true },
  ],
  formal: [
    { kind: 'letter', texts: texts.toEmployer },
    { kind: 'note', texts: texts.evidence },
    { kind: 'call', texts: texts.byPhone, isContact: true },
  ],
  appeal: [
    { kind: 'hearing', texts: texts.hearing, isContact: true, hasPlace: true },
    { kind: 'decision', texts: texts.decision },
    { kind: 'letter', texts: texts.appeal },
    { kind: 'email', texts: texts.byEmail, isContact: true },
  ],
  conciliation: [
    { kind: 'note', texts: texts.conciliation },
    { kind: 'call', texts: texts.byPhone, isContact: true },
    { kind: 'note', texts: texts.conciliation },
  ],
  tribunal: [
    { kind: 'note', texts: texts.tribunal },
    { kind: 'email', texts: texts.byEmail, isContact: true },
    { kind: 'note', texts: texts.tribunal },
  ],
};

/** How reps keep in touch. */
export const CONTACTS = [
  { kind: 'call', texts: texts.byPhone },
  { kind: 'call', texts: texts.byPhone },
  { kind: 'email', texts: texts.byEmail },
  { kind: 'meeting', texts: texts.inPerson },
] as const;

const STAGES = ['intake', 'informal', 'formal', 'appeal', 'conciliation', 'tribunal'] as const;

/** Every entry of a case, oldest first, spread between its first day and its last. */
export function entriesOf(life: Life): Entry[] {
  const said = new Set<string>();
  const steps = [...FIRST, ...STAGES.slice(0, STAGES.indexOf(life.reached) + 1).flatMap((stage) => UP_TO[stage])];
  const entries = [written(life, life.openedOn, '09:10', 'event', `${life.typeWords} logged as ${life.number}.`)];
  // Who has gone quiet was last heard from between two and seven weeks ago.
  const quietFor = life.isSilent ? between(15, 50) : between(1, 11);
  const lastDay =
    life.closing === null ? later(life.openedOn, workday(addDays(life.until, -quietFor), life.openedOn)) : life.until;
  const days = daysBetween(life.openedOn, lastDay);
  steps.forEach((step, index) => {
    const along = index === 0 ? 0 : Math.round((days * (index + 1)) / steps.length);
    const day = workday(addDays(life.openedOn, along), life.openedOn);
    const text = unsaid(step.texts, said);
    const isContact = step.isContact ?? false;
    entries.push({
      ...written(life, day, officeTime(), step.kind, life.fill(text)),
      isContactWithMember: isContact,
      place: step.hasPlace ? oneOf(texts.places) : '',
    });
  });
  if (life.closing === null && !life.isSilent && days > 5) {
    const { kind, texts: from } = oneOf(CONTACTS);
    const text = life.fill(unsaid(from, said));
    entries.push({ ...written(life, lastDay, officeTime(), kind, text), isContactWithMember: true });
  }
  if (life.hearingOn !== null) entries.push(hearingAhead(life, life.hearingOn));
  if (life.closing !== null) entries.push(written(life, life.until, '16:40', 'event', life.closing));
  return entries;
}

/** The day itself, or the Friday before a weekend where that is not too early. */
function workday(day: string, least: string): string {
  const friday = addDays(day, -Math.max(0, weekdayOf(day) - 5));
  return friday < least ? day : friday;
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** A text that this case has not used yet. */
function unsaid(from: readonly string[], said: Set<string>): string {
  const text = shuffled(from).find((each) => !said.has(each)) ?? oneOf(from);
  said.add(text);
  return text;
}

function written(life: Life, day: string, time: string, kind: TimelineKind, text: string): Entry {
  return {
    id: idFrom(day),
    caseId: life.caseId,
    kind,
    day,
    time,
    place: '',
    text,
    isContactWithMember: false,
    documentId: null,
    // Nothing is written down later than this morning, so that "since you last looked" begins with what is new.
    recordedAt: instantOf(day, time),
  };
}

function hearingAhead(life: Life, day: string): Entry {
  const time = oneOf(['09:30', '10:00', '10:30', '11:00', '13:30', '14:00']);
  const text = life.fill('Letter received with the date. Told {first}; papers to be exchanged three days before.');
  const recordedOn = later(life.openedOn, addDays(life.until, -between(4, 9)));
  return {
    ...written(life, day, time, 'hearing', text),
    place: oneOf(texts.places),
    recordedAt: instantOf(recordedOn, '11:00'),
  };
}

/** What is still to do on an open case, a few of them late; what was done on any. */
export function tasksOf(life: Life): SampleTask[] {
  const isOpen = life.closing === null;
  const wanted = shuffled(texts.todo).slice(0, isOpen ? (inHundred(35) ? 2 : 0) : between(0, 3));
  return wanted.map((what, index) => {
    const isDone = !isOpen || index > 0;
    const dueOn = isDone
      ? addDays(life.openedOn, between(0, Math.max(0, daysBetween(life.openedOn, life.until))))
      : inHundred(60)
        ? addDays(life.until, inHundred(15) ? -between(1, 6) : between(0, 24))
        : null;
    const doneOn = isDone ? dueOn : null;
    return {
      id: idFrom(life.openedOn),
      caseId: life.caseId,
      what,
      dueOn,
      doneOn,
      repId: null,
      isPromise: inHundred(35),
    };
  });
}
