// Reads a case-exchange file from a page, an upload or a path. It comes from somewhere else: everything in it is checked
// before anything is done with it, and what cannot be used is refused in words.

import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type * as z from 'zod';
import {
  type CaseExchange,
  CaseExchangeSchema,
  EXCHANGE_FORMAT,
  EXCHANGE_VERSION,
} from '../../../../shared/contract/case-exchange.ts';
import type { CallContext } from '../../desk.ts';
import { withGivenFile } from '../cases/given-file.ts';
import { InvalidInput } from '../implementer.ts';

const MOST_MEGABYTES = 150;
const MOST_ISSUES = 20;

export interface ExchangeSource {
  file?: File | undefined;
  upload?: string | undefined;
  path?: string | undefined;
}

/** @throws InvalidInput in words when there is not exactly one source or it cannot be used; TooLarge. */
export async function readExchange(source: ExchangeSource, context: CallContext): Promise<CaseExchange> {
  const named = { ...source, name: 'case-exchange.json' };
  const bytes = await withGivenFile(named, context, MOST_MEGABYTES, ({ content }) => buffer(content()));
  const key = source.file !== undefined ? 'file' : source.path !== undefined ? 'path' : 'upload';
  const refuse: Refuse = (message, ...path) => new InvalidInput({ path: [key, ...path], message });
  const parsed = CaseExchangeSchema.safeParse(jsonOf(bytes, refuse));
  if (!parsed.success) throw unusable(parsed.error, key);
  checkWhole(parsed.data, refuse);
  return parsed.data;
}

type Refuse = (message: string, ...path: (string | number)[]) => InvalidInput;

const NOT_ONE = 'This is not a case-exchange file.';

/** The JSON value in the file, known to say that it is a case-exchange file of a version that can be read here. */
function jsonOf(bytes: Uint8Array, refuse: Refuse): unknown {
  const value = parse(bytes, refuse);
  const { format, version } = (typeof value === 'object' ? value : null) ?? ({} as { [key: string]: unknown });
  if (format !== EXCHANGE_FORMAT) throw refuse(`${NOT_ONE} It does not say that it is one.`);
  if (typeof version === 'number' && version > EXCHANGE_VERSION) {
    throw refuse(
      `This file was made by a newer Branchdesk (version ${version} of the format; this one reads up to ${EXCHANGE_VERSION}). Install the newer one to open it.`,
    );
  }
  return value;
}

function parse(bytes: Uint8Array, refuse: Refuse): { format?: unknown; version?: unknown } | null {
  if (bytes.length === 0) throw refuse('This file is empty.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse(`${NOT_ONE} It is not text.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    const isCut = text.trimStart().startsWith('{') && !text.trimEnd().endsWith('}');
    throw refuse(
      isCut
        ? 'This file ends in the middle: it was not copied whole. Ask for it again.'
        : `${NOT_ONE} It cannot be read as JSON.`,
    );
  }
}

function unusable(error: z.ZodError, key: string): InvalidInput {
  return new InvalidInput(
    ...error.issues.slice(0, MOST_ISSUES).map((issue) => {
      const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
      return { path: [key, ...path], message: `This file cannot be used. At ${path.join('.')}: ${issue.message}` };
    }),
  );
}

/** What the schema cannot see: that ids are the only ones, that everybody named is there, and that documents are whole. */
function checkWhole(file: CaseExchange, refuse: Refuse): void {
  const seen = new Set<string>([file.case.id]);
  for (const collection of ['timeline', 'tasks', 'documents'] as const) {
    for (const [index, { id }] of file[collection].entries()) {
      if (seen.has(id)) throw refuse('This file cannot be used: two of its records have one id.', collection, index);
      seen.add(id);
    }
  }
  const members = new Set(file.members.map(({ id }) => id));
  if (members.size !== file.members.length) {
    throw refuse('This file cannot be used: two of its members have one id.', 'members');
  }
  const { procedure, stage, closed } = file.case;
  if ((stage === 'closed') !== (closed !== null)) {
    throw refuse('This file cannot be used: it does not say clearly whether its case is closed.', 'case', 'closed');
  }
  if (
    file.procedure !== null &&
    (procedure?.procedureId !== file.procedure.id || procedure.version !== file.procedure.version.version)
  ) {
    throw refuse('This file cannot be used: its procedure is not the one that its case follows.', 'procedure');
  }
  for (const [index, { name, content, hash, bytes }] of file.documents.entries()) {
    if (content === null) continue;
    const whole = Buffer.from(content, 'base64');
    if (whole.length === bytes && createHash('sha256').update(whole).digest('hex') === hash) continue;
    const message = `The document “${name}” in this file is damaged: its content is not what the file says it is. Ask for the file again.`;
    throw refuse(message, 'documents', index);
  }
}
