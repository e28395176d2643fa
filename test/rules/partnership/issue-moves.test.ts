import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOSING_STATES, IssueStateSchema } from '../../../shared/domain/partnership/issues.ts';
import { closingProblem, isStageLate, stageNow } from '../../../shared/rules/partnership/dispute-stages.ts';
import { moveProblem, movesFrom } from '../../../shared/rules/partnership/issue-moves.ts';

const state = fc.constantFrom(...IssueStateSchema.options);
const standing = fc.record({
  kind: fc.constantFrom('issue', 'coming', 'dispute') as fc.Arbitrary<'issue' | 'coming' | 'dispute'>,
  state,
  firstConversationOn: fc.constantFrom(null, '2026-11-02'),
  whyNoConversation: fc.constantFrom('', 'It was too late'),
});

describe('an issue moves', () => {
  it('only to where it is offered, and whatever is refused is said', () => {
    fc.assert(
      fc.property(standing, state, fc.string(), (issue, to, reason) => {
        const problem = moveProblem(issue, to, { reason });
        if (problem === null) expect(movesFrom(issue)).toContain(to);
        else expect(problem.message).toMatch(/^[A-Z].*[.?]$/s);
      }),
    );
  });

  it('once closed, only back; once it became a case or a dispute, nowhere', () => {
    for (const closed of CLOSING_STATES) {
      const isEscalated = closed === 'escalatedToCase' || closed === 'escalatedToDispute';
      expect(movesFrom({ kind: 'issue', state: closed })).toEqual(isEscalated ? [] : ['raised']);
    }
  });

  it('to a case or a dispute without a talk only with a reason', () => {
    fc.assert(
      fc.property(fc.constantFrom('escalatedToCase', 'escalatedToDispute'), fc.constantFrom('', ' '), (to, reason) => {
        const issue = { kind: 'issue', state: 'raised', whyNoConversation: '', firstConversationOn: null } as const;
        expect(moveProblem(issue, to as 'escalatedToCase', { reason })).toMatchObject({ path: 'reason' });
        expect(moveProblem(issue, to as 'escalatedToCase', { reason: 'The plant closes on Friday' })).toBeNull();
        const talked = { ...issue, firstConversationOn: '2026-11-02' };
        expect(moveProblem(talked, to as 'escalatedToCase', { reason })).toBeNull();
      }),
    );
  });
});

describe('a dispute', () => {
  const stage = { id: 'a', name: 'Local talks', from: '2026-11-02', due: '2026-11-16', endedOn: null, note: '' };

  it('is late the day after the last day of its stage, and stays late once that has ended', () => {
    expect(isStageLate(stage, '2026-11-16')).toBe(false);
    expect(isStageLate(stage, '2026-11-17')).toBe(true);
    expect(isStageLate({ ...stage, endedOn: '2026-11-16' }, '2027-01-01')).toBe(false);
    expect(isStageLate({ ...stage, endedOn: '2026-11-17' }, '2027-01-01')).toBe(true);
    expect(isStageLate({ ...stage, due: null }, '2027-01-01')).toBe(false);
  });

  it('is at the newest stage that has not ended', () => {
    expect(stageNow({ stages: [] })).toBeUndefined();
    const ended = { ...stage, endedOn: '2026-11-10' };
    expect(stageNow({ stages: [ended, { ...stage, id: 'b' }] })?.id).toBe('b');
    expect(stageNow({ stages: [ended] })).toBeUndefined();
  });

  it('needs what one side at least has learnt', () => {
    expect(closingProblem({ lessons: { management: ' ', staff: '' } })).toMatch(/learnt/);
    expect(closingProblem({ lessons: { management: 'Ask before', staff: '' } })).toBeNull();
  });
});
