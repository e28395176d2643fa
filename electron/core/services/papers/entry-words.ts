// An entry of the timeline as a paper prints it: what it is, what was written, and the details of its kind.

import { settlementFormWords } from '../../../../shared/domain/casework-words.ts';
import type { EntryDetails, TimelineEntry } from '../../../../shared/domain/timeline.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { currencyOf, poundsOf } from '../../../../shared/rules/money.ts';
import type { BranchProfile } from '../branch-profile.ts';

/** "Hearing, 10:00, Room 4". */
export function entryHead(entry: TimelineEntry, { words }: BranchProfile): string {
  return [words.timelineKinds[entry.kind], entry.time, entry.place.trim()].filter(Boolean).join(', ');
}

/** What was written, then the details, line by line. */
export function entryText(entry: TimelineEntry, profile: BranchProfile): string {
  return [entry.text.trim(), ...detailLines(entry.details, profile)].filter((line) => line !== '').join('\n');
}

function detailLines(details: EntryDetails | undefined, profile: BranchProfile): string[] {
  if (details === undefined) return [];
  const day = (on: string | null): string => (on === null ? '' : dayInWords(on, profile.dateOrder));
  const line = (label: string, value: string): string => (value.trim() === '' ? '' : `${label}: ${value}`);
  switch (details.kind) {
    case 'hearing':
      return [
        line('There', details.attendees.map(({ name, side }) => `${name} (${side})`).join(', ')),
        line('Companion', details.companion),
        line('Adjustments needed', details.adjustmentsNeeded),
        line('Adjustments provided', details.adjustmentsProvided),
        details.postponement === null
          ? ''
          : `Postponement asked on ${day(details.postponement.askedOn)} to ${day(details.postponement.proposed)}. ${details.postponement.answer}`.trim(),
      ];
    case 'informationRequest':
      return [
        line('Due', day(details.dueOn)),
        line('Chased', details.chasedOn.map(day).join(', ')),
        line('Answered', day(details.answeredOn)),
      ];
    case 'decision':
      return [line('Decided', details.decided), line('Why', details.why), line('By', details.by)];
    case 'offer':
      return [
        line('From', details.from),
        line('Amount', money(details.amount, profile)),
        line('Open until', day(details.openUntil)),
        line('Answer', details.answer),
      ];
    case 'settlement':
      return [
        line('Settled by', settlementFormWords[details.form]),
        line('Amount', money(details.amount, profile)),
        line('Independent adviser', details.adviser),
        line('Signed', day(details.signedOn)),
      ];
    case 'email':
      return [
        line('From', details.from === null ? '' : address(details.from)),
        line('To', [...details.to, ...details.cc].map(address).join(', ')),
        line('Subject', details.subject),
      ];
  }
}

const address = ({ name, address: at }: { name: string; address: string }): string =>
  name === '' ? at : at === '' ? name : `${name} <${at}>`;

/** Pence or cents as an amount. */
export function money(amount: number | null, { nation }: Pick<BranchProfile, 'nation'>): string {
  if (amount === null) return '';
  return poundsOf(amount, currencyOf(nation));
}
