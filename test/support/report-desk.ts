// A desk with a small membership in which everything that a report counts happens at least once.

import { buffer } from 'node:stream/consumers';
import { openMembershipDesk } from './membership-desk.ts';

const LIST = [
  'Number,First name,Surname,Status,Joined,Left,Employer,Workplace,Category,Payment method',
  '1,A,Adams,In benefit,01/02/2020,,Council,Depot,Working,DD',
  '2,B,Brown,In arrears,15/03/2025,,Council,Depot,Working,Check-off',
  '3,C,Clark,,01/02/2019,31/10/2026,Council,Depot,Retired,DD',
  '4,D,Davis,In benefit,20/08/2026,,,,,',
  '5,E,Evans,In benefit,01/02/2021,,Council,Town Hall,Working,DD',
  '6,F,Fry,In benefit,01/02/2021,,Council,Town Hall,Working,DD',
].join('\n');

/** Fry came from the Depot to the Town Hall on 1 May 2026; the Depot has had a headcount of 12 since 1 January 2025. */
export async function furnishedDesk() {
  const desk = await openMembershipDesk('2026-11-24');
  const { call } = desk;
  await call.branch.setUp({ name: 'Northfield', nation: 'england-and-wales' });
  await call.members.applyImport({ text: LIST });
  const places = (await call.workplaces.list()).rows;
  const idOf = (name: string) => places.find((place) => place.name === name)!.id;
  const depot = await call.workplaces.get({ id: idOf('Depot') });
  const { employerId, name, id, revision } = depot;
  await call.workplaces.save({
    id,
    revision,
    name,
    employerId,
    headcounts: [{ day: '2025-01-01', people: 12, source: 'employer' }],
  });
  const { rows } = await call.members.list({ search: 'Fry' });
  const { member } = await call.members.get({ id: rows[0]!.id });
  const job = member.jobs[0]!;
  await call.members.update({
    id: member.id,
    revision: member.revision,
    jobs: [
      { ...job, from: null, to: '2026-04-30', workplaceId: depot.id },
      { ...job, from: '2026-05-01', to: null, workplaceId: idOf('Town Hall') },
    ],
  });
  return {
    ...desk,
    list: LIST,
    /** The bytes of a file that was offered to a page. */
    bytesOf: async (offered: Promise<{ token: string }>): Promise<Buffer> => {
      const { token } = await offered;
      return buffer(await desk.desk.downloads.take(token)!.open());
    },
  };
}
