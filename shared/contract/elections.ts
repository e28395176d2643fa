// Elections to posts, and ballots on a question: their life, their roll and papers, the count and the result.

import { electionsBallots } from './elections/ballots.ts';
import { electionsCount } from './elections/count.ts';
import { electionsLife } from './elections/life.ts';
import { electionsNotices } from './elections/notices.ts';
import { electionsPapers } from './elections/papers.ts';
import { electionsRoll } from './elections/roll.ts';

export const elections = {
  ...electionsLife,
  ...electionsRoll,
  ...electionsPapers,
  ...electionsCount,
  ...electionsBallots,
  ...electionsNotices,
};
