// Who may call the procedures of negotiations.

import type { Contract } from '../../contract/contract.ts';
import { CASEWORK, changes, type Decision, free, hands, LEADERS, OFFICERS, reads } from './decision.ts';

export const negotiationsDecisions = {
  // life
  open: changes(LEADERS),
  get: reads(CASEWORK),
  list: reads(CASEWORK),
  change: changes(LEADERS),
  close: changes(LEADERS),
  remove: changes(LEADERS),
  choices: reads(CASEWORK),
  timetable: hands(CASEWORK),
  // items
  item: reads(CASEWORK),
  keepItem: changes(LEADERS),
  removeItem: changes(LEADERS),
  orderItems: changes(LEADERS),
  moveItem: changes(LEADERS),
  agree: changes(LEADERS),
  keepRound: changes(LEADERS),
  removeRound: changes(LEADERS),
  table: changes(LEADERS),
  waive: changes(LEADERS),
  keepEvidence: changes(LEADERS),
  removeEvidence: changes(LEADERS),
  itemSheet: hands(CASEWORK),
  // meetings
  meetings: reads(CASEWORK),
  meeting: reads(CASEWORK),
  keepMeeting: changes(LEADERS),
  removeMeeting: changes(LEADERS),
  meetingAction: changes(LEADERS),
  disputeRoute: reads(CASEWORK),
  failToAgree: changes(LEADERS),
  meetingPaper: hands(CASEWORK),
  // cost
  cost: free(OFFICERS),
  costPaper: free(OFFICERS),
  meaningPaper: free(OFFICERS),
  // pay data
  spines: free(CASEWORK),
  // A spine's page says which negotiations count with it; the list does not.
  spine: reads(CASEWORK),
  keepSpine: changes(LEADERS),
  raiseSpine: changes(LEADERS),
  addKnownSpine: changes(LEADERS),
  removeSpine: changes(LEADERS),
  previewSpineImport: free(LEADERS),
  applySpineImport: changes(LEADERS),
  spineFile: hands(CASEWORK),
  workforces: reads(CASEWORK),
  workforce: reads(CASEWORK),
  keepWorkforce: changes(LEADERS),
  removeWorkforce: changes(LEADERS),
  copyWorkforce: changes(LEADERS),
  previewWorkforceImport: reads(LEADERS),
  applyWorkforceImport: changes(LEADERS),
  workforceFile: hands(CASEWORK),
  onCostPresets: free(CASEWORK),
  // prices
  realTerms: free(CASEWORK),
  realTermsFile: free(CASEWORK),
  priceIndexes: free(CASEWORK),
  readPrices: free(CASEWORK),
  addPrices: changes(LEADERS),
  removePrices: changes(LEADERS),
  // benchmarks
  // With the items that stand on them.
  benchmarks: reads(CASEWORK),
  keepBenchmark: changes(LEADERS),
  removeBenchmark: changes(LEADERS),
  previewBenchmarkImport: free(LEADERS),
  applyBenchmarkImport: changes(LEADERS),
  positions: reads(CASEWORK),
  compare: reads(CASEWORK),
  // evidence: of whoever may not open every case, small numbers are kept back
  evidence: reads(CASEWORK),
  evidencePaper: hands(CASEWORK),
  // brief
  briefState: reads(CASEWORK),
  keepBriefSections: changes(LEADERS),
  previewBrief: reads(CASEWORK),
  brief: hands(CASEWORK),
  // ballots
  ballots: reads(CASEWORK),
  askMembers: changes(LEADERS),
  takeMandate: changes(LEADERS),
} satisfies { readonly [V in keyof Contract['negotiations']]: Decision };
