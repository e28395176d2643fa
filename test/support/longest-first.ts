// The order in which the test files run: those that take longest begin first, so that none of them is left running alone
// at the end. A fresh checkout has no earlier run to go by.

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Longest first; what is not named comes after them, the larger file first. */
const LONGEST = [
  'services/hostile-input',
  'build/commands',
  'bench/bench',
  'store/lost-tail',
  'desktop/wiring',
  'services/negotiations/joint-brief',
  'store/power-cut',
  'services/sealed-cases',
  'services/negotiations/nothing-of-ours',
  'rules/negotiations/cost-properties',
  'services/role-matrix-conflicted-secretary',
  'store/safekeeping',
  'host/attack-random-calls',
  'store/sealed-tampering',
].map((name) => `/test/${name}.test.ts`);

function placeOf({ moduleId }: TestSpecification): number {
  const at = LONGEST.findIndex((end) => moduleId.endsWith(end));
  return at < 0 ? LONGEST.length : at;
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    return others.sort((a, b) => placeOf(a) - placeOf(b));
  }
}
