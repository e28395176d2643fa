// Key dates of the sample, chosen backwards: from the day on which something should be due to the day it counts from.

import type { CaseType } from '../../../shared/domain/case-kinds.ts';
import { emptyKeyDate, type KeyDate, noConciliation } from '../../../shared/domain/cases.ts';
import { caseClock } from '../../../shared/rules/case-dates.ts';
import { defaultKeyDate } from '../../../shared/rules/key-dates.ts';
import { addDays, earlierDay } from '../../../shared/rules/limits.ts';
import { between, idFrom, instantOf, oneOf } from './random.ts';
import type { Scenario } from './scenarios.ts';
import { beingPutRight, dealtWith } from './timeline-texts.ts';

const NATION = 'england-and-wales';

function keyDate(type: CaseType, date: string | null, today: string): KeyDate {
  const { claim, kind } = defaultKeyDate(type);
  return { ...emptyKeyDate, id: idFrom(date ?? today), claim, kind, date, nation: NATION };
}

/** The latest day from which this type's limit, worked to safely, ends on `due` (or the day before). */
function countedFrom(type: CaseType, due: string, today: string): string {
  const ends = (date: string) => caseClock(keyDate(type, date, today), today, false).headlineDay ?? '';
  let date = addDays(due, -80);
  while (ends(date) > due) date = addDays(date, -1);
  return date;
}

export function openKeyDate(type: CaseType, scenario: Scenario, today: string): KeyDate {
  const { dueIn, conciliation, isPresented, isAnswered } = scenario;
  if (dueIn === null) return keyDate(type, null, today);
  // With a certificate in hand the limit is a month after it: the key date lies so far back that the month decides.
  const hasCertificate = conciliation === 'certificate';
  const limit = hasCertificate ? addDays(today, dueIn - 35) : addDays(today, dueIn);
  const date = countedFrom(type, limit, today);
  const dated = keyDate(type, date, today);
  if (isAnswered) {
    const on = earlierDay(addDays(date, between(17, 30)), addDays(today, -1));
    return { ...dated, done: notPursued(on, oneOf(beingPutRight)) };
  }
  if (conciliation === 'none') return dated;
  const dayA = addDays(limit, conciliation === 'waiting' ? Math.min(-2, -dueIn - between(2, 9)) : -between(4, 12));
  if (conciliation === 'waiting') return { ...dated, conciliation: { ...noConciliation, dayA } };
  const dayB = addDays(today, dueIn - 30);
  const certificateNo = `R${between(100_000, 299_999)}/${dayB.slice(2, 4)}/${between(10, 99)}`;
  const done = isPresented
    ? {
        kind: 'done' as const,
        on: addDays(dayB, between(6, 20)),
        what: 'Claim presented',
        proof: 'Receipt on file',
        documentId: null,
        memberToldOn: null,
        recordedAt: instantOf(dayB, '16:00'),
      }
    : null;
  return { ...dated, conciliation: { ...noConciliation, dayA, dayB, certificateNo }, done };
}

/** A closed case's date, a little before it was logged, and what was done about it. */
export function closedKeyDate(type: CaseType, openedOn: string, closedOn: string): KeyDate {
  const dated = keyDate(type, addDays(openedOn, -between(1, 40)), closedOn);
  return { ...dated, done: notPursued(closedOn, oneOf(dealtWith)) };
}

const notPursued = (on: string, what: string): NonNullable<KeyDate['done']> => ({
  kind: 'notPursued',
  on,
  what,
  proof: '',
  documentId: null,
  memberToldOn: on,
  recordedAt: instantOf(on, '15:30'),
});
