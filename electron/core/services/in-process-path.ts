// A path on this computer's disk, which only a call from this very process may name: a page never does.

import { resolve } from 'node:path';
import type { CallContext } from '../desk.ts';
import { InvalidInput } from './implementer.ts';

/** The absolute path. @throws InvalidInput when the call came over a wire, or the path holds a nul byte. */
export function inProcessPath(path: string, context: CallContext): string {
  if (!context.isInProcess) {
    throw new InvalidInput({
      path: ['path'],
      message: 'A path can only be given to `call` on this computer. Choose a file.',
    });
  }
  if (path === '' || path.includes('\0')) {
    throw new InvalidInput({ path: ['path'], message: 'This is not a path.' });
  }
  return resolve(path);
}
