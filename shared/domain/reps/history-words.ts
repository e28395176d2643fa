// What each transaction of reps and elections did, in words.

export const repsWords: Readonly<Record<string, string>> = {
  // posts
  'reps.appoint': 'A rep took up a post',
  'reps.standDown': 'A rep stood down',
  // pipeline
  // training
  // facility time
  // elections: life
  // elections: roll
  // elections: papers
  // elections: count
  // elections: ballots
};
