// Opens a store, says so on standard output, and holds it until it is killed or its input ends. Says why when it cannot.
// Argument: the folder.

import { writeSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { openStore } from '../../electron/core/store/open.ts';

const silent = { info: () => undefined, error: () => undefined };

try {
  const store = await openStore({
    folder: process.argv[2] ?? '',
    now: { instant: () => Temporal.Now.instant() },
    log: silent,
  });
  writeSync(1, 'held\n');
  process.stdin.resume().on('end', () => void store.close());
} catch (error) {
  writeSync(1, `${error instanceof Error ? `${error.name}: ${error.message}` : error}\n`);
}
