// Records of a case-exchange file in words: what somebody calls one, and what differs between two sides of it.

import type { CaseExchange } from '../../../../shared/contract/case-exchange.ts';
import { isDay } from '../../../../shared/domain/values.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { canonicalJson } from '../../../../shared/rules/canonical-json.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { BranchProfile } from '../branch-profile.ts';

export type ExchangeCollection = 'cases' | 'timeline' | 'tasks' | 'documents';

const LONGEST_TITLE = 120;
const LONGEST_VALUE = 2_000;
const MOST_FIELDS = 100;

const labels: Readonly<Record<string, string>> = {
  type: 'Type',
  stage: 'Stage',
  memberIds: 'Members',
  whatHappened: 'What happened',
  keyDates: 'Key dates',
  membershipCheck: 'Membership check',
  intake: 'Intake',
  themes: 'Tags',
  reliesOn: 'Relies on',
  facts: 'Details',
  characteristics: 'Protected characteristics',
  people: 'People',
  procedure: 'Procedure',
  managerLevel: 'Level of the manager',
  sanction: 'Sanction',
  remedies: 'Remedies',
  arbitration: 'Arbitration',
  referral: 'Referral',
  openedOn: 'Opened on',
  closed: 'Closed',
  kind: 'Kind',
  day: 'Day',
  time: 'Time',
  place: 'Place',
  text: 'Text',
  isContactWithMember: 'Contact with the member',
  documentId: 'Document',
  details: 'More about it',
  attachmentIds: 'Attachments',
  isPrivileged: 'Privileged',
  recordedAt: 'Written down at',
  what: 'What',
  dueOn: 'Due on',
  doneOn: 'Done on',
  isPromise: 'Promised to the member',
  name: 'Name',
  mediaType: 'Kind of file',
  bytes: 'Size in bytes',
  hash: 'Content',
  addedOn: 'Added on',
  tags: 'Tags',
};

const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1).toWellFormed()}…` : text;

export function caseTitle(file: CaseExchange, { words }: BranchProfile): string {
  return `${words.caseTypes[file.case.type]} ${file.case.number}`;
}

export function entryTitle(entry: CaseExchange['timeline'][number], { words, dateOrder }: BranchProfile): string {
  const line = entry.text.trim().split('\n', 1)[0] ?? '';
  return cut(`${dayInWords(entry.day, dateOrder)}, ${words.timelineKinds[entry.kind]}: ${line}`, LONGEST_TITLE);
}

/** Each field whose value differs, with both in words. */
export function differences(
  ours: object,
  theirs: object,
  profile: BranchProfile,
): { field: string; ours: string; theirs: string }[] {
  const [here, there] = [ours as Record<string, unknown>, theirs as Record<string, unknown>];
  const inWords = (key: string, value: unknown): string =>
    cut(coded(key, value, profile) ?? (spoken(value, profile) || 'nothing'), LONGEST_VALUE);
  return [...new Set([...Object.keys(here), ...Object.keys(there)])]
    .filter((key) => canonicalJson(here[key]) !== canonicalJson(there[key]))
    .slice(0, MOST_FIELDS)
    .map((key) => ({ field: labels[key] ?? key, ours: inWords(key, here[key]), theirs: inWords(key, there[key]) }));
}

/** A code in the branch's words, where the field holds one. */
function coded(key: string, value: unknown, { words }: BranchProfile): string | undefined {
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    type: words.caseTypes,
    stage: words.stages,
    kind: words.timelineKinds,
  };
  return typeof value === 'string' ? lists[key]?.[value] : undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function spoken(value: unknown, profile: BranchProfile): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') {
    if (UUID.test(value)) return '';
    return isDay(value) ? dayInWords(value, profile.dateOrder) : value;
  }
  if (Array.isArray(value)) {
    return value
      .map((item) => spoken(item, profile))
      .filter((part) => part !== '')
      .join('; ');
  }
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([key, field]) => [labels[key] ?? capital(spaced(key)), spoken(field, profile)] as const)
    .filter(([, words]) => words !== '' && words !== 'no')
    .map(([label, words]) => `${label}: ${words}`)
    .join(', ');
}

/** `certificateNo` as "certificate no". */
const spaced = (key: string): string => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
