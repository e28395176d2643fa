// Partnership records made at random from their own schemas: every collection, every level, every field, pointing at each
// other. What one of them may not tell is then looked for by taking it away: nothing for others may change.

import * as z from 'zod';
import { type CollectionName, collectionSchemas, type RecordOf } from '../../shared/domain/collections.ts';
import { type Visibility, VisibilitySchema } from '../../shared/domain/partnership/sides.ts';
import { isWithin, narrower } from '../../shared/rules/partnership/visibility.ts';

const SHARED = [
  'forums',
  'meetings',
  'issues',
  'consultations',
  'decisions',
  'initiatives',
  'measures',
  'healthWaves',
  'unionProfiles',
  'agreements',
  'actions',
  'entries',
] as const satisfies CollectionName[];
type SharedName = (typeof SHARED)[number];
/** What is written before what hangs on it. */
type Made = { collection: SharedName; record: RecordOf<SharedName> };

interface Part {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Part[];
  properties?: Record<string, Part>;
  additionalProperties?: Part | boolean;
  propertyNames?: Part;
  items?: Part;
  description?: string;
  format?: string;
  pattern?: string;
  minItems?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** Which collection a field with this name points at. */
const POINTS_AT: Readonly<Record<string, SharedName>> = {
  forumId: 'forums',
  parentId: 'forums',
  meetingId: 'meetings',
  beforeId: 'meetings',
  issueId: 'issues',
  relatedId: 'issues',
  concernIds: 'issues',
  consultationId: 'consultations',
  measureId: 'measures',
  unionId: 'unionProfiles',
  unionIds: 'unionProfiles',
  agreementId: 'agreements',
  mainId: 'agreements',
  supersedesId: 'agreements',
  paperId: 'entries',
  paperIds: 'entries',
};

/** @param chance from 0 up to 1, the same again for the same seed. */
export function randomPartnership(chance: () => number, today: string, perCollection = 8): Made[] {
  const below = (limit: number) => Math.floor(chance() * limit);
  const oneOf = <T>(of: readonly T[]): T => of[below(of.length)]!;
  const uuid = () =>
    `${Array.from({ length: 8 }, () => below(16).toString(16)).join('')}-0000-4000-8000-${Array.from({ length: 12 }, () => below(16).toString(16)).join('')}`;
  const ids = Object.fromEntries(
    SHARED.map((name) => [name, Array.from({ length: name === 'forums' ? 3 : perCollection }, uuid)]),
  ) as Record<SharedName, string[]>;
  const seatIds = Array.from({ length: 6 }, uuid);
  const levels = new Map<string, Visibility>();
  let marks = 0;

  const day = () => {
    const start = Date.parse(`${today}T00:00:00Z`);
    return new Date(start + (below(560) - 420) * 86_400_000).toISOString().slice(0, 10);
  };

  function value(part: Part, name: string, depth: number): unknown {
    if (part.const !== undefined) return part.const;
    if (part.enum) return oneOf(part.enum);
    if (part.anyOf) {
      const other = part.anyOf.filter(({ type }) => type !== 'null');
      return other.length < part.anyOf.length && chance() < 0.3 ? null : value(oneOf(other), name, depth);
    }
    if (Array.isArray(part.type)) {
      const types = part.type.filter((type) => type !== 'null');
      return chance() < 0.3 ? null : value({ ...part, type: oneOf(types) }, name, depth);
    }
    if (part.type === 'boolean') return chance() < 0.5;
    if (part.type === 'integer' || part.type === 'number') {
      const least = Math.max(part.minimum ?? 0, 0);
      return Math.min(part.maximum ?? 12, least + below(12));
    }
    if (part.type === 'array') return list(part, name, depth);
    if (part.type === 'object') return object(part, name, depth);
    return text(part, name);
  }

  function text(part: Part, name: string): string {
    if (part.description?.startsWith('A day')) return day();
    if (part.format === 'uuid') {
      const at = POINTS_AT[name];
      return at ? oneOf(ids[at]) : name === 'seatId' ? oneOf(seatIds) : uuid();
    }
    if (part.pattern?.includes('[0-5]')) return `1${below(9)}:30`;
    if (part.pattern?.includes('0-9a-f')) return uuid().replaceAll('-', '').padEnd(64, '0');
    if (MAY_BE_EMPTY.has(name) && chance() < 0.5) return '';
    marks += 1;
    return `Zq${marks}q`;
  }

  function list(part: Part, name: string, depth: number): unknown[] {
    const least = name === 'seats' ? seatIds.length : Math.max(part.minItems ?? 0, 0);
    const length = least + (name === 'seats' ? 0 : below(depth > 1 ? 2 : 4));
    const made = Array.from({ length }, () => value(part.items ?? {}, name, depth + 1));
    if (name === 'seats') return made.map((seat, at) => ({ ...(seat as object), id: seatIds[at] }));
    return name === 'attendance' || name === 'reads' || name === 'stances'
      ? bySeat(made as { seatId: string }[])
      : made;
  }

  const bySeat = (rows: { seatId: string }[]) => [...new Map(rows.map((row) => [row.seatId, row])).values()];

  function object(part: Part, _name: string, depth: number): unknown {
    const fields = part.properties ?? {};
    if (Object.keys(fields).length === 2 && fields.collection && fields.id) {
      const collection = oneOf(SHARED.filter((each) => each !== 'entries'));
      return { collection, id: oneOf(ids[collection]) };
    }
    if (Object.keys(fields).length === 0) return {};
    return Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [key, NOBODY.has(key) ? null : value(field, key, depth + 1)]),
    );
  }

  const made: Made[] = [];
  for (const collection of SHARED) {
    const schema = z.toJSONSchema(collectionSchemas[collection], { io: 'input', unrepresentable: 'any' }) as Part;
    for (const [at, id] of ids[collection].entries()) {
      const record = object(schema, collection, 0) as Record<string, unknown>;
      // What the desk keeps of it where no member, post or place is meant.
      Object.assign(record, { id, revision: 1, confidentialUntil: null });
      if ('number' in record)
        record.number = `${collection.slice(0, 2).toUpperCase()}-2026-${String(at).padStart(4, '0')}`;
      if (collection === 'forums') Object.assign(record, { parentId: ids.forums[2 - at * 2] ?? null, state: 'active' });
      if ('forumId' in record && record.forumId !== null && chance() < 0.7) record.forumId = ids.forums[0];
      const chosen: Visibility = collection === 'forums' && at === 0 ? 'joint' : oneOf(VisibilitySchema.options);
      const parents = parentsOf(collection, record).flatMap((parent) => levels.get(parent) ?? []);
      const visibility = parents.reduce(narrower, chosen);
      levels.set(id, visibility);
      record.visibility = visibility;
      made.push({ collection, record: record as never });
    }
  }
  return made;
}

const MAY_BE_EMPTY = new Set(['union', 'place']);
const NOBODY = new Set(['memberId', 'repId', 'workplaceId', 'employerId', 'unitId', 'file', 'preset']);

/** What a record hangs on: it can be seen no wider than any of them. */
function parentsOf(collection: SharedName, record: Record<string, unknown>): string[] {
  const { forumId, on, source, consultationId, mainId } = record as Record<string, string | { id: string } | null>;
  return [
    forumId,
    collection === 'entries' ? on : null,
    collection === 'actions' ? source : null,
    collection === 'decisions' ? consultationId : null,
    collection === 'agreements' ? mainId : null,
  ].flatMap((of) => (of == null ? [] : typeof of === 'string' ? [of] : [of.id]));
}

/** Those that are narrower than a level. */
export const narrowerThan = (made: readonly Made[], level: Visibility): Made[] =>
  made.filter(({ record }) => !isWithin(level, record.visibility));
