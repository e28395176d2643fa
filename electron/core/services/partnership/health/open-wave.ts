// A new wave: which items it asks, worded from now on whatever is agreed later, and who may see it.

import { randomUUID } from 'node:crypto';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { HealthWave } from '../../../../../shared/domain/partnership/health.ts';
import {
  BEHAVIOUR_PRINCIPLE,
  FIRST_BEHAVIOUR_NO,
  HEALTH_ITEMS,
  LEADERS_ITEM,
} from '../../../../../shared/domain/partnership/health-items.ts';
import { pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { FEWEST_ANSWERS } from '../../../../../shared/rules/suppression.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, Unsaved } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { sharingOf } from '../sharing.ts';

export type Opening = Inputs['partnership']['openWave'];

/** @throws InvalidInput when it is still to come, or another wave is open on the forum; NotThere. */
export function newWave(
  tx: Transaction,
  context: CallContext,
  opening: Opening,
  id: string = randomUUID(),
): Unsaved<'healthWaves'> {
  const { today } = branchProfile(context);
  const { openedOn = today } = opening;
  const problem = pastDayProblem(openedOn, today);
  if (problem !== null) throw new InvalidInput({ path: ['openedOn'], message: problem });
  const forum = found(tx, 'forums', opening.forumId);
  const others = tx.byIndex('healthWaves', 'forumId', forum.id);
  if (others.some(({ closedOn }) => closedOn === null)) {
    throw new InvalidInput({
      path: ['forumId'],
      message: 'A health check of this forum is open. Close it, or give it up, before another is opened.',
    });
  }
  const { visibility, confidentialUntil } = opening;
  const behaviours = opening.asksBehaviours === false ? undefined : forum.behaviours.at(-1);
  return {
    id,
    forumId: forum.id,
    title: opening.title ?? `Health check ${openedOn.slice(0, 4)}`,
    openedOn,
    closedOn: null,
    isBaseline: opening.isBaseline ?? others.length === 0,
    leastAnswers: opening.leastAnswers ?? FEWEST_ANSWERS,
    behavioursVersion: behaviours?.version ?? null,
    items: itemsOf(behaviours?.items ?? [], opening.asksLeaders ?? false),
    practices: [],
    practicesOn: null,
    comment: { management: '', staff: '' },
    ...sharingOf(context, { visibility, confidentialUntil }, 'joint', [forum]),
  };
}

function itemsOf(behaviours: readonly { text: string }[], asksLeaders: boolean): HealthWave['items'] {
  return [
    ...HEALTH_ITEMS,
    ...(asksLeaders ? [LEADERS_ITEM] : []),
    ...behaviours.map(({ text }, index) => ({ no: FIRST_BEHAVIOUR_NO + index, text, principle: BEHAVIOUR_PRINCIPLE })),
  ];
}

/** @throws InvalidInput when it is still to come, or before the wave was opened. */
export function checkClosing(closedOn: string, openedOn: string, today: string): void {
  const problem = pastDayProblem(closedOn, today);
  if (problem !== null) throw new InvalidInput({ path: ['closedOn'], message: problem });
  if (closedOn < openedOn) {
    throw new InvalidInput({ path: ['closedOn'], message: 'A health check cannot be closed before it was opened.' });
  }
}
