// Handovers from one rep to another: what would be handed over, made, accepted, listed, printed.

import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { CallContext } from '../desk.ts';
import { repName } from './cases/case-records.ts';
import { acceptHandover, makeHandover } from './handovers/make-and-accept.ts';
import { handoverPaper } from './handovers/paper.ts';
import { previewHandover } from './handovers/preview.ts';
import { procedure } from './implementer.ts';

/** Those that wait for their receiver first, then the newest. */
function list(input: Inputs['handovers']['list'], context: CallContext): Outputs['handovers']['list'] {
  const { offset = 0, limit = 50 } = input?.page ?? {};
  const view = context.desk.store.view(context.account);
  const all = [...view.all('handovers')].sort(
    (a, b) => Number(a.acceptedOn !== null) - Number(b.acceptedOn !== null) || (a.id < b.id ? 1 : -1),
  );
  const nameOf = (repId: string) => repName(view, repId) ?? 'Somebody no longer on the list';
  const rows = all.slice(offset, offset + limit).map((handover) => ({
    ...handover,
    fromName: nameOf(handover.fromRepId),
    toName: nameOf(handover.toRepId),
  }));
  return { rows, total: all.length };
}

export const handovers = {
  preview: procedure.handovers.preview.handler(({ input, context }) => previewHandover(input, context)),
  list: procedure.handovers.list.handler(({ input, context }) => list(input, context)),
  make: procedure.handovers.make.handler(({ input, context }) => makeHandover(input, context)),
  accept: procedure.handovers.accept.handler(({ input, context }) => acceptHandover(input, context)),
  paper: procedure.handovers.paper.handler(({ input, context }) => handoverPaper(input, context)),
};
