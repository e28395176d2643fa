// Reps and other posts: who holds which, for which workplaces, and with how many open cases.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { RepRow } from '../../../../shared/contract/reps/posts.ts';
import { emptyRep, type Rep, type RepKind } from '../../../../shared/domain/reps/posts.ts';
import { holdsOn } from '../../../../shared/rules/rows-at.ts';
import { factsOfCaller, seesCasework } from '../../access/who-asks.ts';
import type { CallContext } from '../../desk.ts';
import { compareKeys, sortKey } from '../../store/conditions.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { loadOfPosts } from '../case-finding/load-of-posts.ts';
import { found, foundAt, personName } from '../cases/case-records.ts';
import { InvalidInput, procedure } from '../implementer.ts';

interface Listing {
  includePast: boolean;
  page: { offset: number; limit: number };
}

function list(input: Listing | undefined, context: CallContext): Outputs['reps']['list'] {
  const { includePast, page } = input ?? { includePast: false, page: { offset: 0, limit: 50 } };
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const named = [...view.all('reps')]
    .filter((post) => includePast || holdsOn(post, today))
    .map((post) => ({ post, name: nameOf(view, post), key: sortKey(lastNameFirst(view, post)) }))
    .sort((a, b) => compareKeys(a.key, b.key) || (a.post.id < b.post.id ? -1 : 1));
  const rows = named.slice(page.offset, page.offset + page.limit);
  const own = seesCasework(context) ? null : new Set(factsOfCaller(context, today)?.repIds);
  return {
    rows: rows.map(({ post, name }) => rowOf(view, post, name, { today, isCounted: own === null || own.has(post.id) })),
    total: named.length,
  };
}

const nameOf = (view: View, post: Rep): string => {
  const holder = view.nameOfPost(post.id);
  return holder ? personName(holder) : 'Somebody no longer on the list';
};

function lastNameFirst(view: View, post: Rep): string {
  const holder = view.nameOfPost(post.id);
  return holder ? `${holder.lastName} ${holder.firstName}` : '';
}

const NOT_COUNTED = { openCases: 0, enquiries: 0, load: 0, isCounted: false as const };

function rowOf(
  view: View,
  post: Rep,
  name: string,
  { today, isCounted }: { today: string; isCounted: boolean },
): RepRow {
  return {
    ...post,
    name,
    workplaces: post.workplaceIds.flatMap((id) => view.get('workplaces', id)?.name ?? []),
    ...(isCounted ? loadOfPosts(view, [post.id], today) : NOT_COUNTED),
  };
}

interface Appointment {
  memberId: string;
  kind: RepKind;
  workplaceIds: string[];
  from: string | null;
}

/** @throws NotThere when the member is not here; InvalidInput. */
async function appoint(input: Appointment, context: CallContext): Promise<Rep> {
  const { today } = branchProfile(context);
  const id = randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.appoint', ids: [id, input.memberId] },
    (tx) => {
      const member = found(tx, 'members', input.memberId);
      const workplaceIds = [...new Set(input.workplaceIds)];
      for (const [index, workplaceId] of input.workplaceIds.entries()) {
        if (tx.get('workplaces', workplaceId) === undefined) {
          throw new InvalidInput({ path: ['workplaceIds', index], message: 'This workplace is not here any more.' });
        }
      }
      if (holdsAlready(tx, input, workplaceIds, input.from ?? today)) {
        throw new InvalidInput({ path: ['kind'], message: `${personName(member)} holds this post already.` });
      }
      return tx.put('reps', {
        ...emptyRep,
        id,
        memberId: input.memberId,
        kind: input.kind,
        workplaceIds,
        from: input.from,
        to: null,
      });
    },
  );
  return result;
}

const holdsAlready = (tx: Transaction, { memberId, kind }: Appointment, workplaceIds: string[], day: string): boolean =>
  tx
    .byIndex('reps', 'memberId', memberId)
    .some(
      (post) =>
        post.kind === kind &&
        holdsOn(post, day) &&
        post.workplaceIds.length === workplaceIds.length &&
        post.workplaceIds.every((workplaceId) => workplaceIds.includes(workplaceId)),
    );

/** `to` is the last day in the post. @throws NotThere, StaleRecord, InvalidInput. */
async function standDown({ id, revision, to }: Inputs['reps']['standDown'], context: CallContext): Promise<Rep> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.standDown', ids: [id] },
    (tx) => {
      const post = foundAt(tx, 'reps', { id, revision });
      if (post.from !== null && to < post.from) {
        throw new InvalidInput({ path: ['to'], message: 'The last day in the post is before the first.' });
      }
      return tx.put('reps', { ...post, to }, revision);
    },
  );
  return result;
}

export const repsPosts = {
  list: procedure.reps.list.handler(({ input, context }) => list(input, context)),
  appoint: procedure.reps.appoint.handler(({ input, context }) => appoint(input, context)),
  standDown: procedure.reps.standDown.handler(({ input, context }) => standDown(input, context)),
};
