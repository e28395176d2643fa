// For members: what changed because the union spoke. From joint records alone, and without anybody's name.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { addDays, monthsAfter } from '../../../../../shared/rules/limits.ts';
import { isJobsException } from '../../../../../shared/rules/partnership/decisions/gates.ts';
import { mayStandIn } from '../../../../../shared/rules/partnership/visibility.ts';
import { namesToLeaveOut, withoutNames } from '../../../../../shared/rules/partnership/without-names.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, personName } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { paperFile, paperOf } from '../paper-file.ts';
import { type DecidedMatter, influenceBlocks } from './influence-blocks.ts';

/** @throws NotThere; InvalidInput when it ends before it begins. */
export async function influenceReport(
  input: Inputs['partnership']['influenceReport'],
  context: CallContext,
): Promise<Outputs['partnership']['influenceReport']> {
  const profile = branchProfile(context);
  const { today, dateOrder, branch } = profile;
  const to = input?.to ?? today;
  const from = input?.from ?? addDays(monthsAfter(to, -12), 1);
  if (to < from) throw new InvalidInput({ path: ['to'], message: 'This ends before it begins.' });
  const view = context.desk.store.view(context.account);
  const forum = input?.forumId === undefined ? null : found(view, 'forums', input.forumId);
  const matters = jointMatters(view, forum?.id ?? null).filter(({ decision: { on } }) => on >= from && on <= to);
  const consultations = [...view.all('consultations')].filter(
    (each) =>
      mayStandIn(each.visibility, 'joint') &&
      (forum === null || each.forumId === forum.id) &&
      each.live.on !== null &&
      each.live.on >= from &&
      each.live.on <= to,
  );
  const names = namesToLeaveOut(everybodysNames(view));
  const responded = matters.filter(({ decision }) => decision.hasResponded);
  const influenced = responded.filter(({ decision }) => decision.influence !== null && decision.influence !== 'none');
  const period = `${dayInWords(from, dateOrder)} to ${dayInWords(to, dateOrder)}`;
  const isNamed = forum !== null && mayStandIn(forum.visibility, 'joint');
  const file = await paperFile(
    `what-the-union-changed-${from}-to-${to}`,
    {
      ...paperOf(profile, context),
      title: 'What the union changed',
      subtitle: [isNamed ? forum.name : '', period].filter(Boolean).join(' · '),
      blocks: influenceBlocks({
        matters,
        consultations,
        dateOrder,
        words: branch?.words,
        plain: (text) => withoutNames(text, names),
      }),
      footer: branch?.name ?? '',
      author: branch?.name ?? '',
    },
    input?.format ?? 'pdf',
  );
  const download = await offerFile(file, input?.path, context);
  return {
    ...download,
    decisions: matters.length,
    responded: responded.length,
    influenced: influenced.length,
    exceptions: matters.filter(({ decision, consultation }) => isJobsException(decision, consultation)).length,
  };
}

/** Final decisions that may be told to both sides, with the consultation behind each where that may be; the earliest first. */
function jointMatters(view: View, forumId: string | null): DecidedMatter[] {
  return [...view.all('decisions')]
    .filter(
      (decision) =>
        decision.finalOn !== null &&
        mayStandIn(decision.visibility, 'joint') &&
        (forumId === null || decision.forumId === forumId),
    )
    .filter(({ forumId: on }) => {
      const parent = on === null ? undefined : view.get('forums', on);
      return parent === undefined || mayStandIn(parent.visibility, 'joint');
    })
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
    .map((decision) => {
      const behind = decision.consultationId === null ? undefined : view.get('consultations', decision.consultationId);
      return { decision, consultation: behind && mayStandIn(behind.visibility, 'joint') ? behind : undefined };
    });
}

/** Of members and of whoever sits on a forum. */
function* everybodysNames(view: View): Iterable<string> {
  for (const member of view.all('members')) yield personName(member);
  for (const { seats } of view.all('forums')) {
    for (const { holder, deputy, past } of seats) {
      for (const each of [holder, deputy, ...past]) if (each !== null) yield each.name;
    }
  }
}
