// Who may call partnership's procedures. A joint secretary meets joint records only: the view sees to that.

import type { Contract } from '../../contract/contract.ts';
import { CASEWORK, changes, type Decision, free, hands, LEADERS, reads, untraced } from './decision.ts';

type Decisions<A extends keyof Contract> = { readonly [V in keyof Contract[A]]: Decision };

/** Whoever keeps joint records: the joint secretary meets joint ones only, the view sees to that. */
const KEEPERS = [...CASEWORK, 'jointSecretary'] as const;

export const partnershipDecisions = {
  // forums
  home: reads(KEEPERS),
  forums: reads(KEEPERS),
  forum: reads(KEEPERS),
  openForum: changes(CASEWORK),
  changeForum: changes(KEEPERS),
  removeForum: changes(LEADERS),
  lintConstitution: reads(KEEPERS),
  schedule: changes(KEEPERS),
  constitution: hands(KEEPERS),
  // issues, and the entries on any record
  entries: reads(KEEPERS),
  addEntry: changes(KEEPERS),
  addPaper: changes(KEEPERS),
  changeEntry: changes(KEEPERS),
  removeEntry: changes(KEEPERS),
  openPaper: hands(KEEPERS),
  setVisibility: changes(KEEPERS),
  release: changes(LEADERS),
  // health check: where somebody answers nothing is kept of who was at the desk
  openWave: changes(KEEPERS),
  answer: untraced(KEEPERS),
  importAnswers: untraced(KEEPERS),
  answersTemplate: hands(KEEPERS),
  answerSheet: hands(KEEPERS),
  closeWave: changes(KEEPERS),
  dropWave: changes(KEEPERS),
  recordHealthWave: changes(KEEPERS),
  healthWave: reads(KEEPERS),
  healthWaves: reads(KEEPERS),
  healthQuestions: free(KEEPERS),
  changeWave: changes(KEEPERS),
  keepPractices: changes(KEEPERS),
  addHealthAction: changes(KEEPERS),
} satisfies Decisions<'partnership'>;

export const agreementsDecisions = {
  list: reads(KEEPERS),
  get: reads(KEEPERS),
  keep: changes(KEEPERS),
  review: changes(KEEPERS),
  remove: changes(LEADERS),
  clauses: reads(KEEPERS),
  scopeOf: reads(KEEPERS),
  duePaper: hands(KEEPERS),
} satisfies Decisions<'agreements'>;
