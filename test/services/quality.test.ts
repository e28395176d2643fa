// The worklist of data quality through the desk: counted, listed, mended in bulk and undone.

import { expect, test } from 'vitest';
import { openMembershipDesk } from '../support/membership-desk.ts';

const LIST = [
  'Number,First name,Surname,Postcode,Address,Email,Status,Employer,Workplace',
  '1,Ann,Lee,SW1A1AA,1 High St,ann@gmail.con,In benefit,Council,St Anne’s Hospital',
  '2,Bob,Ray,NF1 2AB,2 High St,home@union.example,In benefit,Council,St Annes Hosp',
  '3,Cas,Ray,NF1 2AB,2 High St,Home@union.example,In benefit,Council,',
  '4,Dee,Orr,,,,Left,Council,Depot',
].join('\n');

async function furnished() {
  const desk = await openMembershipDesk();
  await desk.call.members.applyImport({ text: LIST });
  const { rows } = await desk.call.members.list();
  return { ...desk, idOf: (number: string) => rows.find((row) => row.number === number)!.id };
}

test('each trouble is counted once a member and opens its members', async () => {
  const { call, idOf } = await furnished();
  const { issues, members, alikeWorkplaces } = await call.members.quality();
  expect(members).toBe(3);
  expect(Object.fromEntries(issues.map(({ issue, members: count }) => [issue, count]))).toEqual({
    badPostcode: 1,
    badEmail: 1,
    sharedEmail: 2,
    noWorkplace: 1,
  });
  for (const { issue, members: count } of issues) {
    expect((await call.members.qualityRows({ issue })).total).toBe(count);
  }
  expect((await call.members.qualityRows({ issue: 'badPostcode' })).rows).toMatchObject([
    { memberId: idOf('1'), detail: '“SW1A1AA” cannot be right', proposal: 'SW1A 1AA' },
  ]);
  expect(alikeWorkplaces.map(({ a, b }) => [a, b].sort())).toEqual([['St Annes Hosp', 'St Anne’s Hospital']]);
});

test('many are mended at once as proposed or with one value, and undone', async () => {
  const { call, idOf } = await furnished();
  const all = ['1', '2', '3'].map(idOf);
  const mended = await call.members.fixInBulk({ memberIds: all, set: { field: 'proposals', issue: 'badPostcode' } });
  expect(mended).toMatchObject({ changed: 1, leftAlone: 2 });
  expect((await call.members.get({ id: idOf('1') })).member.postcode).toBe('SW1A 1AA');
  const { rows } = await call.workplaces.list();
  const depot = rows.find(({ name }) => name === 'Depot')!;
  const moved = await call.members.fixInBulk({ memberIds: all, set: { field: 'workplace', workplaceId: depot.id } });
  expect(moved.changed).toBe(3);
  expect((await call.members.list({ where: { workplaceId: depot.id, isMember: true } })).total).toBe(3);
  await call.branch.revert({ seq: moved.seq! });
  expect((await call.members.list({ where: { workplaceId: depot.id, isMember: true } })).total).toBe(0);
  const again = await call.members.fixInBulk({ memberIds: all, set: { field: 'proposals', issue: 'badPostcode' } });
  expect(again).toEqual({ seq: null, changed: 0, leftAlone: 3 });
});
