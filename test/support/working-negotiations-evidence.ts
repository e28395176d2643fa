// Inputs that work for negotiations: evidence.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingNegotiationsEvidence: Readonly<
  Record<string, (call: DeskClient, folder: string) => Promise<object>>
> = {
  'negotiations.evidence': async () => ({ by: 'type' }),
  'negotiations.evidencePaper': async () => ({ format: 'xlsx' }),
};
