// What somebody may not see changes nothing that they see: every paper for a level, and every answer to whoever sees less,
// says the same, to the letter and the figure, once everything narrower is gone from the desk.

import { describe, expect, it } from 'vitest';
import { contract } from '../../../shared/contract/contract.ts';
import type { Visibility } from '../../../shared/domain/partnership/sides.ts';
import { decisionOn, mayCall } from '../../../shared/rules/access/may-call.ts';
import { officers, openPartnershipDesk } from '../../support/partnership-desk.ts';
import { narrowerThan, randomPartnership } from '../../support/random-partnership.ts';
import { textOf } from '../../support/roles/file-text.ts';
import { isFull, seeded } from '../../support/seeded.ts';

const TODAY = '2026-11-24';
const BRANCH = { account: 'branch' } as const;
type Desk = Awaited<ReturnType<typeof openPartnershipDesk>>;
type Made = ReturnType<typeof randomPartnership>;
type Call = [name: string, input: unknown];

/** What the clock, the order of saving and the moment of asking make of it. */
const plain = (said: string) =>
  said
    .replaceAll(/"token":"[^"]*"/gu, '')
    .replaceAll(/"(seq|knownAt)":\d+/gu, '')
    .replaceAll(MADE_NOW, '');
/** Ids that are made as it is asked: of what is only proposed. */
const MADE_NOW = /01[0-9a-f]{6}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/gu;

async function said(desk: Desk, account: string, [name, input]: Call): Promise<string> {
  const [area, verb] = name.split('.') as [string, string];
  const client = desk.as(account) as never as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  try {
    return plain(await textOf(await client[area]![verb]!(input), desk.desk));
  } catch (error) {
    return String((error as Error).message);
  }
}

async function keep(desk: Desk, made: Made): Promise<void> {
  await desk.store.transact(BRANCH, { code: 'test.partnership' }, (tx) => {
    for (const { collection, record } of made) tx.put(collection, record as never);
  });
}
async function takeAway(desk: Desk, gone: Made): Promise<void> {
  await desk.store.transact(BRANCH, { code: 'test.partnership' }, (tx) => {
    for (const { collection, record } of [...gone].reverse())
      tx.remove(collection, record.id, tx.get(collection, record.id)!.revision);
  });
}

/** The first place where two texts part, with what stands around it. */
function parting(one: string, other: string): string {
  if (one === other) return '';
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return `…${one.slice(Math.max(0, at - 120), at + 120)} ≠ …${other.slice(Math.max(0, at - 40), at + 120)}`;
}

async function sameAfter(desk: Desk, made: Made, level: Visibility, account: string, calls: readonly Call[]) {
  const before: string[] = [];
  for (const call of calls) before.push(await said(desk, account, call));
  await takeAway(desk, narrowerThan(made, level));
  const parted: string[] = [];
  for (const [at, call] of calls.entries()) {
    const now = await said(desk, account, call);
    if (now !== before[at]) parted.push(`${call[0]} ${JSON.stringify(call[1])}: ${parting(before[at]!, now)}`);
  }
  return { parted, before };
}

/** `BRANCHDESK_FAULTS=full` tries many. */
const SEEDS = Array.from({ length: isFull ? 40 : 2 }, (_, at) => at + 3);

describe('what is narrower changes nothing', () => {
  it.each(SEEDS.flatMap((seed) => (['staffSide', 'joint'] as const).map((level) => [level, seed] as const)))(
    'in the papers for %s (%i)',
    async (level, seed) => {
      const desk = await openPartnershipDesk(TODAY);
      const made = randomPartnership(seeded(seed), TODAY);
      await keep(desk, made);
      const calls = paperCalls(made, level);
      const { parted, before } = await sameAfter(desk, made, level, 'branch', calls);
      expect(parted).toEqual([]);
      expect(before.filter((text) => text.includes('Zq')).length).toBeGreaterThan(calls.length / 3);
    },
  );

  it.each(
    SEEDS.flatMap((seed) =>
      (
        [
          ['jointSecretary', 'joint'],
          ['rep', 'branch'],
        ] as const
      ).map((who) => [...who, seed] as const),
    ),
  )('in any answer to a %s (%s, %i)', async (role, level, seed) => {
    const desk = await openPartnershipDesk(TODAY);
    const made = randomPartnership(seeded(seed), TODAY);
    await keep(desk, made);
    const { parted } = await sameAfter(desk, made, level, officers[role], readCalls(made, level, role));
    expect(parted).toEqual([]);
  });
});

const of = (made: Made, level: Visibility, name: string) => {
  const gone = new Set(narrowerThan(made, level));
  return made
    .filter((one) => one.collection === name && !gone.has(one))
    .map(({ record }) => record as never as { id: string; heldOn?: string | null });
};

function paperCalls(made: Made, level: 'staffSide' | 'joint'): Call[] {
  const isJoint = level === 'joint';
  const calls: Call[] = [
    ['agreements.duePaper', { level }],
    ['partnership.digest', { level }],
    ['partnership.digest', { level, format: 'pdf' }],
  ];
  for (const { id } of of(made, level, 'forums')) {
    calls.push(
      ['partnership.pack', { forumId: id, level }],
      ['partnership.pack', { forumId: id, level, format: 'docx' }],
    );
    calls.push(['partnership.orientationPack', { forumId: id, level }]);
    calls.push(['partnership.indicators', { forumId: id, level }]);
    calls.push(['partnership.digest', { level, forumId: id }]);
    if (isJoint) {
      calls.push(['partnership.annualReport', { forumId: id, isAgreed: false, statementIfNot: 'No.' }]);
      calls.push(['partnership.influenceReport', { forumId: id, format: 'md' }]);
      calls.push(['partnership.schedule', { forumId: id, calendar: true, count: 0 }]);
      calls.push(['partnership.constitution', { forumId: id }]);
    } else calls.push(['partnership.substance', { forumId: id }]);
  }
  if (isJoint) calls.push(['partnership.influenceReport', { format: 'pdf' }]);
  for (const { id, heldOn } of of(made, level, 'meetings')) {
    calls.push(['partnership.pack', { meetingId: id, level }]);
    if (heldOn !== null) calls.push(['partnership.minutesPaper', { id, level }]);
  }
  for (const { id } of of(made, level, 'consultations'))
    calls.push(['partnership.consultationChronology', { id, level }]);
  for (const { id } of of(made, level, 'initiatives')) {
    calls.push(['partnership.initiativePaper', { id, level }]);
    if (isJoint) calls.push(['partnership.story', { id }]);
  }
  if (isJoint) {
    for (const { id } of of(made, level, 'issues')) calls.push(['partnership.failureToAgree', { id }]);
    for (const { id } of of(made, level, 'unionProfiles')) calls.push(['partnership.unionBriefing', { id }]);
  }
  return calls;
}

/** Everything that is read and can be asked with a record alone. */
function readCalls(made: Made, level: Visibility, role: 'jointSecretary' | 'rep'): Call[] {
  const seen = made.filter((one) => !narrowerThan(made, level).includes(one));
  const forums = of(made, level, 'forums').map(({ id }) => id as string);
  return Object.entries(contract).flatMap(([area, verbs]) =>
    Object.keys(verbs).flatMap((verb): Call[] => {
      const name = `${area}.${verb}`;
      const decision = decisionOn(name);
      if (
        !mayCall(name, [role]) ||
        decision === undefined ||
        decision.writes ||
        SKIPPED.has(name) ||
        area === 'reports'
      )
        return [];
      return [
        undefined,
        {},
        ...(area === 'partnership' ? forums.map((forumId) => ({ forumId })) : []),
        ...(area === 'partnership' || area === 'agreements' ? seen : []).flatMap(({ collection, record: { id } }) => [
          { id },
          ...(area === 'partnership' ? [{ on: { collection, id } }, { meetingId: id }] : []),
        ]),
      ].map((input): Call => [name, input]);
    }),
  );
}

const SKIPPED = new Set([
  'branch.audit',
  'session.lock',
  'session.changes',
  'session.progress',
  'session.reminders',
  'partnership.draftAgenda',
  'branch.backup',
  'branch.export',
  'branch.verify',
]);
