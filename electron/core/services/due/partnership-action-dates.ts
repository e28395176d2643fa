// The days of partnership's actions: one by one, but for what is one thing to look after, such as the briefings of one meeting.

import type { Action } from '../../../../shared/domain/partnership/actions.ts';
import type { PartnershipRef } from '../../../../shared/domain/partnership/sides.ts';
import type { View } from '../../store/desk-store.ts';
import type { PartnershipDate } from './partnership-dates.ts';

export const PARTNERSHIP = 'Partnership';

export const forumName = (view: View, forumId: string | null): string =>
  forumId === null ? '' : (view.get('forums', forumId)?.name ?? '');

/** Actions of every kind: promises, introductions, briefings, information, help. */
export function datesOfActions(view: View): PartnershipDate[] {
  const open = view.byIndex('actions', 'open', 'open').filter(({ dueOn }) => dueOn !== null);
  const isMany = ({ kind }: Action) => kind === 'cascade' || kind === 'introduction';
  const together = Map.groupBy(open.filter(isMany), ({ kind, source, seatId, dueOn }) =>
    [kind, source?.id, seatId, dueOn].join(' '),
  );
  return [
    ...open.filter((action) => !isMany(action)).map((action) => oneAction(view, action)),
    ...[...together.values()].map((some) => someActions(view, some)),
  ];
}

/** A briefing for each of twelve departments is one thing to look after, and so are the tasks for one new holder of a seat. */
function someActions(view: View, some: readonly Action[]): PartnershipDate {
  const [first] = some as [Action];
  const one = oneAction(view, first);
  if (some.length === 1) return one;
  const key = [first.source?.id ?? first.forumId, first.kind, first.seatId].filter((part) => part !== null).join('-');
  if (first.kind === 'introduction') {
    const title = `Introduce whoever is new in ${first.team.trim() === '' ? 'a seat' : `the seat “${first.team}”`}`;
    return { ...one, key, title, detail: `${some.length} tasks` };
  }
  return {
    ...one,
    key,
    title: `Managers of ${some.length} departments have not acknowledged their briefing`,
    detail: some.map(({ team }) => team).join(', '),
  };
}

const oneAction = (view: View, action: Action): PartnershipDate => ({
  kind: 'partnershipAction',
  day: action.dueOn!,
  title: action.text,
  ref: placeOf(action),
  key: action.id,
  number: forumName(view, action.forumId) || PARTNERSHIP,
  typeInWords: ACTION_WORDS[action.kind],
  detail: [OWED_BY[action.ownerSide], action.team.trim()].filter((part) => part !== '').join(' · '),
});

/** An action is seen to where it came from; by itself it has no page. */
const placeOf = ({ id, source, forumId }: Pick<Action, 'id' | 'source' | 'forumId'>): PartnershipRef =>
  source ?? (forumId === null ? { collection: 'actions', id } : { collection: 'forums', id: forumId });

const ACTION_WORDS = {
  action: 'Action',
  promise: 'Promise',
  helpAsked: 'Help asked for',
  helpOffered: 'Help offered',
  introduction: 'Introduction',
  cascade: 'Briefing',
  informationRequest: 'Information asked for',
  recognition: 'Recognition',
} as const;

const OWED_BY = {
  management: 'owed by management',
  staff: 'owed by us',
  joint: 'owed by both sides',
  independent: 'owed by others',
} as const;
