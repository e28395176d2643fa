// npm run types: the types of every runtime.

import { checkTypes } from './parts/checks.mjs';
import { ensureInstalled } from './parts/install.mjs';

await ensureInstalled((sentence) => process.stdout.write(`${sentence}\n`));
const results = await checkTypes();
for (const { name, isPassed, output } of results) {
  process.stdout.write(`${isPassed ? 'passed' : 'FAILED'}  ${name}\n`);
  if (!isPassed) process.stdout.write(`${output.trim()}\n`);
}
process.exitCode = results.every(({ isPassed }) => isPassed) ? 0 : 1;
