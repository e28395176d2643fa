// Names pasted as people keep them, and what is understood of each line.

import { expect, it } from 'vitest';
import { readPeople, withCoChairs } from '../../../shared/rules/partnership/forums/read-people.ts';

it('reads a name, what they are, and whether a manager is senior', () => {
  const text =
    '1. Ruth Kell, Chief executive, co-chair\n\n- Omar Hadi – Head of personnel\n  Ann Lee (ward manager)\nvacant, Director of nursing';
  expect(readPeople(text, 'management')).toEqual([
    { side: 'management', role: 'coChair', name: 'Ruth Kell', title: 'Chief executive', union: '', isSenior: true },
    { side: 'management', role: 'member', name: 'Omar Hadi', title: 'Head of personnel', union: '', isSenior: false },
    { side: 'management', role: 'member', name: 'Ann Lee', title: 'ward manager', union: '', isSenior: false },
    { side: 'management', role: 'member', name: '', title: 'Director of nursing', union: '', isSenior: true },
  ]);
});

it('reads the union of a staff seat: one that is known, or one that looks like one', () => {
  const read = readPeople('Sam Adeyemi\tunite\tCo-chair\nGrace Obi, RCN, theatre rep\nJo-Ann Smith-Jones', 'staff', [
    'Unite',
  ]);
  expect(read.map(({ name, union, role, title }) => [name, union, role, title])).toEqual([
    ['Sam Adeyemi', 'Unite', 'coChair', ''],
    ['Grace Obi', 'RCN', 'member', 'theatre rep'],
    ['Jo-Ann Smith-Jones', '', 'member', ''],
  ]);
});

it('takes what a union is called for a union, and a post in it for a post', () => {
  const read = readPeople(
    'A, Society of Radiographers\nB, Royal College of Midwives\nC, Harbour Union\nD, Local 1199\nE, Fire Brigades Union rep\nF, union convenor',
    'staff',
  );
  expect(read.map(({ union, title }) => [union, title])).toEqual([
    ['Society of Radiographers', ''],
    ['Royal College of Midwives', ''],
    ['Harbour Union', ''],
    ['Local 1199', ''],
    ['', 'Fire Brigades Union rep'],
    ['', 'union convenor'],
  ]);
});

it('takes the first of a side for its co-chair unless somebody is marked', () => {
  const seats = [...readPeople('A\nB', 'management'), ...readPeople('C\nD, co-chair', 'staff')];
  expect(withCoChairs(seats).map(({ name, role }) => [name, role])).toEqual([
    ['A', 'coChair'],
    ['B', 'member'],
    ['C', 'member'],
    ['D', 'coChair'],
  ]);
});
