// One record saved and synced on a protected folder and on one that is not, turn by turn, at full size.

import { timed } from '../statistics.ts';
import { openBenchStore, saveOne, sealed } from '../store.ts';

const [plainFolder = '', sealedFolder = '', rounds = '300'] = process.argv.slice(2);
const stores = { plain: await openBenchStore(plainFolder), sealed: await openBenchStore(sealedFolder, sealed) };
await Promise.all([stores.plain.searchReady, stores.sealed.searchReady]);
const members = [...stores.plain.view('bench').all('members')];

const times = { plain: [] as number[], sealed: [] as number[] };
const warmUp = 20;
for (let round = 0; round < Number(rounds) + warmUp; round += 1) {
  const { id } = members[(round * 7_919) % members.length]!;
  const note = `Called back, round ${round}.`;
  for (const which of ['plain', 'sealed'] as const) {
    const taken = await timed(() => saveOne(stores[which], id, note));
    if (round >= warmUp) times[which].push(taken);
  }
}
await stores.plain.close();
await stores.sealed.close();
console.log(JSON.stringify(times));
