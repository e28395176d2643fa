// A forum of six seats, three of each side, for tests of meetings: M1 is the accountable executive.

import { emptySeat, type Forum, type Seat } from '../../shared/domain/partnership/forums.ts';

const seat = (number: number, side: Seat['side'], title: string, changes: Partial<Seat> = {}): Seat => ({
  ...emptySeat,
  id: `33333333-0000-4000-8000-00000000000${number}`,
  side,
  title,
  holder: { name: `Holder of ${title}`, memberId: null, repId: null, from: null, to: null },
  ...changes,
});

export const sixSeats: Seat[] = [
  seat(1, 'management', 'M1', { role: 'accountableExecutive', isSenior: true }),
  seat(2, 'management', 'M2', { isSenior: true }),
  seat(3, 'management', 'M3'),
  seat(4, 'staff', 'S1', { role: 'coChair' }),
  seat(5, 'staff', 'S2'),
  seat(6, 'staff', 'S3'),
];

/** Six weeks apart; four for a quorum, two of each side; papers five working days before. */
export const sixSeatForum: Partial<Forum> = {
  seats: sixSeats,
  mission: 'To settle early what touches both.',
  intervalDays: 42,
  papersWorkingDays: 5,
  minutesDays: 10,
  chairModel: 'coChairs',
  quorum: { total: 4, management: 2, staff: 2, areCoChairsRequired: false, isBesideCoChairs: false },
};

export const allPresent = sixSeats.map(({ title }) => ({ seat: title, value: 'present' as const }));
