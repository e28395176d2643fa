// The longest time that nothing else gets its turn while a snapshot is written, five times; beside it, lowdb's JSONFile
// writing the same records.

import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { collectionNames } from '../../../shared/domain/collections.ts';
import { watchStalls } from '../statistics.ts';
import { openBenchStore, saveOne } from '../store.ts';

const [folder = ''] = process.argv.slice(2);
const store = await openBenchStore(folder);
await store.searchReady;
const view = store.view('bench');
const [member] = view.all('members');
const stalls: number[] = [];
for (let round = 0; round < 5; round += 1) {
  await saveOne(store, member!.id, `Called back, snapshot ${round}.`);
  globalThis.gc?.();
  const stop = watchStalls();
  await store.snapshot();
  stalls.push(stop());
}
const everything = Object.fromEntries(collectionNames.map((name) => [name, [...view.all(name)]]));
const low = new Low<Record<string, unknown>>(new JSONFile(join(folder, '..', 'stall-peer.json')), everything);
const stop = watchStalls();
await low.write();
const jsonFile = stop();
await store.close();
console.log(JSON.stringify({ stalls, jsonFile }));
process.exit(0);
