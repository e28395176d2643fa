// Somebody new in a list who may be somebody on the desk: offered to a person, never decided here. By name with
// postcode or date of birth, whatever the case, accents and spaces; and by name alone for those still to be checked.

import type { Member } from '../domain/members.ts';
import { type KnownMember, nameKey, nameOf } from './import-plan.ts';
import type { ImportedRow } from './import-row.ts';

export interface ImportMatch {
  row: number;
  memberId: string;
  reason: string;
  name: string;
  memberName: string;
}

const postcodeKey = (postcode: string | undefined): string => (postcode ?? '').replace(/[^a-z0-9]/gi, '').toUpperCase();

/** Why the row may be the member, or undefined when it is not offered. */
function reasonFor(imported: ImportedRow, member: Member): string | undefined {
  // A person with another number is another person.
  if (imported.number !== null && member.number !== null) return undefined;
  const postcode = postcodeKey(imported.text.postcode);
  const isSamePostcode = postcode !== '' && postcode === postcodeKey(member.postcode);
  const isSameBirth = imported.birthDate !== undefined && imported.birthDate === member.birthDate;
  if (isSamePostcode && isSameBirth) return 'The same name, postcode and date of birth';
  if (isSamePostcode) return 'The same name and postcode';
  if (isSameBirth) return 'The same name and date of birth';
  if (member.isToCheck) return 'The same name, logged with a case: membership to check';
  return undefined;
}

export class ImportMatches {
  readonly found: ImportMatch[] = [];
  private readonly wanted = new Map<string, ImportedRow[]>();
  /** Rows without a number may be anybody; numbered ones only somebody who has no number yet. */
  readonly wantsEverybody: boolean;

  constructor(unsettled: Iterable<ImportedRow>) {
    let wantsEverybody = false;
    for (const imported of unsettled) {
      const key = nameKey(imported.text);
      if (key === '') continue;
      if (imported.number === null) wantsEverybody = true;
      const list = this.wanted.get(key);
      if (list) list.push(imported);
      else this.wanted.set(key, [imported]);
    }
    this.wantsEverybody = wantsEverybody;
  }

  /** Looks at one member of the desk, unless the list holds them already. */
  look({ member, row }: KnownMember): void {
    if (row !== 0) return;
    for (const imported of this.wanted.get(nameKey(member)) ?? []) {
      const reason = reasonFor(imported, member);
      if (reason === undefined) continue;
      const name = nameOf({ firstName: imported.text.firstName ?? '', lastName: imported.text.lastName ?? '' });
      this.found.push({ row: imported.row, memberId: member.id, reason, name, memberName: nameOf(member) });
    }
  }

  inOrder(): ImportMatch[] {
    return this.found.sort((a, b) => a.row - b.row);
  }
}
