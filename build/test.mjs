// npm test: everything, in one run. Types, lint, boundaries, dead code, unit and service tests, and the journeys in a
// real browser. The last line says how many of all of them passed and failed.

import { ensureBuilt } from './parts/build.mjs';
import { checkDeadCode, checkLint, checkTypes } from './parts/checks.mjs';
import { missingChromium } from './parts/chromium.mjs';
import { ensureInstalled } from './parts/install.mjs';
import { runJourneys, runUnitTests } from './parts/test-runs.mjs';

const begun = performance.now();
const totals = { passed: 0, failed: 0 };

const say = (sentence) => process.stdout.write(`${sentence}\n`);
const seconds = () => `${Math.round((performance.now() - begun) / 1_000)} s`;

function count(name, { passed, failed, skipped = 0, output = '' }) {
  totals.passed += passed;
  totals.failed += failed;
  if (output) say(output);
  const leftOut = skipped > 0 ? `, ${skipped} left out` : '';
  say(`${failed > 0 ? 'FAILED' : 'passed'}  ${name}: ${passed} passed, ${failed} failed${leftOut} (${seconds()})`);
}

const countCheck = ({ name, isPassed, output }) =>
  count(name, { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, output: isPassed ? '' : output.trim() });

/** A step that breaks down is a failure with its own words, and the others go on. */
async function step(name, work) {
  try {
    await work();
  } catch (error) {
    count(name, { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) });
  }
}

async function readTheCode() {
  for (const result of await checkTypes()) countCheck(result);
  countCheck(await checkLint());
  countCheck(await checkDeadCode());
}

async function walkTheJourneys() {
  const missing = await missingChromium(say);
  if (missing) throw new Error(missing);
  count('journeys in the browser', await runJourneys('chromium'));
}

async function everything() {
  await ensureInstalled(say);
  await step('build', async () => {
    await ensureBuilt(say);
    count('build', { passed: 1, failed: 0 });
  });
  // Side by side: reading the code waits for one core at a time.
  await Promise.all([
    step('reading the code', readTheCode),
    step('unit and service tests', async () => count('unit and service tests', await runUnitTests())),
  ]);
  await step('journeys in the browser', walkTheJourneys);
}

await step('installing', everything);
process.exitCode = totals.failed === 0 ? 0 : 1;
say(`${totals.passed} passed, ${totals.failed} failed`);
