// What the figures' groups and the ladder's dimensions are called on screen and paper.

import type { Dimension, IndicatorGroup } from './indicators.ts';

/** In the order in which they are read. */
export const GROUP_NAMES: Readonly<Record<IndicatorGroup, string>> = {
  early: 'Early enough?',
  heard: 'Heard?',
  meetings: 'Are the meetings real?',
  done: 'Done?',
  people: 'People and reach',
  health: 'Health and outcomes',
};

export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  sponsorship: 'Sponsorship',
  coLeadership: 'Leading together',
  skills: 'Skills',
  forumProcess: 'The forum itself',
  engagement: 'Engagement',
  problemSolving: 'Solving problems together',
  goalsAndOutcomes: 'Goals and outcomes',
};
