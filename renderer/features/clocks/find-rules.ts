// Finds time limits by the words that people use for them, rather than by those of the law alone.

import type { ClockRule } from '../../../shared/law/clock-rule.ts';
import { fold, foldWords } from '../../../shared/rules/fold.ts';

/** Words by which somebody would look for a rule and which its title does not have. */
const alsoCalled: Partial<Record<ClockRule['rule'], string>> = {
  'tribunal-limit-regime': 'unfair dismissal discrimination wages et1 three six months',
  'tribunal-limit-with-early-conciliation': 'acas certificate ec day a b stop the clock',
  'tribunal-claim-in-time': 'late presented out of time',
  'interim-relief': 'seven days whistleblowing union dismissal',
  'protective-award-claim': 'collective redundancy consultation',
  'early-conciliation-maximum': 'acas six twelve weeks',
  'qualifying-service': 'two years six months unfair dismissal',
  'companion-postponement': 'accompanied hearing five working days reasonable',
  'tribunal-appeal': 'eat employment appeal 42 days',
  'collective-redundancy-consultation': '20 100 dismissals 30 45 days',
  'tupe-employee-liability-information': 'transfer eli 28 days',
  'ballot-notice': 'strike industrial action',
  'action-notice': 'strike industrial action ten days',
  'ballot-mandate': 'strike six twelve months',
  'subject-access-request': 'sar dsar gdpr personal data',
  'data-breach-report': 'gdpr ico 72 hours',
  'us-unfair-labor-practice-charge': 'ulp nlrb 10(b)',
  'us-grievance-steps': 'contract step arbitration',
  'us-officer-election-notice': 'lmrda union election',
  'bank-holidays': 'public holiday',
};

export function findRules(rules: readonly ClockRule[], text: string): ClockRule[] {
  const wanted = foldWords(text);
  return rules.filter(({ rule, title, group, authority }) => {
    const words = fold([title, group, authority, alsoCalled[rule] ?? ''].join(' '));
    return wanted.every((word) => words.includes(word));
  });
}
