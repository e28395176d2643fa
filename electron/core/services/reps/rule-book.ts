// The branch's rule book as it is written down; what counts until then.

import { emptyRuleBook, RULE_BOOK_ID, type RuleBook } from '../../../../shared/domain/reps/rule-book.ts';
import type { View } from '../../store/desk-store.ts';

/** Revision 0: nothing has been written down yet. */
export const ruleBookOf = (from: Pick<View, 'get'>): RuleBook =>
  from.get('ruleBooks', RULE_BOOK_ID) ?? { ...emptyRuleBook, id: RULE_BOOK_ID, revision: 0 };
