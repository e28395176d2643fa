// Every procedure of the contract, given input that wishes it ill, over a real desk: a declared error or an answer that
// fits its schema, never a crash, never anything unforeseen; and the history it leaves still verifies.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient, ORPCError } from '@orpc/server';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { inProcessClient } from '../../electron/core/in-process.ts';
import { systemNow } from '../../electron/core/ports.ts';
import { openProgram, type Program } from '../../electron/core/program.ts';
import { router } from '../../electron/core/router.ts';
import { baseErrors } from '../../shared/contract/base.ts';
import { contract, type DeskClient } from '../../shared/contract/contract.ts';
import { BRANCH_ID } from '../../shared/domain/branch.ts';
import { collectionNames } from '../../shared/domain/collections.ts';
import { RULE_BOOK_ID } from '../../shared/domain/reps/rule-book.ts';
import type { Decision } from '../../shared/rules/access/decision.ts';
import { BRANCH_ACCOUNT } from '../../shared/rules/access/officer-facts.ts';
import { decisions } from '../../shared/rules/access/procedures.ts';
import { hostileValue, inputLike } from '../support/hostile-input.ts';
import { workingInputs } from '../support/working-inputs.ts';
import { SECRETARY_PASSPHRASE } from '../support/working-officers.ts';

interface Definition {
  inputSchema?: z.ZodType;
  outputSchema?: z.ZodType;
}
interface Procedure {
  name: string;
  definition: Definition;
}
const procedures: Procedure[] = Object.entries(contract).flatMap(([area, verbs]) =>
  Object.entries(verbs).map(([verb, made]) => ({
    name: `${area}.${verb}`,
    definition: (made as { '~orpc': Definition })['~orpc'],
  })),
);
// Last come undoing (it takes away what the others change), who may do what, the sample branch, and the lock: until then there
// is one small desk, whose every record is often met.
const LAST = [
  'branch.revert',
  'session.setUp',
  'officers.list',
  'officers.add',
  'officers.withdraw',
  'officers.newPassphrase',
  'officers.newRecoverySheet',
  'officers.newDataKey',
  'officers.recoverySeen',
  'session.changePassphrase',
  'officers.change',
  'session.open',
  'session.unlock',
  'session.lock',
];
procedures.sort((a, b) => LAST.indexOf(a.name) - LAST.indexOf(b.name));

/** These write the whole folder anew. */
const HEAVIEST = new Set(['officers.newDataKey', 'branch.subjectAccess', 'branch.erase', 'requests.certificate']);
/** These read or write every line there is, so they are called less often. */
const HEAVY = new Set([
  'branch.verify',
  'branch.backups',
  'branch.proveBackup',
  'branch.restorePreview',
  'cases.seal',
  'cases.unseal',
  'officers.newRecoverySheet',
  'session.open',
  'letters.preview',
  'mailings.previewLetter',
  'mailings.templates',
  'monitoring.form',
  'negotiations.costPaper',
  'negotiations.meaningPaper',
  'negotiations.previewBrief',
]);
/** So are those that set pages of print, or write a file to take away. */
const makesFile = (name: string): boolean => {
  const [area, verb] = name.split('.') as [string, string];
  return (decisions as Record<string, Record<string, Decision>>)[area]?.[verb]?.audit === 'export';
};

/** A page says no path: the file is offered to it. */
function withoutPath(working: object): object {
  const { path: _path, ...rest } = working as { path?: unknown };
  return rest;
}

/** Without an input that works, by chance alone one of a few may be answered never. */
function runsOf(name: string, hasWorking: boolean): number {
  if (HEAVIEST.has(name)) return 3;
  if (HEAVY.has(name)) return 8;
  if (!makesFile(name)) return hasWorking ? 40 : 100;
  return hasWorking ? 8 : 40;
}

/** How a page calls: not in-process, so a path on the disk is refused. */
const asPage = (program: Program): DeskClient =>
  createRouterClient(router, { context: () => program.context({ isInProcess: false }) });

let folder: string;
let unforeseen: string[];
const open = (dataFolder: string): Promise<Program> =>
  openProgram({
    dataFolder,
    which: 'own',
    now: systemNow,
    log: {
      info: () => undefined,
      error: (event, ids) => unforeseen.push(`${event} ${JSON.stringify(ids)}`),
    },
    version: 'test',
    // What a guess costs is not what is tried here.
    keyCost: { memoryKiB: 64, iterations: 1, parallelism: 1 },
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchdesk-hostile-'));
  unforeseen = [];
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What shows how the program is made. */
const INNARDS = /undefined|\[object|Error/u;
/** The texts that were sent and look as if they did. */
const sent = new Set<string>();

/** Keeps such texts from whatever was sent, however deep in it they are. */
function keepSent(input: unknown): void {
  const met = new Set<unknown>();
  const open: unknown[] = [input];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string' && INNARDS.test(value)) sent.add(value);
    if (typeof value !== 'object' || value === null || met.has(value) || ArrayBuffer.isView(value)) continue;
    met.add(value);
    for (const [key, inside] of Object.entries(value)) open.push(key, inside);
  }
}

/** Calls and judges: throws when what came back is neither a declared error nor an answer that fits its schema. */
async function callAndJudge(
  client: DeskClient,
  { name, definition }: Procedure,
  input: unknown,
): Promise<'answered' | 'refused'> {
  const [area, verb] = name.split('.') as [string, string];
  const call = (client as never as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[area]![verb]!;
  const logged = unforeseen.length;
  keepSent(input);
  let answer: unknown;
  try {
    answer = await call(input);
  } catch (error) {
    if (!(error instanceof ORPCError) || !error.defined || !(error.code in baseErrors)) {
      throw new Error(`${name} failed with something undeclared. ${unforeseen.slice(logged).join(' ')}`, {
        cause: error,
      });
    }
    const declared = baseErrors[error.code as keyof typeof baseErrors];
    if ('data' in declared) declared.data.parse(error.data);
    // A sentence may quote what was sent, now or as somebody's name before; it may not show how the program is made.
    const quoted = [...sent].sort((one, other) => other.length - one.length);
    const said = quoted.reduce((message, text) => message.replaceAll(text, ''), error.message);
    const shown = INNARDS.exec(said)?.[0];
    if (shown !== undefined && !String(JSON.stringify(input)).includes(shown)) expect(said).not.toContain(shown);
    return 'refused';
  }
  if (answer !== null && typeof answer === 'object' && Symbol.asyncIterator in answer) {
    await (answer as AsyncGenerator<unknown>).return(undefined);
  } else {
    definition.outputSchema?.parse(answer);
  }
  return 'answered';
}

/** A small branch, so that there is something to read, change and be stale about. */
async function fillDesk(client: DeskClient, isProtected = false): Promise<void> {
  const branch = { name: 'Northfield Branch', nation: 'england-and-wales' as const };
  if (isProtected) await client.session.setUp({ passphrase: SECRETARY_PASSPHRASE, officer: 'Ana Obi', branch });
  else await client.branch.setUp(branch);
  await client.members.applyImport({
    text: [
      'Membership number,First name,Last name,Postcode,Employer,Workplace,Joined',
      '00017,Ada,Byron,NE1 4ST,Northfield Council,Depot,2019-04-01',
      '00018,José,O’Neill,NE1 4SU,Northfield Council,Library,2021-09-13',
      '00019,Mei,Chen,NE1 4SV,St Anne’s Hospital,Ward 4,2026-01-05',
    ].join('\n'),
  });
  const { rows } = await client.members.list({});
  await client.reps.appoint({ memberId: rows[0]!.id, kind: 'rep', from: '2024-01-01' });
  for (const type of ['dismissal', 'pay', 'grievance'] as const) {
    const made = await client.cases.open({
      who: [{ memberId: rows[1]!.id }],
      type,
      keyDates: [{ date: '2026-08-27' }],
      nextStep: 'Ask for the letter',
      nextStepBy: '2026-12-04',
    });
    await client.cases.addDocument({ caseId: made.id, file: new File(['%PDF'], 'letter.pdf') });
    await client.cases.addEvent({ caseId: made.id, kind: 'call', text: 'Rang the member.' });
  }
}

/** Ids that are there, by the name of the property that asks for one in this procedure. */
function idsFor(program: Program, procedure: string) {
  const view = program.desk.store.view(BRANCH_ACCOUNT);
  const of = (...names: (typeof collectionNames)[number][]) =>
    names.flatMap((name) => [...view.all(name)].slice(0, 30).map((record) => record.id));
  const ownIds: [start: string, ids: string[]][] = [
    ['cases.updateEvent', of('timeline')],
    ['cases.updateTask', of('tasks')],
    ['cases.openDocument', of('documents')],
    ['cases.updateDocument', of('documents')],
    ['cases.', of('cases')],
    ['members.', of('members')],
    ['workplaces.', of('workplaces')],
    ['reps.', of('reps')],
    ['enquiries.', of('enquiries')],
    ['procedures.', of('procedures')],
    ['handovers.', of('handovers')],
    ['agreements.', of('agreements')],
    ['negotiations.spine', of('paySpines')],
    ['negotiations.keepSpine', of('paySpines')],
    ['negotiations.raiseSpine', of('paySpines')],
    ['negotiations.removeSpine', of('paySpines')],
    ['negotiations.workforce', of('workforces')],
    ['negotiations.keepWorkforce', of('workforces')],
    ['negotiations.removeWorkforce', of('workforces')],
    ['negotiations.copyWorkforce', of('workforces')],
    ['negotiations.applyWorkforceImport', of('workforces')],
    ['negotiations.keepBenchmark', of('benchmarks')],
    ['negotiations.removeBenchmark', of('benchmarks')],
    ['negotiations.meeting', of('negotiationMeetings')],
    ['negotiations.keepMeeting', of('negotiationMeetings')],
    ['negotiations.removeMeeting', of('negotiationMeetings')],
    ['negotiations.', of('negotiations')],
    ['elections.', of('elections')],
    // Whoever calls stays who they are: the others' accounts are enough to harm.
    ['officers.', of('officers').filter((id) => id !== program.context({ isInProcess: false }).account)],
  ];
  const own = ownIds.find(([start]) => procedure.startsWith(start))?.[1];
  const byProperty: Record<string, string[]> = {
    memberId: of('members'),
    workplaceId: of('workplaces'),
    employerId: of('employers'),
    repId: of('reps'),
    fromRepId: of('reps'),
    toRepId: of('reps'),
    enquiryId: of('enquiries'),
    procedureId: of('procedures'),
    templateId: of('templates'),
    caseId: of('cases'),
    documentId: of('documents'),
    forumId: of('forums'),
    meetingId: of('meetings', 'negotiationMeetings'),
    issueId: of('issues'),
    spineId: of('paySpines'),
    yearId: [...view.all('paySpines')].flatMap(({ years }) => years.map(({ id }) => id)).slice(0, 30),
    workforceId: of('workforces'),
    consultationId: of('consultations'),
    negotiationId: of('negotiations'),
    like: of('negotiations'),
    itemId: of('negotiationItems'),
    roundId: [...view.all('negotiationItems')].flatMap(({ rounds }) => rounds.map(({ id }) => id)).slice(0, 30),
    evidenceId: [...view.all('negotiationItems')].flatMap(({ evidence }) => evidence.map(({ id }) => id)).slice(0, 30),
    unitId: of('units'),
    agreementId: of('agreements'),
    supersedesId: of('agreements'),
    mainId: of('agreements'),
    electionId: of('elections'),
    benchmarkId: of('benchmarks'),
    disputeId: of('issues'),
    entryId: of('entries'),
    spineYearId: [...view.all('paySpines')].flatMap(({ years }) => years.map(({ id }) => id)).slice(0, 30),
    agendaId: [...view.all('negotiationMeetings')].flatMap(({ agenda }) => agenda.map(({ id }) => id)).slice(0, 30),
    noticeId: [...view.all('elections')].flatMap(({ notices = [] }) => notices.map(({ id }) => id)).slice(0, 30),
    keyDateId: [...view.all('cases')].flatMap((found) => found.keyDates.map(({ id }) => id)).slice(0, 30),
  };
  return (property: string): string[] =>
    (property === 'id' ? own : byProperty[property]) ?? of('members', 'cases', 'tasks', 'timeline', 'documents');
}

/**
 * Most callers know the revision that they change, and which dates a case has: without them little but STALE_RECORD would
 * be reached.
 */
function atItsRevision(program: Program, name: string, input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('revision' in input)) return input;
  const view = program.desk.store.view(BRANCH_ACCOUNT);
  const named = input as {
    [field in 'id' | 'templateId' | 'remittanceId' | 'forumId' | 'itemId']?: unknown;
  } & { on?: { id?: unknown } | null };
  const only = name === 'reps.keepRuleBook' ? RULE_BOOK_ID : BRANCH_ID;
  const id =
    named.id ?? named.itemId ?? named.templateId ?? named.remittanceId ?? named.forumId ?? named.on?.id ?? only;
  if (typeof id !== 'string') return input;
  const found = collectionNames.map((name) => view.get(name, id)).find((record) => record !== undefined);
  if (found === undefined) return input;
  const date = 'keyDateId' in input && 'keyDates' in found ? found.keyDates[0] : undefined;
  return { ...input, revision: found.revision, ...(date && { keyDateId: date.id }) };
}

/** One of its properties is something else, or one is there that should not be. */
const spoiltInOnePlace = (working: object): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...Object.keys(working), 'extra', '__proto__'), hostileValue)
    .map(([key, evil]) =>
      Object.defineProperty({ ...working }, key, { value: evil, enumerable: true, writable: true, configurable: true }),
    );

/**
 * What nothing can be answered to on this desk: it is set up, nobody forgot anything, there is no key store, and after the wrong
 * passphrases of `changePassphrase` one waits with the next.
 */
const NOT_HERE = [
  'branch.setUp',
  'branch.restore',
  'branch.undoRestore',
  'branch.import',
  'branch.confirmListDeleted',
  'session.setUp',
  'session.recover',
  'session.remember',
  'session.unlock',
];

describe('hostile input', () => {
  let program: Program;
  let client: DeskClient;
  const outcomes = new Map<string, number>();
  /** The secretary's own, which one of the calls may change. */
  let passphrase = SECRETARY_PASSPHRASE;
  beforeAll(async () => {
    program = await open(join(folder, 'desk'));
    client = asPage(program);
    await fillDesk(inProcessClient(program), true);
  });
  afterAll(() => program.close());

  test.each(procedures)('$name', async (procedure) => {
    const { name, definition } = procedure;
    const ids = idsFor(program, name);
    const schema = definition.inputSchema;
    const working = await workingInputs[name]?.(inProcessClient(program), folder);
    const shaped = schema ? (evil: number) => inputLike(schema, { ids }, evil) : () => hostileValue;
    const input = fc.oneof(
      { weight: 5, arbitrary: shaped(0) },
      { weight: 3, arbitrary: shaped(1) },
      { weight: 2, arbitrary: shaped(8) },
      { weight: 1, arbitrary: hostileValue },
      ...(working ? [{ weight: 8, arbitrary: spoiltInOnePlace(working) }] : []),
    );
    await fc.assert(
      fc.asyncProperty(input, fc.nat(9), async (made, luck) => {
        const outcome = await callAndJudge(client, procedure, luck < 8 ? atItsRevision(program, name, made) : made);
        if (outcome === 'refused') return;
        outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
        if (name === 'session.changePassphrase') passphrase = (made as { newPassphrase: string }).newPassphrase;
      }),
      {
        numRuns: runsOf(name, working !== undefined),
        endOnFailure: true,
        examples: working ? [working, withoutPath(working)].map((given): [object, number] => [given, 0]) : [],
      },
    );
  });

  test('got past the door nearly everywhere: most procedures answered some of it', () => {
    const silent = procedures.map(({ name }) => name).filter((name) => !outcomes.has(name));
    expect(silent.filter((name) => !NOT_HERE.includes(name))).toEqual([]);
  });

  test('left every object’s prototype as it was', () => {
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('left a history that verifies, and a desk that opens again as it was', async () => {
    // Whoever tried many passphrases waits; that is not what is looked at here.
    await program.close();
    await rm(join(folder, 'desk', 'unlocking.json'), { force: true });
    program = await open(join(folder, 'desk'));
    await asPage(program).session.unlock({ passphrase });
    const before = collectionNames.map((name) => program.desk.store.view(BRANCH_ACCOUNT).count(name));
    const { which, seq } = { which: program.folder, seq: program.desk.store.seq };
    await program.close();
    program = await open(join(folder, 'desk'));
    client = asPage(program);
    await client.session.unlock({ passphrase });
    expect(program.folder).toBe(which);
    expect(program.desk.store.seq).toBe(seq);
    expect(collectionNames.map((name) => program.desk.store.view(BRANCH_ACCOUNT).count(name))).toEqual(before);
    expect((await program.desk.store.verify()).problems).toEqual([]);
  });
});

describe('a file that is no backup', () => {
  test('is refused in words, and the desk stays empty and whole', async () => {
    const source = await open(join(folder, 'source'));
    await fillDesk(inProcessClient(source));
    const { path } = await source.desk.store.keeping.backup();
    await source.close();
    const good = await readFile(path);
    const program = await open(join(folder, 'restored'));
    const spoilt = fc.oneof(
      fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
      fc.nat(good.length - 1).map((length) => good.subarray(0, length)),
      fc.tuple(fc.nat(good.length - 1), fc.nat(7)).map(([at, bit]) => {
        const flipped = Buffer.from(good);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        return flipped;
      }),
    );
    const procedure = procedures.find(({ name }) => name === 'branch.restore')!;
    await fc.assert(
      fc.asyncProperty(spoilt, async (bytes) => {
        const outcome = await callAndJudge(asPage(program), procedure, { file: new File([bytes], 'x.backup') });
        expect(outcome).toBe('refused');
        expect(program.desk.store.seq).toBe(0);
      }),
      { numRuns: 50, endOnFailure: true },
    );
    await writeFile(join(folder, 'whole.backup'), good);
    const restored = await inProcessClient(program).branch.restore({ path });
    expect(restored.cases).toBe(3);
    await program.close();
  });
});

describe('a path that leads nowhere good', () => {
  test('is refused in words by every procedure that takes one', async () => {
    const program = await open(join(folder, 'paths'));
    const client = inProcessClient(program);
    await fillDesk(client);
    await writeFile(join(folder, 'a-file'), 'x');
    const bad = [
      '',
      '\0',
      join(folder, 'a\0b'),
      join(folder, 'a-file', 'x.csv'),
      join(folder, 'n'.repeat(300)),
      join(folder, '\ud800'),
    ];
    const { rows } = await client.cases.list({});
    const caseId = rows[0]!.id;
    const inputs: Record<string, object> = {
      'cases.addDocument': { caseId },
      'cases.addMail': { caseId },
      'cases.exchange': { id: caseId },
      'letters.saveTemplate': { title: 'Ours' },
      'session.setUp': { passphrase: SECRETARY_PASSPHRASE, officer: 'Ana Obi' },
    };
    for (const procedure of procedures) {
      const { name, definition } = procedure;
      const schema =
        definition.inputSchema && z.toJSONSchema(definition.inputSchema, { io: 'input', unrepresentable: 'any' });
      if (!JSON.stringify(schema ?? {}).includes('"path":{')) continue;
      const call = async (path: string) => {
        // One that reads a file has it from the path alone.
        const { file: _file, ...rest } = { ...inputs[name], ...(await workingInputs[name]?.(client, folder)) } as {
          file?: File;
        };
        return callAndJudge(client, procedure, { ...rest, path });
      };
      const isReader = JSON.stringify(schema).includes('"file":{');
      // A backup goes into a folder that is there; everything else becomes a file.
      const good = name === 'branch.backup' ? folder : join(folder, name);
      if (!isReader) expect([name, await call(good)]).toEqual([name, 'answered']);
      for (const path of bad) {
        const outcome = await call(path);
        if (!path.endsWith('\ud800')) expect([name, path, outcome]).toEqual([name, path, 'refused']);
      }
    }
    await program.close();
  }, 180_000);
});
