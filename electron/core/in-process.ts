// The way in without a wire: `call`, tests and the program's own start. Only here may an input name a path on the disk.

import { createRouterClient } from '@orpc/server';
import type { DeskClient } from '../../shared/contract/contract.ts';
import { brokenLimit, tooLarge } from '../../shared/contract/message-limit.ts';
import type { Program } from './program.ts';
import { router } from './router.ts';

export function inProcessClient(program: Program): DeskClient {
  return createRouterClient(router, {
    context: () => program.context({ isInProcess: true }),
    interceptors: [
      ({ input, next }) => {
        const limit = brokenLimit(input);
        if (limit !== undefined) throw tooLarge(limit);
        return next();
      },
    ],
  });
}
