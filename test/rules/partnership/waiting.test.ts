import { expect, it } from 'vitest';
import { emptyDispute, emptyIssue, type Issue } from '../../../shared/domain/partnership/issues.ts';
import { issueFigures } from '../../../shared/rules/partnership/issue-figures.ts';
import { issueWaits } from '../../../shared/rules/partnership/waiting.ts';

const make = (change: Partial<Issue> = {}): Issue => ({
  ...emptyIssue,
  id: crypto.randomUUID(),
  revision: 1,
  number: 'IS-2026-0001',
  title: 'Late rotas',
  raisedOn: '2026-11-02',
  visibility: 'branch',
  confidentialUntil: null,
  ...change,
});
const today = '2026-11-24';

it('waits for a talk, for what came of it, for the answer, for the telling, and then for nothing', () => {
  const what = (change: Partial<Issue>) => issueWaits(make(change), today)?.what ?? null;
  const talked = { firstConversationOn: '2026-11-03' };
  expect(what({})).toBe('Talk early');
  expect(what({ ...talked, state: 'earlyConversation' })).toBe('Say what came of the conversation');
  expect(what({ ...talked, state: 'resolvedInformally', closedOn: today })).toBe('Write the answer that staff get');
  const answered = { ...talked, state: 'resolvedInformally', closedOn: today, answer: 'Four weeks again' } as const;
  expect(what(answered)).toBe('Tell staff');
  expect(what({ ...answered, toldOn: today })).toBeNull();
  expect(what({ state: 'withdrawn', closedOn: today })).toBeNull();
  expect(issueWaits(make({ state: 'parkedForBargaining' }), today)?.isOurs).toBe(false);
});

it('is late after the last day, not on it', () => {
  const coming = make({ kind: 'coming', talkBy: today });
  expect(issueWaits(coming, today)).toMatchObject({ by: today, isLate: false });
  expect(issueWaits(coming, '2026-11-25')).toMatchObject({ isLate: true });
});

it('a dispute waits for its stage', () => {
  const dispute = make({ kind: 'dispute', dispute: emptyDispute });
  expect(issueWaits(dispute, today)?.what).toBe('Begin its next stage');
});

it('counts informal ends of all but those withdrawn or raised twice, and n/a where there is none', () => {
  const period = { from: '2026-01-01', to: '2026-12-31' };
  const closed = (state: Issue['state'], day = today) => make({ state, closedOn: day });
  const all = [
    closed('resolvedInformally'),
    closed('resolvedInformally'),
    closed('resolvedByAgreement'),
    closed('escalatedToCase'),
    closed('withdrawn'),
    closed('duplicate'),
    closed('resolvedInformally', '2025-12-31'),
    make(),
  ];
  expect(issueFigures(all, period).resolvedInformally).toEqual({ count: 2, of: 4 });
  const none = issueFigures([], period);
  expect(none).toMatchObject({ daysToTalk: null, daysToResolve: null, disputeCost: null, told: { count: 0, of: 0 } });
});
