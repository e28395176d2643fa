// Every procedure of a casework desk, called as `call` calls it, with an employer's grievance procedure to follow.

import { createRouterClient } from '@orpc/server';
import { router } from '../../electron/core/router.ts';
import type { DeskClient } from '../../shared/contract/contract.ts';
import type { Procedure, StageLimit } from '../../shared/domain/procedures.ts';
import { type CaseworkDesk, ids } from './casework-desk.ts';

export const callAll = ({ desk }: CaseworkDesk): DeskClient =>
  createRouterClient(router, { context: { desk, account: 'branch', isInProcess: true } }) as unknown as DeskClient;

export const procedureIds = {
  formal: '01900000-0000-7000-8000-00000000a001',
  appeal: '01900000-0000-7000-8000-00000000a002',
  answer: '01900000-0000-7000-8000-00000000b001',
  appealBy: '01900000-0000-7000-8000-00000000b002',
  hearAppeal: '01900000-0000-7000-8000-00000000b003',
} as const;

const limit = (id: string, change: Partial<StageLimit>): StageLimit => ({
  id,
  what: 'Answer in writing',
  who: 'employer',
  count: 10,
  unit: 'workingDays',
  startsFrom: 'submitted',
  onSilence: 'nothing',
  ...change,
});

/** The input of `procedures.save` for Northfield Council's: ten working days to answer, seven calendar days to appeal. */
export const grievanceProcedure = {
  name: 'Grievance policy',
  employerId: ids.employer,
  caseTypes: ['grievance' as const, 'discrimination' as const],
  version: {
    from: null,
    source: 'Staff handbook, part 4',
    nation: 'england-and-wales' as const,
    stages: [
      {
        id: procedureIds.formal,
        name: 'Formal',
        caseStage: 'formal' as const,
        limits: [
          limit(procedureIds.answer, {}),
          limit(procedureIds.appealBy, {
            what: 'Appeal in writing',
            who: 'member',
            count: 7,
            unit: 'calendarDays',
            startsFrom: 'decisionReceived',
          }),
        ],
      },
      {
        id: procedureIds.appeal,
        name: 'Appeal',
        caseStage: 'appeal' as const,
        limits: [limit(procedureIds.hearAppeal, { what: 'Hear the appeal', startsFrom: 'stageStarted' })],
      },
    ],
  },
};

export const saveGrievanceProcedure = (call: DeskClient): Promise<Procedure> =>
  call.procedures.save(grievanceProcedure);
