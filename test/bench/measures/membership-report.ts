// What a membership report waits for: everybody counted as at a day two years back, when their dated rows hold two changes
// each since, and the same as it was known before those changes were saved. Beside it SQLite answers the same questions from
// indexed tables of the same rows. `FOLDER MEMBERS ROUNDS`; tells milliseconds.

import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { createRouterClient } from '@orpc/server';
import { Temporal } from 'temporal-polyfill';
import type { Desk } from '../../../electron/core/desk.ts';
import { reports } from '../../../electron/core/services/reports.ts';
import type { DeskClient } from '../../../shared/contract/contract.ts';
import { CURRENT_STANDINGS, type Member } from '../../../shared/domain/members.ts';
import { changeFrom } from '../../../shared/rules/change-rows.ts';
import { changeMainJob } from '../../../shared/rules/jobs.ts';
import { addDays, monthsAfter } from '../../../shared/rules/limits.ts';
import { makeLargeBranch, sown } from '../../support/large-branch.ts';
import { seeded } from '../../support/seeded.ts';
import { timed, watchStalls } from '../statistics.ts';
import { account, DAY, fill, openBenchStore } from '../store.ts';

const [folder = '', members = '100000', rounds = '5'] = process.argv.slice(2);
const THEN = monthsAfter(DAY, -24);
const FROM = addDays(monthsAfter(THEN, -12), 1);
const AT_ONCE = 10_000;

await fill(folder, sown(makeLargeBranch({ members: Number(members), cases: 0, timeline: 0 })));
const store = await openBenchStore(folder);
const known = store.seq;
const view = store.view(account.account);
await changeEverybody(moved);
await changeEverybody(changed);

const now = { instant: () => Temporal.Instant.from(`${DAY}T09:00:00Z`) };
const log = { info: () => undefined, error: (event: string, ids?: object) => console.error(event, ids) };
const desk = { store, now, log, lock: { isLocked: false } } as unknown as Desk;
const context = { desk, account: account.account, isInProcess: true };
const call = createRouterClient({ reports }, { context }) as unknown as Pick<DeskClient, 'reports'>;

const period = { asAt: THEN, from: FROM };
const two = { measure: 'members' as const, by: ['workplace' as const, 'category' as const], ...period };
const firstKnown = await timed(() => call.reports.membership({ ...period, knownAt: known }));
const peer = peerOf(view.all('members'));
const times = {
  membership: [] as number[],
  run: [] as number[],
  knownAgain: [] as number[],
  peer: [] as number[],
  peerTwo: [] as number[],
};
let stall = 0;
for (let round = -1; round < Number(rounds); round += 1) {
  const stop = watchStalls();
  const taken = {
    membership: await timed(() => call.reports.membership(period)),
    run: await timed(() => call.reports.run(two)),
  };
  const longest = stop();
  const others = {
    knownAgain: await timed(() => call.reports.membership({ ...period, knownAt: known })),
    peer: await timed(() => peer.membership()),
    peerTwo: await timed(() => peer.two()),
  };
  if (round < 0) continue;
  stall = Math.max(stall, longest);
  for (const [name, milliseconds] of Object.entries({ ...taken, ...others })) {
    times[name as keyof typeof times].push(milliseconds);
  }
}
const { members: counted } = await call.reports.membership(period);
const { members: peerCounted } = peer.members();
if (counted !== peerCounted) throw new Error(`${counted} members, and ${String(peerCounted)} by SQLite`);
console.log(JSON.stringify({ ...times, firstKnown, stall }));
process.exit(0);

/** Everybody once, some thousands in each transaction. */
async function changeEverybody(change: (member: Member, random: () => number) => Partial<Member>): Promise<void> {
  const ids = [...view.all('members')].map(({ id }) => id);
  const random = seeded(3);
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    await store.transact(account, { code: 'bench.change' }, (tx) => {
      for (const id of ids.slice(from, from + AT_ONCE)) {
        const { revision, ...member } = tx.get('members', id) as Member;
        tx.put('members', { ...member, ...change({ ...member, revision }, random) }, revision);
      }
    });
  }
}

/** To another workplace, at some day since. */
function moved(member: Member, random: () => number): Partial<Member> {
  const places = [...view.all('workplaces')];
  const place = places[Math.floor(random() * places.length)];
  const on = addDays(THEN, 1 + Math.floor(random() * 600));
  const { from: _from, to: _to, isMain: _isMain, ...job } = member.jobs[0] as Member['jobs'][number];
  const next = { ...job, workplaceId: place?.id ?? null, employerId: place?.employerId ?? null };
  return { jobs: changeMainJob(member.jobs, on, next) };
}

/** Another standing, category or way to pay, at some day since. */
function changed(member: Member, random: () => number): Partial<Member> {
  const on = addDays(THEN, 1 + Math.floor(random() * 600));
  const kind = random();
  if (kind < 0.3)
    return { standings: changeFrom<Member['standings'][number]>(member.standings, on, { standing: 'inArrears' }) };
  if (kind < 0.6)
    return { payments: changeFrom<Member['payments'][number]>(member.payments, on, { method: 'directDebit' }) };
  return { categories: changeFrom<Member['categories'][number]>(member.categories, on, { category: 'retired' }) };
}

function peerOf(all: Iterable<Member>) {
  const database = new DatabaseSync(':memory:');
  database.exec(`
    CREATE TABLE members (id INTEGER PRIMARY KEY, joined TEXT, toCheck INTEGER);
    CREATE TABLE standings (member INTEGER, start TEXT, finish TEXT, value TEXT);
    CREATE TABLE categories (member INTEGER, start TEXT, finish TEXT, value TEXT);
    CREATE TABLE payments (member INTEGER, start TEXT, finish TEXT, value TEXT);
    CREATE TABLE jobs (member INTEGER, start TEXT, finish TEXT, workplace TEXT, employer TEXT);
    BEGIN`);
  const add = (table: string, cells: number) =>
    database.prepare(`INSERT INTO ${table} VALUES (${Array(cells).fill('?').join(', ')})`);
  const [addMember, addStanding, addCategory, addPayment, addJob] = [
    add('members', 3),
    add('standings', 4),
    add('categories', 4),
    add('payments', 4),
    add('jobs', 5),
  ] as [StatementSync, StatementSync, StatementSync, StatementSync, StatementSync];
  const first = (day: string | null) => day ?? '0000-00-00';
  const last = (day: string | null) => day ?? '9999-99-99';
  let id = 0;
  for (const { joinedOn, isToCheck, standings, categories, payments, jobs } of all) {
    id += 1;
    addMember.run(id, joinedOn, isToCheck ? 1 : 0);
    for (const { from, to, standing } of standings) addStanding.run(id, first(from), last(to), standing);
    for (const { from, to, category } of categories) addCategory.run(id, first(from), last(to), category);
    for (const { from, to, method } of payments) addPayment.run(id, first(from), last(to), method);
    for (const { from, to, workplaceId, employerId } of jobs)
      addJob.run(id, first(from), last(to), workplaceId, employerId);
  }
  database.exec(`COMMIT;
    CREATE INDEX standingOf ON standings (member, start, finish, value);
    CREATE INDEX categoryOf ON categories (member, start, finish, value);
    CREATE INDEX paymentOf ON payments (member, start, finish, value);
    CREATE INDEX jobOf ON jobs (member, start, finish, workplace, employer);
    ANALYZE`);
  const current = CURRENT_STANDINGS.map((each) => `'${each}'`).join(', ');
  const on = (table: string) => `${table}.member = members.id AND ? BETWEEN ${table}.start AND ${table}.finish`;
  const from = `FROM members JOIN standings ON ${on('standings')} AND standings.value IN (${current})`;
  const where = 'WHERE toCheck = 0 AND (joined IS NULL OR joined <= ?)';
  const by = (table: string, column: string) =>
    database.prepare(
      `SELECT ${table}.${column}, count(*) ${from} LEFT JOIN ${table} ON ${on(table)} ${where} GROUP BY 1`,
    );
  const breakdowns = [
    by('jobs', 'workplace'),
    by('jobs', 'employer'),
    by('categories', 'value'),
    by('payments', 'value'),
  ];
  const total = database.prepare(`SELECT count(*) AS members ${from} ${where}`);
  const joiners = database.prepare(
    `SELECT substr(start, 1, 7), count(*) FROM standings WHERE value IN (${current}) AND start BETWEEN ? AND ? GROUP BY 1`,
  );
  const leavers = database.prepare(
    `SELECT substr(start, 1, 7), count(*) FROM standings WHERE value NOT IN (${current}) AND start BETWEEN ? AND ? GROUP BY 1`,
  );
  const crossed = database.prepare(
    `SELECT jobs.workplace, categories.value, count(*) ${from} LEFT JOIN jobs ON ${on('jobs')}
      LEFT JOIN categories ON ${on('categories')} ${where} GROUP BY 1, 2`,
  );
  return {
    membership: () => [
      ...breakdowns.map((statement) => statement.all(THEN, THEN, THEN)),
      total.all(THEN, THEN),
      joiners.all(FROM, THEN),
      leavers.all(FROM, THEN),
    ],
    two: () => crossed.all(THEN, THEN, THEN, THEN),
    members: () => total.get(THEN, THEN) as { members: number },
  };
}
