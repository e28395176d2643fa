// The dates of data requests that wait for somebody, for Today, the calendar and the deadline sheet.

import { Temporal } from 'temporal-polyfill';
import { BRANCH_ID } from '../../../../shared/domain/branch.ts';
import type { DataRequest } from '../../../../shared/domain/data-requests.ts';
import { type RequestDate, type RequestFacts, requestDates } from '../../../../shared/rules/data-request-steps.ts';
import { proclaimedAmong } from '../../../../shared/rules/working-days.ts';
import type { View } from '../../store/desk-store.ts';
import { settingsOf, timeOfDay } from '../branch-profile.ts';

/** What the clocks of a request depend on besides itself. */
export function requestFacts(view: View): RequestFacts & { zone: string } {
  const branch = view.get('branch', BRANCH_ID);
  const nation = branch?.nation ?? 'england-and-wales';
  const zone = branch?.zone ?? settingsOf(nation).zone;
  return {
    nation,
    zone,
    closures: proclaimedAmong(branch?.closures ?? []),
    answersForItself: branch?.dataProtectionOffice.answersForItself ?? false,
    dayOf: (instant) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString(),
  };
}

export interface RequestDue {
  request: DataRequest;
  date: RequestDate;
  title: string;
}

/** Every date that an open request waits for. */
export function datesOfRequests(view: View): RequestDue[] {
  const open = view.byIndex('requests', 'open', 'open');
  if (open.length === 0) return [];
  const facts = requestFacts(view);
  return open.flatMap((request) =>
    requestDates(request, facts).map((date) => ({ request, date, title: stepTitle(date, facts.zone) })),
  );
}

/** What is to be done, in words. */
export function stepTitle({ step, at, isOffices }: RequestDate, zone: string): string {
  switch (step) {
    case 'send':
      return 'Send it to the data-protection office today';
    case 'acknowledge':
      return isOffices ? 'The office acknowledges the complaint by' : 'Acknowledge the complaint by';
    case 'answer':
      return isOffices ? 'The office’s answer is due' : 'Answer the request by';
    case 'report': {
      const until = at === null ? '' : `, ${timeOfDay(at, zone)}`;
      return isOffices
        ? `Breach: 72 hours for the office to report it${until}`
        : `Report the breach, or write down why not: 72 hours${until}`;
    }
  }
}
