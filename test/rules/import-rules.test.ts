// How a list's headers, days and codes are read: the spellings of many unions, and days that do not exist.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnName } from '../../shared/rules/header-matching.ts';
import { readHours, splitName } from '../../shared/rules/import-cells.ts';
import { readCategory, readPaymentMethod, readStanding } from '../../shared/rules/import-codes.ts';
import { DayColumns } from '../../shared/rules/import-day-columns.ts';
import { type DateOrder, readDay } from '../../shared/rules/import-days.ts';
import { matchHeaders } from '../../shared/rules/import-headers.ts';
import { addDays } from '../../shared/rules/limits.ts';

const today = '2026-11-24';
const day = (text: string, order: DateOrder = 'dmy', isBirth = false) => readDay(text, { order, isBirth, today });

describe('days', () => {
  test.each([
    ['04/03/2019', 'dmy', '2019-03-04'],
    ['04/03/2019', 'mdy', '2019-04-03'],
    ['4-3-19', 'dmy', '2019-03-04'],
    ['4.3.2019', 'dmy', '2019-03-04'],
    ['04 03 2019', 'dmy', '2019-03-04'],
    ['2019-03-04', 'mdy', '2019-03-04'],
    ['2019/3/4', 'dmy', '2019-03-04'],
    ['20190304', 'dmy', '2019-03-04'],
    ['2019-03-04T00:00:00Z', 'dmy', '2019-03-04'],
    ['04/03/2019 00:00', 'dmy', '2019-03-04'],
    ['04/03/2019 12:30:00 PM', 'dmy', '2019-03-04'],
    ['4 March 2019', 'mdy', '2019-03-04'],
    ['4th Mar 2019', 'dmy', '2019-03-04'],
    ['4-Mar-19', 'dmy', '2019-03-04'],
    ['Mon 4 March 2019', 'dmy', '2019-03-04'],
    ['Monday, 4 March 2019', 'dmy', '2019-03-04'],
    ['March 4, 2019', 'dmy', '2019-03-04'],
    ['Sept 1, 2019', 'mdy', '2019-09-01'],
    ['43528', 'dmy', '2019-03-04'],
    ['29/02/2024', 'dmy', '2024-02-29'],
  ] as const)('%s in %s is %s', (text, order, wanted) => {
    expect(day(text, order)).toBe(wanted);
  });

  test.each([
    '31/02/2024',
    '29/02/2023',
    '00/13/2024',
    '32/01/2024',
    '2024-13-01',
    'soon',
    '1/1/1',
    '12/2024',
    '4 Marchember 2019',
  ])('%s is not a day', (text) => {
    expect(day(text)).toBeUndefined();
  });

  test.each(['', ' ', 'n/a', 'N/A', '-', 'null', '00/00/0000', '0'])('%j says that there is none', (text) => {
    expect(day(text)).toBeNull();
  });

  test('a month first and a day first list disagree only where both can be months', () => {
    expect(day('03/25/2024')).toBeUndefined();
    expect(day('03/25/2024', 'mdy')).toBe('2024-03-25');
  });

  test('two-digit years: nobody was born in the future or is a child', () => {
    expect(day('01/02/80', 'dmy', true)).toBe('1980-02-01');
    expect(day('01/02/05', 'dmy', true)).toBe('2005-02-01');
    expect(day('01/02/15', 'dmy', true)).toBe('1915-02-01');
    expect(day('01/02/15')).toBe('2015-02-01');
    expect(day('01/02/99')).toBe('1999-02-01');
  });

  test('every day survives being written in every way', () => {
    const months = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 140_000 }), (offset) => {
        const wanted = addDays('1801-01-01', offset);
        const [year, month, of] = wanted.split('-') as [string, string, string];
        expect(day(wanted)).toBe(wanted);
        expect(day(`${of}/${month}/${year}`)).toBe(wanted);
        expect(day(`${month}/${of}/${year}`, 'mdy')).toBe(wanted);
        expect(day(`${Number(of)} ${months[Number(month) - 1]} ${year}`)).toBe(wanted);
      }),
    );
  });
});

test('a day read at a glance is the day that is read at length, in either order', () => {
  const two = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, '0'));
  const cell = fc
    .tuple(
      two(0, 40),
      fc.constantFrom('/', '-', '.'),
      two(0, 40),
      fc.constantFrom('/', '-', '.'),
      two(0, 99),
      two(17, 23),
    )
    .map(([first, one, second, other, year, century]) => `${first}${one}${second}${other}${century}${year}`);
  fc.assert(
    fc.property(cell, fc.constantFrom<DateOrder>('dmy', 'mdy'), fc.boolean(), (text, order, isBirth) => {
      const columns = new DayColumns(() => ({ order, isMixed: false }), today);
      const long = day(text, order, isBirth);
      const wanted = isBirth && typeof long === 'string' && long > today ? undefined : long;
      expect(columns.read(0, text, isBirth)).toBe(wanted);
    }),
    { numRuns: 1_000 },
  );
});

describe('headers', () => {
  test.each([
    [
      'Membership Number,Title,Forename,Surname,Date of Birth,Home Postcode,Mobile Number,E-mail address,Employer Name,Workplace Name,Job Title,Date Joined,Member Status,Payment Method',
      'number,,firstName,lastName,birthDate,postcode,phone,email,employer,workplace,jobTitle,joinedOn,standing,paymentMethod',
    ],
    [
      'MemberID,First_Name,Last_Name,DOB,ZIP,Cell,Email,Company,Worksite,Classification,Join Date,Standing,Dues Method',
      'number,firstName,lastName,birthDate,postcode,phone,email,employer,workplace,jobTitle,joinedOn,standing,paymentMethod',
    ],
    [
      'URN;Name;Payroll No;Employing Authority;Place of work;Category;Sub method',
      'number;fullName;payrollNumber;employer;workplace;category;',
    ],
    ['No,Name,Surname,Next of kin phone,Emergency contact email,Employer address', 'number,firstName,lastName,,,'],
    ['membershipNumber,firstName,lastName,joinedOn', 'number,firstName,lastName,joinedOn'],
    ['Notes,Member since,Left', ',joinedOn,leftOn'],
    ['No,Surname,Surname', 'number,,'],
    ['No,LastName,Last name,First name', 'number,,,firstName'],
    ['No,Name – First,Name – Last,Contact – Email', 'number,firstName,lastName,email'],
    ['No,Name,Surname,Surname', 'number,,,'],
    ['No,Full name,Surname,Surname', 'number,fullName,,'],
    ['No,Name,Name,Surname', 'number,,,lastName'],
    ['Email,Email,Address,Status,Status', ',,address,,'],
  ])('%s', (headers, fields) => {
    const mark = headers.includes(';') ? ';' : ',';
    const { mapping } = matchHeaders(headers.split(mark));
    const wanted = Object.fromEntries(
      fields.split(mark).flatMap((field, column) => (field === '' ? [] : [[field, column]])),
    );
    expect(mapping).toEqual(wanted);
  });

  test('each column fills one field at most, whatever the headers', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string(), fc.constantFrom('Name', 'Email', 'Member', 'Phone', 'Town', 'Address 1', '__proto__')),
        ),
        (headers) => {
          const columns = Object.values(matchHeaders(headers).mapping).flat();
          expect(new Set(columns).size).toBe(columns.length);
          expect(columns.every((column) => column >= 0 && column < headers.length)).toBe(true);
        },
      ),
    );
  });

  test.each([
    [
      'Row,First name,Last name,Date of birth,House,Street,Address 2,Town,Postcode,Region,Payroll ref',
      { firstName: 1, lastName: 2, birthDate: 3, address: [4, 5, 6, 7, 9], postcode: 8, payrollNumber: 10 },
    ],
    [
      'No,Surname,Address Line 1,Address Line 2,City,State,Zip',
      { number: 0, lastName: 1, address: [2, 3, 4, 5], postcode: 6 },
    ],
    ['No,Surname,Region,Full address,Town', { number: 0, lastName: 1, address: 3 }],
    ['No,Surname,Region,Street,Postcode', { number: 0, lastName: 1, address: 3, postcode: 4 }],
    ['No,Surname,Address,Address,Email', { number: 0, lastName: 1, address: [2, 3], email: 4 }],
    ['No,Surname,Address,Email,Address', { number: 0, lastName: 1, email: 3 }],
    ['No,Surname,Known as', { number: 0, lastName: 1, firstName: 2 }],
    [
      'No,Surname,Forename,Known as,Pay band,Contracted hours',
      { number: 0, lastName: 1, firstName: 2, knownAs: 3, grade: 4, hours: 5 },
    ],
  ])('an address stands in several columns, in their order: %s', (headers, wanted) => {
    expect(matchHeaders(headers.split(',')).mapping).toEqual(wanted);
  });

  test('“Grade” is what somebody is paid where the words under it are no category', () => {
    const headers = ['No', 'Surname', 'Grade'];
    expect(matchHeaders(headers, [['1', 'Obi', 'Retired']]).mapping).toMatchObject({ category: 2 });
    expect(matchHeaders(headers, [['1', 'Obi', 'Band 5']]).mapping).toMatchObject({ grade: 2 });
  });

  test('what stands under a group that is called work is of the member’s job; what is called so of their manager is not', () => {
    const mapped = (...headers: string[]) => matchHeaders(['Surname', ...headers]).mapping;
    expect(mapped('Work – Job Title', 'Work – Weekly hours')).toMatchObject({ jobTitle: 1, hours: 2 });
    expect(mapped('Manager – Job Title', 'Work – Address')).toEqual({ lastName: 0 });
  });

  test('a column without a header is called by its letter', () => {
    expect(columnName(['a', ''], 1)).toBe('Column B');
    expect(columnName([], 27)).toBe('Column AB');
  });
});

test('codes in the words of lists', () => {
  expect(['In Benefit', 'ACTIVE', 'Good standing', 'Paid-up'].map(readStanding)).toEqual(Array(4).fill('inBenefit'));
  expect(['In arrears', 'Resigned', 'Deceased', 'inBenefit'].map(readStanding)).toEqual([
    'inArrears',
    'left',
    'deceased',
    'inBenefit',
  ]);
  expect(['DOCAS', 'Check-off', 'Deduction at Source'].map(readPaymentMethod)).toEqual(Array(3).fill('checkOff'));
  expect(['D/D', 'direct debit', 'Cash'].map(readPaymentMethod)).toEqual(['directDebit', 'directDebit', 'other']);
  expect(['Retired member', 'student', 'Full-time'].map(readCategory)).toEqual(['retired', 'student', 'working']);
  expect([readStanding('gold'), readCategory('__proto__'), readPaymentMethod('constructor')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('whole names', () => {
  expect(splitName('Smith, John Paul')).toEqual({ firstName: 'John Paul', lastName: 'Smith' });
  expect(splitName('Mr John Paul Smith')).toEqual({ firstName: 'John Paul', lastName: 'Smith' });
  expect(splitName('Smith')).toEqual({ firstName: '', lastName: 'Smith' });
});

test('hours a week', () => {
  expect(['37.5', '37,5', '37:30', '37 hrs', '36 hours per week', ' 40 '].map(readHours)).toEqual([
    37.5, 37.5, 37.5, 37, 36, 40,
  ]);
  expect(['full time', '169', '', '1e9', '-4'].map(readHours)).toEqual(Array(5).fill(undefined));
});
