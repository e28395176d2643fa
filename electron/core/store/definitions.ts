// Every collection's definition: its indexes, what lists filter and sort by, what search reads, what it is called.

import { type CollectionName, collectionSchemas } from '../../../shared/domain/collections.ts';
import { caseFields, documentFields, taskFields, timelineFields } from './case-fields.ts';
import type { CollectionDefinition } from './collection-definition.ts';
import { memberFields } from './member-fields.ts';
import { caseSearch, documentSearch, memberSearch, workplaceSearch } from './search-text.ts';

const define = <C extends CollectionName>(definition: CollectionDefinition<C>) => definition;

export const definitions: { [C in CollectionName]: CollectionDefinition<C> } = {
  branch: define<'branch'>({
    schema: collectionSchemas.branch,
    indexes: {},
    fields: {},
    label: (branch) => branch.name,
  }),
  lists: define<'lists'>({
    schema: collectionSchemas.lists,
    indexes: {},
    fields: {},
    label: (list) => list.fileName ?? 'The membership list',
  }),
  members: define<'members'>({
    schema: collectionSchemas.members,
    indexes: { number: (member) => member.number },
    fields: memberFields,
    search: memberSearch,
    label: (member) => `${member.firstName} ${member.lastName}`.trim(),
  }),
  employers: define<'employers'>({
    schema: collectionSchemas.employers,
    indexes: { name: (employer) => employer.name },
    fields: { name: (employer) => employer.name },
    label: (employer) => employer.name,
  }),
  workplaces: define<'workplaces'>({
    schema: collectionSchemas.workplaces,
    indexes: { employerId: (workplace) => workplace.employerId, name: (workplace) => workplace.name },
    fields: {
      name: (workplace) => workplace.name,
      postcode: (workplace) => workplace.postcode,
      employerId: (workplace) => workplace.employerId,
      employer: (workplace, read) =>
        (workplace.employerId && read.get('employers', workplace.employerId)?.name) || null,
    },
    search: workplaceSearch,
    label: (workplace) => workplace.name,
  }),
  reps: define<'reps'>({
    schema: collectionSchemas.reps,
    indexes: { memberId: (rep) => rep.memberId, workplaceId: (rep) => rep.workplaceIds },
    fields: {
      memberId: (rep) => rep.memberId,
      kind: (rep) => rep.kind,
      workplaceId: (rep) => rep.workplaceIds,
      from: (rep) => rep.from,
      to: (rep) => rep.to,
      name: (rep, read) => {
        const member = read.get('members', rep.memberId);
        return member ? `${member.lastName} ${member.firstName}`.trim() : null;
      },
    },
    label: (rep) => rep.kind,
  }),
  cases: define<'cases'>({
    schema: collectionSchemas.cases,
    indexes: {
      number: (found) => found.number,
      memberId: (found) => found.memberIds,
      repId: (found) => found.repId,
      employerId: (found) => found.employerId,
      workplaceId: (found) => found.workplaceId,
      open: (found) => (found.closed === null ? 'open' : null),
    },
    fields: caseFields,
    search: caseSearch,
    label: (found) => found.number,
  }),
  timeline: define<'timeline'>({
    schema: collectionSchemas.timeline,
    indexes: { caseId: (entry) => entry.caseId },
    visibleThrough: { field: 'caseId', collection: 'cases' },
    fields: timelineFields,
    label: (entry) => entry.day,
  }),
  tasks: define<'tasks'>({
    schema: collectionSchemas.tasks,
    indexes: { caseId: (task) => task.caseId, open: (task) => (task.doneOn === null ? 'open' : null) },
    visibleThrough: { field: 'caseId', collection: 'cases' },
    fields: taskFields,
    label: (task) => task.what,
  }),
  documents: define<'documents'>({
    schema: collectionSchemas.documents,
    indexes: { caseId: (document) => document.caseId, hash: (document) => document.hash },
    visibleThrough: { field: 'caseId', collection: 'cases' },
    fields: documentFields,
    search: documentSearch,
    label: (document) => document.name,
  }),
};
