// The bench itself must not rot: it is run small, and every row has its figure and its peer. Whether a bar is met is for
// `npm run bench` at full size to say.

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/store-folder.ts';
import { type Row, table } from './bars.ts';

it('the bench measures every row beside its peer', async () => {
  const json = join(await temporaryFolder(), 'bench.json');
  const script = join(import.meta.dirname, 'bench.ts');
  const flags = ['--expose-gc', '--disable-warning=ExperimentalWarning', script, '--small', '--json', json];
  const { stdout } = await promisify(execFile)(process.execPath, flags);
  const { rows } = JSON.parse(await readFile(json, 'utf8')) as { rows: Row[] };
  expect(rows.map(({ what }) => what.trim())).toEqual([
    'one record saved and synced, median',
    'beside it, not a bar',
    'the same save at full size',
    'open to answering, median of fresh processes',
    'beside it, not a bar',
    'search ready after opening, median',
    'longest stall while search is built',
    'memory after open',
    'memory with search',
    'search as one types, p95',
    'stall while a snapshot is written, median of 5',
    'first page, two filters, sorted, p95',
    'list of 20,000 cases, filtered, sorted, p95',
    'the same by what is next, p95',
    'the first of the day',
    'one case’s timeline, p95',
    'of a case with 2,000 entries, p95',
    'clocks.due over 28 days, 500,000 entries, p95',
    'the first of the day',
    'first page of members for a rep with 12 workplaces, p95',
    'counting them, p95',
    'save, encrypted, median',
    'open, encrypted, median',
    'preview of a list of 150,000 rows, median',
    'longest stall',
    '100,000 members brought in at once, median',
    'longest stall',
    'XLSX of 100,000 members × 12 columns',
    'memory while it is written',
    'longest stall',
    'the same read',
    'the same as CSV read',
    'longest stall',
    'duplicates among 100,000',
    'memory for it',
    'longest stall',
    'true pairs that are proposed',
    'proposed pairs that are true',
    'membership report as at two years back, median',
    'by two dimensions crossed',
    'longest stall',
    'as known before 200,000 changes, the first time',
    'as known then, again',
    '100,000 papers read and counted, 12 candidates, 4 seats, median',
    'the 20 published wards read and counted, median',
    'a claim of three years costed for 5,000 rows, median',
    'with on-costs and increments',
  ]);
  for (const { what, figure, peer, measured } of rows) {
    expect(figure, what).toBeGreaterThan(0);
    expect(peer.figure, `${what}: ${peer.what}`).toBeGreaterThan(0);
    expect(measured, what).toBeGreaterThan(0);
  }
  expect(stdout).toContain(table(rows.map((row) => ({ ...row, bar: row.bar ?? Number.POSITIVE_INFINITY }))));
});
