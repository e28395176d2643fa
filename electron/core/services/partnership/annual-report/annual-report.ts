// The annual report of a forum in one step from the registers. Without the agreement of the unions, or a statement of why
// there is none, nothing leaves.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Download } from '../../../../../shared/contract/download.ts';
import type { AnnualReportState, Forum } from '../../../../../shared/domain/partnership/forums.ts';
import { pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import {
  annualReportLacks,
  emptyAnnualReport,
  reportPeriod,
} from '../../../../../shared/rules/partnership/annual-report.ts';
import type { FigurePeriod } from '../../../../../shared/rules/partnership/indicator-facts.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { forumAsked } from '../indicators/facts-of-forum.ts';
import { paperFile, paperOf } from '../paper-file.ts';
import { agreementBlock } from './agreement-block.ts';
import { forumSection, meetingsSection, trainingSection } from './forum-sections.ts';
import { consultationSection, decisionSection, exceptionSection } from './heard-sections.ts';
import { materialOf, type ReportSection } from './material.ts';
import {
  agreementSection,
  commitmentSection,
  healthSection,
  initiativeSection,
  nextYearSection,
  outcomeSection,
} from './together-sections.ts';

type Page = Outputs['partnership']['annualReportState'];
type Year = NonNullable<Inputs['partnership']['annualReportState']>;
type Said = Pick<
  NonNullable<Inputs['partnership']['annualReport']>,
  'isAgreed' | 'agreedOn' | 'statementIfNot' | 'signed'
>;

/** @throws InvalidInput when the year ends before it begins, or no forum is meant. */
export function annualReportState(input: Year | undefined, context: CallContext): Page {
  const profile = branchProfile(context);
  const { forum, period } = asked(input ?? {}, context, profile);
  const { from, to } = period;
  const report = reportOf(forum, period) ?? null;
  return {
    forumId: forum.id,
    forum: forum.name,
    revision: forum.revision,
    from,
    to,
    report,
    lacks: annualReportLacks(report ?? emptyAnnualReport),
    sections: sectionsOf(forum, period, { context, profile }).map(({ title, sentence }) => ({
      title,
      sentence,
    })),
    years: forum.annualReports
      .map((one) => ({
        from: one.from,
        to: one.to,
        isAgreed: one.isAgreed,
        isReady: annualReportLacks(one).length === 0,
      }))
      .sort((a, b) => (a.to < b.to ? 1 : -1)),
  };
}

/** @throws InvalidInput, NotThere, StaleRecord */
export async function keepAnnualReport(
  input: Inputs['partnership']['keepAnnualReport'],
  context: CallContext,
): Promise<Page> {
  const profile = branchProfile(context);
  const { forum, period } = asked(input, context, profile);
  const { revision, isAgreed, agreedOn, statementIfNot, signed } = input;
  await keep(forum, period, { isAgreed, agreedOn, statementIfNot, signed }, { context, profile, revision });
  return annualReportState({ forumId: forum.id, from: period.from, to: period.to }, context);
}

/** @throws InvalidInput with what keeps it from leaving. */
export async function annualReport(
  input: Inputs['partnership']['annualReport'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Download> {
  const { format = 'pdf', path, isAgreed, agreedOn, statementIfNot, signed, ...year } = input ?? {};
  const profile = branchProfile(context);
  const { forum, period } = asked(year, context, profile);
  const said = { isAgreed, agreedOn, statementIfNot, signed };
  const before = reportOf(forum, period) ?? blank(period);
  const report = merged(before, said, profile);
  const lacks = annualReportLacks(report);
  if (lacks.length > 0) {
    const field = report.isAgreed === true ? 'agreedOn' : 'statementIfNot';
    throw new InvalidInput(...lacks.map((message) => ({ path: [field], message })));
  }
  const sections = sectionsOf(forum, period, { context, profile });
  signal?.throwIfAborted();
  const file = await paperFile(
    `Annual report ${forum.name} ${period.from} to ${period.to}`,
    {
      title: 'Annual report on working in partnership',
      subtitle: [
        forum.name,
        `${dayInWords(period.from, profile.dateOrder)} to ${dayInWords(period.to, profile.dateOrder)}`,
      ].join(' · '),
      blocks: [
        agreementBlock(report, profile),
        {
          kind: 'facts',
          rows: sections.map(({ title, sentence }) => ({ label: title, value: sentence })),
        },
        ...sections.flatMap(({ blocks }) => blocks),
        {
          kind: 'paragraph',
          isSmall: true,
          text: 'Made from what both sides have on record alone. “n/a”: there was nothing to count, or too few answers to be shown. No figure is about one person.',
        },
      ],
      footer: profile.branch?.name ?? '',
      author: profile.branch?.name ?? '',
      ...paperOf(profile, context),
    },
    format,
  );
  const download = await offerFile(file, path, context);
  if (Object.values(said).some((each) => each !== undefined)) {
    await keep(forum, period, said, { context, profile, revision: forum.revision });
  }
  return download;
}

function asked(
  { forumId, from, to }: Year,
  context: CallContext,
  { today }: BranchProfile,
): { forum: Forum; period: FigurePeriod } {
  const period = reportPeriod({ from, to }, today);
  if (period.from > period.to)
    throw new InvalidInput({ path: ['to'], message: 'The last day is before the first. Swap them.' });
  if (period.from > today) throw new InvalidInput({ path: ['from'], message: 'This year has not begun yet.' });
  return { forum: forumAsked(context.desk.store.view(context.account), forumId, 'joint'), period };
}

const reportOf = ({ annualReports }: Forum, { from, to }: FigurePeriod): AnnualReportState | undefined =>
  annualReports.find((one) => one.from === from && one.to === to);

const blank = ({ from, to }: FigurePeriod): AnnualReportState => ({
  ...emptyAnnualReport,
  id: randomUUIDv7(),
  from,
  to,
});

function merged(before: AnnualReportState, { signed, ...said }: Said, profile: BranchProfile): AnnualReportState {
  const { today } = profile;
  const signature = (side: 'management' | 'staff') => {
    const given = signed?.[side];
    if (given === undefined || given === null) return given === null ? null : before.signed[side];
    const by = typeof given === 'string' ? { name: given, on: today } : { name: given.name, on: given.on ?? today };
    checkPast(by.on, ['signed', side], today);
    return by;
  };
  if (said.agreedOn) checkPast(said.agreedOn, ['agreedOn'], today);
  return {
    ...before,
    ...withoutUndefined(said),
    signed: { management: signature('management'), staff: signature('staff') },
  };
}

function checkPast(day: string, path: string[], today: string): void {
  const problem = pastDayProblem(day, today);
  if (problem !== null) throw new InvalidInput({ path, message: problem });
}

async function keep(
  { id }: Forum,
  period: FigurePeriod,
  said: Said,
  { context, profile, revision }: { context: CallContext; profile: BranchProfile; revision: number },
): Promise<void> {
  const reason = { code: 'partnership.keepAnnualReport', ids: [id] };
  await context.desk.store.transact({ account: context.account }, reason, (tx) => {
    const forum = foundAt(tx, 'forums', { id, revision });
    const before = reportOf(forum, period) ?? blank(period);
    const report = merged(before, said, profile);
    if (JSON.stringify(report) === JSON.stringify(reportOf(forum, period))) return;
    const others = forum.annualReports.filter((one) => one.id !== report.id);
    tx.put('forums', { ...forum, annualReports: [...others, report] }, revision);
  });
}

function sectionsOf(
  forum: Forum,
  period: FigurePeriod,
  who: { context: CallContext; profile: BranchProfile },
): ReportSection[] {
  const material = materialOf(forum, period, who);
  return [
    forumSection,
    meetingsSection,
    consultationSection,
    decisionSection,
    exceptionSection,
    commitmentSection,
    initiativeSection,
    trainingSection,
    outcomeSection,
    healthSection,
    agreementSection,
    nextYearSection,
  ].map((make) => make(material));
}
