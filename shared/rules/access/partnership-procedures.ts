// Who may call partnership's procedures. A joint secretary meets joint records only: the view sees to that.

import type { Contract } from '../../contract/contract.ts';
import type { Decision } from './decision.ts';

type Decisions<A extends keyof Contract> = { readonly [V in keyof Contract[A]]: Decision };

export const partnershipDecisions = {} satisfies Decisions<'partnership'>;

export const agreementsDecisions = {} satisfies Decisions<'agreements'>;
