// What is picked for both sides, over negotiations made at random: every text is marked as ours or as both sides' when it is
// written, by what stands beside it, and afterwards only the marks of both sides are there, all of them.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyNegotiationItem, type NegotiationItem } from '../../../shared/domain/negotiations/items.ts';
import { emptyNegotiation, type Negotiation } from '../../../shared/domain/negotiations/negotiations.ts';
import { jointFields } from '../../../shared/rules/negotiations/joint-fields.ts';

const TODAY = '2026-11-24';
const OURS = 'Zours';
const BOTH = 'Zboth';
const sharing = { visibility: 'branch', confidentialUntil: null, revision: 1 } as const;

let marks = 0;
const mark = (isForBoth: boolean): string => `${isForBoth ? BOTH : OURS}${++marks}x`;
const id = (): string => `dddddddd-0000-4000-8000-${String(++marks).padStart(12, '0')}`;

const rounds = fc.array(
  fc.record({
    side: fc.constantFrom('staff' as const, 'management' as const),
    tabledOn: fc.constantFrom(null, '2026-10-01', TODAY, '2026-12-24'),
  }),
  { maxLength: 5 },
);
const flags = fc.array(fc.boolean(), { maxLength: 4 });

interface Drawn {
  rounds: { side: 'staff' | 'management'; tabledOn: string | null }[];
  options: boolean[];
  standards: boolean[];
  evidence: boolean[];
  benchmarks: boolean[];
  state: NegotiationItem['state'];
  isInConfidence: boolean;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  ...{ rounds, options: flags, standards: flags, evidence: flags, benchmarks: flags },
  state: fc.constantFrom('open', 'agreed', 'withdrawn', 'failedToAgree'),
  isInConfidence: fc.boolean(),
});

function itemOf(facts: Drawn) {
  const isOut = (tabledOn: string | null) => tabledOn !== null && tabledOn <= TODAY;
  const isShared =
    !facts.isInConfidence &&
    (facts.state === 'agreed' ||
      facts.rounds.some(({ tabledOn }) => isOut(tabledOn)) ||
      [...facts.options, ...facts.standards].some(Boolean));
  const both = (isMarked = true) => mark(isShared && isMarked);
  const ours = () => mark(false);
  const benchmarks = facts.benchmarks.map((isForBothSides) => ({
    ...{ id: id(), revision: 1, kind: 'rate' as const, about: 'pay' as const, value: '3', unit: 'percent' as const },
    ...{ on: TODAY, link: ours(), comparability: 'close' as const, why: ours(), checkedOn: null, isForBothSides },
    ...{ who: both(isForBothSides), what: both(isForBothSides), source: both(isForBothSides) },
  }));
  const item: NegotiationItem = {
    ...emptyNegotiationItem,
    ...sharing,
    ...(facts.isInConfidence && { visibility: 'inConfidence' as const }),
    ...{ id: id(), negotiationId: id(), kind: 'pay', state: facts.state, title: both(), problem: both() },
    agreedText: both(facts.state === 'agreed'),
    rounds: facts.rounds.map(({ side, tabledOn }) => ({
      ...{ id: id(), side, kind: 'offer', on: TODAY, at: null, tabledOn, ourNote: ours(), text: both(isOut(tabledOn)) },
      years: [{ id: id(), label: both(isOut(tabledOn)), from: '2027-04-01', measures: [] }],
    })),
    standards: facts.standards.map((isForBothSides) => ({ id: id(), text: both(isForBothSides), isForBothSides })),
    options: facts.options.map((isForBothSides) => ({
      ...{ id: id(), text: both(isForBothSides), bySide: null, meets: [], isAgreed: false, isForBothSides },
    })),
    evidence: facts.evidence.map((isForBothSides) => ({
      ...{ id: id(), kind: 'figure', on: TODAY, question: { asked: ours() }, entryId: null, isForBothSides },
      ...{ text: both(isForBothSides), source: both(isForBothSides) },
    })),
    benchmarkIds: benchmarks.map((one) => one.id),
    waivers: [{ of: 'costing', reason: ours(), by: ours(), on: TODAY }],
    costNote: ours(),
    ours: {
      ...{ redLine: ours(), fallback: ours(), theirCase: ours(), ourAnswer: ours(), notes: ours(), speakerId: null },
      interests: { staff: ours(), management: ours() },
    },
  };
  return { item, benchmarks };
}

function negotiationOf(kinds: readonly Negotiation['timetable'][number]['kind'][]): Negotiation {
  return {
    ...emptyNegotiation,
    ...sharing,
    ...{ id: id(), number: mark(false), openedOn: TODAY, title: mark(true), year: mark(true), purpose: mark(true) },
    team: (['staff', 'management'] as const).map((side) => ({
      id: id(),
      side,
      name: mark(true),
      role: mark(false),
      memberId: null,
    })),
    timetable: kinds.map((kind) => ({
      ...{ id: id(), kind, day: TODAY, at: null, doneOn: null },
      title: mark(kind !== 'other' && kind !== 'consultMembers'),
    })),
    mandate: { by: mark(false), on: TODAY, limits: mark(false), electionId: null },
    plan: mark(false),
  };
}

const found = (text: string, kind: string): string[] =>
  [...text.matchAll(new RegExp(`${kind}\\d+x`, 'g'))].map(([one]) => one).sort();

test('nothing of ours is picked, and all that both sides have', () => {
  const kinds = fc.array(
    fc.constantFrom('meeting' as const, 'other' as const, 'consultMembers' as const, 'offerDue' as const),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 4 }), kinds, (all, steps) => {
      const made = all.map(itemOf);
      const negotiation = negotiationOf(steps);
      const employers = [{ name: mark(true), notes: mark(false) }];
      const sources = {
        ...{ negotiation, employers, unit: { name: mark(true), coverage: mark(false) }, today: TODAY },
        items: made.map(({ item }) => item),
        benchmarks: made.flatMap(({ benchmarks }) => benchmarks),
      };
      const picked = JSON.stringify(jointFields(sources));
      expect(found(picked, OURS)).toEqual([]);
      expect(found(picked, BOTH)).toEqual(found(JSON.stringify(sources), BOTH));
    }),
    { numRuns: 300 },
  );
});
