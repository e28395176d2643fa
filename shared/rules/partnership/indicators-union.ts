// The union itself: K22 and K29: who has a voice where, and what the union has of it in members, posts and wins. What comes
// from the branch's own lists is told to the branch alone.

import type { Behind, Figure, Indicator } from '../../domain/partnership/indicators.ts';
import { currencyOf } from '../money.ts';
import { isVacantOn } from './forums/seat-holders.ts';
import { behind, type FigurePeriod, type ForumFacts, inOrder, isIn, seatsOn, staffSide } from './indicator-facts.ts';
import { count, indicator, missedFirst, notAvailable, ofThem, share } from './indicator-figures.ts';
import { jointTraining } from './indicators-health.ts';
import { answeredDecisions, decisionBehind, decisionsMade, isInfluenced } from './indicators-heard.ts';
import { voiceCoverage } from './voice-coverage.ts';

const VOICE = {
  both: 'A rep, and asked directly.',
  representativeOnly: 'Representative only: nothing direct in 12 months.',
  directOnly: 'Asked directly; no rep.',
  none: 'Neither a rep nor anything direct in 12 months.',
} as const;

export function voice(facts: ForumFacts, { asOf }: FigurePeriod): Indicator {
  const rows = voiceCoverage(facts, asOf);
  const records = rows.map(({ department, voice: has }) =>
    behind('forums', facts.forum, department, VOICE[has], has === 'both'),
  );
  const only = rows.filter((row) => row.voice === 'representativeOnly').length;
  return indicator(
    {
      group: 'people',
      key: 'K22',
      name: 'Departments heard both ways',
      unit: '%',
      formula: 'Departments with a rep and with something direct in 12 months, of all departments.',
    },
    share(records.filter(({ isCounted }) => isCounted).length, records.length),
    {
      records: missedFirst(records),
      parts: records.length === 0 ? [] : [{ name: 'Representative only', ...count(only) }],
      note: records.length === 0 ? 'No departments are named for this forum.' : '',
    },
  );
}

const NOTHING = 'Nothing that the union changed is written down.';

interface Win {
  record: Behind;
  people: number;
  worth: number;
}

/** Decisions that the union changed, agreements signed, and cases won: one list, added up from these records alone. */
export function wins(facts: ForumFacts, period: FigurePeriod): Win[] {
  const changed = answeredDecisions(facts, period).filter(isInfluenced);
  const signed = facts.agreements
    .filter(({ signedOn }) => isIn(signedOn, period))
    .sort(inOrder(({ signedOn }) => signedOn!));
  return [
    ...changed.map((decision) => {
      const people = decision.peopleAffected ?? 0;
      const detail = [
        decision.whatChanged,
        people > 0 && `${ofThem(people, 'person', 'people')}.`,
        decision.worth !== null && `Worth ${decision.worth.toLocaleString('en-GB')} a year.`,
      ];
      const said = detail.filter((part) => part !== '' && part !== false).join(' ');
      return { record: decisionBehind(decision, said, true), people, worth: decision.worth ?? 0 };
    }),
    ...signed.map((each) => ({ record: behind('agreements', each, each.title, 'Signed.'), people: 0, worth: 0 })),
    ...(facts.union?.casesWon ?? []).map((record) => ({ record, people: 1, worth: 0 })),
  ];
}

const text = (value: number | null, printed: string): Figure => ({
  value,
  text: printed,
  numerator: null,
  denominator: null,
});

export function unionOutcomes(facts: ForumFacts, period: FigurePeriod): Indicator {
  const won = wins(facts, period);
  const staff = seatsOn(facts.forum, period.asOf).filter(({ side }) => side === 'staff');
  const vacant = staff.filter((seat) => isVacantOn(seat, period.asOf, facts.postOf));
  const people = won.reduce((sum, win) => sum + win.people, 0);
  const worth = won.reduce((sum, win) => sum + win.worth, 0);
  const { union } = facts;
  const currency = currencyOf(facts.calendar.nation);
  const made = decisionsMade(facts, period);
  const growth = union === null ? null : union.members - union.membersAtStart;
  const density = union?.headcount ? share(union.members, union.headcount) : notAvailable();
  const trained = jointTraining(facts, period).bySide!.staff;
  return indicator(
    {
      group: 'people',
      key: 'K29',
      name: 'Won for members',
      unit: 'count',
      formula: 'Decisions that the union changed, agreements signed and cases won.',
    },
    won.length === 0 && made.length === 0 ? notAvailable() : count(won.length),
    {
      records: [
        ...(won.length > 0
          ? won.map(({ record }) => record)
          : made.map((each) => decisionBehind(each, NOTHING, false))),
        ...vacant.map((seat) => behind('forums', facts.forum, seat.title || 'Seat', 'Vacant.', false)),
      ],
      parts: [
        { name: 'People whom it reached', ...count(people) },
        { name: 'Worth in a year', ...text(worth, `${currency}${worth.toLocaleString('en-GB')}`) },
        { name: 'Density', ...density },
        {
          name: 'Net growth',
          ...(growth === null
            ? notAvailable()
            : text(growth, `${growth > 0 ? '+' : growth < 0 ? '−' : ''}${Math.abs(growth)}`)),
        },
        { name: `Vacant seats of the ${staffSide(facts)}`, ...count(vacant.length, vacant.length, staff.length) },
        { name: `Trained seats of the ${staffSide(facts)}`, ...trained },
      ],
      note: union === null ? '' : density.value === null ? 'No headcount: density is n/a.' : '',
    },
  );
}
