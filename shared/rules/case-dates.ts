// What a case's key date means today: what must be done by when, in one sentence. Derived each time it is looked at.
// Before there is a certificate the only hard date is the one by which conciliation must have begun.

import type { CaseClock } from '../contract/case-page.ts';
import { type ClockAnswer, ClockInputSchema, type KeyDateAnswer } from '../contract/clocks.ts';
import type { CaseType } from '../domain/case-kinds.ts';
import type { KeyDate } from '../domain/cases.ts';
import { conciliatorOf, keyDateKindWords } from '../domain/words.ts';
import { closedNote, notesOn, SAFE_DATE_PASSED } from './case-clock-notes.ts';
import { claimWithConciliation, computeClock } from './clocks.ts';
import { dayInWords, daysLeftInWords } from './day-words.ts';
import { daysBetween, laterDay } from './limits.ts';
import { unitedStatesClocks } from './united-states-clocks.ts';

type Action = CaseClock['action'];

/** What a sentence calls whoever conciliates. */
const conciliator = (keyDate: KeyDate): string =>
  keyDate.nation === 'northern-ireland' ? `the ${conciliatorOf(keyDate.nation).long}` : 'Acas';

/**
 * A key date's clock as at `today` (both legal days in the branch's zone). A date that nobody has answered for keeps
 * running on a closed case (`isClosed`), and says so. It never says that a claim is lost: a tribunal may extend time, and a
 * longer limit may apply. In the United States the contract's steps are the limits, but for an unfair labor practice (`type`).
 */
export function caseClock(keyDate: KeyDate, today: string, isClosed: boolean, type?: CaseType): CaseClock {
  const isCharge = keyDate.nation === 'united-states' && type === 'unfairLaborPractice';
  if (keyDate.nation === 'united-states' && !isCharge) {
    return without(keyDate, 'No limit is counted here: look in the contract for its last day.');
  }
  const what = keyDateKindWords[keyDate.kind];
  if (keyDate.date === null) {
    return without(keyDate, `Nobody is sure of the date yet (${what}). Find it out: the time limit runs from it.`);
  }
  if (isCharge) return answeredFor(chargeBy(keyDate, keyDate.date, today), isClosed);
  const before = limitFrom(keyDate, keyDate.date);
  if (before === null) {
    return without(keyDate, `${dayInWords(keyDate.date)} cannot be right for this (${what}): check the date.`);
  }
  return answeredFor(clockOf(keyDate, before, today), isClosed);
}

/** Conciliation that stops this clock has begun, and its certificate has not come: no claim can be presented yet. */
export const isWaitingForCertificate = ({ nation, done, conciliation }: KeyDate): boolean =>
  nation !== 'united-states' &&
  done === null &&
  conciliation.startedBy === 'member' &&
  conciliation.dayA !== null &&
  conciliation.dayB === null;

/** What the day of a clock is until then: the same words wherever it is told of. `day` is in words already. */
export const workTo = (day: string): string => `Waiting for the certificate: work to ${day}`;

const answeredFor = (found: CaseClock, isClosed: boolean): CaseClock =>
  isClosed && found.state !== 'done' ? { ...found, sentence: `${found.sentence} ${closedNote}` } : found;

function charge(act: string): KeyDateAnswer {
  const rule = 'us-unfair-labor-practice-charge';
  const { result, ...answer } = unitedStatesClocks[rule]({ rule, act }, []);
  return { ...answer, result: { lastDay: result.lastDay, safeDay: result.safeDay } };
}

/** A charge with the labor board: filed and served; nobody need conciliate first. */
function chargeBy(keyDate: KeyDate, act: string, today: string): CaseClock {
  return clock(keyDate, charge(act), today, { action: 'presentClaim', what: 'file and serve the charge' });
}

function clockOf(keyDate: KeyDate, before: ClockAnswer, today: string): CaseClock {
  const { dayA, dayB, startedBy, exemption } = keyDate.conciliation;
  const isMembers = startedBy === 'member' && (dayA !== null || dayB !== null);
  if (!isMembers) return exemption === null ? notifyBy(keyDate, before, today) : presentBy(keyDate, before, today);
  if (dayA === null) {
    return presentBy(
      keyDate,
      before,
      today,
      'The certificate is recorded, but not the day on which conciliation was asked for: write that day down.',
    );
  }
  if (dayB === null) return waiting(keyDate, before, dayA, today);
  const after = certifiedFrom(keyDate, keyDate.date!);
  if (after !== null) return presentBy(keyDate, after, today);
  return presentBy(
    keyDate,
    before,
    today,
    'The certificate’s day does not fit the day on which conciliation was asked for: check both.',
  );
}

/** The limit from a day without conciliation; null when no limit can be counted from it. */
function limitFrom({ claim, nation }: KeyDate, trigger: string): ClockAnswer | null {
  const input = ClockInputSchema.safeParse({ rule: 'tribunal-limit-regime', claim, nation, trigger });
  return input.success ? computeClock(input.data) : null;
}

/** The limit from a day with the member's own first certificate; null without one, or when its days do not fit. */
function certifiedFrom({ claim, nation, conciliation }: KeyDate, trigger: string): ClockAnswer | null {
  const { dayA, dayB, startedBy } = conciliation;
  if (nation === 'united-states' || dayA === null || dayB === null || startedBy === 'employer') return null;
  const rule = 'tribunal-limit-with-early-conciliation';
  if (!ClockInputSchema.safeParse({ rule, trigger: dayA, months: 3, dayA, dayB }).success) return null;
  return claimWithConciliation(claim, nation, trigger, dayA, dayB);
}

/** The last day that may apply if time runs from the end of a series, or of what went on; null where it has none. */
function lastDayFromTheEnd(keyDate: KeyDate): string | null {
  if (keyDate.pattern === 'once' || keyDate.lastOn === null) return null;
  if (keyDate.nation === 'united-states') return charge(keyDate.lastOn).result.lastDay;
  const limit = certifiedFrom(keyDate, keyDate.lastOn) ?? limitFrom(keyDate, keyDate.lastOn);
  return limit?.result.lastDay ?? null;
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

function doneSentence({ kind, on, what, proof, memberToldOn }: NonNullable<KeyDate['done']>): string {
  const said = what.replace(/\.$/, '');
  if (kind === 'notPursued') {
    const told = memberToldOn === null ? '' : ` The member was told on ${dayInWords(memberToldOn)}.`;
    return `Not pursued, decided on ${dayInWords(on)}: ${said}.${told}`;
  }
  return `Done on ${dayInWords(on)}: ${proof.trim() === '' ? what : `${said}. Proof: ${proof}`}`;
}

const notifyBy = (keyDate: KeyDate, answer: ClockAnswer, today: string): CaseClock =>
  clock(keyDate, answer, today, { action: 'notifyConciliation', what: `notify ${conciliator(keyDate)}` });

const presentBy = (keyDate: KeyDate, answer: ClockAnswer, today: string, note?: string): CaseClock =>
  clock(keyDate, answer, today, { action: 'presentClaim', what: 'present the claim', note });

/** Conciliation has begun and there is no certificate: the limit will move, and by how much nobody knows yet. */
function waiting(keyDate: KeyDate, answer: ClockAnswer, dayA: string, today: string): CaseClock {
  const found = presentBy(keyDate, answer, today);
  if (found.state === 'done') return found;
  const { safeDay, lastDay } = answer.result;
  const who = conciliator(keyDate);
  const notified = `${who.charAt(0).toUpperCase()}${who.slice(1)} was notified on ${dayInWords(dayA)}`;
  const say = (sentence: string) => [sentence, ...notesOn(keyDate, answer)].join(' ');
  if (dayA > lastDay) {
    return {
      ...found,
      sentence: say(
        `${notified}, after ${dayInWords(lastDay)}: that may have been too late to give more time. Waiting for the certificate: get advice today.`,
      ),
    };
  }
  if (today <= safeDay) {
    return {
      ...found,
      sentence: say(
        `${notified}; waiting for the certificate, which will say how much longer there is. Until it comes, work to ${dayInWords(safeDay)}.`,
      ),
    };
  }
  return {
    ...found,
    state: 'passedButLongerMayApply',
    sentence: say(
      `${SAFE_DATE_PASSED}. It was ${dayInWords(safeDay)}. ${notified}; waiting for the certificate, which may give longer: ask ${who} for it.`,
    ),
  };
}

interface Deed {
  action: Action;
  /** What must be done: "notify Acas". */
  what: string;
  note?: string | undefined;
}

function clock(keyDate: KeyDate, answer: KeyDateAnswer, today: string, { action, what, note }: Deed): CaseClock {
  const { safeDay } = answer.result;
  const lastDay = laterDay(answer.result.lastDay, lastDayFromTheEnd(keyDate) ?? safeDay);
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
  const say = (sentence: string) => [sentence, ...(note ? [note] : []), ...notesOn(keyDate, answer)].join(' ');
  if (daysLeft >= 0) {
    const lead = `${what.charAt(0).toUpperCase()}${what.slice(1)} by ${dayInWords(safeDay)}`;
    return { ...found, state: 'running', sentence: say(`${lead}: ${daysLeftInWords(daysLeft)}.`) };
  }
  const goesOn = keyDate.pattern !== 'once' && keyDate.lastOn === null;
  if (today <= lastDay || goesOn) {
    const until = lastDay > safeDay ? ` It may run to ${dayInWords(lastDay)}${goesOn ? ' or longer' : ''}.` : '';
    return { ...found, state: 'passedButLongerMayApply', sentence: say(`${SAFE_DATE_PASSED}.${until}`) };
  }
  const sentence = `The last day to ${what}, ${dayInWords(safeDay)}, has passed. A tribunal may still allow more time: get advice today.`;
  return { ...found, state: 'passed', sentence: say(sentence) };
}
