// What a caseworker waits for: the list of cases, a case's timeline, and everything due, each asked through the router as a page
// asks it. Beside them SQLite answers the same from indexed tables; its table of what is due holds finished days, where
// Branchdesk works out each limit from its rule of law.

import { DatabaseSync } from 'node:sqlite';
import { createRouterClient } from '@orpc/server';
import { Temporal } from 'temporal-polyfill';
import type { Desk } from '../../../electron/core/desk.ts';
import { router } from '../../../electron/core/router.ts';
import type { DeskClient } from '../../../shared/contract/contract.ts';
import { BRANCH_ACCOUNT } from '../../../shared/rules/access/officer-facts.ts';
import { addDays } from '../../../shared/rules/limits.ts';
import { seeded } from '../../support/seeded.ts';
import { timed } from '../statistics.ts';
import { DAY, openBenchStore } from '../store.ts';

const [folder = '', rounds = '200'] = process.argv.slice(2);
const store = await openBenchStore(folder);
await store.searchReady;
const now = { instant: () => Temporal.Instant.from(`${DAY}T09:00:00Z`) };
const log = { info: () => undefined, error: (event: string, ids?: object) => console.error(event, ids) };
const desk = { store, now, log, lock: { isLocked: false } } as unknown as Desk;
const call = createRouterClient(router, {
  context: { desk, account: BRANCH_ACCOUNT, isInProcess: true },
}) as unknown as DeskClient;
const view = store.view('bench');
const cases = [...view.all('cases')];
const random = seeded(11);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

// The first question of the day works everything out; afterwards only what changed is.
const firstDue = await timed(() => call.clocks.due({ page: { limit: 50 } }));
const firstList = await timed(() => call.cases.list({ sort: [{ field: 'nextDay' }], page: { limit: 50 } }));

const database = new DatabaseSync(':memory:');
database.exec(`
  CREATE TABLE cases (id TEXT PRIMARY KEY, number TEXT, type TEXT, stage TEXT, member TEXT, employer TEXT, rep TEXT,
    opened TEXT, closed TEXT, isOpen INTEGER, nextDay TEXT);
  CREATE TABLE members (id TEXT PRIMARY KEY, name TEXT);
  CREATE TABLE timeline (caseId TEXT, day TEXT, time TEXT, json TEXT);
  CREATE TABLE due (day TEXT, caseId TEXT, title TEXT);
  BEGIN`);
const addMember = database.prepare('INSERT INTO members VALUES (?, ?)');
for (const { id, firstName, lastName } of view.all('members')) addMember.run(id, `${firstName} ${lastName}`);
const addEntry = database.prepare('INSERT INTO timeline VALUES (?, ?, ?, ?)');
for (const entry of view.all('timeline')) addEntry.run(entry.caseId, entry.day, entry.time, JSON.stringify(entry));
const addDue = database.prepare('INSERT INTO due VALUES (?, ?, ?)');
const everything = { from: '2020-01-01', to: '2035-12-31' };
for (let offset = 0; ; offset += 500) {
  const { rows, total } = await call.clocks.due({ ...everything, page: { offset, limit: 500 } });
  for (const { day, caseId, title } of rows) addDue.run(day, caseId, title);
  if (offset + 500 >= total) break;
}
const nextDays = new Map(
  database
    .prepare('SELECT caseId, min(day) AS day FROM due GROUP BY caseId')
    .all()
    .map((row) => [String(row.caseId), String(row.day)]),
);
const addCase = database.prepare('INSERT INTO cases VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
for (const { id, number, type, stage, memberIds, employerId, repId, openedOn, closed } of cases) {
  const nextDay = nextDays.get(id) ?? null;
  const isOpen = closed === null ? 1 : 0;
  addCase.run(id, number, type, stage, memberIds[0]!, employerId, repId, openedOn, closed?.on ?? null, isOpen, nextDay);
}
database.exec(`COMMIT;
  CREATE INDEX byNumber ON cases (number); CREATE INDEX byOpened ON cases (opened);
  CREATE INDEX byNext ON cases (isOpen, nextDay); CREATE INDEX byRep ON cases (rep, isOpen);
  CREATE INDEX ofCase ON timeline (caseId, day DESC, time DESC); CREATE INDEX byDay ON due (day);
  ANALYZE`);
const page = (where: string, order: string) => [
  database.prepare(
    `SELECT c.*, m.name FROM cases c JOIN members m ON m.id = c.member WHERE ${where} ORDER BY ${order} LIMIT 50`,
  ),
  database.prepare(`SELECT count(*) AS total FROM cases c WHERE ${where}`),
];
const byNext = page('isOpen = 1', 'nextDay');
const byOpened = page('type = ? AND stage = ?', 'opened DESC');
const ofRep = page('rep = ? AND isOpen = 1', 'number');
const entriesOf = database.prepare('SELECT json FROM timeline WHERE caseId = ? ORDER BY day DESC, time DESC LIMIT 50');
const dueBetween = database.prepare(
  'SELECT d.*, c.number, m.name FROM due d JOIN cases c ON c.id = d.caseId JOIN members m ON m.id = c.member WHERE day BETWEEN ? AND ? ORDER BY day LIMIT 50',
);
const dueCount = database.prepare('SELECT count(*) AS total FROM due WHERE day BETWEEN ? AND ?');

const times = {
  list: [] as number[],
  listPeer: [] as number[],
  next: [] as number[],
  nextPeer: [] as number[],
  timeline: [] as number[],
  timelinePeer: [] as number[],
  longest: [] as number[],
  longestPeer: [] as number[],
  due: [] as number[],
  duePeer: [] as number[],
};
const reps = [...view.all('reps')];
const [busiest] = cases;
for (let round = -10; round < Number(rounds); round += 1) {
  const { type } = pick(cases);
  const repId = pick(reps).id;
  const on = pick(cases);
  const from = addDays(DAY, Math.floor(random() * 60) - 30);
  const to = addDays(from, 28);
  const isByRep = round % 2 === 0;
  const input = isByRep
    ? { where: { repId, isOpen: true }, sort: [{ field: 'number' as const }] }
    : { where: { type, stage: 'formal' }, sort: [{ field: 'openedOn' as const, direction: 'desc' as const }] };
  const given = isByRep ? [repId] : [type, 'formal'];
  const taken = {
    list: await timed(() => call.cases.list({ ...input, page: { limit: 50 } })),
    listPeer: await timed(() => (isByRep ? ofRep : byOpened).map((statement) => statement.all(...given))),
    next: await timed(() =>
      call.cases.list({ where: { isOpen: true }, sort: [{ field: 'nextDay' }], page: { limit: 50 } }),
    ),
    nextPeer: await timed(() => byNext.map((statement) => statement.all())),
    timeline: await timed(() => call.cases.timeline({ caseId: on.id, page: { limit: 50 } })),
    timelinePeer: await timed(() => entriesOf.all(on.id).map(({ json }) => JSON.parse(String(json)))),
    longest: await timed(() => call.cases.timeline({ caseId: busiest!.id, page: { limit: 50 } })),
    longestPeer: await timed(() => entriesOf.all(busiest!.id).map(({ json }) => JSON.parse(String(json)))),
    due: await timed(() => call.clocks.due({ from, to, page: { limit: 50 } })),
    duePeer: await timed(() => [dueBetween.all(from, to), dueCount.all(from, to)]),
  };
  if (round < 0) continue;
  for (const [name, milliseconds] of Object.entries(taken)) times[name as keyof typeof times].push(milliseconds);
}
database.close();
console.log(JSON.stringify({ ...times, firstDue, firstList }));
process.exit(0);
