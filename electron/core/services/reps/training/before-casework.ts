// Training that the rule book asks before somebody is given a case, where it is missing: said when a rep is chosen, and a lock
// for nobody.

import { missingBeforeCasework, trainingNeeds } from '../../../../../shared/rules/reps/training-needs.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { ruleBookOf } from '../rule-book.ts';
import { seesTrainingOf } from './whose.ts';

/** Topics, as at today; none for whoever may not see this person's training. */
export function lacksBeforeCasework(repId: string, context: CallContext): string[] {
  const view = context.desk.store.view(context.account);
  const asked = ruleBookOf(view).training.filter(({ isBeforeCasework }) => isBeforeCasework);
  const memberId = view.get('reps', repId)?.memberId ?? null;
  if (asked.length === 0 || memberId === null || !seesTrainingOf(context, memberId)) return [];
  const terms = view.byIndex('reps', 'memberId', memberId);
  const trainings = view.byIndex('trainings', 'memberId', memberId);
  return missingBeforeCasework(trainingNeeds(terms, trainings, asked, branchProfile(context).today));
}
