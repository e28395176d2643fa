// The log of who read what on real files, for its tests: opened until the test ends, with a clock that the test turns.

import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { onTestFinished } from 'vitest';
import { type AccessHead, readableLine } from '../../electron/core/access-log/access-line.ts';
import { AccessLog, type Noted } from '../../electron/core/access-log/access-log.ts';
import { checkLog } from '../../electron/core/access-log/check-log.ts';
import type { AccessLogHead } from '../../electron/core/access-log/end-of-log.ts';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';
import { type Seal, sealWith, unsealed } from '../../electron/core/store/seal.ts';
import { silentLog, temporaryFolder } from './store-folder.ts';

export class Clock {
  at = Temporal.Instant.from('2026-11-24T09:00:00Z');
  instant = () => this.at;
  pass(minutes: number) {
    this.at = this.at.add({ minutes });
  }
}

interface Given {
  folder?: string;
  files?: Files;
  seal?: Seal;
  clock?: Clock;
  fileBytes?: number;
}

export async function openLog(given: Given = {}) {
  const { files = diskFiles, seal = unsealed, clock = new Clock(), fileBytes } = given;
  const folder = given.folder ?? (await temporaryFolder());
  const log = await AccessLog.open({
    folder,
    files,
    seal,
    now: clock,
    log: silentLog,
    ...(fileBytes === undefined ? {} : { fileBytes }),
  });
  onTestFinished(() => log.close());
  return { log, folder, clock };
}

export const caseId = '01900000-0000-7000-8000-0000000000c1';

export const reading = (change: Partial<Noted> = {}): Noted => ({
  account: 'ana',
  kind: 'read',
  what: 'cases.get',
  about: [`cases/${caseId}`],
  rows: null,
  fields: [],
  once: `cases/${caseId}`,
  ...change,
});

export const listing = (page: number, rows: number): Noted =>
  reading({ what: 'members.list', about: [], rows, fields: ['search'], once: `members.list ${page}` });

export async function linesOf(log: AccessLog): Promise<AccessHead[]> {
  const found: AccessHead[] = [];
  for await (const { bytes } of log.lines()) {
    const line = readableLine(bytes);
    if (line) found.push(line);
  }
  return found;
}

export async function problemsOf(log: AccessLog, known: AccessLogHead[] = []) {
  const problems: { file: string; line: number | null; what: string }[] = [];
  await checkLog(log, { known, report: (problem) => void problems.push(problem), pause: () => undefined });
  return problems;
}

export const keyed = () => sealWith(randomBytes(32), randomUUID());
export const firstFile = (folder: string) => join(folder, 'access', '000001.jsonl');
