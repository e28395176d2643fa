// What a secretary waits for with a national list: the preview of 150,000 rows, each held against the members of the desk,
// beside `sqlite3 .import` of the same file (papaparse where it is not installed); and bringing 100,000 members into an empty
// desk as one transaction, with the longest time that nothing else gets its turn.

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { Temporal } from 'temporal-polyfill';
import type { CallContext, Desk } from '../../../electron/core/desk.ts';
import { applyImport, previewImport } from '../../../electron/core/services/member-import.ts';
import type { DeskStore } from '../../../electron/core/store/desk-store.ts';
import { BRANCH_ACCOUNT } from '../../../shared/rules/access/officer-facts.ts';
import { mainJobOn } from '../../../shared/rules/jobs.ts';
import { timed, watchStalls } from '../statistics.ts';
import { DAY, openBenchStore } from '../store.ts';

const [folder = '', base = '', rounds = '3', rows = '150000', members = '100000'] = process.argv.slice(2);
const log = { info: () => undefined, error: (event: string, ids?: object) => console.error(event, ids) };
const now = { instant: () => Temporal.Instant.from(`${DAY}T09:00:00Z`) };

function contextOf(store: DeskStore): CallContext {
  const desk = { store, now, log, progress: { report: () => undefined } } as unknown as Desk;
  return { desk, account: BRANCH_ACCOUNT, isInProcess: true };
}

const store = await openBenchStore(folder);
await store.searchReady;
const view = store.view('bench');
const nameOf = (collection: 'employers' | 'workplaces', id: string | null | undefined): string =>
  (id && view.get(collection, id)?.name) || '';

/** The desk's own members as a national list has them, one in twenty with another postcode; behind them people who are new. */
function writeList(path: string, count: number): void {
  const lines = ['Membership number,First name,Surname,Status,Joined,Workplace,Job title,Postcode'];
  const british = (day: string | null): string => day?.split('-').reverse().join('/') ?? '';
  const all = [...view.all('members')];
  for (let at = 0; at < count; at += 1) {
    const member = all[at % all.length]!;
    const job = mainJobOn(member.jobs, DAY);
    const isNew = at >= all.length;
    const postcode = at % 20 === 0 ? 'LS1 1AA' : member.postcode;
    lines.push(
      [
        isNew ? String(9_000_000 + at) : member.number,
        member.firstName,
        member.lastName,
        'In benefit',
        british(member.joinedOn),
        nameOf('workplaces', job?.workplaceId),
        job?.title ?? '',
        postcode,
      ].join(','),
    );
  }
  writeFileSync(path, `${lines.join('\r\n')}\r\n`);
}

const list = join(base, 'list.csv');
writeList(list, Number(rows));

function imported(): number {
  const from = performance.now();
  execFileSync('sqlite3', [':memory:', '.mode csv', `.import ${list} members`], { stdio: 'ignore' });
  return performance.now() - from;
}
const hasSqlite = (() => {
  try {
    imported();
    return true;
  } catch {
    return false;
  }
})();

const preview: number[] = [];
const peer: number[] = [];
let previewStall = 0;
for (let round = 0; round < Number(rounds); round += 1) {
  globalThis.gc?.();
  const stop = watchStalls();
  preview.push(await timed(() => previewImport({ path: list }, contextOf(store), undefined)));
  previewStall = Math.max(previewStall, stop());
  peer.push(hasSqlite ? imported() : await timed(() => Papa.parse(readFileSync(list, 'utf8'))));
}

const newcomers = join(base, 'newcomers.csv');
writeList(newcomers, Number(members));
await store.close();
const apply: number[] = [];
let applyStall = 0;
for (let round = 0; round < Number(rounds); round += 1) {
  const empty = join(base, `empty-${round}`);
  const target = await openBenchStore(empty);
  await target.searchReady;
  globalThis.gc?.();
  const stop = watchStalls();
  apply.push(await timed(() => applyImport({ path: newcomers }, contextOf(target), undefined)));
  applyStall = Math.max(applyStall, stop());
  await target.close();
  rmSync(empty, { recursive: true });
}
const bytes = statSync(list).size;
console.log(JSON.stringify({ bytes, preview, previewStall, peer, isSqlite: hasSqlite, apply, applyStall }));
process.exit(0);
