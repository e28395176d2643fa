// Structure is not the result: whether anything hangs on a forum besides its meetings, and whether anything came of a year.

import type { Substance } from '../../domain/partnership/indicators.ts';
import type { Initiative } from '../../domain/partnership/initiatives.ts';
import type { Measure } from '../../domain/partnership/measures.ts';
import { type FigurePeriod, type ForumFacts, heldMeetings, isBy, isIn } from './indicator-facts.ts';
import { ofThem } from './indicator-figures.ts';
import { answeredDecisions, decisionsMade, isInfluenced } from './indicators-heard.ts';
import { isAtWork } from './initiative-life.ts';

/** An outcome of which something has been measured. */
export const isMeasured = ({ kind, points }: Pick<Measure, 'kind' | 'points'>, asOf: string): boolean =>
  kind === 'outcome' && points.some(({ on }) => isBy(on, asOf));

/**
 * A forum on which no practice and no outcome hangs by a day, or only one of the two: whatever its meetings score, it is never
 * shown as success. The label is the branch's own.
 */
export const isStructureOnly = (
  facts: {
    initiatives: readonly Pick<Initiative, 'state' | 'kind' | 'raisedOn'>[];
    measures: readonly Pick<Measure, 'kind' | 'points'>[];
  },
  asOf: string,
): boolean =>
  !facts.initiatives.some((each) => isAtWork(each, asOf)) || !facts.measures.some((each) => isMeasured(each, asOf));

export const NO_EVIDENCE = 'No evidence of substance';

/** What came of a period: without one decision that the union changed, meeting has shown nothing. */
export function substanceOf(facts: ForumFacts, period: FigurePeriod): Substance {
  const meetings = heldMeetings(facts, period).length;
  const decisions = decisionsMade(facts, period).length;
  const changesInfluenced = answeredDecisions(facts, period).filter(isInfluenced).length;
  const actionsClosed = facts.actions.filter(({ kind, doneOn }) => kind === 'action' && isIn(doneOn, period)).length;
  const outcomesMeasured = facts.measures.filter((each) => isMeasured(each, period.asOf)).length;
  const hasEvidence = changesInfluenced > 0;
  const met = ofThem(meetings, 'meeting', 'meetings');
  const text = hasEvidence
    ? `${met}, ${ofThem(decisions, 'decision', 'decisions')}, ${changesInfluenced} of them changed because of the union; ${ofThem(actionsClosed, 'action', 'actions')} done, ${ofThem(outcomesMeasured, 'outcome', 'outcomes')} measured.`
    : `${NO_EVIDENCE}: ${met}, and no decision that the union changed.`;
  return { decisions, changesInfluenced, actionsClosed, outcomesMeasured, hasEvidence, text };
}
