// The content of a record as it travels between desks, and its hash. What is a desk's own (number, revision, who looks
// after it there) is no part of it; a member is known by number where there is one, because ids differ from desk to desk.

import { createHash } from 'node:crypto';
import type {
  ExchangedCase,
  ExchangedDocument,
  ExchangedEntry,
  ExchangedTask,
} from '../../../../shared/contract/case-exchange.ts';
import type { Case, Document, Task } from '../../../../shared/domain/cases.ts';
import type { TimelineEntry } from '../../../../shared/domain/timeline.ts';
import { canonicalJson } from '../../../../shared/rules/canonical-json.ts';

/** What stands for a member in a hash: the membership number, else the id. */
export type MemberKey = (memberId: string) => string;

export const memberKeyOf =
  (numberOf: (memberId: string) => string | null | undefined): MemberKey =>
  (memberId) => {
    const number = numberOf(memberId)?.trim() ?? '';
    return number === '' ? memberId : number;
  };

export function caseContent(on: Case | ExchangedCase, keyOf: MemberKey): object {
  const {
    number: _number,
    revision: _revision,
    employerId: _employerId,
    workplaceId: _workplaceId,
    repId: _repId,
    employer: _employer,
    workplace: _workplace,
    rep: _rep,
    ...content
  } = on as Case & ExchangedCase;
  return {
    ...content,
    memberIds: content.memberIds.map(keyOf),
    keyDates: content.keyDates.map((date) => ({
      ...date,
      memberId: date.memberId === null ? null : keyOf(date.memberId),
    })),
  };
}

export function entryContent(entry: TimelineEntry | ExchangedEntry): object {
  const { revision: _revision, caseId: _caseId, ...content } = entry as TimelineEntry;
  return content;
}

export function taskContent(task: Task | ExchangedTask): object {
  const { revision: _revision, caseId: _caseId, repId: _repId, rep: _rep, ...content } = task as Task & ExchangedTask;
  return content;
}

export function documentContent(document: Document | ExchangedDocument): object {
  const { revision: _revision, caseId: _caseId, content: _content, ...meta } = document as Document & ExchangedDocument;
  return meta;
}

/** SHA-256, hex, of the canonical JSON of a content. */
export const contentHash = (content: object): string =>
  createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
