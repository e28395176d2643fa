// What time off for reps is called on screens and papers.

import type { Words } from '../branch.ts';
import type { FacilityAllowance, FacilityKind } from './facility-time.ts';

interface FacilityWords {
  /** "Facility time". */
  title: string;
  /** The same within a sentence. */
  inSentence: string;
  kinds: Readonly<Record<FacilityKind, string>>;
}

const UK: FacilityWords = {
  title: 'Facility time',
  inSentence: 'facility time',
  kinds: {
    duties: 'Union duties',
    activities: 'Union activities',
    training: 'Training',
    healthAndSafety: 'Health and safety',
  },
};

const US: FacilityWords = {
  title: 'Union time',
  inSentence: 'union time',
  kinds: {
    duties: 'Representation',
    activities: 'Internal union business',
    training: 'Training',
    healthAndSafety: 'Health and safety',
  },
};

export const facilityWords = (words: Words | undefined): FacilityWords => (words === 'us' ? US : UK);

/** What each kind is, for somebody who types it for the first time. */
export const facilityKindHints: Readonly<Record<FacilityKind, string>> = {
  duties: 'negotiating, casework, hearings, meetings with the employer',
  activities: 'branch meetings, conference, voting, work inside the union',
  training: 'courses for the post',
  healthAndSafety: 'inspections, investigations, the safety committee',
};

/** The letter that stands for each kind in a cell of the monthly sheet. */
export const facilityLetters: Readonly<Record<FacilityKind, string>> = {
  duties: 'd',
  activities: 'a',
  training: 't',
  healthAndSafety: 'h',
};

export const everyWords: Readonly<Record<FacilityAllowance['every'], string>> = {
  week: 'a week',
  month: 'a month',
  year: 'a year',
};
