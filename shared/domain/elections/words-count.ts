// What counting is called.

import type { CountingRule } from './counting-rule.ts';

export const RULE_WORDS: Readonly<Record<CountingRule, string>> = {
  'scottish-stv': 'Single transferable vote (Scottish rules)',
  fptp: 'Most votes',
};

/** For whoever asks by which law. */
export const RULE_AUTHORITY: Readonly<Record<CountingRule, string>> = {
  'scottish-stv':
    'Scottish Local Government Elections Order 2011 (SSI 2011/399), schedule 1, rules 46 to 53: quota, weighted transfers cut off after five decimals, one exclusion a stage.',
  fptp: 'As many votes on a paper as there are seats; the most votes are elected.',
};
