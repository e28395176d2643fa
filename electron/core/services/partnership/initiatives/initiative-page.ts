// An initiative as its page shows it: what hangs on it, and where it may go from here with what still stands in the way.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { Initiative } from '../../../../../shared/domain/partnership/initiatives.ts';
import {
  isStale,
  lacksFor,
  policyLacks,
  stageLacks,
  stepsFrom,
} from '../../../../../shared/rules/partnership/initiative-life.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';

type Page = Outputs['partnership']['initiative'];

/** @throws NotThere */
export function initiativePage({ id }: { id: string }, context: CallContext): Page {
  const view = context.desk.store.view(context.account);
  const initiative = found(view, 'initiatives', id);
  const actions = [...view.byIndex('actions', 'source', id)];
  return {
    initiative,
    forumName: initiative.forumId === null ? '' : (view.get('forums', initiative.forumId)?.name ?? ''),
    measure: initiative.measureId === null ? null : (view.get('measures', initiative.measureId) ?? null),
    actions,
    issues: issuesOf(view, initiative),
    isStale: isStale(initiative, branchProfile(context).today),
    steps: stepsOf(initiative, actions),
  };
}

function issuesOf(view: View, { source, policy }: Initiative): Page['issues'] {
  const ids = new Set([...(source?.collection === 'issues' ? [source.id] : []), ...(policy?.concernIds ?? [])]);
  return [...ids].flatMap((id) => {
    const issue = view.get('issues', id);
    return issue === undefined ? [] : [{ id: issue.id, number: issue.number, title: issue.title, state: issue.state }];
  });
}

function stepsOf(initiative: Initiative, actions: Page['actions']): Page['steps'] {
  const { state, inquiry, policy } = initiative;
  const steps = stepsFrom(state).map((to): Page['steps'][number] => ({ to, lacks: lacksFor(initiative, to) }));
  if (inquiry !== null) steps.unshift({ to: 'nextStage', lacks: stageLacks(inquiry, actions) });
  if (policy !== null && policy.stage !== 'review')
    steps.unshift({ to: 'nextStage', lacks: policyLacks(policy, initiative.what) });
  return steps;
}
