// What search reads of each record that people look for: members, cases, workplaces and documents.

import type { Identifier, SearchDefinition } from './collection-definition.ts';

/** `healthAndSafety` as somebody would type it. */
const spelled = (code: string): string => code.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** A case is found by its whole number (`2026-0042`) and by the number within its year, with and without zeros. */
function caseNumbers(number: string): Identifier[] {
  const withinYear = number.slice(number.lastIndexOf('-') + 1);
  const spellings = new Set([number, withinYear, withinYear.replace(/^0+/, '')]);
  return [...spellings].filter((text) => text !== '').map((text) => ({ kind: 'number', text }));
}

export const memberSearch: SearchDefinition<'members'> = {
  text: (member) => {
    const identifiers: Identifier[] = [];
    for (const number of [member.number, ...member.otherNumbers]) {
      if (number) identifiers.push({ kind: 'number', text: number });
    }
    if (member.phone) identifiers.push({ kind: 'phone', text: member.phone });
    if (member.postcode) identifiers.push({ kind: 'postcode', text: member.postcode });
    if (member.email) identifiers.push({ kind: 'email', text: member.email });
    return { words: `${member.firstName} ${member.knownAs} ${member.lastName}`, identifiers };
  },
};

export const caseSearch: SearchDefinition<'cases'> = {
  text: (found, read) => {
    const names = found.memberIds.slice(0, 50).map((id) => {
      const member = read.get('members', id);
      return member ? `${member.firstName} ${member.lastName}` : '';
    });
    // Protected characteristics are in no search.
    const people = found.people.slice(0, 50).map(({ name }) => name);
    const clauses = found.reliesOn.map(({ document, clause }) => `${document} ${clause}`);
    const words = [spelled(found.type), ...names, ...found.themes, ...people, ...clauses].join(' ');
    return { words, identifiers: caseNumbers(found.number) };
  },
  follows: { collection: 'members', index: 'memberId' },
};

export const workplaceSearch: SearchDefinition<'workplaces'> = {
  text: (workplace, read) => ({
    words: `${workplace.name} ${(workplace.employerId && read.get('employers', workplace.employerId)?.name) || ''}`,
    identifiers: workplace.postcode ? [{ kind: 'postcode', text: workplace.postcode }] : [],
  }),
  follows: { collection: 'employers', index: 'employerId' },
};

export const documentSearch: SearchDefinition<'documents'> = {
  text: (document) => ({ words: [document.name, ...document.tags].join(' ') }),
};
