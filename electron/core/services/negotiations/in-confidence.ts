// What is kept in confidence stands in no paper for both sides: brief, minutes and sheets of items ask here.

import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import { InvalidInput } from '../implementer.ts';

/** What hangs on a negotiation has its level. @throws InvalidInput while it is in confidence. */
export function refuseInConfidence({ visibility }: Pick<Negotiation, 'visibility'>): void {
  if (visibility !== 'inConfidence') return;
  throw new InvalidInput({
    path: ['audience'],
    message:
      'This negotiation is kept in confidence, so nothing of it may stand in a paper for both sides. Release it first.',
  });
}
