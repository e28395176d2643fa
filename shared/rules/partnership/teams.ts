// Teams that could do with help: three actions overdue, or a request for help that nobody has answered. It counts what a team
// owes together, and never who.

import { Temporal } from 'temporal-polyfill';
import type { Action } from '../../domain/partnership/actions.ts';
import { fold } from '../fold.ts';

/** From here on a team is offered help. */
export const OVERDUE_TO_OFFER_HELP = 3;
/** Whoever asks for help is answered within so many calendar days. */
export const HELP_DAYS = 2;

export const helpDueOn = (askedOn: string): string =>
  Temporal.PlainDate.from(askedOn).add({ days: HELP_DAYS }).toString();

const isOpen = ({ doneOn }: Action): boolean => doneOn === null;
/** Its last day is not overdue yet. */
export const isOverdue = (action: Action, today: string): boolean =>
  isOpen(action) && action.dueOn !== null && action.dueOn < today;

export interface TeamRow {
  team: string;
  overdue: Action[];
  open: number;
  asked: Action[];
  offered: Action[];
  recognised: number;
  /** Three and more are overdue and nobody has offered help since. */
  needsOffer: boolean;
}

const OWED: readonly Action['kind'][] = ['action', 'promise', 'cascade', 'informationRequest'];

/** Those that need an offer first, then by what is overdue, then by name. What no team owes is left out. */
export function teamsOf(actions: readonly Action[], today: string): TeamRow[] {
  const byTeam = Map.groupBy(
    actions.filter(({ team }) => fold(team) !== ''),
    ({ team }) => fold(team),
  );
  const rows = [...byTeam.values()].map((own): TeamRow => {
    const owed = own.filter(({ kind }) => OWED.includes(kind));
    const overdue = owed.filter((action) => isOverdue(action, today)).sort((a, b) => (a.dueOn! < b.dueOn! ? -1 : 1));
    const offered = own.filter((action) => action.kind === 'helpOffered' && isOpen(action));
    return {
      team: own[0]!.team,
      overdue,
      open: owed.filter(isOpen).length,
      asked: own.filter((action) => action.kind === 'helpAsked' && isOpen(action)),
      offered,
      recognised: own.filter(({ kind }) => kind === 'recognition').length,
      needsOffer: overdue.length >= OVERDUE_TO_OFFER_HELP && offered.length === 0,
    };
  });
  return rows.sort(
    (a, b) =>
      Number(b.needsOffer) - Number(a.needsOffer) ||
      b.overdue.length - a.overdue.length ||
      (fold(a.team) < fold(b.team) ? -1 : 1),
  );
}
