// Who is calling, for services that answer differently by it: whose figures have to be suppressed, whose new case it is.

import type { Role } from '../../../shared/domain/officers.ts';
import { BRANCH_ACCOUNT, type OfficerFacts } from '../../../shared/rules/access/officer-facts.ts';
import { holdsOn } from '../../../shared/rules/rows-at.ts';
import type { CallContext } from '../desk.ts';
import { factsOf } from './facts-of.ts';

/** null: a desk without officers, where whoever calls may do everything. @throws Locked */
export function rolesOf({ desk, account }: CallContext): readonly Role[] | null {
  if (account === BRANCH_ACCOUNT) return null;
  // An officer who was withdrawn does not exist for their own account either.
  return desk.store.view(account).get('officers', account)?.roles ?? [];
}

/** Whether the branch's casework is open to them, but for what a conflict or a seal closes. */
export function seesCasework(context: CallContext): boolean {
  const roles = rolesOf(context);
  return roles === null || roles.includes('secretary') || roles.includes('convenor');
}

/** null on a desk without officers. `today` is the branch's. */
export function factsOfCaller({ desk, account }: CallContext, today: string): OfficerFacts | null {
  return account === BRANCH_ACCOUNT ? null : factsOf(account, desk.store.view(account), today);
}

/**
 * The post under which somebody takes on what nobody is named for, when they would not see it otherwise: the one for the
 * workplace, else any that they hold today. null for whoever sees the branch's casework, and for whoever holds none.
 */
export function ownPost(context: CallContext, today: string, workplaceId: string | null): string | null {
  if (seesCasework(context)) return null;
  const view = context.desk.store.view(context.account);
  const held = (factsOfCaller(context, today)?.repIds ?? []).flatMap((id) => {
    const post = view.get('reps', id);
    return post && holdsOn(post, today) ? [post] : [];
  });
  const there = held.find(({ workplaceIds }) => workplaceId !== null && workplaceIds.includes(workplaceId));
  return (there ?? held.find(({ kind }) => kind === 'rep') ?? held[0])?.id ?? null;
}

/** Whether every member of a workplace is open to them: its figures and its wall chart are whole then. */
export function seesWorkplace(context: CallContext, today: string, workplaceId: string): boolean {
  const { desk, account } = context;
  if (desk.store.view(account).seesAll('members')) return true;
  return factsOfCaller(context, today)?.workplaceIds.includes(workplaceId) ?? true;
}

/** What the page keeps for itself is each officer's own: drafts speak of cases. */
export const deskKey = (account: string, key: string): string =>
  account === BRANCH_ACCOUNT ? key : `${account} ${key}`;
