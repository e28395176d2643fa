// Actions as they are listed: overdue or not, done in time or not, and where each came from.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { ActionRow } from '../../../../../shared/contract/partnership/actions.ts';
import type { Action } from '../../../../../shared/domain/partnership/actions.ts';
import { SideSchema } from '../../../../../shared/domain/partnership/sides.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { dayOfMeeting } from '../../../../../shared/rules/partnership/before-the-meeting.ts';
import { isOverdueAt } from '../../../../../shared/rules/partnership/indicators-done.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';

/** null while nobody can say: without a day, or not done and not past it. */
export function isOnTime({ dueOn, doneOn }: Pick<Action, 'dueOn' | 'doneOn'>, today: string): boolean | null {
  if (dueOn === null) return null;
  if (doneOn !== null) return doneOn <= dueOn;
  return dueOn < today ? false : null;
}

export function actionRow(from: Transaction | View, action: Action, profile: BranchProfile): ActionRow {
  const { today } = profile;
  return {
    ...action,
    isOverdue: isOverdueAt(action, today),
    isOnTime: isOnTime(action, today),
    from: sourceName(from, action, profile),
  };
}

function sourceName(from: Transaction | View, { source }: Action, { dateOrder }: BranchProfile): string {
  if (source === null) return '';
  const record = from.get(source.collection, source.id);
  if (record === undefined) return '';
  if ('plannedOn' in record) return `Meeting of ${dayInWords(dayOfMeeting(record), dateOrder)}`;
  if ('number' in record) return record.number;
  return 'name' in record ? record.name : 'title' in record ? record.title : '';
}

/** The ones due first; without a day after them; what is done last, the latest first. */
export function byDue(a: Action, b: Action): number {
  if ((a.doneOn === null) !== (b.doneOn === null)) return a.doneOn === null ? -1 : 1;
  const [one, other] = a.doneOn === null ? [a.dueOn ?? '9999', b.dueOn ?? '9999'] : [b.doneOn ?? '', a.doneOn];
  return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1;
}

export function actions(
  input: Inputs['partnership']['actions'],
  context: CallContext,
): Outputs['partnership']['actions'] {
  const profile = branchProfile(context);
  const { forumId, sourceId, kinds, state = 'all', ownerSide, team, page } = { page: undefined, ...input };
  const view = context.desk.store.view(context.account);
  const among =
    sourceId !== undefined
      ? view.byIndex('actions', 'source', sourceId)
      : forumId !== undefined
        ? view.byIndex('actions', 'forumId', forumId)
        : [...view.all('actions')];
  const rows = [...among]
    .filter(
      (action) =>
        (forumId === undefined || action.forumId === forumId) &&
        (kinds === undefined || kinds.includes(action.kind)) &&
        (ownerSide === undefined || action.ownerSide === ownerSide) &&
        (team === undefined || action.team === team) &&
        (state === 'all' || (state === 'done') === (action.doneOn !== null)) &&
        (state !== 'overdue' || isOverdueAt(action, profile.today)),
    )
    .sort(byDue);
  const { offset = 0, limit = 50 } = page ?? {};
  return {
    rows: rows.slice(offset, offset + limit).map((action) => actionRow(view, action, profile)),
    total: rows.length,
  };
}

/** What each side and each team owes: a team's or a side's, never one person's. */
export function actionsByTeam(
  input: Inputs['partnership']['actionsByTeam'],
  context: CallContext,
): Outputs['partnership']['actionsByTeam'] {
  const { today } = branchProfile(context);
  const { forumId, kinds } = { kinds: ['action' as const, 'promise' as const], ...input };
  const view = context.desk.store.view(context.account);
  const among = [...(forumId === undefined ? view.all('actions') : view.byIndex('actions', 'forumId', forumId))].filter(
    ({ kind }) => (kinds ?? ['action', 'promise']).includes(kind),
  );
  const countsOf = (those: readonly Action[]) => {
    const due = those.filter((action) => action.dueOn !== null && isOnTime(action, today) !== null);
    return {
      open: those.filter(({ doneOn }) => doneOn === null).length,
      overdue: those.filter((action) => isOverdueAt(action, today)).length,
      due: due.length,
      onTime: due.filter((action) => isOnTime(action, today) === true).length,
    };
  };
  const sides = SideSchema.options.flatMap((side) => {
    const those = among.filter(({ ownerSide }) => ownerSide === side);
    return those.length === 0 ? [] : [{ side, ...countsOf(those) }];
  });
  const named = [...new Set(among.map(({ team }) => team).filter((team) => team.trim() !== ''))];
  const teams = named
    .map((team) => ({ team, ...countsOf(among.filter((action) => action.team === team)) }))
    .sort((a, b) => b.overdue - a.overdue || a.team.localeCompare(b.team));
  return { sides, teams: teams.slice(0, 500) };
}
