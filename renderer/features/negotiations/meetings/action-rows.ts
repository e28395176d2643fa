// Actions as lists show them: with whether they are overdue.

import type { ActionRow } from '../../../../shared/contract/partnership/actions.ts';
import type { Action } from '../../../../shared/domain/partnership/actions.ts';

export const asActionRows = (actions: readonly Action[], today: string): ActionRow[] =>
  actions.map((action) => ({
    ...action,
    isOverdue: action.doneOn === null && action.dueOn !== null && action.dueOn < today,
    isOnTime: null,
    from: '',
  }));
