// The ways in which a person is written in a case's papers, as terms to redact.

import type { RedactTerm } from './redact.ts';

export interface PersonToRedact {
  firstName?: string | undefined;
  lastName?: string | undefined;
  /** Member number. */
  number?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
}

/** Full name, surname, first name, initials with surname, number, email, and the phone number however it is spaced. */
export function termsForPerson(person: PersonToRedact, replaceWith: string): RedactTerm[] {
  return Object.values(person).map((find) => ({ find, replaceWith }));
}
