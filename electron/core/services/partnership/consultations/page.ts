// Everything that the page of one consultation shows, computed as at today.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Consultation } from '../../../../../shared/domain/partnership/consultations.ts';
import type { Decision } from '../../../../../shared/domain/partnership/decisions.ts';
import type { Visibility } from '../../../../../shared/domain/partnership/sides.ts';
import { coverageOf, informationSum } from '../../../../../shared/rules/partnership/consultations/coverage.ts';
import { daysOf } from '../../../../../shared/rules/partnership/consultations/days-of.ts';
import { findingsOf } from '../../../../../shared/rules/partnership/consultations/findings.ts';
import {
  firstDecision,
  isInvolvementDisputed,
  leadDays,
} from '../../../../../shared/rules/partnership/consultations/involvement.ts';
import {
  avoidedCompulsory,
  passesFourTests,
  positionShift,
  stillAtRisk,
} from '../../../../../shared/rules/partnership/consultations/outcome.ts';
import { consultationStage, nextDayOf } from '../../../../../shared/rules/partnership/consultations/stage.ts';
import { mayStandIn, type PaperLevel } from '../../../../../shared/rules/partnership/visibility.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { previewOf, usualForum, usualUnions } from './facts.ts';
import { presetOf } from './written.ts';

/** Those made on it, the earliest first. */
export const decisionsOn = (view: View, consultationId: string): Decision[] =>
  [...view.byIndex('decisions', 'consultationId', consultationId)].sort((a, b) =>
    a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1,
  );

/**
 * What follows from a consultation and its decisions. For a paper's `level` from what may stand in it alone: unions and
 * agreements that are kept closer do not exist for it.
 */
export function readingOf(
  consultation: Consultation,
  decisions: readonly Decision[],
  context: CallContext,
  level?: PaperLevel,
) {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const reaches = (record: { visibility: Visibility } | undefined): boolean =>
    level === undefined || (record !== undefined && mayStandIn(record.visibility, level));
  const unionIds = consultation.unionIds.filter((id) => reaches(view.get('unionProfiles', id)));
  const asked = { ...consultation, unionIds };
  const { preview, minimum, clashes } = previewOf(consultation.topic, asked, { view, profile, context });
  const promised =
    preview.promised !== null && reaches(view.get('agreements', preview.promised.agreementId))
      ? preview.promised
      : null;
  const findings = findingsOf({
    consultation,
    decisions,
    minimum,
    clashes,
    promised:
      promised === null || promised.noticeDays === null
        ? null
        : { noticeDays: promised.noticeDays, agreement: promised.agreement },
    today: profile.today,
    order: profile.dateOrder,
  });
  return { preview, minimum, findings, days: daysOf(consultation, decisions, minimum), profile, view };
}

/** @throws NotThere */
export function consultationPage(
  { id }: Inputs['partnership']['consultation'],
  context: CallContext,
): Outputs['partnership']['consultation'] {
  const all = context.desk.store.view(context.account);
  const consultation = found(all, 'consultations', id);
  const decisions = decisionsOn(all, id);
  const { preview, findings, days, profile, view } = readingOf(consultation, decisions, context);
  const { today } = profile;
  const issue = consultation.issueId === null ? undefined : view.get('issues', consultation.issueId);
  const { atRisk } = consultation;
  const next = nextDayOf(consultation, today);
  return {
    ...preview,
    consultation,
    forum: consultation.forumId === null ? null : (view.get('forums', consultation.forumId)?.name ?? null),
    issue: issue ? { id: issue.id, number: issue.number, title: issue.title } : null,
    stage: consultationStage(consultation, today),
    next: next?.what === 'decision' && decisions.length > 0 ? null : next,
    decisions: decisions.slice(0, 100).map(({ id: each, number, title, on, finalOn, influence }) => ({
      id: each,
      number,
      title,
      on,
      finalOn,
      influence,
    })),
    leadDays: leadDays(consultation.firstInvolvedOn, firstDecision(decisions)?.on ?? null),
    coverage: coverageOf(consultation),
    information: informationSum(consultation.information, today),
    isInvolvementDisputed: isInvolvementDisputed(consultation),
    fourTests: passesFourTests(consultation),
    avoidedCompulsory: atRisk && avoidedCompulsory(atRisk),
    stillAtRisk: atRisk && stillAtRisk(atRisk),
    shift: positionShift(consultation),
    findings,
    days,
  };
}

/** @throws InvalidInput */
export async function previewWindow(
  { topic, ...input }: Inputs['partnership']['previewWindow'],
  context: CallContext,
): Promise<Outputs['partnership']['previewWindow']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const forumId = input.forumId === undefined ? usualForum(view) : input.forumId;
  const preset = input.preset === undefined ? null : presetOf(input.preset);
  return previewOf(
    topic ?? '',
    {
      forumId,
      preset,
      unionIds: input.unionIds ?? usualUnions(view, forumId),
      windowFrom: input.windowFrom ?? null,
      windowTo: input.windowTo ?? null,
      firstInvolvedOn: input.firstInvolvedOn ?? null,
      decisionPlannedOn: input.decisionPlannedOn ?? null,
    },
    { view, profile, context },
  ).preview;
}
