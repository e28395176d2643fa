// What a decision may be called, who gains from it, and what it lacks before it can be final.

import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../shared/domain/partnership/decisions.ts';
import { gainKind } from '../../../shared/rules/partnership/decisions/gains.ts';
import { gatesOf, isJobsException } from '../../../shared/rules/partnership/decisions/gates.ts';
import { isBlockedConsensus, methodWithStances } from '../../../shared/rules/partnership/decisions/stances.ts';
import { decision as decidedOn, consultation as makeConsultation } from '../../support/partnership-facts.ts';

const makeDecision = ({ on = '2026-11-02', ...change }: Partial<Decision>): Decision =>
  decidedOn(on, { finalOn: null, ...change });

const stance = (said: 'support' | 'canLiveWith' | 'standAside' | 'block') => ({
  seatId: crypto.randomUUID(),
  stance: said,
  note: '',
});
const gain = (text: string) => ({ text, measureId: null });
const open = (decision: Decision, consultation = undefined as ReturnType<typeof makeConsultation> | undefined) =>
  gatesOf(decision, consultation)
    .filter(({ isPassed }) => !isPassed)
    .map(({ code }) => code);

describe('consensus', () => {
  it('is broken by one block', () => {
    const stances = [stance('support'), stance('support'), stance('block')];
    expect(isBlockedConsensus({ method: 'consensus', stances })).toBe(true);
    expect(isBlockedConsensus({ method: 'agreeToDiffer', stances })).toBe(false);
  });

  it('is not broken by a seat that can live with it', () => {
    const stances = [stance('support'), stance('canLiveWith')];
    expect(isBlockedConsensus({ method: 'consensus', stances })).toBe(false);
    expect(methodWithStances({ method: 'consensus', stances })).toBe('consensus');
  });

  it('says so when a seat stood aside, and does not when none did', () => {
    expect(methodWithStances({ method: 'consensus', stances: [stance('standAside')] })).toBe('consensusWithStandAside');
    expect(methodWithStances({ method: 'consensusWithStandAside', stances: [stance('support')] })).toBe('consensus');
    expect(methodWithStances({ method: 'vote', stances: [stance('standAside')] })).toBe('vote');
  });
});

describe('gains', () => {
  const gains = (organisation: string, staff: string, serviceUsers: string) => ({
    gains: { organisation: gain(organisation), staff: gain(staff), serviceUsers: gain(serviceUsers) },
  });

  it('three are a gain three ways, two are not', () => {
    expect(gainKind(gains('Fewer shifts lost', 'More notice', 'Shorter waits'))).toBe('threeWay');
    expect(gainKind(gains('Fewer shifts lost', 'More notice', ' '))).toBe('mutual');
    expect(gainKind(gains('Fewer shifts lost', '', 'Shorter waits'))).toBe('oneSided');
    expect(gainKind(gains('', '', ''))).toBe('none');
  });

  it('a mutual gain without one side’s is not final', () => {
    expect(open(makeDecision({ isMutualGain: true, ...gains('Fewer shifts lost', '', '') }))).toEqual(['mutualGain']);
    expect(open(makeDecision({ isMutualGain: true, ...gains('Fewer shifts lost', 'More notice', '') }))).toEqual([]);
  });
});

describe('jobs', () => {
  const affecting = makeDecision({ affectsJobs: true, on: '2026-11-10' });
  const before = makeConsultation({ firstInvolvedOn: '2026-10-01' });
  const after = makeConsultation({ firstInvolvedOn: '2026-11-20' });

  it('need a consultation that went before, or a reason that is published', () => {
    expect(open(affecting)).toEqual(['jobs']);
    expect(open(affecting, before)).toEqual([]);
    expect(open({ ...affecting, exceptionReason: 'A fire closed the ward overnight' })).toEqual([]);
    expect(open({ ...affecting, exceptionReason: '  ' })).toEqual(['jobs']);
  });

  it('are not served by a consultation that began after the decision', () => {
    expect(open(affecting, after)).toEqual(['jobs']);
    expect(isJobsException(affecting, after)).toBe(true);
    expect(isJobsException(affecting, before)).toBe(false);
  });
});

describe('reasons', () => {
  it('are owed where the union answered and nothing changed', () => {
    const against = makeDecision({ hasResponded: true, influence: 'none' });
    expect(open(against)).toEqual(['reasons']);
    expect(open({ ...against, responseToUnionView: 'The budget is fixed until April' })).toEqual([]);
    expect(open({ ...against, influence: 'amended' })).toEqual([]);
    expect(open({ ...against, hasResponded: false })).toEqual([]);
  });
});
