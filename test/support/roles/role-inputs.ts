// What is tried of a procedure: an input that works, aimed at what somebody must not see; and inputs at random that name
// what is there, hidden or not.

import fc from 'fast-check';
import type * as z from 'zod';
import { BRANCH_ID } from '../../../shared/domain/branch.ts';
import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import { inputLike } from '../hostile-input.ts';
import type { everyRecord } from './must-not-see.ts';

export const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;

export const shownOf = (input: unknown): string => JSON.stringify(input) ?? '';

export interface Known {
  records: ReturnType<typeof everyRecord>;
  /** What nothing may tell them. */
  secrets: ReadonlyMap<string, string>;
  isHidden: (collection: CollectionName, record: RecordOf<CollectionName>) => boolean;
  /** The case to choose where they may see it. */
  caseId: string;
}

/** They print or pack much: fewer inputs at random are made for them. */
const HEAVY =
  /bundle|handOut|redact|refer|export|sheet|paper|letters|labels|form|backup|verify|erase|subjectAccess|restore|write|report/iu;

/**
 * The same with every id of a record in it pointing at one of its kind that they must not see, one kind after another;
 * and with all of them pointing at records that they may see.
 */
export function aimed(working: object, { records, secrets, isHidden, caseId }: Known): object[] {
  const hiddenOf = new Map<CollectionName, { id: string; revision: number }>();
  const ownOf = new Map<CollectionName, { id: string; revision: number }>();
  for (const { collection, record } of records.values()) {
    if (secrets.has(record.id)) hiddenOf.set(collection, record);
    else if (!isHidden(collection, record)) ownOf.set(collection, record);
  }
  const mine = records.get(caseId);
  if (mine && !secrets.has(mine.record.id)) ownOf.set('cases', mine.record);
  const kinds = new Set([...shownOf(working).matchAll(UUID)].flatMap(([id]) => records.get(id)?.collection ?? []));
  const theirs = [...kinds].reduce<unknown>((input, kind) => {
    const aim = ownOf.get(kind);
    return aim === undefined ? input : aimedAt(input, kind, aim, records);
  }, working);
  const hidden = [...kinds].flatMap((kind) => {
    const aim = hiddenOf.get(kind);
    return aim === undefined ? [] : [aimedAt(working, kind, aim, records)];
  });
  return [...hidden, theirs] as object[];
}

export function atRandom(name: string, schema: z.ZodType | undefined, known: Known): unknown[] {
  if (schema === undefined) return [{}];
  const { secrets } = known;
  const records = [...known.records.values()];
  const ids = (property: string): string[] => {
    const of = OWNERS[property === 'id' ? name.split('.')[0]! : property] ?? null;
    const fitting = records.filter(({ collection }) => of === null || collection === of).map(({ record }) => record.id);
    const hidden = fitting.filter((id) => secrets.has(id));
    const seen = fitting.filter((id) => !secrets.has(id));
    return [...hidden.slice(0, 4), ...seen.slice(0, 2), ...seen.slice(-2)];
  };
  const numRuns = HEAVY.test(name) ? 2 : 5;
  return fc
    .sample(inputLike(schema, { ids }, 0), { numRuns, seed: 7 })
    .filter(isShallow)
    .map((input) =>
      withWords(atItsRevision(input, known), [...secrets.keys()].find((secret) => secret.startsWith('Zq')) ?? 'Zq'),
    );
}

/** What is too deep to be written as JSON cannot come from outside: the ways in turn it away. */
function isShallow(input: unknown): boolean {
  try {
    JSON.stringify(input);
    return true;
  } catch {
    return false;
  }
}

function atItsRevision(input: unknown, { records }: Known): unknown {
  if (typeof input !== 'object' || input === null || !('revision' in input)) return input;
  const found = records.get('id' in input ? String(input.id) : BRANCH_ID);
  return found ? { ...input, revision: found.record.revision } : input;
}
const OWNERS: Readonly<Record<string, CollectionName>> = {
  memberId: 'members',
  workplaceId: 'workplaces',
  employerId: 'employers',
  repId: 'reps',
  fromRepId: 'reps',
  toRepId: 'reps',
  enquiryId: 'enquiries',
  procedureId: 'procedures',
  templateId: 'templates',
  caseId: 'cases',
  documentId: 'documents',
  officerId: 'officers',
  forumId: 'forums',
  parentId: 'forums',
  meetingId: 'meetings',
  issueId: 'issues',
  consultationId: 'consultations',
  decisionId: 'decisions',
  initiativeId: 'initiatives',
  measureId: 'measures',
  waveId: 'healthWaves',
  unionId: 'unionProfiles',
  agreementId: 'agreements',
  mainId: 'agreements',
  supersedesId: 'agreements',
  paperId: 'entries',
  postId: 'posts',
  deputyForId: 'reps',
  courseId: 'courses',
  trainingId: 'trainings',
  electionId: 'elections',
  rollId: 'rolls',
  batchId: 'ballotBatches',
  negotiationId: 'negotiations',
  like: 'negotiations',
  itemId: 'negotiationItems',
  spineId: 'paySpines',
  workforceId: 'workforces',
  benchmarkId: 'benchmarks',
  entryId: 'entries',
  disputeId: 'issues',
  negotiations: 'negotiations',
  agreements: 'agreements',
  members: 'members',
  cases: 'cases',
  workplaces: 'workplaces',
  reps: 'reps',
  elections: 'elections',
  enquiries: 'enquiries',
  procedures: 'procedures',
  handovers: 'handovers',
  mailings: 'mailings',
  requests: 'requests',
};

/** What is searched for is a word that stands in something hidden. */
function withWords(input: unknown, word: string): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const { path: _path, ...found } = input as Record<string, unknown>;
  if ('search' in found) found.search = word;
  if ('limit' in found && 'text' in found) found.text = word;
  return found;
}

function aimedAt(
  value: unknown,
  kind: CollectionName,
  aim: { id: string; revision: number },
  records: ReturnType<typeof everyRecord>,
): unknown {
  const isOf = (id: unknown) => typeof id === 'string' && records.get(id)?.collection === kind;
  if (isOf(value)) return aim.id;
  if (Array.isArray(value)) return value.map((each) => aimedAt(each, kind, aim, records));
  if (typeof value !== 'object' || value === null || value instanceof File) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, aimedAt(each, kind, aim, records)]);
  const changed = Object.fromEntries(entries) as Record<string, unknown>;
  if ('revision' in changed && isOf((value as { id?: unknown }).id)) changed.revision = aim.revision;
  return changed;
}
