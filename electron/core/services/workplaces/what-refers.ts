// Every record that can name a workplace or an employer, in one place: what is moved when two become one, and what keeps one
// from being taken away. A collection that comes to name them has its line here.

import type { CollectionName, RecordOf } from '../../../../shared/domain/collections.ts';
import type { Transaction } from '../../store/desk-store.ts';

interface Referring<C extends CollectionName> {
  collection: C;
  names: (record: RecordOf<C>, id: string) => boolean;
  /** The same record, naming `to` in place of `from`. */
  moved: (record: RecordOf<C>, from: string, to: string) => RecordOf<C>;
  one: string;
  several: string;
}

const referring = <C extends CollectionName>(definition: Referring<C>) => definition;

/** The ids with `to` in place of `from`, once. */
const replaced = <I extends string | null>(ids: readonly I[], from: string, to: string): (I | string)[] => [
  ...new Set(ids.map((id) => (id === from ? to : id))),
];

export type Naming = readonly unknown[];

export const namingWorkplaces: Naming = [
  referring<'members'>({
    collection: 'members',
    names: ({ jobs }, id) => jobs.some((job) => job.workplaceId === id),
    moved: (member, from, to) => ({
      ...member,
      jobs: member.jobs.map((job) => (job.workplaceId === from ? { ...job, workplaceId: to } : job)),
    }),
    one: 'person works or worked there',
    several: 'people work or worked there',
  }),
  referring<'reps'>({
    collection: 'reps',
    names: ({ workplaceIds }, id) => workplaceIds.includes(id),
    moved: (post, from, to) => ({ ...post, workplaceIds: replaced(post.workplaceIds, from, to) }),
    one: 'post is or was held for it',
    several: 'posts are or were held for it',
  }),
  referring<'cases'>({
    collection: 'cases',
    names: ({ workplaceId }, id) => workplaceId === id,
    moved: (on, _from, to) => ({ ...on, workplaceId: to }),
    one: 'case is from there',
    several: 'cases are from there',
  }),
  referring<'enquiries'>({
    collection: 'enquiries',
    names: ({ workplaceId }, id) => workplaceId === id,
    moved: (enquiry, _from, to) => ({ ...enquiry, workplaceId: to }),
    one: 'question came from there',
    several: 'questions came from there',
  }),
  referring<'units'>({
    collection: 'units',
    names: ({ workplaceIds }, id) => workplaceIds.includes(id),
    moved: (unit, from, to) => ({ ...unit, workplaceIds: replaced(unit.workplaceIds, from, to) }),
    one: 'bargaining unit covers it',
    several: 'bargaining units cover it',
  }),
  referring<'nonMembers'>({
    collection: 'nonMembers',
    names: ({ workplaceId }, id) => workplaceId === id,
    moved: (person, _from, to) => ({ ...person, workplaceId: to }),
    one: 'person in touch works there',
    several: 'people in touch work there',
  }),
  referring<'savedReports'>({
    collection: 'savedReports',
    names: ({ definition }, id) => definition.filter?.workplaceId?.includes(id) ?? false,
    moved: (report, from, to) => ({
      ...report,
      definition: {
        ...report.definition,
        filter: {
          ...report.definition.filter,
          workplaceId: replaced(report.definition.filter?.workplaceId ?? [], from, to),
        },
      },
    }),
    one: 'saved report counts it',
    several: 'saved reports count it',
  }),
];

export const namingEmployers: Naming = [
  referring<'members'>({
    collection: 'members',
    names: ({ jobs }, id) => jobs.some((job) => job.employerId === id),
    moved: (member, from, to) => ({
      ...member,
      jobs: member.jobs.map((job) => (job.employerId === from ? { ...job, employerId: to } : job)),
    }),
    one: 'person works or worked for it',
    several: 'people work or worked for it',
  }),
  referring<'workplaces'>({
    collection: 'workplaces',
    names: ({ employerId }, id) => employerId === id,
    moved: (workplace, _from, to) => ({ ...workplace, employerId: to }),
    one: 'place of work belongs to it',
    several: 'places of work belong to it',
  }),
  referring<'cases'>({
    collection: 'cases',
    names: ({ employerId }, id) => employerId === id,
    moved: (on, _from, to) => ({ ...on, employerId: to }),
    one: 'case is about it',
    several: 'cases are about it',
  }),
  referring<'procedures'>({
    collection: 'procedures',
    names: ({ employerId }, id) => employerId === id,
    moved: (procedure, _from, to) => ({ ...procedure, employerId: to }),
    one: 'procedure belongs to it',
    several: 'procedures belong to it',
  }),
  referring<'units'>({
    collection: 'units',
    names: ({ employerId }, id) => employerId === id,
    moved: (unit, _from, to) => ({ ...unit, employerId: to }),
    one: 'bargaining unit is recognised by it',
    several: 'bargaining units are recognised by it',
  }),
  referring<'remittances'>({
    collection: 'remittances',
    names: ({ employerId }, id) => employerId === id,
    moved: (remittance, _from, to) => ({ ...remittance, employerId: to }),
    one: 'check-off list came from it',
    several: 'check-off lists came from it',
  }),
  referring<'savedReports'>({
    collection: 'savedReports',
    names: ({ definition }, id) => definition.filter?.employerId?.includes(id) ?? false,
    moved: (report, from, to) => ({
      ...report,
      definition: {
        ...report.definition,
        filter: {
          ...report.definition.filter,
          employerId: replaced(report.definition.filter?.employerId ?? [], from, to),
        },
      },
    }),
    one: 'saved report counts it',
    several: 'saved reports count it',
  }),
];

/** What names it, in words with their numbers; empty when nothing does. */
export function whatNames(tx: Transaction, naming: Naming, id: string): string[] {
  return naming.flatMap((each) => {
    const { collection, names, one, several } = each as Referring<CollectionName>;
    let count = 0;
    for (const record of tx.all(collection)) if (names(record, id)) count += 1;
    if (count === 0) return [];
    return [`${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`];
  });
}

/** Every record that names `from`, naming `to` from now on; how many of each collection. `pause` lets others in. */
export async function moveAll(
  tx: Transaction,
  naming: Naming,
  from: string,
  to: string,
  pause: () => Promise<void> | undefined,
): Promise<Partial<Record<CollectionName, number>>> {
  const counts: Partial<Record<CollectionName, number>> = {};
  for (const each of naming) {
    const { collection, names, moved } = each as Referring<CollectionName>;
    const found = [...tx.all(collection)].filter((record) => names(record, from));
    counts[collection] = found.length;
    for (const record of found) {
      tx.put(collection, moved(record, from, to), record.revision);
      await pause();
    }
  }
  return counts;
}
