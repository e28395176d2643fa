// What is written on an issue from casework is held against the names and numbers of those whom it is about: the other side
// may see an issue, and must not learn from it who they are.

import { findTerms } from '../../../formats/pdf/find-terms.ts';
import { type PersonToRedact, termsForPerson } from '../../../formats/pdf/person-terms.ts';
import { InvalidInput } from '../../implementer.ts';

export const personOf = (member: { firstName: string; lastName: string; number: string | null }): PersonToRedact => ({
  firstName: member.firstName,
  lastName: member.lastName,
  number: member.number ?? '',
});

/**
 * `written` by field. Everyday words that are names too count only where they have a capital.
 * @throws InvalidInput at the first field that would tell who somebody is, naming the word.
 */
export function refuseNames(people: readonly PersonToRedact[], written: Readonly<Record<string, unknown>>): void {
  const terms = people.flatMap((person) => termsForPerson(person, ''));
  for (const [field, value] of Object.entries(written)) {
    if (!FREE_TEXT.includes(field)) continue;
    const text = Array.isArray(value) ? value.join('\n') : String(value ?? '');
    const [found] = findTerms(text, terms);
    if (found === undefined) continue;
    throw new InvalidInput({
      path: [field],
      message: `“${found.find}” says who it is, and the other side would see it. Write it without.`,
    });
  }
}

/** What people write in their own words. */
const FREE_TEXT = ['title', 'what', 'department', 'themes', 'answer', 'whyNoConversation'];
