// The worklist of data quality: who has which trouble today, worked out in one pass over the members.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { QualityIssue } from '../../../../shared/contract/member-quality.ts';
import type { Page } from '../../../../shared/contract/query.ts';
import type { Member } from '../../../../shared/domain/members.ts';
import { findAlikePlaces } from '../../../../shared/rules/duplicates/places.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import { membershipOn } from '../../../../shared/rules/membership-on.ts';
import { emailKey, type QualityOptions, type Trouble, troublesOf } from '../../../../shared/rules/quality/issues.ts';
import type { CallContext } from '../../desk.ts';
import { Turns } from '../../formats/turns.ts';
import type { View } from '../../store/desk-store.ts';
import { newestWholeList } from '../branch/member-list.ts';
import { branchProfile } from '../branch-profile.ts';
import { personName } from '../cases/case-records.ts';

const MOST_PAIRS = 500;

/** In the order in which they press: what costs somebody their letter or ballot first. */
const ISSUES: Record<QualityIssue, { title: string; about: string }> = {
  toCheck: { title: 'Membership to check', about: 'Logged with a case before they were found on the list.' },
  notInNationalList: {
    title: 'No longer in the national list',
    about: 'They were not in the newest list of the whole branch. They stay members until you decide.',
  },
  noAddress: { title: 'No address', about: 'A ballot paper or letter cannot reach them.' },
  badPostcode: { title: 'Postcode cannot be right', about: 'Letters go astray. Most can be mended as proposed.' },
  badEmail: { title: 'Email cannot be right', about: 'Emails to them come back.' },
  sharedEmail: { title: 'Email shared with another member', about: 'One household, or one person listed twice.' },
  impossibleDate: { title: 'Dates that cannot be', about: 'Born in the future, or joined before they could work.' },
  unreadValue: { title: 'Not understood in a list', about: 'What a list said and could not be read is kept here.' },
  noWorkplace: { title: 'No workplace', about: 'They are in no workplace’s count and on no wall chart.' },
  noJob: { title: 'No job', about: 'Working members of whom no job is recorded.' },
  noNumber: { title: 'No membership number', about: 'The next list cannot find them by number.' },
  noStanding: { title: 'No standing', about: 'Nobody has said whether they are in benefit.' },
  noContact: { title: 'No email and no phone', about: 'Only a letter reaches them.' },
};

export interface Troubled {
  member: Member;
  troubles: Trouble[];
}

/** Everybody with some trouble, in the order of the list. @throws AbortError once `signal` fires. */
export async function findTroubles(view: View, context: CallContext, signal?: AbortSignal): Promise<Troubled[]> {
  const turns = new Turns(signal);
  const options = await optionsOf(view, context, turns);
  const found: Troubled[] = [];
  for (const member of view.all('members')) {
    const troubles = troublesOf(member, options);
    if (troubles.length > 0) found.push({ member, troubles });
    if (turns.due()) await turns.pass();
  }
  return found;
}

async function optionsOf(view: View, context: CallContext, turns: Turns): Promise<QualityOptions> {
  const { today, nation } = branchProfile(context);
  const byEmail = new Map<string, Member[]>();
  for (const member of view.all('members')) {
    const key = emailKey(member.email);
    if (key === '' || !membershipOn(member, today).isMember) continue;
    const known = byEmail.get(key);
    if (known) known.push(member);
    else byEmail.set(key, [member]);
    if (turns.due()) await turns.pass();
  }
  const list = newestWholeList(view);
  const kept = new Set(list?.kept ?? []);
  const absent = new Set((list?.absent ?? []).filter((id) => !kept.has(id)));
  return {
    today,
    nation,
    sharing: (email, id) => (byEmail.get(email) ?? []).filter((each) => each.id !== id).map(personName),
    isAbsent: (id) => absent.has(id),
  };
}

/** @throws AbortError once `signal` fires. */
export async function quality(
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['members']['quality']> {
  const view = context.desk.store.view(context.account);
  const { today } = branchProfile(context);
  const counts = new Map<QualityIssue, number>();
  for (const { troubles } of await findTroubles(view, context, signal)) {
    for (const { issue } of troubles) counts.set(issue, (counts.get(issue) ?? 0) + 1);
  }
  const membersAt = new Map<string, number>();
  let members = 0;
  for (const member of view.all('members')) {
    if (!membershipOn(member, today).isMember) continue;
    members += 1;
    const place = mainJobOn(member.jobs, today)?.workplaceId;
    if (place) membersAt.set(place, (membersAt.get(place) ?? 0) + 1);
  }
  const issues = (Object.keys(ISSUES) as QualityIssue[])
    .filter((issue) => counts.has(issue))
    .map((issue) => ({ issue, members: counts.get(issue) ?? 0, ...ISSUES[issue] }));
  return { members, issues, alikeWorkplaces: alikeWorkplaces(view, membersAt) };
}

function alikeWorkplaces(view: View, membersAt: ReadonlyMap<string, number>) {
  const places = [...view.all('workplaces')].map(({ id, name, employerId, postcode }) => ({
    id,
    name,
    employerId,
    postcode,
  }));
  return findAlikePlaces(places)
    .slice(0, MOST_PAIRS)
    .flatMap(({ a, b, reasons }) => {
      const [first, second] = [view.get('workplaces', a.id), view.get('workplaces', b.id)];
      if (!first || !second) return [];
      const employerId = first.employerId ?? second.employerId;
      const otherId = second.employerId !== employerId ? second.employerId : null;
      return [
        {
          aId: first.id,
          aRevision: first.revision,
          a: first.name,
          aMembers: membersAt.get(first.id) ?? 0,
          bId: second.id,
          bRevision: second.revision,
          b: second.name,
          bMembers: membersAt.get(second.id) ?? 0,
          employer: (employerId && view.get('employers', employerId)?.name) || null,
          otherEmployer: (otherId && view.get('employers', otherId)?.name) || null,
          reasons: reasons.slice(0, 10),
        },
      ];
    });
}

/** @throws AbortError once `signal` fires. */
export async function qualityRows(
  { issue, page }: { issue: QualityIssue; page: Page },
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['members']['qualityRows']> {
  const view = context.desk.store.view(context.account);
  const { today } = branchProfile(context);
  const troubled = (await findTroubles(view, context, signal)).flatMap(({ member, troubles }) => {
    const trouble = troubles.find((each) => each.issue === issue);
    return trouble ? [{ member, trouble }] : [];
  });
  troubled.sort((a, b) => inOrder(a.member, b.member));
  const rows = troubled.slice(page.offset, page.offset + page.limit).map(({ member, trouble }) => {
    const workplaceId = mainJobOn(member.jobs, today)?.workplaceId ?? null;
    return {
      memberId: member.id,
      revision: member.revision,
      number: member.number,
      name: personName(member),
      workplaceId,
      workplace: workplaceId === null ? null : (view.get('workplaces', workplaceId)?.name ?? null),
      detail: trouble.detail,
      proposal: trouble.proposal,
    };
  });
  return { rows, total: troubled.length };
}

const inOrder = (a: Member, b: Member): number =>
  a.lastName.localeCompare(b.lastName, 'en') || a.firstName.localeCompare(b.firstName, 'en') || (a.id < b.id ? -1 : 1);
