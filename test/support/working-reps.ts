// Inputs that work for reps and elections.

import type { DeskClient } from '../../shared/contract/contract.ts';
import { workingElectionsBallots } from './working-elections-ballots.ts';
import { workingElectionsCount } from './working-elections-count.ts';
import { workingElectionsLife } from './working-elections-life.ts';
import { workingElectionsNotices } from './working-elections-notices.ts';
import { workingElectionsPapers } from './working-elections-papers.ts';
import { workingElectionsRoll } from './working-elections-roll.ts';
import { workingCover } from './working-reps-cover.ts';
import { workingFacility } from './working-reps-facility.ts';
import { workingPipeline } from './working-reps-pipeline.ts';
import { workingPosts } from './working-reps-posts.ts';
import { workingTraining } from './working-reps-training.ts';

export const workingReps: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  ...workingPosts,
  ...workingPipeline,
  ...workingCover,
  ...workingTraining,
  ...workingFacility,
  ...workingElectionsLife,
  ...workingElectionsRoll,
  ...workingElectionsPapers,
  ...workingElectionsCount,
  ...workingElectionsBallots,
  ...workingElectionsNotices,
};
