// Sealed cases: each procedure and the one function that answers it.

import { procedure } from './implementer.ts';
import { sealCase, unsealCase } from './sealing/seal-case.ts';
import { isOnlyOpener, sealedWith } from './sealing/sealed-with.ts';

export const sealing = {
  seal: procedure.cases.seal.handler(({ input, context, signal }) => sealCase(input, context, signal)),
  unseal: procedure.cases.unseal.handler(({ input, context, signal }) => unsealCase(input, context, signal)),
  sealedWith: procedure.cases.sealedWith.handler(({ input, context }) => sealedWith(input, context)),
  isOnlyOpener: procedure.cases.isOnlyOpener.handler(({ input, context }) => isOnlyOpener(input, context)),
};
