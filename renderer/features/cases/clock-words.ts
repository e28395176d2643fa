// What a clock's row on the page says and what can be done about it next. Pure: the clock says where it stands, the key
// date what has been recorded, and the step follows from both.

import type { CaseClock } from '../../../shared/contract/case-page.ts';
import type { KeyDate } from '../../../shared/domain/cases.ts';
import { conciliatorOf, type WordList } from '../../../shared/domain/words.ts';
import { isWaitingForCertificate, workTo } from '../../../shared/rules/case-dates.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { keyDateWords } from '../../../shared/rules/key-dates.ts';

/** What to record next about a key date. */
export type ClockStep = 'setDate' | 'addContractDay' | 'recordNotified' | 'recordCertificate' | 'recordClaim';

/** null when nothing is left to record. */
export function nextStep(keyDate: KeyDate, clock: CaseClock): ClockStep | null {
  if (clock.state === 'done') return null;
  if (keyDate.date === null) return 'setDate';
  if (clock.answer === null) return keyDate.nation === 'united-states' ? 'addContractDay' : 'setDate';
  if (keyDate.nation === 'united-states') return 'recordClaim';
  if (keyDate.conciliation.dayA === null) return 'recordNotified';
  return keyDate.conciliation.dayB === null ? 'recordCertificate' : 'recordClaim';
}

export function stepWords(step: ClockStep, keyDate: KeyDate): string {
  if (step === 'setDate') return keyDate.date === null ? 'Set the date' : 'Correct the date';
  if (step === 'addContractDay') return 'Add the contract’s last day';
  if (step === 'recordNotified') return `Record that ${conciliatorOf(keyDate.nation).short} was notified`;
  if (step === 'recordClaim' && keyDate.nation === 'united-states') return 'Record that the charge was filed';
  return step === 'recordCertificate' ? 'Record the certificate' : 'Record that the claim was presented';
}

/** What is written down once the claim was presented; its proof says where the receipt is. */
export const PRESENTED = 'The claim was presented';

/** Whether that, rather than a reason why there will be no claim, was written down of a date. */
export const isClaimPresented = (what: string): boolean => what.startsWith(PRESENTED);

/** What stands where the days left would, when no last day can be counted. */
export function undatedWords(keyDate: KeyDate): string {
  if (keyDate.date === null) return 'No date yet';
  return keyDate.nation === 'united-states' ? 'Not counted here' : 'Check the date';
}

/** The headline of a clock's row and the sentences under it; `isSaidElsewhere`: that talks stop no clock. */
export function clockHeadline(
  keyDate: KeyDate,
  clock: CaseClock,
  words: WordList,
  order: 'dmy' | 'mdy',
  isSaidElsewhere = false,
): { title: string; rest: string } {
  const { headlineDay, state } = clock;
  if (headlineDay === null) {
    if (state === 'done') return { title: clock.sentence, rest: '' };
    if (keyDate.date !== null) return firstSentence(clock.sentence);
    return { title: `Set the date: ${lowerFirst(keyDateWords[keyDate.kind].label)}`, rest: clock.sentence };
  }
  const day = dayInWords(headlineDay, order);
  if (state === 'done') return { title: clock.sentence, rest: '' };
  if (state !== 'running') return firstSentence(clock.sentence);
  const unread = unreadLaw(clock, order);
  if (isWaitingForCertificate(keyDate)) {
    return { title: workTo(day), rest: join(clock.sentence, unread) };
  }
  if (keyDate.nation === 'united-states') {
    return { title: `File and serve the charge by ${day}`, rest: unread };
  }
  if (clock.action === 'presentClaim') {
    const { rest } = firstSentence(clock.sentence);
    return {
      title: `Present the ${words.terms.tribunal} claim by ${day}`,
      rest: join(rest, isSaidElsewhere ? '' : 'An appeal or talks do not stop this clock.', unread),
    };
  }
  return {
    title: `Notify ${conciliatorOf(keyDate.nation).short} by ${day}`,
    rest: join(isSaidElsewhere ? '' : `The ${words.terms.employer}’s own procedure does not stop this clock.`, unread),
  };
}

/** Where a later day may apply but nobody has read the law for it: said beside the earlier one, which is worked to. */
function unreadLaw(clock: CaseClock, order: 'dmy' | 'mdy'): string {
  if (clock.laterDay === null) return '';
  return `It may turn out to run to ${dayInWords(clock.laterDay, order)}; work to the earlier day.`;
}

const join = (...sentences: string[]): string => sentences.filter((sentence) => sentence !== '').join(' ');

function firstSentence(text: string): { title: string; rest: string } {
  const end = text.indexOf('. ');
  return end === -1
    ? { title: text.replace(/\.$/, ''), rest: '' }
    : { title: text.slice(0, end), rest: text.slice(end + 2) };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
