// How a forum stands, in one sentence that a tired chair can say aloud.

import { type FigurePeriod, type ForumFacts, heldMeetings } from './indicator-facts.ts';
import { ofThem } from './indicator-figures.ts';
import type { Working } from './indicators.ts';

/** Never only from meetings: a structure without a practice and an outcome is said to be one. */
export function howItStands(
  { indicators, structureOnly, substance, flags, ladder }: Working,
  facts: ForumFacts,
  period: FigurePeriod,
): string {
  const held = heldMeetings(facts, period).length;
  const level =
    ladder.level === 0 ? 'It is not on the ladder yet' : `It stands on level ${ladder.level} of 5, “${ladder.name}”`;
  if (held === 0 && facts.consultations.length === 0 && facts.issues.length === 0) {
    return `Nothing is recorded for this time yet.${ladder.level === 0 ? '' : ` ${level}.`}`;
  }
  const moved = ladder.moved === 'same' ? '' : `, ${ladder.moved} from ${ladder.before.level} a quarter ago`;
  if (structureOnly === null || substance === null) return `${level}${moved}.`;
  const signs =
    flags.length === 0 ? 'no sign of tokenism' : ofThem(flags.length, 'sign of tokenism', 'signs of tokenism');
  if (!substance.hasEvidence) return `${substance.text} ${level}${moved}, with ${signs}.`;
  // The same fraction as the figure beside it: of the decisions that the union answered.
  const answered = indicators.find(({ key }) => key === 'K15')?.denominator ?? substance.decisions;
  const changed = `${substance.changesInfluenced} of ${ofThem(answered, 'decision', 'decisions')} that the union answered changed because of it`;
  const only = structureOnly
    ? ' Structure only: it lacks something that both sides work at, or an outcome that is measured.'
    : '';
  return `${changed}. ${level}${moved}, with ${signs}.${only}`;
}
