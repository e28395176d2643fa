// What must be said beside a key date's last day: that a person must decide, that a certificate does nothing, that the
// case is closed and the date is not answered for.

import type { KeyDateAnswer } from '../contract/clocks.ts';
import type { KeyDate } from '../domain/cases.ts';
import { exemptionWords } from '../domain/casework-words.ts';
import { findPeriod } from '../law/periods/periods.ts';
import { dayInWords } from './day-words.ts';
import { addDays } from './limits.ts';

/** Once a headline day has passed and a later one may apply. It never says that a claim is lost. */
export const SAFE_DATE_PASSED = 'The safe date has passed; a longer limit may apply: get advice today';

export const closedNote = 'The case is closed, but nobody has recorded what was done about this date.';

/** Whole sentences, the most important first; none for what is plain. */
export function notesOn(keyDate: KeyDate, { result }: KeyDateAnswer): string[] {
  const notes: string[] = [];
  if (keyDate.pattern !== 'once') {
    const how = keyDate.pattern === 'series' ? 'It happened again and again' : 'It went on';
    notes.push(`${how}: counted from the first day. A person must decide from which act the time runs.`);
  }
  if (result.needsPerson !== undefined) notes.push(personDecides(result.needsPerson));
  const { startedBy, exemption, laterCertificates, dayA, dayB } = keyDate.conciliation;
  const isEmployers = startedBy === 'employer' && (dayA !== null || dayB !== null);
  if (isEmployers) notes.push('The employer asked for this conciliation: its days stop no clock.');
  if (exemption !== null) notes.push(`No certificate is needed: ${lowerFirst(exemptionWords[exemption])}.`);
  if (exemption === 'interimRelief') notes.push(...interimRelief(keyDate));
  if (laterCertificates.length > 0) notes.push('Only the first certificate counts: the later ones change nothing.');
  return notes;
}

/** It runs out long before the claim does. */
function interimRelief({ date, nation }: KeyDate): string[] {
  const period = date === null ? undefined : findPeriod('interim-relief', date, nation);
  return period ? [`Interim relief itself must be asked for by ${dayInWords(addDays(date!, period.count))}.`] : [];
}

function personDecides(why: string): string {
  if (/a person must decide/i.test(why)) return why;
  return `A person must decide: ${why.startsWith('If ') ? lowerFirst(why) : why}`;
}

/** A name stays as it is: "Acas has no power…", but "another person…". */
const lowerFirst = (text: string): string =>
  text.startsWith('Acas') ? text : text.charAt(0).toLowerCase() + text.slice(1);
