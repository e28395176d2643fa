// Duplicates: pairs that may be one person, with reasons, and merging two records into one.

import { procedure } from './implementer.ts';
import { findPairs } from './member-duplicates/find-pairs.ts';
import { merge, notTheSame, previewMerge } from './member-duplicates/merge.ts';

export const memberDuplicates = {
  duplicates: procedure.members.duplicates.handler(({ input, context, signal }) => findPairs(input, context, signal)),
  notTheSame: procedure.members.notTheSame.handler(({ input, context }) => notTheSame(input, context)),
  previewMerge: procedure.members.previewMerge.handler(({ input, context }) => previewMerge(input, context)),
  merge: procedure.members.merge.handler(({ input, context }) => merge(input, context)),
};
