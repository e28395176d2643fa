// The words of the way to a post.

import type { PipelineStage } from '../../contract/reps/pipeline.ts';

export const stageWords: Readonly<Record<PipelineStage, string>> = {
  interest: 'Might stand',
  nomination: 'Nominated',
  election: 'Standing',
  training: 'Learning',
  post: 'In the post',
};

/** What a day at a stage says: "Nominated Tue 24 Nov". */
export const reachedWords: Readonly<Record<PipelineStage, string>> = {
  interest: 'Said so',
  nomination: 'Nominated',
  election: 'Declared',
  training: 'Trained',
  post: 'First day',
};

/** What stands in an empty column: how somebody comes there. */
export const stageHints: Readonly<Record<PipelineStage, string>> = {
  interest: 'Whoever people already go to when something is wrong: ask them.',
  nomination: 'Whoever is nominated in an open election stands here until they accept.',
  election: 'Candidates who accepted, until the declaration.',
  training: 'Elected, with something left that the rule book asks.',
  post: 'Trained and in the post, for their first year.',
};
