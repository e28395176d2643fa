// The branch's rule book as settings: one record, written when somebody first sets something.

import { randomUUIDv7 } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Issue } from '../../../../../shared/contract/base.ts';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { RULE_BOOK_ID, type RuleBook } from '../../../../../shared/domain/reps/rule-book.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import { StaleRecord } from '../../../store/errors.ts';
import { InvalidInput } from '../../implementer.ts';
import { ruleBookOf } from '../rule-book.ts';

/** Revision 0 where nothing has been written down yet. */
export function readRuleBook(_input: unknown, context: CallContext): Outputs['reps']['ruleBook'] {
  const ruleBook = ruleBookOf(context.desk.store.view(context.account));
  return { ...ruleBook, isWritten: ruleBook.revision > 0 };
}

/** Nothing is written when nothing would change. @throws StaleRecord, InvalidInput. */
export async function keepRuleBook(
  { revision, training, ...given }: Inputs['reps']['keepRuleBook'],
  context: CallContext,
): Promise<RuleBook> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.keepRuleBook', ids: [RULE_BOOK_ID] },
    (tx) => {
      const before = ruleBookOf(tx);
      if (before.revision !== revision) throw new StaleRecord('ruleBooks', RULE_BOOK_ID, before);
      const after: RuleBook = {
        ...before,
        ...withoutUndefined(given),
        ...(training && { training: training.map((rule) => ({ ...rule, id: rule.id ?? randomUUIDv7() })) }),
      };
      check(after);
      if (before.revision > 0 && isDeepStrictEqual(after, before)) return before;
      return tx.put('ruleBooks', after, before.revision === 0 ? undefined : before.revision);
    },
  );
  return result;
}

function check({ posts, training }: RuleBook): void {
  const issues: Issue[] = [];
  const kinds = new Set<string>();
  for (const [at, { kind }] of posts.entries()) {
    if (kinds.has(kind)) issues.push({ path: ['posts', at, 'kind'], message: 'This kind of post is there twice.' });
    kinds.add(kind);
  }
  const topics = new Set<string>();
  const ids = new Set<string>();
  for (const [at, { id, topic, kinds: whose }] of training.entries()) {
    const key = `${fold(topic) || topic.trim()} ${[...whose].sort().join(' ')}`;
    if (topics.has(key)) issues.push({ path: ['training', at, 'topic'], message: 'This is asked of them already.' });
    topics.add(key);
    if (ids.has(id))
      issues.push({ path: ['training', at, 'id'], message: 'This id is there twice: each has its own.' });
    ids.add(id);
  }
  if (issues.length > 0) throw new InvalidInput(...issues);
}
