// One member's page: the record, what holds today, their cases, their posts and what they were sent. What they answered
// of equality is kept elsewhere and never here.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { ImportField } from '../../../../shared/domain/list-sources.ts';
import type { CallContext } from '../../desk.ts';
import type { View } from '../../store/desk-store.ts';
import { newestList } from '../branch/member-list.ts';
import { branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { postFacts, repInWords } from '../reps/posts/post-facts.ts';
import { memberRow } from './member-row.ts';

const MOST_CASES = 500;
const MOST_POSTS = 200;
const MOST_MAILINGS = 200;

/** @throws NotThere. */
export function memberPage({ id }: { id: string }, context: CallContext): Outputs['members']['get'] {
  const view = context.desk.store.view(context.account);
  const member = found(view, 'members', id);
  const cases = view
    .byIndex('cases', 'memberId', id)
    .map(({ id: caseId, number, type, stage, openedOn }) => ({ id: caseId, number, type, stage, openedOn }))
    .sort((a, b) => (a.openedOn === b.openedOn ? order(b.number, a.number) : order(b.openedOn, a.openedOn)));
  const posts = view.byIndex('reps', 'memberId', id).toSorted((a, b) => order(b.from ?? '', a.from ?? ''));
  const facts = postFacts(view, branchProfile(context));
  const mailings = view
    .byIndex('mailings', 'memberId', id)
    .map(({ id: mailingId, kind, title, template, day, at }) => ({ id: mailingId, kind, title, template, day, at }))
    .sort((a, b) => order(b.at, a.at));
  return {
    member,
    row: memberRow(view, member, branchProfile(context).today),
    cases: cases.slice(0, MOST_CASES),
    posts: posts.slice(0, MOST_POSTS).map((post) => {
      const { called, constituency } = repInWords(facts, post);
      return { ...post, called, constituency };
    }),
    seats: seatsOf(view, id).slice(0, MOST_POSTS),
    mailings: mailings.slice(0, MOST_MAILINGS).map(({ at: _, ...mailing }) => mailing),
    ownedByList: ownedByList(context),
  };
}

/** Where they sit on forums, as holder or deputy, and where they sat. */
function seatsOf(view: View, memberId: string): Outputs['members']['get']['seats'] {
  const posts = new Map(view.byIndex('reps', 'memberId', memberId).map((post) => [post.id, post]));
  const forums = [...view.all('forums')].filter(({ seats }) => seats.length > 0);
  return forums.flatMap(({ id: forumId, name: forum, seats }) =>
    seats.flatMap(({ id: seatId, title, holder, deputy, past }) => {
      const sitting = [
        ...[holder].map((one) => ({ one, as: 'holder' as const })),
        ...[deputy].map((one) => ({ one, as: 'deputy' as const })),
        ...past.map((one) => ({ one, as: 'before' as const })),
      ];
      return sitting.flatMap(({ one, as }) => {
        const post = posts.get(one?.repId ?? '');
        if (one === null || (one.memberId !== memberId && post === undefined)) return [];
        const { from, to } = post ?? one;
        return [{ forumId, forum, seatId, title, as, from, to }];
      });
    }),
  );
}

/** What the list that came last decides, when its kind is known. A column with whole names decides both of them. */
function ownedByList({ desk, account }: CallContext): ImportField[] {
  const view = desk.store.view(account);
  const newest = newestList(desk, account);
  const sourceId = newest && view.get('lists', newest.id)?.sourceId;
  const owns = (sourceId && view.get('listSources', sourceId)?.owns) || [];
  return [...new Set(owns.flatMap((field) => (field === 'fullName' ? (['firstName', 'lastName'] as const) : field)))];
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
