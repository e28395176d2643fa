// A small branch with records of every kind, in which every text carries a mark of its own, and with officers of every
// role: what each of them may not see can then be looked for in whatever they are answered.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { systemNow } from '../../../electron/core/ports.ts';
import { openProgram, type Program } from '../../../electron/core/program.ts';
import { router } from '../../../electron/core/router.ts';
import type { DeskClient } from '../../../shared/contract/contract.ts';
import type { Case } from '../../../shared/domain/cases.ts';
import type { Member } from '../../../shared/domain/members.ts';
import type { Role } from '../../../shared/domain/officers.ts';
import { BRANCH_ACCOUNT } from '../../../shared/rules/access/officer-facts.ts';
import { silentLog } from '../store-folder.ts';
import { grievanceProcedure } from '../whole-desk.ts';
import { keepNegotiations } from './marked-negotiations.ts';
import { keepPartnership } from './marked-partnership.ts';
import { keepTheRest, mark, uuid } from './marked-records.ts';
import { keepReps } from './marked-reps.ts';

export interface Account {
  id: string;
  called: string;
  roles: Role[];
}

export interface RoleBranch {
  program: Program;
  folder: string;
  /** Everything may be done: the unprotected folder's own account. */
  all: DeskClient;
  as(accountId: string): DeskClient;
  accounts: Record<
    | 'secretary'
    | 'conflictedSecretary'
    | 'convenor'
    | 'membershipOfficer'
    | 'rep'
    | 'jointSecretary'
    | 'auditor'
    | 'repAndMembershipOfficer'
    | 'withdrawn',
    Account
  >;
  cases: Record<'mine' | 'byTask' | 'byHandover' | 'beside' | 'elsewhere' | 'across', Case>;
  close(): Promise<void>;
}

/** As a page calls, but for what fills the branch: no input at random names a path on the disk. */
const clientFor = (program: Program, account: string): DeskClient =>
  createRouterClient(router, {
    context: () => ({ desk: program.desk, account, isInProcess: account === BRANCH_ACCOUNT }),
  }) as unknown as DeskClient;

export async function openRoleBranch(): Promise<RoleBranch> {
  const folder = await mkdtemp(join(tmpdir(), 'branchdesk-roles-'));
  const program = await openProgram({
    dataFolder: folder,
    which: 'own',
    now: systemNow,
    log: silentLog,
    version: 'test',
  });
  const all = clientFor(program, BRANCH_ACCOUNT);
  await all.branch.setUp({ name: 'Northfield Branch', nation: 'england-and-wales' });
  const { id: employerId } = await all.workplaces.saveEmployer({ name: 'Northfield Council' });
  const depot = await all.workplaces.save({ name: 'Depot', employerId });
  const library = await all.workplaces.save({ name: 'Library', employerId });
  const depotDesk = await all.workplaces.save({ name: 'Town Hall', employerId });
  await all.workplaces.saveUnit({ name: 'Craft', employerId, workplaceIds: [], coverage: 'All', headcounts: [] });

  const person = (what: string, workplaceId: string | null): Promise<Member> =>
    all.members.add({
      firstName: mark(`${what}First`),
      lastName: mark(`${what}Last`),
      knownAs: mark(`${what}Known`),
      email: `${mark(what)}@example.org`,
      phone: `0191 ${mark('phone')}`,
      address: mark('address'),
      accessNeeds: mark('needs'),
      notes: mark('notes'),
      standings: [{ from: '2020-01-01', to: null, standing: 'inBenefit' }],
      jobs:
        workplaceId === null
          ? []
          : [
              {
                from: '2020-01-01',
                to: null,
                employerId,
                workplaceId,
                unitId: null,
                department: '',
                title: mark('title'),
                grade: '',
                shift: '',
                hours: null,
                payrollNumber: mark('pay'),
                isMain: true,
              },
            ],
    });
  const rita = await person('rita', depot.id);
  const omar = await person('omar', library.id);
  const tara = await person('tara', depotDesk.id);
  const sam = await person('sam', library.id);
  const moe = await person('moe', depotDesk.id);
  const depotMember = await person('depotMember', depot.id);
  const [forTask, forHandover, forBeside, far, farther] = await Promise.all(
    ['forTask', 'forHandover', 'forBeside', 'far', 'farther'].map((what) => person(what, library.id)),
  );
  const ritasPost = await all.reps.appoint({
    memberId: rita.id,
    kind: 'rep',
    workplaceIds: [depot.id],
    from: '2024-01-01',
  });
  const omarsPost = await all.reps.appoint({
    memberId: omar.id,
    kind: 'rep',
    workplaceIds: [library.id],
    from: '2024-01-01',
  });
  const tarasPost = await all.reps.appoint({
    memberId: tara.id,
    kind: 'rep',
    workplaceIds: [depotDesk.id],
    from: '2024-01-01',
  });

  const account = (called: string, roles: Role[]): Account => ({ id: uuid(), called, roles });
  const accounts: RoleBranch['accounts'] = {
    secretary: account('secretary', ['secretary']),
    conflictedSecretary: account('a secretary with a conflict', ['secretary']),
    convenor: account('convenor', ['convenor']),
    membershipOfficer: account('membership officer', ['membershipOfficer']),
    rep: account('rep', ['rep']),
    jointSecretary: account('joint secretary', ['jointSecretary']),
    auditor: account('auditor', ['auditor']),
    repAndMembershipOfficer: account('rep and membership officer', ['rep', 'membershipOfficer']),
    withdrawn: account('an officer who was withdrawn', ['secretary', 'rep']),
  };
  const memberOf: Partial<Record<keyof typeof accounts, string>> = {
    rep: rita.id,
    conflictedSecretary: sam.id,
    membershipOfficer: moe.id,
    repAndMembershipOfficer: tara.id,
    withdrawn: omar.id,
  };
  await program.desk.store.transact({ account: BRANCH_ACCOUNT }, { code: 'test.officers' }, (tx) => {
    for (const [key, { id, roles, called }] of Object.entries(accounts)) {
      tx.put('officers', {
        id,
        name: `Officer ${called}`,
        roles,
        memberId: memberOf[key as keyof typeof accounts] ?? null,
        email: '',
        addedOn: '2026-01-01',
        withdrawnOn: key === 'withdrawn' ? '2026-02-01' : null,
      });
    }
  });

  const newCase = async (what: string, memberId: string, repId: string | null, change: object = {}): Promise<Case> => {
    const on = await all.cases.open({
      who: [{ memberId }],
      type: 'grievance',
      whatHappened: mark(`${what}Happened`),
      workplaceId: library.id,
      keyDates: [{ date: '2026-11-02', what: mark(`${what}Act`) }],
      themes: [mark(`${what}Theme`)],
      nextStep: mark(`${what}Step`),
      nextStepBy: '2026-12-04',
      people: [{ role: 'witness', name: mark(`${what}Witness`), note: mark(`${what}Note`) }],
      intake: { answer: 'represent', reason: mark(`${what}Reason`), merits: mark(`${what}Merits`) },
      repId,
      ...change,
    });
    await all.cases.addEvent({ caseId: on.id, kind: 'call', text: mark(`${what}Entry`) });
    await all.cases.addDocument({
      caseId: on.id,
      file: new File([mark(`${what}Bytes`)], `${mark(`${what}Paper`)}.txt`),
    });
    await all.enquiries.add({
      memberId,
      question: mark(`${what}Question`),
      answer: mark(`${what}Answer`),
      repId,
      workplaceId: library.id,
    });
    return (await all.cases.get({ id: on.id })).case;
  };
  const beside = { people: [{ role: 'companion', name: mark('companion'), memberId: rita.id }] };
  const buddy = { people: [{ role: 'buddy', name: mark('buddy'), memberId: moe.id }] };
  const across = { people: [{ role: 'manager', name: mark('manager'), memberId: sam.id }] };
  const cases: RoleBranch['cases'] = {
    mine: await newCase('mine', depotMember.id, ritasPost.id, { workplaceId: depot.id }),
    byTask: await newCase('byTask', forTask!.id, omarsPost.id, buddy),
    byHandover: await newCase('byHandover', forHandover!.id, omarsPost.id),
    beside: await newCase('beside', forBeside!.id, omarsPost.id, beside),
    elsewhere: await newCase('elsewhere', far!.id, omarsPost.id),
    across: await newCase('across', farther!.id, null, across),
  };
  await all.cases.addTask({ caseId: cases.byTask.id, what: mark('ritasTask'), repId: ritasPost.id });
  await all.handovers.make({
    fromRepId: omarsPost.id,
    toRepId: ritasPost.id,
    why: 'leaving',
    caseIds: [cases.byHandover.id],
    note: mark('toRita'),
  });
  await all.handovers.make({
    fromRepId: omarsPost.id,
    toRepId: tarasPost.id,
    why: 'leaving',
    caseIds: [cases.elsewhere.id],
    note: mark('toTara'),
  });
  const ended = await all.cases.get({ id: cases.elsewhere.id });
  const closing = await newCase('closed', far!.id, omarsPost.id);
  await all.cases.close({
    id: closing.id,
    revision: closing.revision,
    outcome: 'settled',
    reason: mark('closedReason'),
    dates: { what: 'Settled between them.', memberToldOn: '2026-11-02' },
  });
  cases.elsewhere = ended.case;

  const nonMember = (workplaceId: string) => ({
    firstName: mark('nonFirst'),
    lastName: mark('nonLast'),
    email: '',
    phone: mark('nonPhone'),
    workplaceId,
    department: '',
    shift: '',
    title: '',
    inTouchSince: '2026-01-01',
    notes: mark('nonNotes'),
    memberId: null,
  });
  await all.workplaces.saveNonMember(nonMember(depot.id));
  await all.workplaces.saveNonMember(nonMember(library.id));
  await all.procedures.save({ ...grievanceProcedure, name: mark('policy'), employerId });
  await all.mailings.emailList({ to: { memberIds: [far!.id, depotMember.id] }, title: mark('mailing') });
  await all.monitoring.save({ memberId: far!.id, answers: { sex: mark('equality') } });
  await all.members.saveBand({ name: mark('band'), rates: [{ from: null, to: null, period: 'month', pence: 1_420 }] });
  await all.reports.save({ title: mark('report'), definition: { measure: 'members', by: [] }, showsAs: 'table' });
  await keepPartnership(program, far!.id);
  const others = { far: far!.id, farther: farther!.id, other: omar.id };
  await keepReps(program, { ...others, own: rita.id, workplaceId: library.id });
  await keepNegotiations(program, { ...others, employerId, workplaceId: library.id });
  await keepTheRest(program, { far: far!.id, across: cases.across.id, elsewhere: cases.elsewhere.id });
  return {
    program,
    folder,
    all,
    as: (accountId) => clientFor(program, accountId),
    accounts,
    cases,
    async close() {
      await program.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
