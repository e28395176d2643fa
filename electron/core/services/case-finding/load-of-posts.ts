// What somebody carries under their posts: open cases, the questions of the last thirty days, and both as one figure.

import { countsInLoad, loadOf } from '../../../../shared/rules/load.ts';
import type { View } from '../../store/desk-store.ts';

/** `today` is the branch's. */
export function loadOfPosts(view: View, postIds: readonly string[], today: string) {
  const stages = postIds.flatMap((id) =>
    view.byIndex('cases', 'repId', id).flatMap(({ closed, stage }) => (closed === null ? [stage] : [])),
  );
  const enquiries = postIds.flatMap((id) =>
    view.byIndex('enquiries', 'repId', id).filter(({ askedOn }) => countsInLoad(askedOn, today)),
  ).length;
  return { openCases: stages.length, enquiries, load: loadOf(stages, enquiries) };
}
