// Who is covered by which rep, and where nobody covers; reps beside members; what each carries beside the time they are given.

import { procedure } from '../implementer.ts';
import { coverPaper } from './cover/cover-paper.ts';
import { coverReport } from './cover/cover-report.ts';
import { loadAndTime } from './cover/load-and-time.ts';
import { repsProfile } from './cover/profile.ts';
import { repsOfMember } from './cover/reps-of-member.ts';
import { whatIf, whatIfChoices } from './cover/what-if.ts';

export const repsCover = {
  cover: procedure.reps.cover.handler(({ input, context, signal }) => coverReport(input, context, signal)),
  whatIf: procedure.reps.whatIf.handler(({ input, context, signal }) => whatIf(input, context, signal)),
  whatIfChoices: procedure.reps.whatIfChoices.handler(({ input, context }) => whatIfChoices(input, context)),
  repsOf: procedure.reps.repsOf.handler(({ input, context }) => repsOfMember(input, context)),
  coverPaper: procedure.reps.coverPaper.handler(({ input, context, signal }) => coverPaper(input, context, signal)),
  profile: procedure.reps.profile.handler(({ input, context, signal }) => repsProfile(input, context, signal)),
  loadAndTime: procedure.reps.loadAndTime.handler(({ input, context, signal }) => loadAndTime(input, context, signal)),
};
