// Reps: their posts and terms, whom they cover, their training and certification, and their facility time.

import { repsCover } from './reps/cover.ts';
import { repsFacility } from './reps/facility.ts';
import { repsFacilityImport } from './reps/facility-import.ts';
import { repsPipeline } from './reps/pipeline.ts';
import { repsPosts } from './reps/posts.ts';
import { repsTraining } from './reps/training.ts';

export const reps = {
  ...repsPosts,
  ...repsPipeline,
  ...repsCover,
  ...repsTraining,
  ...repsFacility,
  ...repsFacilityImport,
};
