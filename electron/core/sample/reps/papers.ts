// An election of the sample branch whose papers are being read: one bundle is agreed, in one the readings differ, one was read once.

import type { BallotBatch, ReadPaper } from '../../../../shared/domain/elections/papers.ts';
import { agreedOf } from '../../../../shared/rules/elections/papers/readings.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { onPaper } from '../../services/elections/papers/bundles.ts';
import { orderOf } from '../../services/elections/papers/draw-order.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { apart, idFrom } from '../random.ts';
import { constituents, nominationOf, opened, putRoll } from './elections.ts';
import type { RepsSample } from './put-reps.ts';

/** A chance of its own: what the other parts of the sample draw is the same with it. */
const CHANCE = 34;
const TELLERS = ['Tunde Ashworth', 'Bryony Calloway'] as const;
const STATEMENTS = [
  'I have worked here for nine years and read every rota before it goes up.',
  '',
  'Breaks are in the contract. I want them on the wall, too.',
];
/** From the opening to the days of the count. */
const DAYS_AGO = 62;

/** What stands in the boxes down the paper, as one typed it after the other. */
const PILES: readonly (readonly (readonly number[])[])[] = [
  [
    [1, 2, 0, 3],
    [0, 1],
    [2, 1],
    [1],
    [0, 2, 1],
    [1, 2, 3, 4],
    [],
    [3, 1, 2],
    [0, 0, 0, 1],
    [1, 0, 2],
    [2, 0, 1],
    [1, 1],
  ],
  [[0, 1, 2], [1, 3, 2], [2, 1, 3], [0, 0, 1], [1], [0, 1, 0, 2], [3, 2, 1], [1, 2], [0, 0, 2, 1], [2, 0, 1, 3]],
  [[1, 2], [0, 1], [0, 2, 1, 3], [1, 0, 0, 2], [2, 1], [0, 0, 1], [1]],
];

export const putPapers = (tx: Transaction, sample: RepsSample): void => apart(CHANCE, () => putAll(tx, sample));

function putAll(tx: Transaction, sample: RepsSample): void {
  const taken = new Set<string | null>();
  for (const { memberId } of tx.all('reps')) taken.add(memberId);
  for (const { nominations } of tx.all('elections')) {
    for (const { memberId, proposerId, seconderId } of nominations) {
      for (const id of [memberId, proposerId, seconderId]) taken.add(id);
    }
  }
  const elected = new Set([...tx.all('elections')].map(({ postId }) => postId));
  const free = [...tx.all('posts')].filter(({ id, kind }) => kind === 'rep' && !elected.has(id));
  const day = addDays(sample.today, -DAYS_AGO);
  const post = free.find((one) => constituents(sample, one, day, taken).length >= 40);
  if (post === undefined) return;
  const election = opened(tx, sample, post, day);
  election.isByPost = false;
  const people = constituents(sample, election, day, taken);
  const from = election.timetable.nominationsOpenOn ?? day;
  election.nominations = people.slice(0, 4).map((member, index) =>
    nominationOf(member, addDays(from, 1 + index), people.slice(4 + 2 * index, 6 + 2 * index), {
      statement: STATEMENTS[index] ?? '',
    }),
  );
  election.lot = { seed: '3 11 24 27 38 45', on: addDays(day, 40), order: [] };
  election.lot.order = orderOf(election, election.lot.seed);
  const voters = putRoll(tx, sample, election, day);
  const read = PILES.flat().length;
  election.papersPrinted = Math.ceil(Math.max(voters, read) / 10) * 10 + 20;
  const kept = tx.put('elections', election);
  const roll = tx.byIndex('rolls', 'electionId', kept.id)[0]!;
  const given = roll.voters.slice(0, Math.min(voters, read + 6)).map(({ memberId }) => memberId);
  tx.put('rolls', { ...roll, given: given.toSorted(), unused: null }, roll.revision);
  let number = 3;
  const piles = PILES.map((pile) =>
    pile
      .map((marks): ReadPaper => {
        number = (number * 7 + 5) % 61;
        const spoilt =
          marks.length === 0 ? 'blank' : marks[0] === 1 && marks[1] === 1 ? 'severalFirstPreferences' : null;
        return { paper: String(number + 1), marks: [...marks], spoilt };
      })
      .toSorted((one, other) => Number(one.paper) - Number(other.paper)),
  );
  const on = onPaper(kept);
  for (const [index, papers] of piles.entries()) {
    const first = { account: '', by: TELLERS[index % 2]!, papers };
    const second = { account: '', by: TELLERS[(index + 1) % 2]!, papers: index === 1 ? misread(papers) : papers };
    const batch: Omit<BallotBatch, 'revision' | 'agreed'> = {
      id: idFrom(sample.today),
      electionId: kept.id,
      name: `Bundle ${index + 1}`,
      source: 'entered',
      first,
      second: index === 2 ? null : second,
      settled: [],
    };
    tx.put('ballotBatches', { ...batch, agreed: agreedOf(batch, on) });
  }
}

/** Two papers read otherwise. */
const misread = (papers: readonly ReadPaper[]): ReadPaper[] =>
  papers.map((one, index) =>
    index === 2 ? { ...one, marks: [1, 2, 3] } : index === 6 ? { ...one, marks: [0, 1] } : one,
  );
