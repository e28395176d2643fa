// A data request as pages show it: whom it is about, its dates, the one thing to do next, and the text for the office.

import { Temporal } from 'temporal-polyfill';
import type { RequestRow } from '../../../../shared/contract/requests.ts';
import type { DataRequest } from '../../../../shared/domain/data-requests.ts';
import { nextStep, type RequestStep, requestDates } from '../../../../shared/rules/data-request-steps.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import { officeMail } from '../../../../shared/rules/office-mail.ts';
import type { View } from '../../store/desk-store.ts';
import { type BranchProfile, timeOfDay } from '../branch-profile.ts';
import { requestFacts, stepTitle } from '../due/request-dates.ts';
import { aboutRequest } from './about-request.ts';

const MOST_WORKING = 50;

/** A case that is closed to whoever looks is not among those that the request names. */
export function requestRow(view: View, kept: DataRequest, profile: BranchProfile): RequestRow {
  const request = { ...kept, caseIds: kept.caseIds.filter((id) => view.get('cases', id) !== undefined) };
  const facts = requestFacts(view);
  const about = aboutRequest(view, request);
  const found = requestDates(request, facts);
  const dates = found.map((date) => ({
    step: date.step,
    title: stepTitle(date, facts.zone),
    day: date.day,
    daysLeft: daysBetween(profile.today, date.day),
    at: date.at,
    atInWords: date.at === null ? '' : momentInWords(date.at, profile),
    isOffices: date.isOffices,
    isVerified: date.isVerified,
    working: date.working.slice(0, MOST_WORKING).map(({ text, date: day, authority }) => ({
      text,
      ...(day === undefined ? {} : { date: day }),
      ...(authority === undefined ? {} : { authority }),
    })),
  }));
  const next = nextStep(request, facts);
  const laws = found.find(({ step }) => step !== 'send');
  const office = profile.branch?.dataProtectionOffice;
  return {
    request,
    about,
    dates,
    next: next === null ? null : { step: next, ...nextInWords(next, request, facts.answersForItself) },
    mail: facts.answersForItself
      ? null
      : officeMail({
          request,
          about: about === 'nobody named yet' ? '' : about,
          awareInWords: request.awareAt === null ? '' : momentInWords(request.awareAt, profile),
          dueInWords:
            laws === undefined
              ? ''
              : laws.at === null
                ? dayInWords(laws.day, profile.dateOrder)
                : momentInWords(laws.at, profile),
          branchName: profile.branch?.name ?? '',
          office: office ?? { name: '', email: '', phone: '', answersForItself: false },
          dateOrder: profile.dateOrder,
        }),
  };
}

/** "Tue 29 December 2026, 14:30", as the branch's clock shows it. */
function momentInWords(at: string, { zone, dateOrder }: BranchProfile): string {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
  return `${dayInWords(day, dateOrder)}, ${timeOfDay(at, zone)}`;
}

function nextInWords(
  step: RequestStep,
  request: DataRequest,
  answersForItself: boolean,
): { title: string; detail: string } {
  switch (step) {
    case 'send':
      return {
        title: 'Send it to the data-protection office today',
        detail:
          'Do not answer it. Do not delete anything. Copy the text below into a mail, send it, and say here that you did.',
      };
    case 'checkIdentity':
      return {
        title: 'Make sure who is asking',
        detail: 'Ask only for what you need to be sure. Somebody whom you know needs no paper.',
      };
    case 'acknowledge':
      return answersForItself
        ? {
            title: 'Tell them that their complaint came',
            detail: 'Then look into it at once, and tell them what you found.',
          }
        : {
            title: 'The office acknowledges it and looks into it',
            detail: 'Send what they ask for. Say here when they have told the person that it came.',
          };
    case 'answer':
      return answersForItself
        ? {
            title: 'Put together the answer',
            detail: 'Put together everything that is held, read it through, and say here when it was answered.',
          }
        : {
            title: 'The office answers; give them what they ask for',
            detail: 'They may ask for everything that you hold. Say here when the person has had their answer.',
          };
    case 'report':
      return answersForItself
        ? {
            title: 'Report it, or write down why not',
            detail:
              'To the Information Commissioner, unless it is unlikely to put anybody at risk. Tell the people where the risk to them is high.',
          }
        : {
            title: 'The office decides about the report',
            detail: 'Stay within reach. Say here when they have reported it, or why it need not be.',
          };
    case 'close':
      return {
        title: 'Close it',
        detail:
          request.kind === 'breach'
            ? 'Write down what changed, so that it does not happen again.'
            : 'Write down how it ended.',
      };
  }
}
