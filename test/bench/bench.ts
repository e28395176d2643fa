// `npm run bench`: the store's figures at 100,000 members, 20,000 cases and 200,000 timeline entries, and casework's at
// 20,000 cases and 500,000 entries, counting papers and costing a claim, each beside its peer in the same run. Prints a table and writes JSON (`--json PATH`,
// default dist/bench.json). `--small` is a smoke.

import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { LARGE, type LargeBranchSize, makeLargeBranch, sown } from '../support/large-branch.ts';
import { LARGE_CASEWORK, makeLargeCasework, sownCasework } from '../support/large-casework.ts';
import type { Protection } from '../support/protections.ts';
import { type AccessFigures, accessRows } from './access-bars.ts';
import { type Figures, rowsOf, table } from './bars.ts';
import { type CostFigures, costRows } from './cost-bars.ts';
import { type CountFigures, countRows } from './count-bars.ts';
import { type DuplicateFigures, duplicateRows } from './duplicate-bars.ts';
import { type ImportFigures, importRows } from './import-bars.ts';
import { type ListFileFigures, listFileRows } from './list-file-bars.ts';
import { type ReportFigures, reportRows } from './report-bars.ts';
import { type SealedFigures, sealedRows } from './sealed-bars.ts';
import { fill, openBenchStore, saveOne, sealed } from './store.ts';

const { values } = parseArgs({ options: { small: { type: 'boolean', default: false }, json: { type: 'string' } } });
const size: LargeBranchSize = values.small ? { members: 1_500, cases: 300, timeline: 1_500 } : LARGE;
const caseworkSize = values.small ? { members: 200, cases: 300, timeline: 3_000, longest: 200 } : LARGE_CASEWORK;
const rounds = values.small
  ? { saves: 20, lists: 90, opens: 1, casework: 20, reports: 1, imports: 1, counts: 1 }
  : { saves: 300, lists: 900, opens: 5, casework: 200, reports: 5, imports: 5, counts: 5 };
const jsonPath = resolve(values.json ?? join(import.meta.dirname, '../../dist/bench.json'));

const run = promisify(execFile);
const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function measure<T>(name: string, ...given: string[]): Promise<T> {
  const script = join(import.meta.dirname, 'measures', `${name}.ts`);
  const flags = ['--expose-gc', '--disable-warning=ExperimentalWarning', script, ...given];
  const { stdout } = await run(process.execPath, flags, { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as T;
}

/** The newest history file and its size: where what is saved next will lie. */
function endOfHistory(folder: string): { name: string; bytes: number } {
  const name = readdirSync(join(folder, 'history')).sort().at(-1) ?? '';
  return { name, bytes: name === '' ? 0 : statSync(join(folder, 'history', name)).size };
}

/** The snapshot and 200 saves after it, as an evening's work leaves behind when the computer is cut off. */
async function cutOff(from: string, to: string, scratch: string, protection: Protection = {}): Promise<void> {
  cpSync(from, to, { recursive: true });
  cpSync(from, scratch, { recursive: true });
  const store = await openBenchStore(scratch, protection);
  const ids = [...store.view('bench').all('members')].slice(0, 200).map(({ id }) => id);
  for (const id of ids) await saveOne(store, id, 'Called back.');
  cpSync(join(scratch, 'history'), join(to, 'history'), { recursive: true });
  await store.close();
  rmSync(scratch, { recursive: true });
}

/** The same branch, the same opening and the same saves, on a protected folder: beside the unprotected one in turns. */
async function encrypted(plain: string, plainToOpen: string): Promise<SealedFigures> {
  const [folder, toOpen] = [join(base, 'sealed'), join(base, 'sealed-to-open')];
  await fill(folder, sown(makeLargeBranch(size)), sealed);
  await cutOff(folder, toOpen, join(base, 'sealed-scratch'), sealed);
  const open: SealedFigures['open'] = { sealed: [], plain: [] };
  for (let round = 0; round < rounds.opens; round += 1) {
    open.plain.push((await measure<{ open: number }>('open', plainToOpen)).open);
    open.sealed.push((await measure<{ open: number }>('open', toOpen, 'sealed')).open);
  }
  const save = await measure<SealedFigures['save']>('sealed-save', plain, folder, String(rounds.saves));
  rmSync(folder, { recursive: true });
  rmSync(toOpen, { recursive: true });
  return { save, open };
}

const base = mkdtempSync(join(tmpdir(), 'branchdesk-bench-'));
try {
  const [large, few, empty] = ['large', 'few', 'empty'].map((name) => join(base, name)) as [string, string, string];
  say(`Filling a branch of ${size.members} members, ${size.cases} cases and ${size.timeline} timeline entries…`);
  await fill(large, sown(makeLargeBranch(size)));
  await fill(few, sown(makeLargeBranch({ members: 1_000, cases: 200, timeline: 2_000 })));
  await (await openBenchStore(empty)).close();

  say('Opening…');
  const toOpen = join(base, 'to-open');
  const saved = join(base, 'saved');
  const before = endOfHistory(large);
  const snapshot = readdirSync(join(large, 'snapshot')).sort().at(-1) ?? '';
  await cutOff(large, toOpen, saved);
  const after = endOfHistory(toOpen);
  const offset = after.name === before.name ? before.bytes : 0;
  const snapshotBytes = statSync(join(toOpen, 'snapshot', snapshot)).size;
  const figures: Partial<Figures> = {
    bytes: { snapshot: snapshotBytes, read: snapshotBytes + after.bytes - offset },
    opens: [],
    parses: [],
  };
  for (let round = 0; round < rounds.opens; round += 1) {
    figures.parses?.push(await measure('parse', toOpen, after.name, String(offset)));
    figures.opens?.push(await measure('open', toOpen));
  }
  say('Opening and saving, encrypted…');
  const sealedFigures = await encrypted(large, toOpen);
  say('Memory…');
  figures.memory = await measure('memory', toOpen);
  figures.emptyMemory = await measure('memory', empty);
  say('Searching and filtering…');
  figures.lists = await measure('lists', toOpen, String(rounds.lists));
  say('Listing for a rep…');
  const access: AccessFigures = await measure('need-to-know', toOpen, String(rounds.lists / 3));
  say('Saving…');
  figures.save = await measure('save', large, few, String(rounds.saves));
  say('Writing snapshots…');
  figures.stall = await measure('stall', large);
  say('Bringing in a membership list…');
  const listRows = String(size.members * 1.5);
  const given = [large, base, String(rounds.imports), listRows, String(size.members)];
  const imports: ImportFigures = await measure('import', ...given);
  rmSync(large, { recursive: true });
  rmSync(toOpen, { recursive: true });
  say(`Filling ${caseworkSize.cases} cases with ${caseworkSize.timeline} timeline entries…`);
  const casework = join(base, 'casework');
  await fill(casework, sownCasework(makeLargeCasework(caseworkSize)));
  say('Finding cases and what is due…');
  figures.casework = await measure('casework', casework, String(rounds.casework));

  say('Writing and reading lists as files…');
  const files = String(size.members);
  const listFiles: ListFileFigures = {
    writePeer: await measure('list-files', 'write-peer', files),
    write: await measure('list-files', 'write', files),
    read: await measure('list-files', 'read', files),
  };

  say('Looking for duplicates…');
  const duplicates: DuplicateFigures = await measure('duplicates', String(size.members));

  say('Reporting the membership as at two years back…');
  const report: ReportFigures = await measure('membership-report', join(base, 'report'), files, String(rounds.reports));

  say('Counting papers…');
  const counts: CountFigures = await measure('count', files, String(rounds.counts));

  say('Costing a claim…');
  const costs: CostFigures = await measure('cost', values.small ? '200' : '5000', String(rounds.counts));

  const rows = [
    ...rowsOf(figures as Figures),
    ...accessRows(access),
    ...sealedRows(sealedFigures),
    ...importRows(imports),
    ...listFileRows(listFiles),
    ...duplicateRows(duplicates),
    ...reportRows(report),
    ...countRows(counts),
    ...costRows(costs),
  ];
  mkdirSync(dirname(jsonPath), { recursive: true });
  const load = loadavg()[0] ?? 0;
  const machine = { node: process.version, processors: availableParallelism(), load };
  writeFileSync(
    jsonPath,
    `${JSON.stringify({ size, caseworkSize, machine, rows, figures: { ...figures, sealed: sealedFigures, imports, listFiles, duplicates, report, counts, costs } }, null, 2)}\n`,
  );
  console.log(table(rows));
  console.log(`\nLoad ${load.toFixed(1)} on ${machine.processors} processors, of which the bench itself is about 1.`);
  const missed = rows.filter(({ isMet }) => !isMet).length;
  console.log(`${missed === 0 ? 'Every bar is met.' : `${missed} missed.`} ${jsonPath}`);
} finally {
  rmSync(base, { recursive: true, force: true });
}
