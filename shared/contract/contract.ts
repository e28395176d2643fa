// The whole contract: every area's procedures under its name. `area.verb` is how they are called everywhere.

import type { ContractRouterClient, InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { agreements } from './agreements.ts';
import { branchAudit, sessionAudit } from './audit.ts';
import { branch } from './branch.ts';
import { cases } from './cases.ts';
import { clocks } from './clocks.ts';
import { due } from './due.ts';
import { elections } from './elections.ts';
import { enquiries } from './enquiries.ts';
import { handovers } from './handovers.ts';
import { letters } from './letters.ts';
import { mailings } from './mailings.ts';
import { members } from './members.ts';
import { monitoring } from './monitoring.ts';
import { negotiations } from './negotiations.ts';
import { officers } from './officers.ts';
import { partnership } from './partnership.ts';
import { procedures } from './procedures.ts';
import { reports } from './reports.ts';
import { reps } from './reps.ts';
import { keeping, requests } from './requests.ts';
import { session } from './session.ts';
import { workplaces } from './workplaces.ts';

export const contract = {
  session: { ...session, ...sessionAudit },
  officers,
  branch: { ...branch, ...keeping, ...branchAudit },
  requests,
  members,
  mailings,
  monitoring,
  workplaces,
  reps,
  cases,
  enquiries,
  procedures,
  handovers,
  letters,
  clocks: { ...clocks, ...due },
  reports,
  partnership,
  agreements,
  elections,
  negotiations,
};

export type Contract = typeof contract;
export type DeskClient = ContractRouterClient<Contract>;
export type Inputs = InferContractRouterInputs<Contract>;
export type Outputs = InferContractRouterOutputs<Contract>;
