// What each read and each paper of reps and elections is called in the audit.

export const REPS_READ: Readonly<Record<string, string>> = {
  // posts
  // pipeline
  // cover
  // training
  // facility time
  // elections: life
  // elections: roll
  // elections: papers
  // elections: count
  // elections: ballots
};

export const REPS_EXPORTED: Readonly<Record<string, string>> = {
  // posts
  // cover
  // training
  // facility time
  // elections: life
  // elections: roll
  // elections: papers
  // elections: count
  // elections: ballots
};
