// What training, certification and going into a hearing are called.

import type { CompanionGround, HearingKind } from './companion.ts';
import type { Certification } from './training.ts';
import type { TopicState, TrainingStage } from './training-stage.ts';

export const stageOfTrainingWords: Record<TrainingStage, string> = {
  applied: 'Applied for',
  approved: 'Approved',
  refused: 'Refused',
  booked: 'Booked',
  attended: 'Attended',
  completed: 'Completed',
  withdrawn: 'Withdrawn',
};

export const topicStateWords: Record<TopicState, string> = {
  has: 'Has it',
  expiresSoon: 'Expires soon',
  inProgress: 'On the way',
  expired: 'Expired',
  missing: 'Missing',
};

export const basisWords: Record<Certification['basis'], string> = {
  experience: 'Experience of accompanying',
  training: 'Training in accompanying',
  both: 'Experience and training',
};

export const hearingKindWords: Record<HearingKind, string> = {
  disciplinary: 'Disciplinary hearing',
  grievance: 'Grievance hearing',
  capability: 'Capability or sickness meeting',
  redundancy: 'Redundancy meeting',
  flexibleWorking: 'Flexible working meeting',
  investigation: 'Investigation meeting',
  other: 'Another meeting',
};

export const groundWords: Record<CompanionGround, string> = {
  'employed-official': 'Employed by the union',
  certified: 'Certified in writing',
  'fellow-worker': 'Works for the same employer',
  none: 'No ground',
};
