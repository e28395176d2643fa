// Redundancy consultation, transfers, ballots, action and the union's executive: calendar days, receipt and not posting.

import type { WorkingStep } from '../contract/clocks.ts';
import { capital } from '../domain/words.ts';
import { noticeContent } from '../law/notice-contents.ts';
import { findPeriod, periodOn } from '../law/periods/periods.ts';
import { type Answering, type AnswerTo, type InputTo, lawSteps, notAdvice } from './clock-answer.ts';
import { countOfDays, countOfMonths, dayInWords } from './day-words.ts';
import { addDays, monthsBeginningWith, safeMonths } from './limits.ts';

type CollectiveRule =
  | 'collective-redundancy-consultation'
  | 'tupe-employee-liability-information'
  | 'ballot-notice'
  | 'ballot-notice-received'
  | 'action-notice'
  | 'ballot-mandate'
  | 'executive-term';

/** The law of Great Britain: its two parts have the same rows. */
const NATION = 'england-and-wales';
const LARGE_REDUNDANCY = 100;

export const collectiveClocks: Answering<CollectiveRule> = {
  'collective-redundancy-consultation': consultation,
  'tupe-employee-liability-information': liabilityInformation,
  'ballot-notice': ballotNotice,
  'ballot-notice-received': ballotNoticeReceived,
  'action-notice': actionNotice,
  'ballot-mandate': ballotMandate,
  'executive-term': executiveTerm,
};

const receiptStep: WorkingStep = {
  text: 'What counts is the day on which the employer has the notice, not the day of posting; weekends and holidays count too.',
};
const unionStep: WorkingStep = {
  text: 'Only the union gives this notice, never the branch alone: the regional office decides.',
};

function consultation(
  input: InputTo<'collective-redundancy-consultation'>,
): AnswerTo<'collective-redundancy-consultation'> {
  const { consultationStarts: start } = input;
  const size = (input.dismissals ?? 0) >= LARGE_REDUNDANCY ? 'collective-redundancy-100' : 'collective-redundancy-20';
  const row = periodOn(size, start, NATION);
  const days = input.days ?? row.count;
  const nominal = addDays(start, days);
  const clear = addDays(start, days + 1);
  return {
    rule: 'collective-redundancy-consultation',
    result: { days, earliestDismissalNominal: nominal, earliestDismissalClearDays: clear },
    working: [
      {
        text: `Consultation must begin at least ${countOfDays(days)} before the first dismissal takes effect: 30 for 20 to 99 at one establishment within 90 days, 45 for 100 or more.`,
        date: start,
        authority: row.authority,
      },
      {
        text: `Begun on ${dayInWords(start)}, that is ${dayInWords(nominal)}.`,
        date: nominal,
        authority: row.authority,
      },
      {
        text: `If the days must be clear, it is ${dayInWords(clear)}. Which of the two is not settled: a dismissal that takes effect on the first of them may be too early.`,
        date: clear,
        authority: row.authority,
      },
      {
        text: 'Notices may be given inside the period; what is barred is their taking effect. Form HR1 has the same lead.',
      },
      notAdvice,
    ],
    verified: row.verified,
  };
}

function liabilityInformation({
  transfer,
}: InputTo<'tupe-employee-liability-information'>): AnswerTo<'tupe-employee-liability-information'> {
  const row = periodOn('tupe-liability-information', transfer, NATION);
  const latest = addDays(transfer, -row.count);
  return {
    rule: 'tupe-employee-liability-information',
    result: { latest },
    working: [
      ...lawSteps(row),
      {
        text: `Not less than ${countOfDays(row.count)} before ${dayInWords(transfer)}: ${dayInWords(latest)} at the latest.`,
        date: latest,
        authority: row.authority,
      },
      notAdvice,
    ],
    verified: row.verified,
  };
}

function ballotNotice({ ballotOpens }: InputTo<'ballot-notice'>): AnswerTo<'ballot-notice'> {
  const notice = periodOn('ballot-notice', ballotOpens, NATION);
  const sample = periodOn('sample-voting-paper', ballotOpens, NATION);
  const noticeLatestReceipt = addDays(ballotOpens, -notice.count);
  const samplePaperLatestReceipt = addDays(ballotOpens, -sample.count);
  const content = noticeContent('ballot', noticeLatestReceipt);
  return {
    rule: 'ballot-notice',
    result: { noticeLatestReceipt, samplePaperLatestReceipt },
    working: [
      { text: `The ballot opens on ${dayInWords(ballotOpens)}.`, date: ballotOpens },
      {
        text: `The employer must have the notice not later than the ${notice.count}th day before: ${dayInWords(noticeLatestReceipt)}.`,
        date: noticeLatestReceipt,
        authority: notice.authority,
      },
      {
        text: `And a sample voting paper not later than the 3rd day before: ${dayInWords(samplePaperLatestReceipt)}.`,
        date: samplePaperLatestReceipt,
        authority: sample.authority,
      },
      { text: `Received on that last day the notice says ${content.says}.`, authority: content.authority },
      receiptStep,
      unionStep,
      notAdvice,
    ],
    verified: notice.verified && sample.verified,
  };
}

/** What the notice must say follows from the day of its receipt, not from the day on which the ballot opens. */
function ballotNoticeReceived({
  ballotOpens,
  noticeReceived,
}: InputTo<'ballot-notice-received'>): AnswerTo<'ballot-notice-received'> {
  const row = periodOn('ballot-notice', ballotOpens, NATION);
  const latestReceipt = addDays(ballotOpens, -row.count);
  const content = noticeContent('ballot', noticeReceived);
  const valid = noticeReceived <= latestReceipt;
  return {
    rule: 'ballot-notice-received',
    result: { latestReceipt, contentRegime: content.regime, valid },
    working: [
      {
        text: `For a ballot that opens on ${dayInWords(ballotOpens)} the employer must have the notice by ${dayInWords(latestReceipt)}.`,
        date: latestReceipt,
        authority: row.authority,
      },
      {
        text: valid
          ? `It was received on ${dayInWords(noticeReceived)}: in time.`
          : `It was received on ${dayInWords(noticeReceived)}: too late for that opening day. Speak to the regional office before the ballot opens.`,
        date: noticeReceived,
        authority: row.authority,
      },
      { text: `Received on that day the notice says ${content.says}.`, authority: content.authority },
      receiptStep,
      unionStep,
      notAdvice,
    ],
    verified: row.verified && content.verified,
  };
}

function actionNotice({ received, actionStarts }: InputTo<'action-notice'>): AnswerTo<'action-notice'> {
  const row = periodOn('action-notice', received, NATION);
  const earliestAction = addDays(received, row.count);
  const valid = actionStarts === undefined ? undefined : actionStarts >= earliestAction;
  return {
    rule: 'action-notice',
    result: { noticeDays: row.count, earliestAction, ...(valid === undefined ? {} : { valid }) },
    working: [
      ...lawSteps(row),
      {
        text: `Received on ${dayInWords(received)}, the notice lets action begin on ${dayInWords(earliestAction)} at the earliest.`,
        date: earliestAction,
        authority: row.authority,
      },
      ...(valid === false && actionStarts !== undefined
        ? [{ text: `${dayInWords(actionStarts)} is too soon for this notice.`, date: actionStarts }]
        : []),
      receiptStep,
      unionStep,
      notAdvice,
    ],
    verified: row.verified,
  };
}

function ballotMandate(input: InputTo<'ballot-mandate'>): AnswerTo<'ballot-mandate'> {
  const { ballotOpened, ballotClosed } = input;
  const plain = periodOn('mandate', ballotOpened, NATION);
  const agreed = findPeriod('mandate-by-agreement', ballotOpened, NATION);
  const row = input.extensionAgreed && agreed ? agreed : plain;
  const lastDay = monthsBeginningWith(ballotClosed, row.count);
  const lastDayIfAgreed = agreed && row !== agreed ? monthsBeginningWith(ballotClosed, agreed.count) : undefined;
  return {
    rule: 'ballot-mandate',
    result: {
      months: row.count,
      lastDay,
      safeDay: safeMonths(ballotClosed, row.count),
      ...(lastDayIfAgreed ? { lastDayIfAgreed } : {}),
    },
    working: [
      ...lawSteps(row),
      {
        text: `The period begins with the date of the ballot, its last day of voting: ${dayInWords(ballotClosed)}.`,
        date: ballotClosed,
        authority: row.authority,
      },
      {
        text: `${capital(countOfMonths(row.count))} on, the mandate’s last day is ${dayInWords(lastDay)}.`,
        date: lastDay,
        authority: row.authority,
      },
      ...(lastDayIfAgreed && agreed
        ? [
            {
              text: `If the employer agrees before then, it may run to ${dayInWords(lastDayIfAgreed)}.`,
              date: lastDayIfAgreed,
              authority: agreed.authority,
            },
          ]
        : []),
      ...(input.extensionAgreed && !agreed
        ? [{ text: 'For a ballot opened on this day the law knows no longer mandate by agreement.' }]
        : []),
      notAdvice,
    ],
    verified: row.verified,
  };
}

function executiveTerm({ elected }: InputTo<'executive-term'>): AnswerTo<'executive-term'> {
  const row = periodOn('executive-term', elected, NATION);
  const lastDay = monthsBeginningWith(elected, row.count);
  return {
    rule: 'executive-term',
    result: { lastDayWithoutReelection: lastDay, safeDay: safeMonths(elected, row.count) },
    working: [
      {
        text: 'Nobody stays on a union’s executive more than five years without being elected again.',
        authority: row.authority,
      },
      {
        text: `Elected on ${dayInWords(elected)}, the last day is ${dayInWords(lastDay)}.`,
        date: lastDay,
        authority: row.authority,
      },
      { text: 'Reps of a branch or a workplace are a matter of the rule book.' },
      notAdvice,
    ],
    verified: row.verified,
  };
}
