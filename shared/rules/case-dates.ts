// What a case's key date means today: what must be done by when, in one sentence. Derived each time it is looked at.
// Before there is a certificate the only hard date is the one by which conciliation must have begun.

import type { CaseClock } from '../contract/cases.ts';
import { type ClockAnswer, ClockInputSchema } from '../contract/clocks.ts';
import type { KeyDate } from '../domain/cases.ts';
import type { Nation } from '../domain/values.ts';
import { capital, keyDateKindWords } from '../domain/words.ts';
import { claimWithConciliation, computeClock } from './clocks.ts';
import { dayInWords, daysLeftInWords } from './day-words.ts';
import { daysBetween } from './limits.ts';

type Action = CaseClock['action'];

const conciliatorOf = (nation: Nation): string =>
  nation === 'northern-ireland' ? 'the Labour Relations Agency' : 'Acas';

/**
 * A key date's clock as at `today` (both legal days in the branch's zone). It never says that a claim is lost: a tribunal
 * may extend time, and a longer limit may apply.
 */
export function caseClock(keyDate: KeyDate, today: string, isClosed: boolean): CaseClock {
  if (keyDate.nation === 'united-states') {
    return without(keyDate, 'No limit is counted here: look in the contract for its last day.');
  }
  const what = keyDateKindWords[keyDate.kind];
  if (keyDate.date === null) {
    return without(keyDate, `Nobody is sure of the date yet (${what}). Find it out: the time limit runs from it.`);
  }
  const input = ClockInputSchema.safeParse({
    rule: 'tribunal-limit-regime',
    claim: keyDate.claim,
    nation: keyDate.nation,
    trigger: keyDate.date,
  });
  if (!input.success) {
    return without(keyDate, `${dayInWords(keyDate.date)} cannot be right for this (${what}): check the date.`);
  }
  const before = computeClock(input.data);
  const { dayA, dayB } = keyDate.conciliation;
  if (dayA === null && dayB === null) return notifyBy(keyDate, before, today, isClosed);
  if (dayA === null) {
    return presentBy(
      keyDate,
      before,
      today,
      isClosed,
      'The certificate is recorded, but not the day on which conciliation was asked for: write that day down.',
    );
  }
  if (dayB === null) return waiting(keyDate, before, dayA, today, isClosed);
  if (!canConciliate(dayA, dayB)) {
    return presentBy(
      keyDate,
      before,
      today,
      isClosed,
      'The certificate’s day does not fit the day on which conciliation was asked for: check both.',
    );
  }
  return presentBy(
    keyDate,
    claimWithConciliation(keyDate.claim, keyDate.nation, keyDate.date, dayA, dayB),
    today,
    isClosed,
  );
}

/** Whether the two days can be counted with: the same check that the contract makes. */
function canConciliate(dayA: string, dayB: string): boolean {
  const rule = 'tribunal-limit-with-early-conciliation';
  return ClockInputSchema.safeParse({ rule, trigger: dayA, months: 3, dayA, dayB }).success;
}

function without(keyDate: KeyDate, sentence: string): CaseClock {
  return {
    keyDateId: keyDate.id,
    action: 'notifyConciliation',
    headlineDay: null,
    daysLeft: null,
    laterDay: null,
    state: keyDate.done === null ? 'noDate' : 'done',
    sentence: keyDate.done === null ? sentence : doneSentence(keyDate.done),
    answer: null,
  };
}

const doneSentence = (done: NonNullable<KeyDate['done']>): string => `Done on ${dayInWords(done.on)}: ${done.what}`;

function notifyBy(keyDate: KeyDate, answer: ClockAnswer, today: string, isClosed: boolean): CaseClock {
  const what = `notify ${conciliatorOf(keyDate.nation)}`;
  return clock({ keyDate, answer, today, isClosed, action: 'notifyConciliation', what });
}

function presentBy(keyDate: KeyDate, answer: ClockAnswer, today: string, isClosed: boolean, note?: string): CaseClock {
  return clock({ keyDate, answer, today, isClosed, action: 'presentClaim', what: 'present the claim', note });
}

/** Conciliation has begun and there is no certificate: the limit will move, and by how much nobody knows yet. */
function waiting(keyDate: KeyDate, answer: ClockAnswer, dayA: string, today: string, isClosed: boolean): CaseClock {
  const who = conciliatorOf(keyDate.nation);
  const found = presentBy(keyDate, answer, today, isClosed);
  if (found.state === 'done') return found;
  const { safeDay, lastDay } = answer.result;
  const headline = dayInWords(safeDay);
  const notified = `${capital(who)} was notified on ${dayInWords(dayA)}`;
  if (dayA > lastDay) {
    const sentence = `${notified}, after ${dayInWords(lastDay)}: that may have been too late to give more time. Waiting for the certificate: get advice today.`;
    return { ...found, sentence };
  }
  if (today <= safeDay) {
    const sentence = `${notified}; waiting for the certificate, which will say how much longer there is. Until it comes, work to ${headline}.`;
    return { ...found, sentence };
  }
  const sentence = `${notified}; waiting for the certificate. ${headline} has passed; conciliation may give longer: ask ${who} for the certificate and get advice today.`;
  return { ...found, state: 'passedButLongerMayApply', sentence };
}

interface Clock {
  keyDate: KeyDate;
  answer: ClockAnswer;
  today: string;
  isClosed: boolean;
  action: Action;
  /** What must be done: "notify Acas". */
  what: string;
  note?: string | undefined;
}

function clock({ keyDate, answer, today, isClosed, action, what, note }: Clock): CaseClock {
  const { safeDay, lastDay } = answer.result;
  const lead = `${capital(what)} by ${dayInWords(safeDay)}`;
  const daysLeft = daysBetween(today, safeDay);
  const found = {
    keyDateId: keyDate.id,
    action,
    headlineDay: safeDay,
    daysLeft,
    laterDay: lastDay > safeDay ? lastDay : null,
    answer,
  };
  if (keyDate.done !== null) return { ...found, state: 'done', sentence: doneSentence(keyDate.done) };
  if (isClosed) return { ...found, state: 'done', sentence: `The case is closed. The date was: ${lead}.` };
  const say = (sentence: string) => (note ? `${sentence} ${note}` : sentence);
  if (daysLeft >= 0) return { ...found, state: 'running', sentence: say(`${lead}: ${daysLeftInWords(daysLeft)}.`) };
  if (today <= lastDay) {
    const sentence = `The safe date has passed; a longer limit may apply: get advice today. It may run to ${dayInWords(lastDay)}.`;
    return { ...found, state: 'passedButLongerMayApply', sentence: say(sentence) };
  }
  const sentence = `The last day to ${what}, ${dayInWords(safeDay)}, has passed. A tribunal may still allow more time: get advice today.`;
  return { ...found, state: 'passed', sentence: say(sentence) };
}
