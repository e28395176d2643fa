// `npm run test:faults`: the store's fault tests at their full counts. Takes minutes. Each prints its seed; have a run
// again with BRANCHDESK_SEED=….

import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const files = [
  'power-cut',
  'kill',
  'damage',
  'lost-tail',
  'disk-faults',
  'lock',
  'formats',
  'replay.property',
  're-seal',
  'sealed-tampering',
];
const vitest = spawn(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...files.map((name) => `test/store/${name}.test.ts`),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, BRANCHDESK_FAULTS: 'full' } },
);
vitest.on('close', (code) => {
  process.exitCode = code ?? 1;
});
