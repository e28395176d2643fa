// Who might stand in the sample branch: for the posts that nobody holds, somebody who is no member yet, somebody who said no.

import type { Interest } from '../../../../shared/domain/reps/posts.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { rowAt } from '../../../../shared/rules/rows-at.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { apart, idFrom, shuffled } from '../random.ts';
import type { RepsSample } from './put-reps.ts';

/** A chance of its own: what the other parts of the sample draw is the same with it. */
const CHANCE = 33;

type Said = Pick<Interest, 'kind' | 'heardBy' | 'note'> & {
  /** Where they work, and the title of the vacant post there that they were asked about; null: none in particular. */
  at: string;
  post: string | null;
  saidAgo: number;
  talkIn: number | null;
  endedAgo?: number;
};

const SAID: readonly Said[] = [
  {
    ...{ kind: 'rep', at: 'Kestrel at St Anne’s', post: '', saidAgo: 23, talkIn: 3 },
    heardBy: 'The convenor, at the gate',
    note: 'Speaks for the cleaners already. Worried about time: wants to know what the facilities agreement gives.',
  },
  {
    ...{ kind: 'rep', at: 'St Anne’s Hospital', post: 'Night steward', saidAgo: 9, talkIn: 12 },
    heardBy: 'At the night meeting',
    note: 'Would do it with somebody beside them.',
  },
  {
    ...{ kind: 'safetyRep', at: 'Westmoor Garage', post: null, saidAgo: 41, talkIn: -2 },
    heardBy: 'The secretary',
    note: 'Reported the brake fumes twice. Asked to come on the next inspection.',
  },
  {
    ...{ kind: 'rep', at: 'Contact Centre', post: null, saidAgo: 130, talkIn: null, endedAgo: 60 },
    heardBy: 'The branch chair',
    note: '',
  },
];

export const putInterests = (tx: Transaction, sample: RepsSample): void => apart(CHANCE, () => putAll(tx, sample));

function putAll(tx: Transaction, { sites, members, reps, today }: RepsSample): void {
  const taken = new Set(reps.map(({ memberId }) => memberId));
  const vacant = [...tx.all('posts')].filter((post) => tx.byIndex('reps', 'postId', post.id).every(hasEnded(today)));
  for (const { at, post: title, saidAgo, talkIn, endedAgo, ...said } of SAID) {
    const { workplaceId } = sites.find(({ place }) => place.name === at)!;
    const member = shuffled(members).find(
      (each) =>
        !taken.has(each.id) &&
        mainJobOn(each.jobs, today)?.workplaceId === workplaceId &&
        rowAt(each.standings, today)?.standing === 'inBenefit',
    )!;
    taken.add(member.id);
    const post = vacant.find((each) => each.title === title && each.workplaceIds.includes(workplaceId));
    const saidOn = addDays(today, -saidAgo);
    tx.put('interests', {
      ...said,
      id: idFrom(saidOn),
      memberId: member.id,
      name: '',
      postId: post?.id ?? null,
      workplaceIds: [workplaceId],
      saidOn,
      talkAgainOn: talkIn === null ? null : addDays(today, talkIn),
      ended:
        endedAgo === undefined ? null : { on: addDays(today, -endedAgo), why: 'Moves to another employer in spring' },
    });
  }
  const saidOn = addDays(today, -5);
  tx.put('interests', {
    id: idFrom(saidOn),
    memberId: null,
    name: 'Kofi from the second floor',
    kind: 'learningRep',
    postId: null,
    workplaceIds: [sites.find(({ place }) => place.name === 'Central Library')!.workplaceId],
    saidOn,
    heardBy: 'At the stall',
    note: 'Joins when the form is there.',
    talkAgainOn: addDays(today, 6),
    ended: null,
  });
}

const hasEnded =
  (today: string) =>
  ({ to }: { to: string | null }): boolean =>
    to !== null && to < today;
