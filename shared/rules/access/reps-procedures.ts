// Who may call the procedures of reps and elections.

import type { Contract } from '../../contract/contract.ts';
import {
  CASEWORK,
  changes,
  type Decision,
  free,
  hands,
  handsAndKeeps,
  LEADERS,
  LIST,
  LIST_READ,
  PLACES,
  reads,
  untraced,
} from './decision.ts';

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
  pipeline: reads(CASEWORK),
  keepInterest: changes(LIST),
  endInterest: changes(LIST),
  // cover
  cover: reads(LIST_READ),
  whatIf: reads(LIST_READ),
  whatIfChoices: free(LIST_READ),
  coverPaper: hands(LIST_READ),
  profile: reads(LIST),
  loadAndTime: reads(CASEWORK),
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
  facilityTime: reads(CASEWORK),
  facilitySheet: reads(CASEWORK),
  keepFacilityTime: changes(CASEWORK),
  removeFacilityTime: changes(CASEWORK),
  previewFacilityImport: reads(LEADERS),
  applyFacilityImport: changes(LEADERS),
  facilityReport: reads(LIST),
  facilityReportFile: hands(LIST),
} satisfies Decisions<'reps'>;

export const electionsDecisions = {
  // life
  // roll
  freezeRoll: changes(LEADERS),
  roll: reads(LIST),
  exportRoll: hands(LIST),
  lateChanges: reads(LIST),
  whyNotOnRoll: reads(LIST),
  givePaper: untraced(LIST),
  countUnused: changes(LIST),
  rollLabels: hands(LIST),
  // papers
  papers: free(CASEWORK),
  drawOrder: changes(LEADERS),
  printPapers: handsAndKeeps(LEADERS),
  printStatements: hands(PLACES),
  enterPapers: changes(CASEWORK),
  compareReadings: reads(CASEWORK),
  settlePaper: changes(CASEWORK),
  removeBundle: changes(LEADERS),
  previewPapers: free(CASEWORK),
  importPapers: changes(LEADERS),
  // count
  count: free(PLACES),
  countSheet: free(PLACES),
  // ballots
  tally: free(PLACES),
  result: free(PLACES),
  keepReturn: changes(LIST),
  keepReturns: changes(LIST),
  removeReturn: changes(LIST),
  keepBallotRule: changes(LIST),
  resultPaper: hands(LIST),
} satisfies Decisions<'elections'>;
