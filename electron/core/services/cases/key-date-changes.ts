// What changed about a key date, its conciliation and what became of it, as a case's timeline says it.

import type { KeyDate } from '../../../../shared/domain/cases.ts';
import { exemptionWords } from '../../../../shared/domain/casework-words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { keyDateWords } from '../../../../shared/rules/key-dates.ts';
import type { Transaction } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { personName } from './case-records.ts';

type Say = (day: string) => string;

/** `before` is null for a new date. */
export interface ChangedDate {
  before: KeyDate | null;
  after: KeyDate;
}

/** One sentence each. Of the `others` only conciliation has changed: the same of several dates is said once. */
export function keyDateChanges(
  tx: Transaction,
  { before, after }: ChangedDate,
  others: readonly ChangedDate[],
  { dateOrder }: BranchProfile,
): string[] {
  const said: Say = (day) => dayInWords(day, dateOrder);
  const what = calledIn(tx, after);
  return [
    ...dateChanges(before, after, what, said),
    ...conciliationOfAll([{ before, after }, ...others], said),
    ...doneChanges(before?.done ?? null, after.done, what, said),
  ];
}

/** "Pay day that was short (The payslip of 28 August), Grace Obi". */
function calledIn(tx: Transaction, { kind, what, memberId }: KeyDate): string {
  const member = memberId === null ? undefined : tx.get('members', memberId);
  const which = what.trim() === '' ? '' : ` (${what.trim()})`;
  return `${keyDateWords[kind].label}${which}${member ? `, ${personName(member)}` : ''}`;
}

function dateChanges(before: KeyDate | null, after: KeyDate, what: string, said: Say): string[] {
  const sentences: string[] = [];
  if (before === null || before.date !== after.date || before.kind !== after.kind) {
    const date = after.date === null ? 'nobody is sure yet' : said(after.date);
    const was = before !== null && before.date !== null ? `, was ${said(before.date)}` : '';
    sentences.push(`Key date. ${what}: ${date}${was}.`);
  } else if (before.what !== after.what || before.memberId !== after.memberId) {
    sentences.push(`Key date. Now called: ${what}.`);
  }
  const isPatternSame = (before?.pattern ?? 'once') === after.pattern && (before?.lastOn ?? null) === after.lastOn;
  if (!isPatternSame) {
    const until = after.lastOn === null ? ', and goes on' : `, until ${said(after.lastOn)}`;
    const how = { once: 'once', series: 'again and again', continuing: 'without a break' }[after.pattern];
    sentences.push(`${what}: it happened ${how}${after.pattern === 'once' ? '' : until}.`);
  }
  return sentences;
}

type Conciliation = KeyDate['conciliation'];

/** Without its full stop, and what follows it: for how many dates it holds is said between the two. */
type Said = readonly [what: string, rest?: string];

function conciliationOfAll(dates: readonly ChangedDate[], said: Say): string[] {
  const counts = new Map<string, { said: Said; dates: number }>();
  for (const { before, after } of dates) {
    for (const each of conciliationChanges(before?.conciliation ?? null, after.conciliation, said)) {
      const key = each.join('. ');
      counts.set(key, { said: each, dates: (counts.get(key)?.dates ?? 0) + 1 });
    }
  }
  return [...counts.values()].map(({ said: [what, rest], dates: count }) => {
    const sentence = count === 1 ? `${what}.` : `${what}, for ${count} dates.`;
    return rest === undefined ? sentence : `${sentence} ${rest}`;
  });
}

function conciliationChanges(before: Conciliation | null, after: Conciliation, said: Say): Said[] {
  const sentences: Said[] = [];
  const { dayA, dayB, certificateNo, startedBy, exemption, laterCertificates } = after;
  if ((before?.dayA ?? null) !== dayA) {
    const by = startedBy === 'employer' ? ' by the employer' : '';
    sentences.push([
      dayA === null ? 'The day of notification was taken out' : `Conciliation: notified${by} on ${said(dayA)}`,
    ]);
  } else if ((before?.startedBy ?? 'member') !== startedBy) {
    sentences.push([`Conciliation: it was the ${startedBy} who asked for it`]);
  }
  if ((before?.dayB ?? null) !== dayB) {
    const number = certificateNo.trim() === '' ? '' : `, number ${certificateNo.trim()}`;
    sentences.push([
      dayB === null
        ? 'The certificate’s day was taken out'
        : `Conciliation: certificate received on ${said(dayB)}${number}`,
    ]);
  } else if ((before?.certificateNo ?? '') !== certificateNo) {
    sentences.push([`Conciliation: the certificate’s number is ${certificateNo.trim() || 'not known'}`]);
  }
  if ((before?.exemption ?? null) !== exemption) {
    sentences.push(
      exemption === null
        ? ['Conciliation: a certificate is needed after all']
        : ['Conciliation: no certificate is needed', `${exemptionWords[exemption]}.`],
    );
  }
  if (laterCertificates.length > (before?.laterCertificates.length ?? 0)) {
    sentences.push(['Conciliation: a later certificate was written down', 'Only the first one counts.']);
  }
  return sentences;
}

function doneChanges(before: KeyDate['done'], after: KeyDate['done'], what: string, said: Say): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (after === null) return [`${what}: put back on Today.`];
  if (after.kind === 'notPursued') {
    const told = after.memberToldOn === null ? '' : ` The member was told on ${said(after.memberToldOn)}.`;
    return [`${what}: will not be pursued. ${after.what.trim().replace(/\.$/, '')}.${told}`];
  }
  const proof = after.proof.trim() === '' ? '' : ` Proof: ${after.proof.trim()}`;
  return [`${what}: dealt with on ${said(after.on)}. ${after.what}${proof}`];
}
