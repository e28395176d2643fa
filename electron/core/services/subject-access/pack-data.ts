// The parts of a subject access pack that another program reads: everything as JSON, and the worksheets as tables.

import { writeCsv } from '../../formats/csv.ts';
import type { CaseMaterial } from '../papers/case-material.ts';
import { type PackFacts, SEALED_SENTENCE } from './pack-papers.ts';
import type { ThirdParties } from './third-parties.ts';
import type { Withheld } from './withheld.ts';

export function worksheetCsv({ all }: ThirdParties): Uint8Array {
  const rows = all.flatMap(({ standIn, name, role, foundIn }) => {
    const places = foundIn.size === 0 ? [['', 0] as const] : [...foundIn];
    return places.map(([where, count]) => [standIn, name, role, where, count, '']);
  });
  return writeCsv([['Stands as', 'Name', 'What they are', 'Where', 'How often', 'Stays or goes'], ...rows]);
}

export const withheldCsv = (withheld: readonly Withheld[]): Uint8Array =>
  writeCsv([
    ['Case', 'What', 'Day', 'Why it is withheld'],
    ...withheld.map(({ caseNumber, what, day, why }) => [caseNumber, what, day, why]),
  ]);

/** The same for another program: the records as the desk holds them. */
export function packJson(
  { held, changes, looked, number, profile, parties }: PackFacts,
  withheld: readonly Withheld[],
): Uint8Array {
  const ofCase = ({ on, entries, tasks, documents }: CaseMaterial) => ({
    case: on,
    timeline: entries,
    tasks,
    documents,
  });
  const all = {
    format: 'branchdesk-subject-access',
    version: 1,
    request: number,
    branch: profile.branch?.name ?? '',
    madeOn: profile.today,
    note: SEALED_SENTENCE,
    member: held.member,
    changes,
    looked,
    cases: held.cases.map(ofCase),
    namedInCases: held.namedIn.map(({ on }) => ({
      number: on.number,
      people: on.people.filter(({ memberId }) => memberId === held.member.id),
    })),
    others: held.others.map(({ collection, id, isPart, data }) => ({ collection, id, isPart, data })),
    otherPeople: parties.all.map(({ standIn, name, role, foundIn }) => ({
      standIn,
      name,
      role,
      foundIn: Object.fromEntries(foundIn),
    })),
    withheld,
  };
  return new TextEncoder().encode(`${JSON.stringify(all, null, 2)}\n`);
}
