// The yearly checklist of participative practices: what a bundle scores of what was assessed. What nobody assessed is said
// to be so; it is not zero.

import type { HealthWave } from '../../domain/partnership/health.ts';
import { BUNDLE_NAMES, PRACTICES, type Practice } from '../../domain/partnership/health-items.ts';

export interface BundleScore {
  bundle: Practice['bundle'];
  name: string;
  /** How many of its practices were assessed, and how many it has. */
  assessed: number;
  of: number;
  /** 0 to 10: yes 10, partly 5, no 0, over what was assessed; null where nothing was. */
  score: number | null;
}

const WORTH = { yes: 10, partly: 5, no: 0 } as const;

export function practiceScores(answers: HealthWave['practices']): BundleScore[] {
  const byKey = new Map(answers.map(({ key, answer }) => [key, answer]));
  const bundles = Object.keys(BUNDLE_NAMES) as Practice['bundle'][];
  return bundles.map((bundle) => {
    const own = PRACTICES.filter((practice) => practice.bundle === bundle);
    const worth = own.flatMap(({ key }) => {
      const answer = byKey.get(key) ?? null;
      return answer === null ? [] : [WORTH[answer]];
    });
    const score = worth.length === 0 ? null : worth.reduce((sum: number, one) => sum + one, 0) / worth.length;
    return { bundle, name: BUNDLE_NAMES[bundle], assessed: worth.length, of: own.length, score };
  });
}
