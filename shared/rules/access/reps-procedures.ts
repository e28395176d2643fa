// Who may call the procedures of reps and elections.

import type { Contract } from '../../contract/contract.ts';
import { CASEWORK, changes, type Decision, free, hands, LEADERS, LIST, PLACES, reads } from './decision.ts';

type Decisions<A extends keyof Contract> = { readonly [V in keyof Contract[A]]: Decision };

export const repsDecisions = {
  // posts
  list: free(PLACES),
  overview: free(PLACES),
  get: reads(PLACES),
  posts: free(PLACES),
  ruleBook: free(PLACES),
  appoint: changes(LEADERS),
  changeTerm: changes(LEADERS),
  leaving: reads(LEADERS),
  standDown: changes(LEADERS),
  notify: changes(LEADERS),
  noticePaper: hands(LEADERS),
  phoneTree: hands(LEADERS),
  keepPost: changes(LEADERS),
  removePost: changes(LEADERS),
  keepRuleBook: changes(LEADERS),
  // pipeline
  // cover
  // training
  courses: free(PLACES),
  course: free(PLACES),
  keepCourse: changes(LIST),
  cancelCourse: changes(LIST),
  attendanceSheet: hands(LIST),
  training: reads(CASEWORK),
  trainings: reads(CASEWORK),
  keepTraining: changes(LIST),
  moveTraining: changes(LIST),
  addCertificate: changes(LIST),
  removeCertificate: changes(LIST),
  openCertificate: hands(CASEWORK),
  certifications: reads(CASEWORK),
  certify: changes(LEADERS),
  changeCertification: changes(LEADERS),
  withdrawCertification: changes(LEADERS),
  certificate: hands(LEADERS),
  mayAccompany: reads(CASEWORK),
  companions: reads(CASEWORK),
  companionsOfCase: reads(CASEWORK),
  record: hands(CASEWORK),
  // facility time
} satisfies Decisions<'reps'>;

export const electionsDecisions = {
  // life
  // roll
  // papers
  // count
  count: free(PLACES),
  countSheet: free(PLACES),
  // ballots
} satisfies Decisions<'elections'>;
