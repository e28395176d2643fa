// What a ballot on a question comes to, by the law of the day on which it opened.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BallotRule, plainBallotRule } from '../../../shared/domain/elections/ballot-rule.ts';
import type { Nation } from '../../../shared/domain/values.ts';
import { ballotThreshold, ballotThresholds } from '../../../shared/law/ballot-thresholds.ts';
import { figuresOf, percentOf } from '../../../shared/rules/elections/ballots/figures.ts';
import { readReturns } from '../../../shared/rules/elections/ballots/read-returns.ts';
import { type NamedReturn, withSmallTogether } from '../../../shared/rules/elections/ballots/small-places.ts';
import { tallyBallot } from '../../../shared/rules/elections/ballots/tally.ts';
import { addDays } from '../../../shared/rules/limits.ts';

const YES_NO = ['Yes', 'No'];
const part = (constituency: string, entitled: number, votes: number[], spoilt = 0) => ({
  ...{ constituency, entitled, votes, spoilt, workplaceId: null, employerId: null },
});
const facts = (over: Partial<BallotRule> & { on?: string; nation?: Nation; kind?: 'consultative' } = {}) => {
  const { on = '2026-11-24', nation = 'england-and-wales', kind = 'industrialAction', ...rule } = over;
  return { kind, choices: YES_NO, on, nation, rule: { ...plainBallotRule, ...rule } } as const;
};
const ofWhole = (entitled: number, yes: number, no: number, spoilt = 0, over: Parameters<typeof facts>[0] = {}) =>
  tallyBallot([part('All', entitled, [yes, no], spoilt)], facts(over));
const named = (tally: ReturnType<typeof tallyBallot>, name: string) =>
  tally.total.thresholds.find((each) => each.name === name);

describe('the law', () => {
  const kinds = [
    ...new Set(ballotThresholds.flatMap(({ name, nations }) => nations.map((nation) => `${name} ${nation}`))),
  ];
  test.each(kinds)('%s: rows follow each other without a gap and without an overlap', (kind) => {
    const [name, nation] = kind.split(' ');
    const rows = ballotThresholds
      .filter((row) => row.name === name && row.nations.some((each) => each === nation))
      .toSorted((a, b) => ((a.openedFrom ?? '') < (b.openedFrom ?? '') ? -1 : 1));
    for (const [index, row] of rows.entries()) {
      const next = rows[index + 1];
      if (next) expect(next.openedFrom).toBe(addDays(row.openedTo!, 1));
      expect(row.authority.length).toBeGreaterThan(10);
      if (!row.verified) expect(row.note).toMatch(/read|checked/);
    }
  });

  test('nothing that began on 18 February 2026 or later is called read', () => {
    const recent = ballotThresholds.filter(({ openedFrom }) => openedFrom !== null && openedFrom >= '2025-12-01');
    expect(recent.length).toBe(2);
    expect(recent.some(({ verified }) => verified)).toBe(false);
  });

  test.each([
    ['2017-02-28', 'turnout', false],
    ['2017-03-01', 'turnout', true],
    ['2026-02-17', 'turnout', true],
    ['2026-02-18', 'turnout', true],
    ['2017-02-28', 'support', false],
    ['2017-03-01', 'support', true],
    ['2026-02-17', 'support', true],
    ['2026-02-18', 'support', false],
    ['1999-01-01', 'majority', true],
    ['2026-11-24', 'majority', true],
  ] as const)('a ballot in Great Britain that opened on %s: %s asked is %s', (on, name, isAsked) => {
    for (const nation of ['england-and-wales', 'scotland'] as const) {
      expect(ballotThreshold(name, on, nation) !== undefined).toBe(isAsked);
    }
  });

  test('Northern Ireland has the majority alone, on any day', () => {
    for (const on of ['2016-01-01', '2020-01-01', '2026-11-24']) {
      expect(ballotThreshold('majority', on, 'northern-ireland')).toBeDefined();
      expect(ballotThreshold('turnout', on, 'northern-ireland')).toBeUndefined();
      expect(ballotThreshold('support', on, 'northern-ireland')).toBeUndefined();
    }
  });
});

describe('a ballot for industrial action', () => {
  test('half of an odd number is one more than its half: 500 of 1,001 is too few, 501 is enough', () => {
    expect(named(ofWhole(1_001, 400, 100), 'turnout')).toMatchObject({ required: 501, reached: 500, isMet: false });
    expect(named(ofWhole(1_001, 401, 100), 'turnout')).toMatchObject({ required: 501, reached: 501, isMet: true });
    expect(ofWhole(1_000, 400, 100).total.verdict).toBe('carried');
  });

  test('as many yes as no is no majority', () => {
    const tally = ofWhole(100, 40, 40);
    expect(named(tally, 'majority')).toMatchObject({ required: 41, reached: 40, isMet: false });
    expect(tally.total).toMatchObject({
      verdict: 'notCarried',
      inWords: expect.stringMatching(/^Not carried: 40 Yes, 40 No/),
    });
  });

  test('where only the spoilt papers reach the half, it is in doubt and says why', () => {
    const tally = ofWhole(100, 45, 4, 1);
    expect(tally.total.turnout).toBe(50);
    expect(named(tally, 'turnout')).toMatchObject({ required: 50, reached: 49, isMet: null });
    expect(named(tally, 'turnout')?.why).toMatch(/spoilt.*not been settled/);
    expect(tally.total.verdict).toBe('inDoubt');
  });

  test('where only spoilt papers take the majority away, it is in doubt', () => {
    const tally = ofWhole(100, 40, 39, 3);
    expect(named(tally, 'majority')).toMatchObject({ required: 40, reached: 40, isMet: null });
    expect(tally.total.verdict).toBe('inDoubt');
    expect(ofWhole(100, 45, 34, 3).total.verdict).toBe('carried');
  });

  test('40% of those entitled, in important public services, for ballots that opened before 18 February 2026', () => {
    const before = { on: '2026-02-17', isImportantPublicService: true };
    expect(ofWhole(1_000, 399, 201, 0, before).total.verdict).toBe('notCarried');
    expect(ofWhole(1_000, 400, 200, 0, before).total.verdict).toBe('carried');
    expect(ofWhole(1_000, 399, 201, 0, { ...before, isImportantPublicService: false }).total.verdict).toBe('carried');
    const unsaid = ofWhole(1_000, 399, 201, 0, { on: '2026-02-17' });
    expect(unsaid.total.verdict).toBe('inDoubt');
    expect(named(unsaid, 'support')).toMatchObject({ applies: false, isMet: false, required: 400 });
    expect(ofWhole(1_000, 400, 200, 0, { on: '2026-02-17' }).total.verdict).toBe('carried');
    const after = ofWhole(1_000, 399, 201, 0, { on: '2026-02-18', isImportantPublicService: true });
    expect(after.total.verdict).toBe('carried');
    expect(named(after, 'support')).toMatchObject({ applies: false, required: null, isMet: null });
  });

  test('the half still stands today, and is not called checked', () => {
    const today = ofWhole(100, 40, 5);
    expect(named(today, 'turnout')).toMatchObject({ applies: true, isMet: false, verified: false });
    expect(named(today, 'turnout')?.why).toMatch(/ask the union’s office/);
    expect(named(ofWhole(100, 40, 5, 0, { on: '2020-05-01' }), 'turnout')).toMatchObject({ verified: true });
  });

  test('in Northern Ireland 3 of 100 carry it by 2 to 1', () => {
    const tally = ofWhole(100, 2, 1, 0, { nation: 'northern-ireland', isImportantPublicService: true });
    expect(tally.total.verdict).toBe('carried');
    expect(named(tally, 'turnout')).toMatchObject({
      applies: false,
      why: expect.stringMatching(/never law in Northern/),
    });
  });

  test('each workplace for itself: carried where it was carried, and only there', () => {
    const parts = [part('Depot', 100, [60, 10]), part('Library', 100, [30, 10]), part('Hospital', 100, [10, 60])];
    const whole = tallyBallot(parts, facts());
    expect(whole.total).toMatchObject({ verdict: 'carried', entitled: 300, cast: 180 });
    expect(whole.constituencies.every(({ outcome }) => outcome === null)).toBe(true);
    const each = tallyBallot(parts, facts({ isEachForItself: true }));
    expect(each.total.verdict).toBe('carriedAtSome');
    expect(each.total.inWords).toBe('Carried at 1 of 3, and only there: Depot.');
    expect(each.constituencies.map(({ outcome }) => outcome?.verdict)).toEqual(['carried', 'notCarried', 'notCarried']);
  });

  test('nobody entitled, and no figures, decide nothing', () => {
    const nobody = ofWhole(0, 0, 0);
    expect(nobody.total).toMatchObject({ turnout: null, verdict: 'notCarried' });
    expect(named(nobody, 'turnout')?.isMet).toBeNull();
    expect(tallyBallot([], facts()).total).toMatchObject({ verdict: 'nothingYet', thresholds: [] });
  });
});

describe('a consultative ballot', () => {
  test('no law asks anything; what the branch asks counts', () => {
    const plain = ofWhole(1_000, 20, 10, 0, { kind: 'consultative' });
    expect(plain.total.verdict).toBe('carried');
    expect(plain.total.thresholds.map(({ name }) => name)).toEqual(['majority']);
    const own = { kind: 'consultative', ownTurnout: 40, ownSupport: 66.67 } as const;
    expect(ofWhole(1_000, 300, 99, 0, own).total.verdict).toBe('notCarried');
    expect(named(ofWhole(1_000, 266, 134, 0, own), 'ownSupport')).toMatchObject({ required: 267, isMet: false });
    expect(ofWhole(1_000, 267, 133, 0, own).total.verdict).toBe('carried');
  });

  test('accept or reject is a choice between two: either may be chosen', () => {
    const two = { ...facts({ kind: 'consultative' }), choices: ['Accept', 'Reject'] };
    const { total } = tallyBallot([part('All', 500, [135, 238], 5)], two);
    expect(total).toMatchObject({
      verdict: 'mostVotes',
      inWords: expect.stringMatching(/^“Reject” has the most votes/),
    });
    expect(total.thresholds).toEqual([]);
    const own = tallyBallot([part('All', 500, [135, 238], 5)], { ...two, rule: { ...two.rule, ownSupport: 60 } });
    expect(own.total.thresholds).toMatchObject([{ name: 'ownSupport', reached: 238, required: 224, isMet: true }]);
  });

  test('of several choices the one with the most votes, or none', () => {
    const three = { ...facts({ kind: 'consultative' }), choices: ['Accept', 'Reject', 'Talk on'] };
    expect(tallyBallot([part('All', 50, [10, 20, 5])], three).total).toMatchObject({
      verdict: 'mostVotes',
      inWords: expect.stringMatching(/^“Reject” has the most votes/),
    });
    expect(tallyBallot([part('All', 50, [20, 20, 5])], three).total.verdict).toBe('tie');
  });
});

describe('figures', () => {
  const parts = fc.array(
    fc.record({ yes: fc.nat(5_000), no: fc.nat(5_000), spoilt: fc.nat(200), others: fc.nat(5_000) }),
    { minLength: 1, maxLength: 30 },
  );
  test('the whole is the sum of its parts, and no share is rounded up', () => {
    fc.assert(
      fc.property(parts, (rows) => {
        const returns = rows.map(({ yes, no, spoilt, others }, at) =>
          part(`Place ${at}`, yes + no + spoilt + others, [yes, no], spoilt),
        );
        const { total, constituencies } = tallyBallot(returns, facts());
        expect(constituencies.reduce((sum, { cast }) => sum + cast, 0)).toBe(total.cast);
        expect(total.valid + total.spoilt).toBe(total.cast);
        if (total.turnout !== null) expect(total.turnout * total.entitled).toBeLessThanOrEqual(total.cast * 100 + 1e-6);
        const turnout = total.thresholds.find(({ name }) => name === 'turnout')!;
        if (turnout.isMet === true) expect(total.valid * 2).toBeGreaterThanOrEqual(total.entitled);
        if (turnout.isMet === false) expect(total.cast * 2).toBeLessThan(total.entitled);
      }),
    );
  });

  test('49,996 of 100,000 is not 50%', () => {
    expect(percentOf(49_996, 100_000)).toBe(49.99);
    expect(percentOf(1, 0)).toBeNull();
  });
});

describe('small places in a paper that leaves', () => {
  const place = (constituency: string, entitled: number, yes: number, no: number): NamedReturn => ({
    ...{ constituency, entitled, votes: [yes, no], spoilt: 0 },
  });

  test('a place where three voted stands with the next smallest', () => {
    const shown = withSmallTogether(
      [place('Depot', 90, 40, 20), place('Hut', 4, 2, 1), place('Library', 30, 12, 8)],
      YES_NO,
    );
    expect(shown.map(({ constituency }) => constituency)).toEqual(['Depot', '2 places together']);
    expect(shown[1]).toMatchObject({ entitled: 34, votes: [14, 9] });
  });

  test('where everything would tell, nothing is shown; where nothing does, all is', () => {
    expect(withSmallTogether([place('Depot', 90, 40, 1), place('Hut', 4, 2, 1)], YES_NO)).toEqual([]);
    const plain = [place('Depot', 90, 40, 20), place('Library', 30, 12, 8)];
    expect(withSmallTogether(plain, YES_NO)).toEqual(plain);
  });

  test('whatever is shown has no small figure, and comes to the whole', () => {
    const places = fc.array(fc.record({ yes: fc.nat(30), no: fc.nat(30), others: fc.nat(30) }), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(places, (rows) => {
        const given = rows.map(({ yes, no, others }, at) => place(`Place ${at}`, yes + no + others, yes, no));
        const shown = withSmallTogether(given, YES_NO);
        if (shown.length === 0) return;
        for (const { votes } of shown) for (const count of votes) expect(count === 0 || count >= 5).toBe(true);
        const sum = (list: readonly NamedReturn[], at: number) => list.reduce((all, { votes }) => all + votes[at]!, 0);
        expect([sum(shown, 0), sum(shown, 1)]).toEqual([sum(given, 0), sum(given, 1)]);
        expect(figuresOf(shown[0]!, YES_NO).votes).toHaveLength(2);
      }),
    );
  });
});

describe('returns from a spreadsheet', () => {
  const sheet = (...lines: string[][]) => ({
    headers: lines[0]!,
    rows: lines.slice(1).map((cells, at) => ({ row: at + 2, cells })),
  });

  test('columns are found by their headings, totals are left out', () => {
    const read = readReturns(
      sheet(
        ['Workplace', 'Papers sent', 'Votes cast', 'YES', 'No', 'Spoiled'],
        ['Depot', '1,204', '900', '700', '198', '2'],
        ['Library', '30', '12', '8', '4', ''],
        ['Total', '1234', '912', '708', '202', '2'],
      ),
      YES_NO,
    );
    expect(read).toEqual({
      troubles: [],
      returns: [
        { constituency: 'Depot', entitled: 1_204, votes: [700, 198], spoilt: 2 },
        { constituency: 'Library', entitled: 30, votes: [8, 4], spoilt: 0 },
      ],
    });
  });

  test('what cannot be read is said with its row, and nothing is taken', () => {
    expect(readReturns(sheet(['Site', 'Yes'], ['Depot', '4']), YES_NO).troubles).toEqual([
      'No column is headed “Entitled”.',
      'No column is headed “No”.',
    ]);
    const read = readReturns(
      sheet(
        ['Site', 'Entitled', 'Yes', 'No'],
        ['Depot', '10', 'four', '1'],
        ['depot', '9', '1', '-2'],
        ['', '1', '1', '0'],
      ),
      YES_NO,
    );
    expect(read.returns).toEqual([]);
    expect(read.troubles).toEqual([
      'Row 2: “four” is no whole number (Yes).',
      'Row 3: “depot” stands in row 2 already.',
      'Row 3: “-2” is no whole number (No).',
      'Row 4: no workplace or other name stands in it.',
    ]);
    expect(readReturns(sheet(['Site', 'Entitled', 'Yes', 'No']), YES_NO).troubles).toEqual([
      'There are only headings in it.',
    ]);
  });
});
