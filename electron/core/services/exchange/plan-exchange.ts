// What a case-exchange file would do here, record by record. The preview shows it, and applying does it: both see the same.

import type { CaseExchange } from '../../../../shared/contract/case-exchange.ts';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { type ExchangeState, exchangeState } from '../../../../shared/rules/exchange-merge.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { caseContent, contentHash, documentContent, entryContent, memberKeyOf, taskContent } from './contents.ts';
import { caseTitle, differences, type ExchangeCollection, entryTitle } from './field-words.ts';
import { hashesOf } from './make-exchange.ts';
import { memberHere } from './match-names.ts';

type Row = Outputs['cases']['previewExchange']['rows'][number];

export interface PlannedRecord {
  id: string;
  collection: ExchangeCollection;
  state: ExchangeState;
  title: string;
  /** Each field that differs, in words; worked out when it is asked for. */
  fields: () => Row['fields'];
}

export interface ExchangePlan {
  /** In the order of the file: the case first. */
  records: PlannedRecord[];
  isHere: boolean;
  hashes: CaseExchange['basis'];
  /** Whether anything of it is news: a file that came before brings none. */
  isKnown: boolean;
  /** Each member of the file and who that is here; null for somebody who is not on the list. */
  members: Map<string, string | null>;
}

type Records = Pick<View | Transaction, 'get' | 'byIndex' | 'all'>;

/** @throws InvalidInput when a record of the file belongs to another case here. */
export function planExchange(file: CaseExchange, records: Records, profile: BranchProfile): ExchangePlan {
  const here = records.get('cases', file.case.id);
  const exchanges = records.byIndex('exchanges', 'caseId', file.case.id).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const came = exchanges.filter(({ isSent }) => isSent !== true);
  const left = exchanges.filter(({ isSent }) => isSent === true);
  const hashes = hashesOf(file);
  const isNewest = came.every(({ at }) => at < file.madeAt);
  const stateOf = (id: string, ours: string | null) =>
    exchangeState({
      ours,
      theirs: hashes[id]!,
      basis: file.basis[id],
      received: came.flatMap(({ basis }) => basis[id] ?? []),
      sent: left.flatMap(({ basis }) => basis[id] ?? []),
      isNewest,
    });
  const planned: PlannedRecord[] = [];
  const add = <T extends object>(
    collection: ExchangeCollection,
    theirs: T & { id: string },
    ours: object | undefined,
    contentOf: (record: T) => object,
    title: string,
  ): void => {
    const oursContent = ours === undefined ? null : contentOf(ours as T);
    planned.push({
      id: theirs.id,
      collection,
      state: stateOf(theirs.id, oursContent === null ? null : contentHash(oursContent)),
      title,
      fields: () => (oursContent === null ? [] : differences(oursContent, contentOf(theirs), profile)),
    });
  };
  const members = new Map(file.members.map((member) => [member.id, memberHere(records, member)]));
  const [theirKey, ourKey] = memberKeys(file, members, records);
  const on = caseContent(file.case, theirKey);
  const onHere = here === undefined ? undefined : caseContent(here, ourKey);
  planned.push({
    id: file.case.id,
    collection: 'cases',
    state: stateOf(file.case.id, onHere === undefined ? null : contentHash(onHere)),
    title: caseTitle(file, profile),
    fields: () => (onHere === undefined ? [] : differences(onHere, on, profile)),
  });
  for (const entry of file.timeline) {
    add('timeline', entry, own(records, 'timeline', entry.id, file), entryContent, entryTitle(entry, profile));
  }
  for (const task of file.tasks) add('tasks', task, own(records, 'tasks', task.id, file), taskContent, task.what);
  for (const document of file.documents) {
    add('documents', document, own(records, 'documents', document.id, file), documentContent, document.name);
  }
  const isKnown = came.some(
    ({ at, basis }) => at === file.madeAt && Object.keys(hashes).every((id) => basis[id] === hashes[id]),
  );
  return { records: planned, isHere: here !== undefined, hashes, isKnown, members };
}

/** Members in the file's terms on both sides: a number that was found out here since changes no hash. */
function memberKeys(file: CaseExchange, members: ReadonlyMap<string, string | null>, records: Records) {
  const numbers = new Map(file.members.map(({ id, number }) => [id, number]));
  const fileIds = new Map([...members].flatMap(([id, here]) => (here === null ? [] : [[here, id] as const])));
  const theirKey = memberKeyOf((id) => numbers.get(id));
  const ownKey = memberKeyOf((id) => records.get('members', id)?.number);
  const ourKey = (id: string): string => {
    const fileId = fileIds.get(id);
    return fileId === undefined ? ownKey(id) : theirKey(fileId);
  };
  return [theirKey, ourKey] as const;
}

/** The record here under this id. One of another case is nobody's to change by a file. */
function own(records: Records, collection: 'timeline' | 'tasks' | 'documents', id: string, file: CaseExchange) {
  const record = records.get(collection, id);
  if (record === undefined || record.caseId === file.case.id) return record;
  const message = 'This file cannot be used: something in it belongs to another case here.';
  throw new InvalidInput({ path: ['file', collection], message });
}
