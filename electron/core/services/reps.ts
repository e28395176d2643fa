// Reps: each part's procedures in a file of its own.

import { repsCover } from './reps/cover.ts';
import { repsFacility } from './reps/facility.ts';
import { repsPipeline } from './reps/pipeline.ts';
import { repsPosts } from './reps/posts.ts';
import { repsTraining } from './reps/training.ts';

export const reps = { ...repsPosts, ...repsPipeline, ...repsCover, ...repsTraining, ...repsFacility };
