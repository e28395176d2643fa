// What a case-exchange file did, as an entry of the case's timeline.

import { Temporal } from 'temporal-polyfill';
import type { CaseExchange } from '../../../../shared/contract/case-exchange.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { BranchProfile } from '../branch-profile.ts';

/** "that Northfield Branch made on Tue 24 November 2026". */
function whose({ madeBy, madeAt }: CaseExchange, { dateOrder, zone }: BranchProfile): string {
  const day = Temporal.Instant.from(madeAt).toZonedDateTimeISO(zone).toPlainDate().toString();
  const who = madeBy.trim() === '' ? 'another desk' : madeBy;
  return `that ${who} made on ${dayInWords(day, dateOrder)}`;
}

export function cameText(file: CaseExchange, number: string, profile: BranchProfile): string {
  const came = `Opened from a case-exchange file ${whose(file, profile)}.`;
  return number === file.case.number
    ? came
    : `${came} It is ${file.case.number} there; that number is taken here, so it is ${number}.`;
}

export function mergedText(
  file: CaseExchange,
  { added, changed, keptOurs }: { added: number; changed: number; keptOurs: number },
  profile: BranchProfile,
): string {
  const kept = keptOurs === 0 ? '' : `, ${keptOurs} kept as here`;
  return `Merged a case-exchange file ${whose(file, profile)}: ${added} added, ${changed} changed${kept}.`;
}
