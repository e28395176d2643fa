// Every procedure there is: the contract's areas with their services.

import { agreements } from './services/agreements.ts';
import { branchAudit, sessionAudit } from './services/audit.ts';
import { branch } from './services/branch.ts';
import { cases } from './services/cases.ts';
import { clocks } from './services/clocks.ts';
import { elections } from './services/elections.ts';
import { enquiries } from './services/enquiries.ts';
import { handovers } from './services/handovers.ts';
import { procedure } from './services/implementer.ts';
import { keeping } from './services/keeping.ts';
import { letters } from './services/letters.ts';
import { mailings } from './services/mailings.ts';
import { members } from './services/members.ts';
import { monitoring } from './services/monitoring.ts';
import { negotiations } from './services/negotiations.ts';
import { officers } from './services/officers.ts';
import { partnership } from './services/partnership.ts';
import { procedures } from './services/procedures.ts';
import { reports } from './services/reports.ts';
import { reps } from './services/reps.ts';
import { requests } from './services/requests.ts';
import { session } from './services/session.ts';
import { workplaces } from './services/workplaces.ts';

export const router = procedure.router({
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
  clocks,
  reports,
  partnership,
  agreements,
  elections,
  negotiations,
});
