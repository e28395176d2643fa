// Frames to start an employer's procedure from: the stages, who must act in each, and from what the time runs. They set no
// days: the Acas Code says "without unreasonable delay", and a contract in the United States says its own. The days are typed
// from the policy or the contract, and until then none is assumed.

import type { CaseType } from '../domain/case-kinds.ts';
import type { ProcedureStage, StageLimit } from '../domain/procedures.ts';

type FrameLimit = Omit<StageLimit, 'id'>;

export interface ProcedureFrame {
  key: string;
  name: string;
  about: string;
  caseTypes: readonly CaseType[];
  stages: readonly (Omit<ProcedureStage, 'id' | 'limits'> & { limits: readonly FrameLimit[] })[];
}

type From = StageLimit['startsFrom'];

const limit = (who: StageLimit['who'], what: string, startsFrom: From, metBy: From | null = null): FrameLimit => ({
  what,
  who,
  count: null,
  unit: 'workingDays',
  startsFrom,
  metBy,
  onSilence: 'nothing',
});

/** Acas Code of Practice 1 (disciplinary and grievance procedures), in force from 11 March 2015. */
const ACAS =
  'The stages of the Acas Code of Practice on disciplinary and grievance procedures. The Code sets no number of days: type those of the employer’s policy.';

/** From the meeting on, the Code has the same stages for both. */
const acasMeetingAndAfter: ProcedureFrame['stages'] = [
  { name: 'Meeting', caseStage: 'formal', limits: [limit('employer', 'Hold the meeting', 'invited', 'meetingHeld')] },
  {
    name: 'Decision',
    caseStage: 'formal',
    limits: [
      limit('employer', 'Decide in writing', 'meetingHeld', 'decisionReceived'),
      limit('member', 'Appeal', 'decisionReceived', 'submitted'),
    ],
  },
  {
    name: 'Appeal',
    caseStage: 'appeal',
    limits: [
      limit('employer', 'Hold the appeal meeting', 'submitted', 'meetingHeld'),
      limit('employer', 'Decide the appeal in writing', 'meetingHeld', 'decisionReceived'),
    ],
  },
];

const acasGrievance: ProcedureFrame = {
  key: 'acas-grievance',
  name: 'Grievance procedure',
  about: ACAS,
  caseTypes: [
    'grievance',
    'discrimination',
    'pay',
    'whistleblowing',
    'healthAndSafety',
    'flexibleWorking',
    'employmentStatus',
    'tupe',
    'other',
  ],
  stages: [
    { name: 'Informal', caseStage: 'informal', limits: [limit('employer', 'Answer', 'stageStarted')] },
    { name: 'Investigation', caseStage: 'formal', limits: [limit('employer', 'Look into it', 'submitted')] },
    {
      name: 'Invitation',
      caseStage: 'formal',
      limits: [limit('employer', 'Invite to a meeting', 'stageStarted', 'invited')],
    },
    ...acasMeetingAndAfter,
  ],
};

const acasDisciplinary: ProcedureFrame = {
  key: 'acas-disciplinary',
  name: 'Disciplinary procedure',
  about: ACAS,
  caseTypes: ['disciplinary', 'dismissal', 'sickness'],
  stages: [
    { name: 'Informal', caseStage: 'informal', limits: [] },
    {
      name: 'Investigation',
      caseStage: 'formal',
      limits: [limit('employer', 'Finish looking into it', 'stageStarted')],
    },
    { name: 'Invitation', caseStage: 'formal', limits: [limit('employer', 'Send the evidence', 'invited')] },
    ...acasMeetingAndAfter,
  ],
};

const unitedStatesSteps: ProcedureFrame = {
  key: 'contract-steps',
  name: 'Grievance procedure',
  about:
    'The steps that most contracts have. Days, units, who must act and what silence means differ from contract to contract: type them from its grievance article.',
  caseTypes: ['contractGrievance', 'policyGrievance', 'classGrievance', 'disciplinary', 'dismissal'],
  stages: [
    {
      name: 'Step 1',
      caseStage: 'informal',
      limits: [
        limit('union', 'File at Step 1', 'learned', 'submitted'),
        limit('employer', 'Answer at Step 1', 'submitted', 'decisionReceived'),
        limit('union', 'Appeal to Step 2', 'decisionReceived', 'submitted'),
      ],
    },
    {
      name: 'Step 2',
      caseStage: 'formal',
      limits: [
        limit('employer', 'Answer at Step 2', 'submitted', 'decisionReceived'),
        limit('union', 'Appeal to Step 3', 'decisionReceived', 'submitted'),
      ],
    },
    {
      name: 'Step 3',
      caseStage: 'appeal',
      limits: [
        limit('employer', 'Answer at Step 3', 'submitted', 'decisionReceived'),
        limit('union', 'Demand arbitration', 'decisionReceived', 'submitted'),
      ],
    },
    {
      name: 'Arbitration demand',
      caseStage: 'tribunal',
      limits: [limit('union', 'Choose the arbitrator', 'submitted')],
    },
  ],
};

/** The frames of a branch's country. */
export const procedureFrames = {
  uk: [acasGrievance, acasDisciplinary],
  us: [unitedStatesSteps],
} as const satisfies Record<string, readonly ProcedureFrame[]>;
