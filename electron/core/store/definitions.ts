// What the store knows of each collection beyond its schema: its indexes, what a list may filter and sort by, what
// search reads, and how a person would call a record.

import { type CollectionName, collectionSchemas, type RecordOf } from '../../../shared/domain/collections.ts';

export type FieldValue = string | number | boolean | null;

/** What a computed field may look at besides its record. */
export interface FieldReader {
  /** The day as at which dated rows are read, `YYYY-MM-DD`. */
  readonly day: string;
  get<C extends CollectionName>(collection: C, id: string): RecordOf<C> | undefined;
}

export interface CollectionDefinition<C extends CollectionName> {
  schema: (typeof collectionSchemas)[C];
  /** By name: the value or values under which a record is found with `byIndex`. */
  indexes: Record<string, (record: RecordOf<C>) => string | readonly string[] | null>;
  /** Who may see the parent may see the record: the field that holds the parent's id, and its collection. */
  visibleThrough?: { field: keyof RecordOf<C> & string; collection: CollectionName };
  /** What `find` filters and sorts by. */
  fields: Record<string, (record: RecordOf<C>, read: FieldReader) => FieldValue>;
  /** How a person would call it: in a list of what changed since, never in a log. */
  label: (record: RecordOf<C>) => string;
}

const define = <C extends CollectionName>(definition: CollectionDefinition<C>) => definition;

export const definitions: { [C in CollectionName]: CollectionDefinition<C> } = {
  branch: define<'branch'>({
    schema: collectionSchemas.branch,
    indexes: {},
    fields: {},
    label: (branch) => branch.name,
  }),
  members: define<'members'>({
    schema: collectionSchemas.members,
    indexes: { number: (member) => member.number },
    fields: {},
    label: (member) => `${member.firstName} ${member.lastName}`.trim(),
  }),
  employers: define<'employers'>({
    schema: collectionSchemas.employers,
    indexes: {},
    fields: {},
    label: (employer) => employer.name,
  }),
  workplaces: define<'workplaces'>({
    schema: collectionSchemas.workplaces,
    indexes: { employerId: (workplace) => workplace.employerId },
    fields: {},
    label: (workplace) => workplace.name,
  }),
  reps: define<'reps'>({
    schema: collectionSchemas.reps,
    indexes: { memberId: (rep) => rep.memberId },
    fields: {},
    label: (rep) => rep.kind,
  }),
  cases: define<'cases'>({
    schema: collectionSchemas.cases,
    indexes: {
      number: (found) => found.number,
      memberId: (found) => found.memberIds,
      repId: (found) => found.repId,
      workplaceId: (found) => found.workplaceId,
      open: (found) => (found.closed === null ? 'open' : null),
    },
    fields: {},
    label: (found) => found.number,
  }),
  timeline: define<'timeline'>({
    schema: collectionSchemas.timeline,
    indexes: { caseId: (entry) => entry.caseId },
    visibleThrough: { field: 'caseId', collection: 'cases' },
    fields: {},
    label: (entry) => entry.day,
  }),
  tasks: define<'tasks'>({
    schema: collectionSchemas.tasks,
    indexes: { caseId: (task) => task.caseId, open: (task) => (task.doneOn === null ? 'open' : null) },
    visibleThrough: { field: 'caseId', collection: 'cases' },
    fields: {},
    label: (task) => task.what,
  }),
  documents: define<'documents'>({
    schema: collectionSchemas.documents,
    indexes: { caseId: (document) => document.caseId, hash: (document) => document.hash },
    visibleThrough: { field: 'caseId', collection: 'cases' },
    fields: {},
    label: (document) => document.name,
  }),
};
