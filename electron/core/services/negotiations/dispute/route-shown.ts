// How a dispute would go with the employer of a negotiation, for whoever is about to say that there is no agreement.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import { countLimit } from '../../../../../shared/rules/working-days.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { routeFor } from './route.ts';

/** @throws NotThere */
export function disputeRoute({ id }: { id: string }, context: CallContext): Outputs['negotiations']['disputeRoute'] {
  const view = context.desk.store.view(context.account);
  const { today, nation, branch } = branchProfile(context);
  const { agreement, stages } = routeFor(view, found(view, 'negotiations', id), today);
  return {
    agreement: agreement === null ? null : { id: agreement.id, title: agreement.title },
    stages: stages.slice(0, 100).map(({ name, text, limit }, at) => ({
      ...{ name, text, limit },
      due: at > 0 || limit === null ? null : countLimit(today, limit, nation, branch?.closures ?? []),
    })),
  };
}
