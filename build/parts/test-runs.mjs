// The tests that run: unit and service tests in Vitest, journeys in a real Chromium through Playwright. Each resolves
// with how many passed, failed and were left out, and what there is to read about those that failed.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject, nodeFlags, pinnedNode } from './project.mjs';
import { runToEnd } from './run.mjs';

/** Whatever Node compiles is compiled once: the tests start the program many times over. */
const compiledOnce = { NODE_COMPILE_CACHE: inProject('node_modules', '.cache', 'branchdesk', 'compiled') };

async function withReport(run) {
  const folder = mkdtempSync(join(tmpdir(), 'branchdesk-report-'));
  const report = join(folder, 'report.json');
  try {
    const { code, output } = await run(report);
    let json;
    try {
      json = JSON.parse(readFileSync(report, 'utf8'));
    } catch {
      json = undefined;
    }
    return { code, output, json };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a run says of itself, made honest: a run that ended badly has at least one failure. */
function tally({ passed, failed, skipped }, code, output) {
  const atLeast = code === 0 ? failed : Math.max(failed, 1);
  return { passed, failed: atLeast, skipped, output: atLeast > 0 ? output.trim() : '' };
}

export async function runUnitTests() {
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const { code, output, json } = await withReport((report) =>
    runToEnd(
      pinnedNode(),
      [...nodeFlags, vitest, 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, '--no-color'],
      { environment: compiledOnce },
    ),
  );
  if (!json) return tally({ passed: 0, failed: 1, skipped: 0 }, 1, output);
  const isBroken = (file) =>
    file.status === 'failed' && !file.assertionResults.some((result) => result.status === 'failed');
  return tally(
    {
      passed: json.numPassedTests,
      failed: json.numFailedTests + json.testResults.filter(isBroken).length,
      skipped: json.numPendingTests + (json.numTodoTests ?? 0),
    },
    code,
    output,
  );
}

/** `project` is a project of playwright.config.ts: `chromium` or `electron`. */
export async function runJourneys(project) {
  const playwright = inProject('node_modules', '@playwright', 'test', 'cli.js');
  const { code, output, json } = await withReport((report) =>
    runToEnd(pinnedNode(), [...nodeFlags, playwright, 'test', `--project=${project}`, '--reporter=line,json'], {
      environment: {
        ...compiledOnce,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        NODE_OPTIONS: nodeFlags.join(' '),
        FORCE_COLOR: '0',
      },
    }),
  );
  if (!json) return tally({ passed: 0, failed: 1, skipped: 0 }, 1, output);
  const { expected, unexpected, flaky, skipped } = json.stats;
  const result = tally({ passed: expected + flaky, failed: unexpected, skipped }, code, output);
  const again = flakyTitles(json.suites);
  const said = again.map((title) => `only at the second attempt: ${title}`);
  return { ...result, output: [result.output, ...said].filter(Boolean).join('\n') };
}

/** What failed first and passed then, by name: it is a defect to look for, of the journey or of the program. */
function flakyTitles(suites = []) {
  return suites.flatMap(({ specs = [], suites: inside }) => [
    ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title),
    ...flakyTitles(inside),
  ]);
}
