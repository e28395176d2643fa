import { describe, expect, it } from 'vitest';
import { CaseOutcomeSchema } from '../../shared/domain/case-kinds.ts';
import { SanctionKindSchema } from '../../shared/domain/case-results.ts';
import { type Case, emptyCasework } from '../../shared/domain/cases.ts';
import { characteristicWords, managerLevelWords, sanctionWords } from '../../shared/domain/casework-words.ts';
import { type ComparatorFilter, countComparators, likeCases } from '../../shared/rules/comparators.ts';

let made = 0;
function makeCase(change: Partial<Case> = {}): Case {
  made += 1;
  return {
    ...emptyCasework,
    id: `01900000-0000-7000-8000-${String(made).padStart(12, '0')}`,
    revision: 1,
    number: `2026-${String(made).padStart(4, '0')}`,
    type: 'disciplinary',
    stage: 'closed',
    memberIds: ['01900000-0000-7000-8000-000000000001'],
    employerId: null,
    workplaceId: null,
    repId: null,
    whatHappened: '',
    keyDates: [],
    membershipCheck: {
      answer: 'covered',
      standingOnKeyDate: '',
      joinedOn: null,
      isProblemBeforeJoining: false,
      reason: '',
    },
    openedOn: '2026-01-05',
    closed: { on: '2026-03-02', outcome: 'won', reason: 'Agreed' },
    ...change,
  };
}

const employerId = '01900000-0000-7000-8000-0000000000e1';
const open = makeCase({
  closed: null,
  stage: 'formal',
  employerId,
  themes: ['Social media', 'Rota'],
  managerLevel: 'seniorManager',
  sanction: { kind: 'finalWarning', from: null, endsOn: null, note: '' },
  characteristics: ['disability'],
  facts: { outcomeWanted: 'The final warning removed from her record' },
});
const find = (among: Case[], filter: ComparatorFilter = {}) =>
  likeCases(open, among, filter, {
    type: () => 'Disciplinary',
    employer: () => 'Northfield Council',
    managerLevel: managerLevelWords,
    sanction: sanctionWords,
    characteristic: characteristicWords,
  });

describe('like cases', () => {
  it('are closed ones about the same, the most alike first, each with what is alike', () => {
    const near = makeCase({
      employerId,
      themes: ['social  media'],
      managerLevel: 'seniorManager',
      sanction: { kind: 'finalWarning', from: null, endsOn: null, note: '' },
      characteristics: ['disability', 'age'],
      facts: { outcomeWanted: 'Remove the warning from the record' },
    });
    const far = makeCase();
    expect(find([far, near]).map(({ on }) => on.id)).toEqual([near.id, far.id]);
    expect(find([near])[0]!.alike).toEqual([
      'Disciplinary',
      'Theme: social  media',
      'Disability',
      'Northfield Council',
      'Decided by a senior manager',
      'Final written warning',
      'Much the same was wanted',
    ]);
  });

  it('are never the case itself, an open one, or one that has only the employer in common', () => {
    const closedSelf = { ...open, closed: { on: '2026-03-02', outcome: 'won' as const, reason: 'x' } };
    expect(find([closedSelf, makeCase({ closed: null }), makeCase({ type: 'pay', employerId })])).toEqual([]);
  });

  it('are what a filter asks for, whatever they are about', () => {
    const pay = makeCase({ type: 'pay', employerId, closed: { on: '2026-04-01', outcome: 'notWon', reason: 'x' } });
    const other = makeCase({ employerId });
    expect(find([pay, other], { outcome: 'notWon' }).map(({ on }) => on.id)).toEqual([pay.id]);
    expect(find([pay, other], { employerId, theme: 'rota' })).toEqual([]);
  });

  it('know the manager’s level by the manager who is named', () => {
    const person = {
      id: employerId,
      role: 'manager' as const,
      name: 'J. Bloggs',
      memberId: null,
      contact: '',
      note: '',
    };
    const named = makeCase({ people: [{ ...person, managerLevel: 'seniorManager' }] });
    expect(find([named], { managerLevel: 'seniorManager' })).toHaveLength(1);
  });
});

describe('how they ended', () => {
  const closed = (outcome: 'won' | 'notWon', sanction: 'dismissal' | null) =>
    makeCase({
      closed: { on: '2026-03-02', outcome, reason: 'x' },
      sanction: sanction === null ? null : { kind: sanction, from: null, endsOn: null, note: '' },
    });
  const count = (cases: Case[], mayOpen: (on: Case) => boolean) =>
    countComparators(cases, mayOpen, CaseOutcomeSchema.options, SanctionKindSchema.options);

  it('is counted as it is for whoever may open them', () => {
    const cases = [closed('won', null), closed('won', 'dismissal'), closed('notWon', 'dismissal')];
    expect(count(cases, () => true)).toEqual({
      total: 3,
      byOutcome: [
        { outcome: 'won', cases: 2 },
        { outcome: 'notWon', cases: 1 },
      ],
      bySanction: [
        { sanction: 'dismissal', cases: 2 },
        { sanction: null, cases: 1 },
      ],
    });
  });

  it('is hidden below five for whoever may not, and cannot be worked out', () => {
    const cases = [
      ...Array.from({ length: 9 }, () => closed('won', null)),
      closed('notWon', 'dismissal'),
      closed('notWon', 'dismissal'),
    ];
    const answer = count(cases, () => false);
    expect(answer.total).toBe(11);
    expect(answer.byOutcome.find(({ outcome }) => outcome === 'notWon')!.cases).toBeNull();
    expect(answer.byOutcome.filter(({ cases: shown }) => shown === null).length).toBeGreaterThan(1);
    expect(count(cases.slice(0, 4), () => false).total).toBeNull();
  });

  it('does not give away two hidden cases beside three open ones', () => {
    const cases = Array.from({ length: 5 }, () => closed('won', null));
    const mine = new Set(cases.slice(0, 3));
    expect(count(cases, (on) => mine.has(on)).total).toBeNull();
    const seen = count([...cases, ...Array.from({ length: 3 }, () => closed('won', null))], (on) => mine.has(on));
    expect(seen).toMatchObject({ total: 8, byOutcome: [{ outcome: 'won', cases: 8 }] });
  });
});
