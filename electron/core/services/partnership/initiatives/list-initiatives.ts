// Initiatives in a list: what is under way first, and among that what was longest without a word.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { ideasAnswered, isStale, isUnderWay } from '../../../../../shared/rules/partnership/initiative-life.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';

type Answer = Outputs['partnership']['initiatives'];

export function listInitiatives(input: Inputs['partnership']['initiatives'], context: CallContext): Answer {
  const { forumId, kinds, states, search = '', compass, commitment, page } = input ?? {};
  const view = context.desk.store.view(context.account);
  const { today } = branchProfile(context);
  const all = [...(forumId === undefined ? view.all('initiatives') : view.byIndex('initiatives', 'forumId', forumId))];
  const measureName = (id: string | null) => (id === null ? '' : (view.get('measures', id)?.name ?? ''));
  const words = fold(search).split(' ').filter(Boolean);
  const chosen = all.filter((each) => {
    const text = fold(`${each.number} ${each.title} ${each.team} ${measureName(each.measureId)}`);
    return (
      (kinds === undefined || kinds.includes(each.kind)) &&
      (states === undefined || states.includes(each.state)) &&
      (compass === undefined || each.compass.includes(compass)) &&
      (commitment === undefined || each.commitments.includes(commitment)) &&
      words.every((word) => text.includes(word))
    );
  });
  chosen.sort((a, b) => {
    if (isUnderWay(a) !== isUnderWay(b)) return isUnderWay(a) ? -1 : 1;
    if (a.updatedOn !== b.updatedOn) return (a.updatedOn < b.updatedOn ? -1 : 1) * (isUnderWay(a) ? 1 : -1);
    return a.number < b.number ? 1 : -1;
  });
  const { offset = 0, limit = 50 } = page ?? {};
  const rows = chosen.slice(offset, offset + limit).map((each): Answer['rows'][number] => {
    const {
      id,
      revision,
      number,
      forumId: on,
      kind,
      title,
      team,
      coLeads,
      state,
      raisedOn,
      updatedOn,
      visibility,
    } = each;
    const { compass: points, commitments } = each;
    return {
      ...{ id, revision, number, forumId: on, kind, title, team, coLeads, state, raisedOn, updatedOn, visibility },
      compass: points,
      commitments,
      tests: each.tests.length,
      measureName: measureName(each.measureId),
      isStale: isStale(each, today),
      isAnswered: each.answer !== null,
    };
  });
  return { rows, total: chosen.length, ideas: ideasAnswered(all) };
}
