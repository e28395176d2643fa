// What people are compared by when duplicates are looked for, and what is proposed: pairs, with how likely and why.
// Nothing here decides that two records are one person; that is for somebody to say.

/** What a member is compared by. Texts as they were typed; '' is unknown. */
export interface ComparedPerson {
  id: string;
  /** The national membership number; null is "no number yet". Two different numbers say nothing against one person. */
  number: string | null;
  otherNumbers: readonly string[];
  firstName: string;
  lastName: string;
  knownAs: string;
  /** `YYYY-MM-DD`, or the text as it was read from a list when it is no day that exists. */
  birthDate: string;
  email: string;
  phone: string;
  address: string;
  postcode: string;
  payrollNumbers: readonly string[];
}

export interface DuplicatePair {
  a: ComparedPerson;
  b: ComparedPerson;
  /** From 0 to 1: how likely it is that the two are one person. */
  score: number;
  /** In plain English, the strongest first: "Same date of birth (12 June 1915)". */
  reasons: string[];
}

/** Called often; what it returns is awaited. Lets other work in, and stops the search by throwing. */
export type LetOthersIn = () => Promise<void> | undefined;
