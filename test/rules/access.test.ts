// The rules of need-to-know by themselves: every procedure is decided on, who only reads changes nothing, and what is
// compiled for the store says what CASL itself would say of every record.

import { subject } from '@casl/ability';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contract } from '../../shared/contract/contract.ts';
import { emptyIntake } from '../../shared/domain/intake.ts';
import { type Role, RoleSchema } from '../../shared/domain/officers.ts';
import { decisionOn, mayCall } from '../../shared/rules/access/may-call.ts';
import type { OfficerFacts } from '../../shared/rules/access/officer-facts.ts';
import { decisions } from '../../shared/rules/access/procedures.ts';
import { recordPredicate } from '../../shared/rules/access/record-predicate.ts';
import { recordAbility } from '../../shared/rules/access/record-rules.ts';

const pathsOf = (areas: object): string[] =>
  Object.entries(areas).flatMap(([area, verbs]) => Object.keys(verbs).map((verb) => `${area}.${verb}`));

describe('procedures', () => {
  test('are all decided on, and nothing else is', () => {
    expect(pathsOf(decisions).sort()).toEqual(pathsOf(contract).sort());
  });

  test('are nobody’s without a decision', () => {
    for (const path of ['cases.burn', 'cases.toString', '__proto__.get', 'constructor', '']) {
      expect(decisionOn(path), path).toBeUndefined();
      expect(mayCall(path, ['secretary']), path).toBe(false);
      expect(mayCall(path, null), path).toBe(false);
    }
  });

  test('of which one changes the records are not an auditor’s', () => {
    const writing = pathsOf(contract).filter((path) => decisionOn(path)?.writes);
    expect(writing.length).toBeGreaterThan(50);
    // A desk is set up, unlocked and written to for itself by whoever sits at it.
    expect(writing.filter((path) => mayCall(path, ['auditor']))).toEqual([]);
    expect(mayCall('cases.addEvent', ['auditor', 'rep'])).toBe(true);
  });

  test('of keys, officers and erasing are the secretary’s alone', () => {
    const theirs = pathsOf(contract).filter((path) => /^officers\.(?!list)|^branch\.(erase|setRetention)/u.test(path));
    expect(theirs.length).toBeGreaterThan(6);
    for (const role of RoleSchema.options.filter((other) => other !== 'secretary')) {
      expect(
        theirs.filter((path) => mayCall(path, [role])),
        role,
      ).toEqual([]);
    }
  });
});

const ids = ['a', 'b', 'c', 'd'];
const anId = fc.constantFrom(...ids);
const someIds = fc.uniqueArray(anId, { maxLength: 3 });
const facts: fc.Arbitrary<OfficerFacts> = fc.record({
  officerId: anId,
  roles: fc.uniqueArray(fc.constantFrom<Role>(...RoleSchema.options), { minLength: 0, maxLength: 3 }),
  memberId: fc.option(anId),
  repIds: someIds,
  workplaceIds: someIds,
  reachedCaseIds: someIds,
  memberIdsOfCases: someIds,
  today: fc.constant('2026-11-20'),
});
const records = {
  cases: fc.record({
    id: anId,
    repId: fc.option(anId),
    memberIds: someIds,
    intake: fc.record({ conflictedRepIds: someIds, conflictedOfficerIds: fc.option(someIds, { nil: undefined }) }),
    people: fc.array(
      fc.record({ memberId: fc.option(anId), role: fc.constantFrom('companion', 'buddy', 'manager', 'adviser') }),
      { maxLength: 2 },
    ),
  }),
  members: fc.record({
    id: anId,
    jobs: fc.array(
      fc.record({
        workplaceId: fc.option(anId),
        to: fc.constantFrom(null, '2026-11-19', '2026-11-20', '2027-01-01'),
      }),
      { maxLength: 2 },
    ),
  }),
  nonMembers: fc.record({ id: anId, workplaceId: anId }),
  enquiries: fc.record({ id: anId, repId: fc.option(anId), workplaceId: fc.option(anId) }),
  handovers: fc.record({ id: anId, fromRepId: anId, toRepId: anId }),
  officers: fc.record({ id: anId }),
  requests: fc.record({ id: anId }),
};

describe('records', () => {
  test.each(Object.keys(records) as (keyof typeof records)[])('%s: what is compiled says what can() says', (kind) => {
    fc.assert(
      fc.property(facts, records[kind] as fc.Arbitrary<object>, (officer, record) => {
        const ability = recordAbility(officer);
        const rule = recordPredicate(ability, kind);
        const sees = typeof rule === 'string' ? rule === 'all' : rule.sees(record);
        expect(sees).toBe(ability.can('read', subject(kind, { ...record }) as never));
      }),
      { numRuns: 300 },
    );
  });

  test.each(['cases', 'members', 'enquiries', 'handovers', 'nonMembers'] as const)(
    '%s: every one that is seen, or closed, has one of the values that lead to it',
    (kind) => {
      fc.assert(
        fc.property(facts, records[kind] as fc.Arbitrary<object>, (officer, record) => {
          const rule = recordPredicate(recordAbility(officer), kind);
          if (typeof rule === 'string') return;
          const has = ({ path, value }: { path: string; value: string }) =>
            JSON.stringify(valuesAt(record, path.split('.'))).includes(`"${value}"`);
          if (rule.among && rule.sees(record)) expect(rule.among.some(has)).toBe(true);
          if (rule.closedAmong && !rule.sees(record)) expect(rule.closedAmong.some(has)).toBe(true);
        }),
        { numRuns: 300 },
      );
    },
  );

  test('a conflict closes a case whatever the roles', () => {
    const officer = { officerId: 'a', memberId: 'm', repIds: ['r'], workplaceIds: [], reachedCaseIds: ['c'] };
    const ability = recordAbility({
      ...officer,
      roles: [...RoleSchema.options],
      memberIdsOfCases: [],
      today: '2026-11-20',
    });
    const rule = recordPredicate(ability, 'cases');
    const on = { id: 'c', repId: 'r', memberIds: ['x'], people: [], intake: emptyIntake };
    const sees = (change: object) => typeof rule !== 'string' && rule.sees({ ...on, ...change });
    expect(sees({})).toBe(true);
    expect(sees({ intake: { ...emptyIntake, conflictedOfficerIds: ['a'] } })).toBe(false);
    expect(sees({ intake: { ...emptyIntake, conflictedRepIds: ['r'] } })).toBe(false);
    expect(sees({ memberIds: ['x', 'm'] })).toBe(false);
    expect(sees({ people: [{ memberId: 'm', role: 'manager' }] })).toBe(false);
    expect(sees({ people: [{ memberId: 'm', role: 'companion' }] })).toBe(true);
  });
});

function valuesAt(value: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (Array.isArray(value)) return value.map((each) => valuesAt(each, path));
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  return valuesAt((value as Record<string, unknown>)[key], rest);
}
