// A fresh process opens a folder: how long until it answers, until search does, and what it costs in memory.

import { watchStalls } from '../statistics.ts';
import { openBenchStore, sealed } from '../store.ts';

const [folder = '', protection = ''] = process.argv.slice(2);
const collect = globalThis.gc ?? (() => undefined);
/** What is in use once the garbage of opening is collected and given back. */
async function settledMemory(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return process.memoryUsage.rss();
}

const from = performance.now();
const store = await openBenchStore(folder, protection === 'sealed' ? sealed : {});
const view = store.view('bench');
const [anybody] = view.all('members');
if (anybody) view.get('members', anybody.id);
const open = performance.now() - from;
const rssAtOpen = process.memoryUsage.rss();

const stop = watchStalls();
await store.searchReady;
const search = performance.now() - from - open;
const stall = stop();
const rssAtSearch = process.memoryUsage.rss();
const rssSettled = await settledMemory();
console.log(JSON.stringify({ open, search, stall, rssAtOpen, rssAtSearch, rssSettled }));
process.exit(0);
