// The peer of opening: a fresh process reads the same bytes and parses each line, and does nothing else with them.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '', historyFile = '', offset = '0'] = process.argv.slice(2);
const from = performance.now();
const snapshot =
  readdirSync(join(folder, 'snapshot'))
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .at(-1) ?? '';
const parsed: unknown[] = [];
let parsing = 0;
for (const [path, skip] of [
  [join(folder, 'snapshot', snapshot), 0],
  [join(folder, 'history', historyFile), Number(offset)],
] as const) {
  const bytes = readFileSync(path).subarray(skip);
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0x0a, at);
    const text = bytes.toString('utf8', at, end);
    const before = performance.now();
    parsed.push(JSON.parse(text));
    parsing += performance.now() - before;
    at = end + 1;
  }
}
const read = performance.now() - from;
console.log(JSON.stringify({ read, parsing, lines: parsed.length }));
process.exit(0);
