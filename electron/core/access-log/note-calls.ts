// What is noted of a call, whichever it is: a record that was opened, a list with its number of rows, a file when it is
// taken, what was asked for in vain, and a record that was shown by a change that was none. Nothing here can fail a call or
// make it wait.

import { hash } from 'node:crypto';
import { ORPCError } from '@orpc/server';
import type { ProcedureAudit } from '../../../shared/rules/access/decision.ts';
import { decisionOn } from '../../../shared/rules/access/may-call.ts';
import type { CallContext } from '../desk.ts';
import { NotThere, StaleRecord } from '../store/errors.ts';
import type { Noted } from './access-log.ts';
import { knownInput } from './known-input.ts';
import { subjectsOf } from './subjects.ts';

export interface Call {
  /** `cases.get` */
  procedure: string;
  /** As it came: only ids and the names of fields are taken from it. */
  input: unknown;
}

/** Changes are history's, and what is `anonymous` is nobody's. */
const auditOf = ({ procedure }: Call): ProcedureAudit => decisionOn(procedure)?.audit ?? 'none';

/** `seqBefore`: how far history went before the call. */
export function noteAnswer(context: CallContext, call: Call, output: unknown, seqBefore: number): void {
  const audit = auditOf(call);
  if (audit === 'none' || audit === 'anonymous') return;
  quietly(context, call, () => {
    const { access } = context.desk.store;
    const token = tokenOf(output);
    const isNoChange = audit === 'change' && token === undefined;
    if (isNoChange && context.desk.store.seq !== seqBefore) return;
    const noted = whatWas(context, call, isNoChange ? 'read' : audit, output);
    if (isNoChange && noted.about.length === 0) return;
    // A list of nothing showed nothing: a page asks for many only to count them.
    if (noted.rows === 0) return;
    if (token) context.desk.downloads.whenTaken(token, () => access.note(noted));
    else access.note(noted);
  });
}

/** 0 while there are no records. */
export const seqOf = ({ desk }: CallContext): number => (desk.lock.isLocked ? 0 : desk.store.seq);

export function noteFailure(context: CallContext, call: Call, error: unknown): void {
  if (error instanceof StaleRecord && error.current !== null) noteShown(context, call, error);
  if (!isRefusal(error) || auditOf(call) === 'anonymous') return;
  quietly(context, call, () => {
    const { store } = context.desk;
    const about = subjectsOf(knownInput(call.procedure, call.input), store.view(context.account));
    store.access.note({ account: context.account, kind: 'refused', what: call.procedure, about, rows: 1, fields: [] });
  });
}

/** Whoever comes with an old revision is shown the record as it stands now. */
function noteShown(context: CallContext, call: Call, { collection, id }: StaleRecord): void {
  if (auditOf(call) === 'anonymous') return;
  quietly(context, call, () => {
    const { access } = context.desk.store;
    const record = `${collection}/${id}`;
    const what = { what: call.procedure, about: [record], rows: null, fields: [] };
    access.note({ account: context.account, kind: 'read', ...what, once: record });
  });
}

/** Not there and not open to them look the same to whoever asks: both are kept. */
const isRefusal = (error: unknown): boolean =>
  error instanceof NotThere ||
  (error instanceof ORPCError && (error.code === 'FORBIDDEN' || error.code === 'NOT_FOUND'));

function whatWas(context: CallContext, call: Call, audit: ProcedureAudit, output: unknown): Noted {
  const { account, desk } = context;
  const { procedure } = call;
  const input = knownInput(procedure, call.input);
  const about = subjectsOf(input, desk.store.view(account));
  const isFile = tokenOf(output) !== undefined;
  const kind = audit === 'read' ? 'read' : 'export';
  const rows = about.length > 0 || isFile ? null : rowsOf(output);
  const isAgain = kind === 'read' && !isFile;
  const [record] = about;
  // Looking up who has seen a record is not seeing it: that must not stand for opening it afterwards.
  const isOfIt = record !== undefined && procedure !== 'branch.audit';
  const once = isOfIt ? record : record ? `${procedure} ${record}` : asked(procedure, input);
  const fields = about.length > 0 ? [] : fieldsOf(input);
  return { account, kind, what: procedure, about, rows, fields, ...(isAgain && { once }) };
}

/** The token of a file that waits to be taken; '' for one that was written already, undefined where there is no file. */
function tokenOf(output: unknown): string | undefined {
  if (typeof output !== 'object' || output === null) return undefined;
  return 'token' in output && typeof output.token === 'string' ? output.token : undefined;
}

const rowsOf = (output: unknown): number | null =>
  typeof output === 'object' && output !== null && 'rows' in output && Array.isArray(output.rows)
    ? output.rows.length
    : null;

const PAGING = new Set(['where', 'page', 'sort', 'path', 'limit']);
const MOST_FIELDS = 30;

/** The names of the fields by which it was asked for, in order. */
function fieldsOf(input: unknown): string[] {
  if (typeof input !== 'object' || input === null) return [];
  const where = 'where' in input && typeof input.where === 'object' && input.where !== null ? input.where : {};
  const own = Object.entries(input).filter(
    ([field, value]) => !PAGING.has(field) && value !== undefined && value !== '',
  );
  const names = [...own.map(([field]) => field), ...Object.keys(where)].filter((name) => /^[a-zA-Z]{1,40}$/.test(name));
  return [...new Set(names)].sort().slice(0, MOST_FIELDS);
}

/** Tells one question from another for a quarter of an hour; it is never written down. undefined: each is another. */
function asked(procedure: string, input: unknown): string | undefined {
  try {
    return `${procedure} ${hash('sha256', JSON.stringify(input) ?? '')}`;
  } catch {
    return undefined;
  }
}

function quietly({ desk }: CallContext, { procedure }: Call, work: () => void): void {
  try {
    work();
  } catch (error) {
    desk.log.error('not noted', { procedure, name: error instanceof Error ? error.name : typeof error });
  }
}
