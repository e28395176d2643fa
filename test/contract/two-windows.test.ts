// Two windows of one desk, each by a way in of its own, move one case at once: one of them moves it, and the other gets the
// case as it stands, from which it can go on.

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Case } from '../../shared/domain/cases.ts';
import { type OpenWay, openTestProgram, type TestProgram, waysIn } from './ways-in.ts';

let desk: TestProgram;
let windows: OpenWay[];
beforeEach(async () => {
  desk = await openTestProgram();
  windows = [];
});
afterEach(async () => {
  for (const window of windows) await window.close();
  await desk.remove();
});

const pairs = waysIn.flatMap((first, at) => waysIn.slice(at).map((second) => [first, second] as const));

test.each(pairs.map(([first, second]) => [first.name, second.name, first, second] as const))(
  '%s and %s',
  async (_first, _second, ...ways) => {
    for (const way of ways) windows.push(await way.open(desk.program));
    const [one, other] = windows.map(({ client }) => client) as [OpenWay['client'], OpenWay['client']];
    await one.branch.setUp({ name: 'Test branch', nation: 'england-and-wales' });
    const { id, revision } = await one.cases.open({ who: [{ lastName: 'Somebody' }], type: 'grievance' });

    const moves = await Promise.allSettled([
      one.cases.moveStage({ id, revision, stage: 'formal' }),
      other.cases.moveStage({ id, revision, stage: 'appeal' }),
    ]);
    const moved = moves.filter((each): each is PromiseFulfilledResult<Case> => each.status === 'fulfilled');
    const refused = moves.filter((each) => each.status === 'rejected');
    expect([moved.length, refused.length]).toEqual([1, 1]);
    const stands = moved[0]!.value;
    expect(refused[0]!.reason).toMatchObject({ code: 'STALE_RECORD', defined: true, data: { current: stands } });

    for (const { client } of windows) expect((await client.cases.get({ id })).case).toEqual(stands);
    const merged = await other.cases.moveStage({ id, revision: stands.revision, stage: 'tribunal' });
    expect(merged).toMatchObject({ revision: stands.revision + 1, stage: 'tribunal' });
  },
);
