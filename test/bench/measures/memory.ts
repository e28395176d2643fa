// Memory of a fresh process after opening, before search is built: with the index's first slices held back by measuring
// at once, and then with it.

import { openBenchStore } from '../store.ts';

const [folder = ''] = process.argv.slice(2);
const collect = globalThis.gc ?? (() => undefined);

const store = await openBenchStore(folder);
collect();
const afterOpen = process.memoryUsage.rss();
await store.searchReady;
collect();
const withSearch = process.memoryUsage.rss();
console.log(JSON.stringify({ afterOpen, withSearch }));
process.exit(0);
