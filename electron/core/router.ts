// Every procedure there is: the contract's areas with their services.

import { branch } from './services/branch.ts';
import { cases } from './services/cases.ts';
import { clocks } from './services/clocks.ts';
import { procedure } from './services/implementer.ts';
import { session } from './services/session.ts';

export const router = procedure.router({ session, branch, cases, clocks } as unknown as Parameters<
  typeof procedure.router
>[0]);
