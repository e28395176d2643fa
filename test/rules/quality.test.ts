// Data quality: what cannot be right is named, and what was meant is proposed only where it can be told.

import { describe, expect, test } from 'vitest';
import { emptyJob, emptyMember, type Member } from '../../shared/domain/members.ts';
import { canBeEmail, proposedEmail } from '../../shared/rules/quality/emails.ts';
import { troublesOf } from '../../shared/rules/quality/issues.ts';
import { canBePostcode, proposedPostcode } from '../../shared/rules/quality/postcodes.ts';

const UK = 'england-and-wales' as const;
const US = 'united-states' as const;
const ID = '01900000-0000-7000-8000-00000000000a';

describe('postcodes', () => {
  test.each(['SW1A 1AA', 'm1 1ae', 'B33 8TH', 'EC1A 1BB', 'GIR 0AA', 'BFPO 58', ''])('%s can be right', (text) =>
    expect(canBePostcode(text, UK)).toBe(true),
  );
  test.each([
    ['SW1A1AA', 'SW1A 1AA'],
    ['sw1a  1aa.', 'SW1A 1AA'],
    ['NF1 ZAB', null],
    ['SWIA 1AA', 'SW1A 1AA'],
    ['B33 OTH', 'B33 0TH'],
    ['M1 IAE', 'M1 1AE'],
    ['4814', null],
    ['none', null],
  ])('%s is proposed as %s', (text, proposal) => {
    expect(canBePostcode(text, UK)).toBe(false);
    expect(proposedPostcode(text, UK)).toBe(proposal);
  });
  test.each([
    ['2134', '02134'],
    ['021341234', '02134-1234'],
    ['O2134', '02134'],
  ])('the ZIP code %s is proposed as %s', (text, proposal) => expect(proposedPostcode(text, US)).toBe(proposal));
});

describe('email addresses', () => {
  test.each(['a@b.co', 'o’neill+x@union.org.uk', "o'neill@union.org.uk", ''])('%s can be right', (text) =>
    expect(canBeEmail(text)).toBe(true),
  );
  test.each([
    ['ann@gmail.con', 'ann@gmail.com'],
    ['ann @union.example', 'ann@union.example'],
    ['ann@union,example', 'ann@union.example'],
    ['Ann Lee <ann@union.example>', 'ann@union.example'],
    ['ann at union', null],
    ['ann@union', null],
  ])('%s is proposed as %s', (text, proposal) => expect(proposedEmail(text)).toBe(proposal));
});

const member = (rest: Partial<Member>): Member => ({
  ...emptyMember(ID),
  revision: 1,
  number: '1',
  lastName: 'Lee',
  email: 'lee@union.example',
  address: '1 High Street',
  postcode: 'SW1A 1AA',
  standings: [{ from: '2020-01-01', to: null, standing: 'inBenefit' }],
  jobs: [{ ...emptyJob, workplaceId: ID }],
  ...rest,
});

const issues = (rest: Partial<Member>, absent = false) =>
  troublesOf(member(rest), { today: '2026-11-24', nation: UK, sharing: () => [], isAbsent: () => absent }).map(
    ({ issue, detail }) => [issue, detail],
  );

test('a record that is whole has no trouble, and neither have the dead and those who left', () => {
  expect(issues({})).toEqual([]);
  for (const standing of ['deceased', 'left'] as const) {
    expect(issues({ email: '', phone: '', standings: [{ from: null, to: null, standing }] })).toEqual([]);
  }
});

test('each trouble is named in words', () => {
  expect(issues({ number: null })).toEqual([['noNumber', 'No membership number yet']]);
  expect(issues({ jobs: [{ ...emptyJob, title: 'Porter' }] })).toEqual([['noWorkplace', 'Porter, no workplace']]);
  expect(issues({ jobs: [] })).toEqual([['noJob', 'No job is recorded for today']]);
  expect(issues({ jobs: [], categories: [{ from: null, to: null, category: 'retired' }] })).toEqual([]);
  expect(issues({}, true)).toEqual([['notInNationalList', 'Not in the newest list of the whole branch']]);
  expect(issues({ birthDate: '2030-01-01' })).toEqual([['impossibleDate', 'Born Tue 1 January 2030: still to come']]);
  expect(issues({ unread: [{ field: 'birthDate', text: '31/02/1990' }] })).toEqual([
    ['impossibleDate', '“31/02/1990” cannot be a date of birth'],
  ]);
  expect(issues({ unread: [{ field: 'hours', text: 'full' }] })).toEqual([['unreadValue', 'hours: “full”']]);
  expect(issues({ address: '', postcode: '' })).toEqual([['noAddress', 'No address to write to']]);
});
