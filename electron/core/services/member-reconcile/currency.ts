// The sign of the money that a branch's members pay in.

import type { BranchProfile } from '../branch-profile.ts';

export const currencyOf = ({ nation }: Pick<BranchProfile, 'nation'>): string =>
  nation === 'united-states' ? '$' : '£';
