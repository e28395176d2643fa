// Whom a branch may write to: nobody after a death, nobody by a channel that they refused, and what was said last counts.

import { describe, expect, test } from 'vitest';
import { emptyMember, type Member } from '../../shared/domain/members.ts';
import { consentOn, hasDied, whyNotWrittenTo } from '../../shared/rules/writing-to.ts';

const member = (change: Partial<Member>): Member => ({
  ...emptyMember('m'),
  revision: 1,
  email: 'obi@example.org',
  postcode: 'LS1 4AP',
  joinedOn: '2020-01-01',
  standings: [{ from: '2020-01-01', to: null, standing: 'inBenefit' }],
  ...change,
});
const said = (channel: 'post' | 'email', isGiven: boolean, on: string) => ({ channel, isGiven, on, how: '' });

describe('consent', () => {
  const consents = [
    said('email', true, '2024-01-01'),
    said('post', false, '2024-02-01'),
    said('email', false, '2024-06-01'),
  ];

  test('is what they said of this channel last, from its day on', () => {
    expect(consentOn(consents, 'email', '2023-12-31')).toBeNull();
    expect(consentOn(consents, 'email', '2024-05-31')).toBe(true);
    expect(consentOn(consents, 'email', '2024-06-01')).toBe(false);
    expect(consentOn(consents, 'phone', '2024-06-01')).toBeNull();
  });

  test('said twice on one day, the later of the two holds', () => {
    expect(consentOn([...consents, said('email', true, '2024-06-01')], 'email', '2024-06-01')).toBe(true);
  });

  test('refused stops its own channel; email that nobody asked about is written unless agreement is asked for', () => {
    const refused = member({ consents });
    expect(whyNotWrittenTo(refused, 'email', '2024-07-01')).toBe('noConsent');
    expect(whyNotWrittenTo(refused, 'post', '2024-01-31')).toBeNull();
    const silent = member({});
    expect(whyNotWrittenTo(silent, 'email', '2024-07-01')).toBeNull();
    expect(whyNotWrittenTo(silent, 'email', '2024-07-01', { mustHaveConsent: true })).toBe('noConsent');
  });
});

describe('a death', () => {
  const died = [
    { from: '2020-01-01', to: '2024-03-09', standing: 'inBenefit' as const },
    { from: '2024-03-10', to: null, standing: 'deceased' as const },
  ];

  test('stops every letter at once, also as at a day before it', () => {
    const dead = member({ standings: died, consents: [said('post', true, '2024-01-01')] });
    for (const day of ['2024-03-09', '2024-03-10', '2030-01-01']) {
      expect(whyNotWrittenTo(dead, 'post', day)).toBe('deceased');
      expect(whyNotWrittenTo(dead, 'email', day)).toBe('deceased');
    }
  });

  test('is seen wherever it stands among the standings', () => {
    expect(hasDied(member({ standings: [died[1]!, { from: '2024-05-01', to: null, standing: 'inBenefit' }] }))).toBe(
      true,
    );
    expect(hasDied(member({}))).toBe(false);
  });
});

test('somebody who has left, or has no address, is not written to', () => {
  const left = member({ standings: [{ from: '2020-01-01', to: '2024-01-31', standing: 'inBenefit' }] });
  expect(whyNotWrittenTo(left, 'post', '2024-02-01')).toBe('notAMember');
  expect(whyNotWrittenTo(member({ postcode: ' ' }), 'post', '2024-02-01')).toBe('noAddress');
  expect(whyNotWrittenTo(member({ email: 'none' }), 'email', '2024-02-01')).toBe('noEmail');
});
