// One record saved and synced, by the store at full size and at 1,000 members, by SQLite, and by lowdb's own JSONFile:
// turn by turn, so that all of them meet the same disk.

import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { timed } from '../statistics.ts';
import { openBenchStore, saveOne } from '../store.ts';

const [largeFolder = '', smallFolder = '', rounds = '300'] = process.argv.slice(2);
const large = await openBenchStore(largeFolder);
const small = await openBenchStore(smallFolder);
await Promise.all([large.searchReady, small.searchReady]);
const members = [...large.view('bench').all('members')];
const fewMembers = [...small.view('bench').all('members')];

const folder = mkdtempSync(join(largeFolder, '..', 'save-peers-'));
const database = new DatabaseSync(join(folder, 'peer.sqlite'));
database.exec(
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE members (id TEXT PRIMARY KEY, json TEXT)',
);
database.exec('BEGIN');
const insert = database.prepare('INSERT INTO members VALUES (?, ?)');
for (const member of members) insert.run(member.id, JSON.stringify(member));
database.exec('COMMIT');
const update = database.prepare('UPDATE members SET json = ? WHERE id = ?');

const times = { large: [] as number[], small: [] as number[], sqlite: [] as number[], jsonFile: [] as number[] };
const warmUp = 20;
for (let round = 0; round < Number(rounds) + warmUp; round += 1) {
  const member = members[(round * 7_919) % members.length]!;
  const few = fewMembers[(round * 7_919) % fewMembers.length]!;
  const note = `Called back, round ${round}.`;
  const taken = {
    large: await timed(() => saveOne(large, member.id, note)),
    sqlite: await timed(() => update.run(JSON.stringify({ ...member, notes: note }), member.id)),
    small: await timed(() => saveOne(small, few.id, note)),
  };
  if (round < warmUp) continue;
  times.large.push(taken.large);
  times.sqlite.push(taken.sqlite);
  times.small.push(taken.small);
}

const low = new Low<{ members: unknown[] }>(new JSONFile(join(folder, 'peer.json')), { members });
for (let round = 0; round < 3; round += 1) {
  members[round] = { ...members[round]!, notes: `Called back, round ${round}.` };
  times.jsonFile.push(await timed(() => low.write()));
}
database.close();
await large.close();
await small.close();
console.log(JSON.stringify(times));
