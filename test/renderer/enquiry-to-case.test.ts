// An enquiry that turns out to be a case brings what was said into the form, and nothing that was not.

import { expect, test } from 'vitest';
import { draftFromEnquiry } from '../../renderer/features/cases/case-draft.ts';
import type { Enquiry } from '../../shared/domain/enquiries.ts';

const enquiry: Enquiry = {
  id: '01900000-0000-7000-8000-000000000001',
  revision: 1,
  memberId: null,
  name: 'Grace van der Obi',
  phone: '07700 900123',
  question: 'Can they change my shift?',
  answer: '',
  askedOn: '2026-11-24',
  answeredOn: null,
  repId: null,
  workplaceId: null,
  caseId: null,
};

test('somebody not on the list comes with the name and the phone that were taken', () => {
  const draft = draftFromEnquiry(enquiry);
  expect(draft.who).toEqual([{ firstName: 'Grace van der', lastName: 'Obi', phone: '07700 900123' }]);
  expect(draft.whatHappened).toBe('Can they change my shift?');
  expect(draft.enquiryId).toBe(enquiry.id);
  expect(draft).not.toHaveProperty('repId');
  expect(draft).not.toHaveProperty('workplaceId');
});

test('somebody on the list comes as who they are, with the answer and the rep who gave it', () => {
  const draft = draftFromEnquiry({
    ...enquiry,
    memberId: '01900000-0000-7000-8000-000000000002',
    answer: 'Not without notice.',
    repId: '01900000-0000-7000-8000-000000000003',
  });
  expect(draft.who).toEqual([{ memberId: '01900000-0000-7000-8000-000000000002' }]);
  expect(draft.whatHappened).toBe('Can they change my shift?\n\nNot without notice.');
  expect(draft.repId).toBe('01900000-0000-7000-8000-000000000003');
});

test('nobody was named: the form asks who', () => {
  expect(draftFromEnquiry({ ...enquiry, name: ' ' }).who).toEqual([]);
});
