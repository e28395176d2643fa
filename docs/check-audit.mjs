#!/usr/bin/env node
// Checks a file of "who did what" that Branchdesk exported, without Branchdesk: the signature under it, and both chains.
//   node check-audit.mjs who-did-what-2026-11-24.jsonl ["the fingerprint that was written down"]
// It uses nothing but Node's own modules; docs/checking-the-audit.md says what it does, to be written again in any language.

import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [path, fingerprint = ''] = process.argv.slice(2);
const fail = (why) => {
  console.error(`NOT SOUND: ${why}`);
  process.exit(1);
};

const bytes = readFileSync(path);
const bodyEnd = bytes.lastIndexOf(10, bytes.length - 2) + 1;
const [head, ...lines] = bytes
  .subarray(0, bodyEnd)
  .toString('utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const ending = JSON.parse(bytes.subarray(bodyEnd).toString('utf8'));
if (head.branchdesk !== 'audit' || head.version !== 1) fail('this is not an audit that this script knows');

if (ending.signature) {
  const der = Buffer.from(head.publicKey, 'base64');
  const found = createHash('sha256').update(der).digest('hex');
  const wanted = fingerprint.replace(/[^0-9a-f]/gi, '').toLowerCase();
  if (wanted && wanted !== found) fail(`it is signed by another key: ${found}`);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  if (!verify(null, bytes.subarray(0, bodyEnd), key, Buffer.from(ending.signature, 'base64')))
    fail('the signature does not hold');
  console.log(
    `signed by ${found.match(/.{4}/g).join(' ')}${wanted ? ', as written down' : ': compare it with what was written down'}`,
  );
} else console.log('NOT SIGNED: the chains are checked, but not who made this');

for (const chain of ['history', 'access']) {
  let previous;
  let withheld = 0;
  for (const [index, line] of lines.entries()) {
    if (line.chain !== chain) continue;
    const where = `line ${index + 2} of the file (${chain})`;
    const sum = line.covered && createHash('sha256').update(line.covered).digest('hex');
    if (line.covered && sum !== line.hash) fail(`${where} does not match its hash`);
    const follows = line.covered ? JSON.parse(`${line.covered}}`).previousHash : line.previousHash;
    if (previous !== undefined && follows !== previous) fail(`${where} does not follow the one before it`);
    if (!line.covered) withheld += 1;
    previous = line.hash;
  }
  const count = lines.filter((line) => line.chain === chain).length;
  console.log(`${chain}: ${count} lines follow each other${withheld ? `, ${withheld} of them withheld` : ''}`);
}
console.log('SOUND');
