import { expect, test } from 'vitest';
import { conciliationProblems, looksLikeCertificate } from '../../shared/rules/conciliation-record.ts';

test.each(['R123456/25/14', 'r123456/25/14', ' R123456-25-14 ', 'MU12345/26/01', 'M123456/26/7', 'R 123456 / 25 / 14'])(
  'a certificate’s number however it is typed: %s',
  (text) => expect(looksLikeCertificate(text)).toBe(true),
);

test.each([
  '123456',
  'R12/25/14',
  'R123456',
  'certificate R123456/25/14',
  'R123456/2025/14',
  'Q123456/25/14',
  'R12345/25/14',
  'R1234567/25/14',
  'R123456/25/1',
])('not a certificate’s number: %s', (text) => expect(looksLikeCertificate(text)).toBe(false));

const today = '2026-11-24';
const fields = (dayA: string | null, dayB: string | null, certificateNo = '', nation = 'scotland' as const) =>
  conciliationProblems({ dayA, dayB, certificateNo }, nation, today).map(({ path }) => path.join('.'));

test('days that have been, in their order', () => {
  expect(fields(null, null)).toEqual([]);
  expect(fields(today, null)).toEqual([]);
  expect(fields('2026-11-02', '2026-11-02', 'R123456/26/14')).toEqual([]);
});

test('what cannot be is named by its field', () => {
  expect(fields('2026-11-25', null)).toEqual(['dayA']);
  expect(fields(null, '2026-11-02')).toEqual(['dayA']);
  expect(fields('2026-11-02', '2026-11-01')).toEqual(['dayB']);
  expect(fields('2026-11-02', '2026-11-25')).toEqual(['dayB']);
  expect(fields('2026-11-02', '2026-11-20', 'soon')).toEqual(['certificateNo']);
});

test('Northern Ireland numbers its certificates in its own way', () => {
  const record = { dayA: '2026-11-02', dayB: '2026-11-20', certificateNo: 'LRA-77' };
  expect(conciliationProblems(record, 'northern-ireland', today)).toEqual([]);
});

const first = { dayA: '2026-10-01', dayB: '2026-10-20', certificateNo: 'R123456/26/14' };
const later = (certificate: object) =>
  conciliationProblems(
    { ...first, laterCertificates: [{ dayA: '2026-11-02', dayB: '2026-11-20', certificateNo: '', ...certificate }] },
    'scotland',
    today,
  ).map(({ path }) => path.join('.'));

test('later certificates are checked as the first is, and come after it', () => {
  expect(later({})).toEqual([]);
  expect(later({ certificateNo: 'MU123456/26/15' })).toEqual([]);
  expect(later({ certificateNo: 'tomorrow' })).toEqual(['laterCertificates.0.certificateNo']);
  expect(later({ dayB: '2026-11-01' })).toEqual(['laterCertificates.0.dayB']);
  expect(later({ dayA: '2026-09-01', dayB: '2026-09-20' })).toEqual(['laterCertificates.0.dayB']);
  const none = { dayA: null, dayB: null, certificateNo: '', laterCertificates: [first] };
  expect(conciliationProblems(none, 'scotland', today)).toMatchObject([{ path: ['dayB'] }]);
});

test('days from before conciliation began, and a conciliation of decades, are said to be wrong', () => {
  expect(fields('2014-05-05', null)).toEqual(['dayA']);
  expect(fields('2014-05-06', null)).toEqual([]);
  expect(fields('2015-01-05', '2026-02-01')).toEqual(['dayB']);
});
