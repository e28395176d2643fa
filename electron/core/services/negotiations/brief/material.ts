// What a brief is made of, read from the desk as whoever asks may see it: one reading for our own, one for both sides, which
// goes through the picked fields and what was tabled.

import type { NegotiationItem } from '../../../../../shared/domain/negotiations/items.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import type { RealTerms } from '../../../../../shared/domain/negotiations/real-terms.ts';
import { positionLevelWords } from '../../../../../shared/domain/partnership/words-people.ts';
import { costingSpineId } from '../../../../../shared/rules/negotiations/costing-base.ts';
import { jointFields } from '../../../../../shared/rules/negotiations/joint-fields.ts';
import { nextDay, nextOf } from '../../../../../shared/rules/negotiations/next-steps.ts';
import type { ShownCosting } from '../../../../../shared/rules/negotiations/shown-costing.ts';
import { paidFor } from '../../../../../shared/rules/negotiations/standing.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';
import { positionsKnown, positionsOfItem } from '../benchmarks/positions.ts';
import { refuseInConfidence } from '../in-confidence.ts';
import { itemsOf, meetingsOf } from '../life/hanging.ts';
import { electionsOf, employersOf } from '../life/page.ts';
import { realTerms } from '../prices/work-out.ts';
import { costed } from './costed.ts';
import type { JointMaterial } from './joint-paper.ts';
import type { OwnMaterial } from './own-paper.ts';
import { isWritten, type PaperWords } from './paper-words.ts';

export interface Reading {
  negotiation: Negotiation;
  view: View;
  context: CallContext;
  profile: BranchProfile;
}

export function ownMaterial(reading: Reading, words: PaperWords): OwnMaterial {
  const { negotiation, view, profile } = reading;
  const { today } = profile;
  const items = itemsOf(view, negotiation.id);
  const meetings = meetingsOf(view, negotiation.id);
  const { costing, gaps, questions, problem } = costed(view, negotiation, items.map(paidFor));
  const planned = meetings
    .filter(({ heldOn, cancelledWhy, day }) => heldOn === null && cancelledWhy === null && day >= today)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const mandate = electionsOf(view, negotiation).find(({ isMandate }) => isMandate);
  const day = nextDay(negotiation.timetable, meetings, today);
  const step = nextOf({ negotiation, items, meetings, today, words: profile.branch?.words });
  return {
    negotiation,
    items,
    benchmarks: new Map([...view.all('benchmarks')].map((one) => [one.id, one])),
    positions: positionsByItem(view, items, today),
    nextMeeting: planned[0] ?? null,
    employers: employersOf(view, negotiation),
    unit: unitOf(view, negotiation),
    ballot:
      mandate === undefined
        ? ''
        : [`${mandate.title} (${mandate.number})`, mandate.result ?? ''].filter(Boolean).join(': '),
    ...{ costing, gaps, questions, problem, today },
    realTerms: termsOf(reading, costing),
    next: [
      day === null ? '' : `${words.day(day.day)}: ${day.text}${/[.!?]$/u.test(day.text.trim()) ? '' : '.'}`,
      step?.text ?? '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

function positionsByItem(view: View, items: readonly NegotiationItem[], today: string): OwnMaterial['positions'] {
  const known = positionsKnown(view, today);
  return new Map(
    items.map((item) => [
      item.id,
      positionsOfItem(known, item)
        .positions.filter(({ text }) => isWritten(text))
        .map(({ union, level, text }) => ({ who: `${union}, ${positionLevelWords[level].toLowerCase()}`, text })),
    ]),
  );
}

/** Nothing else of the negotiation leaves this function. @throws InvalidInput while it is in confidence. */
export function jointMaterial(reading: Reading): JointMaterial {
  const { negotiation, view, profile } = reading;
  refuseInConfidence(negotiation);
  const { today } = profile;
  const fields = jointFields({
    negotiation,
    items: itemsOf(view, negotiation.id),
    benchmarks: [...view.all('benchmarks')],
    employers: employersOf(view, negotiation),
    unit: unitOf(view, negotiation),
    today,
  });
  const tabled = fields.items.map(({ rounds, state, agreedRound }) => {
    if (agreedRound !== null) return { ours: agreedRound.years, theirs: agreedRound.years };
    const last = (side: 'staff' | 'management') => rounds.findLast((round) => round.side === side)?.years ?? [];
    return state === 'withdrawn' ? { ours: [], theirs: [] } : { ours: last('staff'), theirs: last('management') };
  });
  const { costing, gaps } = costed(view, negotiation, tabled);
  return { fields, costing, gaps, today, realTerms: termsOf(reading, costing) };
}

const unitOf = (view: View, { unitId }: Negotiation) => (unitId === null ? null : (view.get('units', unitId) ?? null));

/** Of most people and of the lowest paid, as long as the spine and the indexes reach. */
function termsOf({ negotiation: { costing }, view, context }: Reading, shown: ShownCosting | null): RealTerms | null {
  const workforce = costing.workforceId === null ? undefined : view.get('workforces', costing.workforceId);
  const spineId = costingSpineId(costing, workforce ?? null);
  const points = [...new Set([shown?.mostCommon?.point, shown?.lowest?.point])].filter((point) => point !== undefined);
  if (spineId === null || view.get('paySpines', spineId) === undefined || points.length === 0) return null;
  try {
    return realTerms({ spineId, points, series: 'both' }, context);
  } catch (error) {
    // The spine's years and the published months do not reach each other: there is nothing to tell.
    if (error instanceof InvalidInput) return null;
    throw error;
  }
}
