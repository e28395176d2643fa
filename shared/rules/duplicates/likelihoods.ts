// How likely what is found between two records is, for each thing that the two may be. One person is told from others by
// weighing all of these against each other (Fellegi and Sunter's rule, with more than one kind of "not the same"):
// people of one household share a surname, an address and often a telephone; twins their date of birth as well; a
// father and son even the whole name. What somebody's own payroll number, first name or day of birth says decides.

/** Probabilities by level, in the order of the levels' numbers; the first, unknown, says nothing. */
export interface SamePerson {
  given: number[];
  family: number[];
  birth: number[];
  home: number[];
  email: number[];
  phone: number[];
  payroll: number[];
}
export type Field = keyof SamePerson;
export const FIELDS: readonly Field[] = ['given', 'family', 'birth', 'home', 'email', 'phone', 'payroll'];

/** What two records of one person look like, before the list at hand has taught better. */
export const USUAL_SAME_PERSON: SamePerson = {
  given: [1, 0.74, 0.09, 0.13, 0.02, 0.02],
  family: [1, 0.79, 0.03, 0.12, 0.01, 0.05],
  birth: [1, 0.87, 0.07, 0.02, 0.03, 0.01],
  home: [1, 0.7, 0.08, 0.04, 0.04, 0.13, 0.7],
  email: [1, 0.65, 0.1, 0.25],
  phone: [1, 0.65, 0.07, 0.28],
  payroll: [1, 0.78, 0.07, 0.15],
};

/** However much a list's duplicates differ: a first name that is quite another one is a twin's or a wife's. */
export const MOST: Partial<Record<Field, readonly number[]>> = {
  given: [1, 1, 0.3, 0.4, 0.1, 0.03],
  birth: [1, 1, 0.3, 0.1, 0.15, 0.03],
};
export const LEAST = 0.005;

/** What a level is multiplied by when one person's two values differ by a slip or a short form: one of many such. */
export const GIVEN_SPREAD = [1, 1, 1 / 4, 1 / 30, 1, 1];
export const FAMILY_SPREAD = [1, 1, 1 / 2, 1 / 30, 1, 1];

/** How likely first and family name are written the wrong way round, whoever the two are. */
export const SWAPPED = 0.04;

/** How many of each kind there are for each person on the list. The unrelated are everybody else. */
const HOUSEHOLD_PER_PERSON = 0.5;
const TWINS_PER_PERSON = 0.03;
const NAMESAKES_AT_HOME_PER_PERSON = 0.02;
/** People of one name who have it from one family, or of one people: more than chance would have. */
const NAMESAKES_PER_PERSON = 0.3;
export const DUPLICATES_PER_PERSON = 0.05;
/** A short list is a part of a larger world. */
export const FEWEST_PEOPLE = 1_000;

export interface Kin {
  perPerson: number;
  /** Multiplies the chance of the level among the unrelated. */
  given: readonly number[];
  payroll: readonly number[];
  /** Probabilities of the level, or null where they are as among the unrelated. */
  family: readonly number[] | null;
  birth: readonly number[] | null;
  home: readonly number[] | null;
  email: readonly number[] | null;
  phone: readonly number[] | null;
  /** Whether the first name is shared, so that `given` is a probability by itself. */
  isNamesake: boolean;
}

const AT_HOME = [1, 0.88, 0.04, 0.03, 0.02, 0.03, 0.93];
const SHARED_EMAIL = [1, 0.3, 0.06, 0.64];
const SHARED_PHONE = [1, 0.66, 0.06, 0.28];

const household: Kin = {
  perPerson: HOUSEHOLD_PER_PERSON,
  given: [1, 0.3, 1, 1, 1, 1],
  payroll: [1, 1, 5, 1],
  family: [1, 0.68, 0.05, 0.1, 0.01, 0.16],
  birth: null,
  home: AT_HOME,
  email: SHARED_EMAIL,
  phone: SHARED_PHONE,
  isNamesake: false,
};

const twins: Kin = {
  ...household,
  perPerson: TWINS_PER_PERSON,
  given: [1, 0.02, 0.5, 3, 1, 1],
  family: [1, 0.85, 0.02, 0.1, 0.01, 0.02],
  birth: [1, 0.87, 0.07, 0.02, 0.03, 0.01],
  email: [1, 0.55, 0.1, 0.35],
  phone: [1, 0.85, 0.07, 0.08],
};

const namesakesAtHome: Kin = {
  ...household,
  perPerson: NAMESAKES_AT_HOME_PER_PERSON,
  given: [1, 0.74, 0.09, 0.13, 0.02, 0.02],
  // One name at one address and no dates to tell them apart is worth a look: the first figure makes it one.
  birth: [0.4, 0.002, 0.005, 0.05, 0.04, 0.903],
  family: [1, 0.85, 0.02, 0.1, 0.01, 0.02],
  isNamesake: true,
};

const namesakes: Kin = {
  perPerson: NAMESAKES_PER_PERSON,
  given: [1, 0.74, 0.09, 0.13, 0.02, 0.02],
  payroll: [1, 1, 2, 1],
  family: [1, 0.85, 0.02, 0.1, 0.01, 0.02],
  birth: null,
  home: [1, 0.000_5, 0.003, 0.006, 0.37, 0.62, 0.02],
  email: [1, 0.001, 0.2, 0.8],
  phone: null,
  isNamesake: true,
};

export const KIN: readonly Kin[] = [household, twins, namesakesAtHome, namesakes];

/** Chances among the unrelated that do not hang on the value: of a level at large. */
export const UNRELATED = {
  initial: 0.005,
  partOfName: 0.002,
  home: { street: 0.002 },
  email: { close: 0.004 },
} as const;
