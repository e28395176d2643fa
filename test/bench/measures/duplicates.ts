// Looking for duplicates among many people, five in a hundred of whom stand on the list twice: how long it takes, how
// much memory beside the list itself, how long others wait, and how much of what is proposed is right. Beside it, what a
// spreadsheet would do: the same name and the same date of birth, exactly.

import { Turns } from '../../../electron/core/formats/turns.ts';
import type { DuplicatePair } from '../../../shared/rules/duplicates/compared-person.ts';
import { findDuplicates } from '../../../shared/rules/duplicates/find-duplicates.ts';
import { makePeopleTwice, measured, pairKey } from '../../support/people-twice.ts';
import { timed, watchStalls } from '../statistics.ts';

const [count = '100000'] = process.argv.slice(2);
const copies = Math.round(Number(count) / 20);
const { people, truth } = makePeopleTwice({ seed: 7, people: Number(count) - copies, copies });

const exact = new Set<string>();
const peer = await timed(() => {
  const found = new Map<string, string[]>();
  for (const { id, firstName, lastName, birthDate } of people) {
    const key = `${firstName.toLowerCase()} ${lastName.toLowerCase()} ${birthDate}`;
    const others = found.get(key);
    for (const other of others ?? []) exact.add(pairKey(other, id));
    if (others) others.push(id);
    else found.set(key, [id]);
  }
});
const peerRecall = [...exact].filter((key) => truth.has(key)).length / truth.size;

globalThis.gc?.();
const before = process.memoryUsage.rss();
let most = before;
const turns = new Turns();
const turn = (): Promise<void> | undefined => {
  if (!turns.due()) return undefined;
  most = Math.max(most, process.memoryUsage.rss());
  return turns.pass();
};
const stop = watchStalls();
let pairs: DuplicatePair[] = [];
const time = await timed(async () => {
  pairs = await findDuplicates(people, { turn });
});
const stall = stop();
const { precision, recall } = measured(pairs, truth);
console.log(JSON.stringify({ time, peer, memory: most - before, list: before, stall, precision, recall, peerRecall }));
process.exit(0);
