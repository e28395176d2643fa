// Clauses to rely on, and what the scope matrix says of a topic, over the agreements that are in force.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Agreement } from '../../../../shared/domain/agreements.ts';
import { isInForce } from '../../../../shared/rules/agreements.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import { onTopic } from '../../../../shared/rules/partnership/matching-topics.ts';
import type { CallContext } from '../../desk.ts';
import type { View } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { standingOf } from './agreement-rows.ts';

const FIRST_PAGE = { offset: 0, limit: 50 };

const byTitle = (a: Agreement, b: Agreement): number => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1);

/** In the order of the agreements' titles, and within one in the order of its clauses. @throws NotThere */
export function listClauses(
  input: Inputs['agreements']['clauses'],
  context: CallContext,
): Outputs['agreements']['clauses'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const words = fold(input?.search ?? '').trim();
  const from =
    input?.agreementId === undefined
      ? inForce(view, today).filter(
          ({ employerId }) => input?.employerId === undefined || employerId === null || employerId === input.employerId,
        )
      : [found(view, 'agreements', input.agreementId)];
  const all = from.toSorted(byTitle).flatMap((agreement) => {
    const standing = standingOf(view, agreement, today);
    return agreement.clauses.map((clause) => ({
      ...clause,
      agreementId: agreement.id,
      agreement: agreement.title,
      standing,
    }));
  });
  const chosen = all.filter(
    ({ agreement, ref, text, tags }) => words === '' || fold([agreement, ref, text, ...tags].join(' ')).includes(words),
  );
  const { offset, limit } = { ...FIRST_PAGE, ...input?.page };
  return { rows: chosen.slice(offset, offset + limit), total: chosen.length };
}

const inForce = (view: View, today: string): Agreement[] =>
  [...view.all('agreements')].filter((each) => isInForce(standingOf(view, each, today)));

/** The forum's own agreement before others; the likest topic first. */
export function scopeOfTopic(
  input: Inputs['agreements']['scopeOf'],
  context: CallContext,
): Outputs['agreements']['scopeOf'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const own = ({ forumId }: Agreement): number => (input.forumId !== undefined && forumId === input.forumId ? 0 : 1);
  const rows = inForce(view, today)
    .filter(({ forumId }) => input.forumId === undefined || forumId === null || forumId === input.forumId)
    .toSorted((a, b) => own(a) - own(b) || byTitle(a, b))
    .flatMap(({ id, title, scope }) => scope.map((row) => ({ ...row, agreementId: id, agreement: title })));
  const chosen = onTopic(rows, input.topic);
  const { offset, limit } = { ...FIRST_PAGE, ...input.page };
  return { rows: chosen.slice(offset, offset + limit), total: chosen.length };
}
