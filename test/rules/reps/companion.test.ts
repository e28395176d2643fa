// Who may go into a hearing with a worker: one case a row, each with the sentence that has to be said.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompanionFacts } from '../../../shared/rules/reps/companion.ts';
import { mayAccompany } from '../../../shared/rules/reps/companion.ts';

const ON = '2026-12-01';
const EMPLOYER = { id: 'council', name: 'Northfield Council' };

const post = { kind: 'rep' as const, from: '2024-01-01', to: null };
const written = {
  certifiedOn: '2025-03-03',
  by: 'the regional office',
  isInWriting: true,
  reviewOn: null,
  withdrawnOn: null,
};
const there = { employerId: 'council', from: '2019-01-01', to: null };
const elsewhere = { employerId: 'college', from: '2019-01-01', to: null };

const facts = (change: Partial<CompanionFacts> = {}): CompanionFacts => ({
  name: 'Sam Adeyemi',
  on: ON,
  nation: 'england-and-wales',
  hearing: 'disciplinary',
  employer: EMPLOYER,
  terms: [post],
  jobs: [elsewhere],
  certificates: [],
  rules: { isAskedOfEveryCompanion: false, missingBeforeCasework: [] },
  conflict: null,
  inWords: (day) => day,
  ...change,
});

interface Row {
  what: string;
  change: Partial<CompanionFacts>;
  ground: string;
  may?: boolean;
  branchRuleMet?: boolean;
  says: string;
}

const rows: Row[] = [
  {
    what: 'employed by the union',
    change: { terms: [{ kind: 'employedOfficial', from: '2020-01-01', to: null }], jobs: [] },
    ground: 'employed-official',
    says: 'is employed by the union',
  },
  {
    what: 'employed by the union until the day before',
    change: { terms: [{ kind: 'employedOfficial', from: '2020-01-01', to: '2026-11-30' }], jobs: [] },
    ground: 'none',
    says: 'was employed by the union until 2026-11-30',
  },
  {
    what: 'employed by the union from the day after',
    change: { terms: [{ kind: 'employedOfficial', from: '2026-12-02', to: null }], jobs: [] },
    ground: 'none',
    says: 'is employed by the union from 2026-12-02',
  },
  {
    what: 'a rep with a certificate in writing, from another employer',
    change: { certificates: [written] },
    ground: 'certified',
    says: 'certified in writing by the regional office since 2025-03-03',
  },
  {
    what: 'a rep without one, from another employer',
    change: {},
    ground: 'none',
    says: 'With a certificate in writing from the union, dated no later than 2026-12-01, they may go in.',
  },
  {
    what: 'certified on the very day of the hearing',
    change: { certificates: [{ ...written, certifiedOn: ON }] },
    ground: 'certified',
    says: 'since 2026-12-01',
  },
  {
    what: 'certified on the day after',
    change: { certificates: [{ ...written, certifiedOn: '2026-12-02' }] },
    ground: 'none',
    says: 'Sam Adeyemi’s certificate is dated 2026-12-02, which is after 2026-12-01.',
  },
  {
    what: 'certified, but not in writing',
    change: { certificates: [{ ...written, isInWriting: false }] },
    ground: 'none',
    says: 'has been certified by the regional office, but not in writing',
  },
  {
    what: 'withdrawn on the day',
    change: { certificates: [{ ...written, withdrawnOn: ON }] },
    ground: 'none',
    says: 'Sam Adeyemi’s certification was withdrawn on 2026-12-01.',
  },
  {
    what: 'withdrawn on the day after',
    change: { certificates: [{ ...written, withdrawnOn: '2026-12-02' }] },
    ground: 'certified',
    says: 'Sam Adeyemi',
  },
  {
    what: 'withdrawn, and certified again since',
    change: {
      certificates: [
        { ...written, withdrawnOn: '2026-01-01' },
        { ...written, certifiedOn: '2026-02-02' },
      ],
    },
    ground: 'certified',
    says: 'since 2026-02-02',
  },
  {
    what: 'certified, and the review day is the day of the hearing',
    change: { certificates: [{ ...written, reviewOn: ON }] },
    ground: 'certified',
    says: 'Sam Adeyemi',
  },
  {
    what: 'certified, and the review day has passed: the branch’s rule alone is not met',
    change: { certificates: [{ ...written, reviewOn: '2026-11-30' }] },
    ground: 'certified',
    branchRuleMet: false,
    says: 'In law it still stands',
  },
  {
    what: 'certified, and the post ended the day before',
    change: { terms: [{ ...post, to: '2026-11-30' }], certificates: [written] },
    ground: 'none',
    says: 'post ended on 2026-11-30: a certificate counts only for whoever holds a post',
  },
  {
    what: 'certified, and the post ends on the day',
    change: { terms: [{ ...post, to: ON }], certificates: [written] },
    ground: 'certified',
    says: 'holds a post in the union on 2026-12-01',
  },
  {
    what: 'certified, and the post begins the day after',
    change: { terms: [{ ...post, from: '2026-12-02' }], certificates: [written] },
    ground: 'none',
    says: 'post begins on 2026-12-02',
  },
  {
    what: 'works for the same employer',
    change: { jobs: [there] },
    ground: 'fellow-worker',
    says: 'works for Northfield Council on 2026-12-01: a fellow worker may go in',
  },
  {
    what: 'works there and is certified: the certificate comes first',
    change: { jobs: [there], certificates: [written] },
    ground: 'certified',
    says: 'certified in writing',
  },
  {
    what: 'works there, with no post at all',
    change: { jobs: [there], terms: [] },
    ground: 'fellow-worker',
    says: 'certified or not',
  },
  {
    what: 'works there, after the post ended',
    change: { jobs: [there], terms: [{ ...post, to: '2025-01-01' }] },
    ground: 'fellow-worker',
    says: 'works for Northfield Council',
  },
  {
    what: 'worked there until the day before',
    change: { jobs: [{ ...there, to: '2026-11-30' }] },
    ground: 'none',
    says: 'They worked for Northfield Council until 2026-11-30, which is before 2026-12-01',
  },
  {
    what: 'worked there until the day itself',
    change: { jobs: [{ ...there, to: ON }] },
    ground: 'fellow-worker',
    says: 'Sam Adeyemi',
  },
  {
    what: 'begins there the day after',
    change: { jobs: [{ ...there, from: '2026-12-02' }] },
    ground: 'none',
    says: 'They work for Northfield Council from 2026-12-02',
  },
  {
    what: 'a second job there, beside the one elsewhere',
    change: { jobs: [elsewhere, there] },
    ground: 'fellow-worker',
    says: 'Sam Adeyemi',
  },
  {
    what: 'somebody of whom no job is known',
    change: { jobs: [] },
    ground: 'none',
    says: 'Nobody has written down where they work',
  },
  {
    what: 'where they work is not open to whoever asks',
    change: { jobs: null },
    ground: 'none',
    says: 'is not open to you',
  },
  {
    what: 'no employer named: certified all the same',
    change: { employer: null, certificates: [written], jobs: [there] },
    ground: 'certified',
    says: 'No employer was named',
  },
  {
    what: 'no employer named: on certification alone',
    change: { employer: null, jobs: [there] },
    ground: 'none',
    says: 'answers on certification alone: if they work for the same employer, they may',
  },
  {
    what: 'the rule book asks a certificate of every companion',
    change: { jobs: [there], rules: { isAskedOfEveryCompanion: true, missingBeforeCasework: [] } },
    ground: 'fellow-worker',
    branchRuleMet: false,
    says: 'asks a certification of every companion',
  },
  {
    what: 'training that is asked before casework is missing',
    change: { jobs: [there], rules: { isAskedOfEveryCompanion: false, missingBeforeCasework: ['Data protection'] } },
    ground: 'fellow-worker',
    branchRuleMet: false,
    says: 'Data protection',
  },
  {
    what: 'a conflict in the case is said beside the ground',
    change: { certificates: [written], conflict: 'Conflict of interest: in this case as witness' },
    ground: 'certified',
    says: 'Conflict of interest: in this case as witness.',
  },
  {
    what: 'an investigation meeting: no Act gives the right',
    change: { certificates: [written], hearing: 'investigation' },
    ground: 'certified',
    says: 'at an investigation meeting the employer’s procedure or an agreement says who may go in',
  },
  {
    what: 'Northern Ireland, the same grounds',
    change: { nation: 'northern-ireland', certificates: [written] },
    ground: 'certified',
    says: 'certified in writing',
  },
  {
    what: 'United States: a steward needs no certificate',
    change: { nation: 'united-states', hearing: 'investigation' },
    ground: 'none',
    may: true,
    says: 'No Act asks for a certificate here',
  },
  {
    what: 'United States: nobody who holds no post',
    change: { nation: 'united-states', terms: [] },
    ground: 'none',
    says: 'holds no post in the union',
  },
];

describe('who may accompany', () => {
  test.each(rows)('$what', ({ change, ground, may, branchRuleMet, says }) => {
    const answer = mayAccompany(facts(change));
    const expected = may ?? ground !== 'none';
    expect(answer).toMatchObject({ ground, may: expected, branchRuleMet: branchRuleMet ?? expected });
    expect(answer.why).toContain(says);
    expect(answer.why).toMatch(/^\S.*[.]$/);
  });

  test('each step names what it rests on, by country', () => {
    const authorities = (nation: CompanionFacts['nation']) =>
      new Set(mayAccompany(facts({ nation })).working.flatMap(({ authority }) => authority ?? []));
    expect([...authorities('scotland')]).toContain('Employment Relations Act 1999 s.10(3)(b)');
    expect([...authorities('northern-ireland')].join()).toMatch(/Northern Ireland.*art\.12/);
    expect([...authorities('united-states')].join()).toMatch(/Weingarten/);
  });

  test('training that is not open to whoever asks is said, and counts against nobody', () => {
    const answer = mayAccompany(
      facts({ certificates: [written], rules: { isAskedOfEveryCompanion: false, missingBeforeCasework: null } }),
    );
    expect(answer.branchRuleMet).toBe(true);
    expect(answer.why).toContain('Their training is not open to you');
  });
});

const days = fc
  .integer({ min: 0, max: 40 })
  .map((day) => `2026-${day < 30 ? '11' : '12'}-${String((day % 30) + 1).padStart(2, '0')}`);

test('a review day, whatever it is, changes nothing but whether the branch’s rule is met', () => {
  fc.assert(
    fc.property(days, days, fc.boolean(), fc.boolean(), (on, reviewOn, isInWriting, works) => {
      const with_ = (review: string | null) =>
        mayAccompany(
          facts({
            on,
            jobs: [works ? there : elsewhere],
            certificates: [{ ...written, isInWriting, reviewOn: review }],
          }),
        );
      const [without, reviewed] = [with_(null), with_(reviewOn)];
      expect({ may: reviewed.may, ground: reviewed.ground }).toEqual({ may: without.may, ground: without.ground });
    }),
  );
});
