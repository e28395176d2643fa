// What must not be destroyed, and why: whatever an open request or a legal hold is about, and whatever names it.

import type { AnyRecord } from '../../../../shared/domain/collections.ts';
import { requestKindWords } from '../../../../shared/domain/data-request-words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { personName } from '../cases/case-records.ts';

/** What both a view and a transaction can be asked. */
export type Records = Pick<View | Transaction, 'get' | 'byIndex' | 'all'>;

export interface WhatKeeps {
  /** In sentences; none for a record that nothing keeps. */
  reasonsFor(record: AnyRecord): string[];
  /** Open requests by somebody who is not on the list: nobody can tell whom they are about but the reader. */
  unlisted: { number: string; name: string }[];
}

export function whatKeeps(from: Records, { dateOrder }: Pick<BranchProfile, 'dateOrder'>): WhatKeeps {
  const byId = new Map<string, Set<string>>();
  const byName = new Map<string, string>();
  const unlisted: WhatKeeps['unlisted'] = [];
  const keep = (id: string, why: string): void => {
    const reasons = byId.get(id) ?? new Set();
    byId.set(id, reasons.add(why));
  };
  for (const request of from.byIndex('requests', 'open', 'open')) {
    const { number, kind, memberId, memberIds, caseIds, name } = request;
    const why = `${number} is open (${requestKindWords[kind].toLowerCase()}): until it is closed nothing of theirs is destroyed.`;
    for (const id of [memberId, ...memberIds, ...caseIds]) if (id !== null) keep(id, why);
    if (memberId === null && name.trim() !== '') {
      byName.set(fold(name), why);
      unlisted.push({ number, name: name.trim() });
    }
  }
  for (const { on, from: since, reason } of from.byIndex('holds', 'open', 'open')) {
    keep(on.id, `Under a legal hold since ${dayInWords(since, dateOrder)}: ${reason.trim()}`);
  }
  const reasonsFor = (record: AnyRecord): string[] => {
    if (byId.size === 0 && byName.size === 0) return [];
    const found = new Set<string>();
    const add = (id: string): void => byId.get(id)?.forEach((why) => void found.add(why));
    eachText(record, add);
    // What hangs on a case is kept by whatever keeps the case or its members.
    const on = 'caseId' in record && typeof record.caseId === 'string' ? from.get('cases', record.caseId) : undefined;
    if (on !== undefined) eachText({ id: on.id, memberIds: on.memberIds, people: on.people }, add);
    if ('lastName' in record) {
      const why = byName.get(fold(personName(record)));
      if (why !== undefined) found.add(why);
    }
    return [...found];
  };
  return { reasonsFor, unlisted };
}

/** Every text in a value, also as a key. */
export function eachText(value: unknown, hear: (text: string) => void): void {
  if (typeof value === 'string') hear(value);
  else if (Array.isArray(value)) for (const item of value) eachText(item, hear);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      hear(key);
      eachText(item, hear);
    }
  }
}
