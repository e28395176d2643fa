// One issue with what stands beside it, and what is offered when one is raised. Of a case nothing is told here.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { isStageLate, stageNow } from '../../../../../shared/rules/partnership/dispute-stages.ts';
import { movesFrom } from '../../../../../shared/rules/partnership/issue-moves.ts';
import { isTalkLate } from '../../../../../shared/rules/partnership/waiting.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { usualForum } from './put-issue.ts';

type Page = Outputs['partnership']['issue'];

/** @throws NotThere */
export function issuePage({ id }: Inputs['partnership']['issue'], context: CallContext): Page {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const issue = found(view, 'issues', id);
  const related: Page['related'] = [];
  const tell = (collection: Page['related'][number]['collection'], one: { id: string }, label: string, title: string) =>
    related.push({ collection, id: one.id, label, title });
  for (const other of view.all('issues')) {
    if (other.id !== id && (other.relatedId === id || issue.relatedId === other.id)) {
      tell('issues', other, other.number, other.title);
    }
  }
  for (const one of view.byIndex('consultations', 'issueId', id)) tell('consultations', one, one.number, one.topic);
  for (const one of view.byIndex('decisions', 'issueId', id)) tell('decisions', one, one.number, one.title);
  for (const one of view.all('initiatives')) {
    const isFrom = one.source?.id === id || one.policy?.concernIds.includes(id);
    if (isFrom) tell('initiatives', one, one.number, one.title);
  }
  for (const item of view.byIndex('negotiationItems', 'issueId', id)) {
    const { number = '' } = view.get('negotiations', item.negotiationId) ?? {};
    related.push({
      collection: 'negotiations',
      id: item.negotiationId,
      itemId: item.id,
      label: `Bargained on in ${number}`,
      title: item.title,
    });
  }
  const meeting = issue.meetingId === null ? undefined : view.get('meetings', issue.meetingId);
  if (meeting) tell('meetings', meeting, meeting.heldOn ?? meeting.plannedOn, 'Where it was said');
  const stage = issue.dispute === null ? undefined : stageNow(issue.dispute);
  const enquiries = [...view.all('enquiries')].filter(({ issueId }) => issueId === id);
  return {
    issue,
    forum: issue.forumId === null ? null : (view.get('forums', issue.forumId)?.name ?? null),
    workplace: issue.workplaceId === null ? null : (view.get('workplaces', issue.workplaceId)?.name ?? null),
    moves: movesFrom(issue),
    related: related.slice(0, 500),
    actions: [...view.byIndex('actions', 'source', id)].slice(0, 500),
    stage: stage ? { id: stage.id, due: stage.due, isLate: isStageLate(stage, today) } : null,
    isTalkLate: isTalkLate(issue, today),
    enquiries: enquiries.slice(0, 500).map((one) => ({
      id: one.id,
      askedOn: one.askedOn,
      isAnswered: one.answeredOn !== null,
    })),
  };
}

const MOST_CHOICES = 1_000;

/** Departments of the forums and of issues, and themes of issues, each once and in order. */
export function issueChoices(context: CallContext): Outputs['partnership']['issueChoices'] {
  const view = context.desk.store.view(context.account);
  const forums = [...view.all('forums')].filter(({ state }) => state !== 'closed');
  const issues = [...view.all('issues')];
  const inOrder = (texts: Iterable<string>) =>
    [...new Set(texts)]
      .filter((text) => text.trim() !== '')
      .sort((a, b) => a.localeCompare(b, 'en'))
      .slice(0, MOST_CHOICES);
  return {
    forumId: usualForum(view),
    forums: forums
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'))
      .slice(0, 500),
    departments: inOrder([...forums.flatMap((forum) => forum.departments), ...issues.map((issue) => issue.department)]),
    themes: inOrder(issues.flatMap(({ themes }) => themes)),
  };
}
