// The questions of equality monitoring and the answers offered, as the United Kingdom and the United States ask them. They
// follow what the censuses distinguish, in words of our own. Every question can be declined, and answered in one's own word.

import type { Words } from './branch.ts';
import type { MonitoringQuestion } from './monitoring.ts';

export const PREFER_NOT_TO_SAY = 'Prefer not to say';
/** Answers in words that are not offered are told together: the word itself may say who is meant. */
export const OWN_WORDS = 'In their own words';
export const NO_ANSWER = 'This question was left out';

export interface AskedQuestion {
  question: MonitoringQuestion;
  label: string;
  /** `PREFER_NOT_TO_SAY` is the last of them. */
  answers: readonly string[];
}

const ageGroup: AskedQuestion = {
  question: 'ageGroup',
  label: 'How old are you?',
  answers: ['Under 20', '20 to 29', '30 to 39', '40 to 49', '50 to 59', '60 to 69', '70 or over', PREFER_NOT_TO_SAY],
};

const genderIdentity: AskedQuestion = {
  question: 'genderIdentity',
  label: 'Is your gender the same as the sex you were registered with at birth?',
  answers: ['Yes', 'No, I am a trans man', 'No, I am a trans woman', 'No, I am non-binary', PREFER_NOT_TO_SAY],
};

const sexualOrientation: AskedQuestion = {
  question: 'sexualOrientation',
  label: 'Which describes your sexual orientation best?',
  answers: ['Straight or heterosexual', 'Gay or lesbian', 'Bisexual', PREFER_NOT_TO_SAY],
};

const caringResponsibilities: AskedQuestion = {
  question: 'caringResponsibilities',
  label: 'Do you look after anybody, beside your paid work?',
  answers: [
    'No',
    'Yes, a child or children',
    'Yes, an adult who is ill, disabled or old',
    'Yes, both a child and an adult',
    PREFER_NOT_TO_SAY,
  ],
};

const uk: readonly AskedQuestion[] = [
  ageGroup,
  { question: 'sex', label: 'What is your sex?', answers: ['Female', 'Male', PREFER_NOT_TO_SAY] },
  genderIdentity,
  {
    question: 'ethnicGroup',
    label: 'What is your ethnic group?',
    answers: [
      'Arab',
      'Asian: Bangladeshi',
      'Asian: Chinese',
      'Asian: Indian',
      'Asian: Pakistani',
      'Asian: another background',
      'Black: African',
      'Black: Caribbean',
      'Black: another background',
      'Mixed or several groups',
      'White: British, or of one of its nations',
      'White: Irish',
      'White: Gypsy, Roma or Irish Traveller',
      'White: another background',
      PREFER_NOT_TO_SAY,
    ],
  },
  {
    question: 'disability',
    label: 'Does an illness or condition, lasting a year or more, limit what you do day to day?',
    answers: ['No', 'Yes, a little', 'Yes, a lot', PREFER_NOT_TO_SAY],
  },
  sexualOrientation,
  {
    question: 'religion',
    label: 'What is your religion or belief?',
    answers: ['None', 'Buddhist', 'Christian', 'Hindu', 'Jewish', 'Muslim', 'Sikh', PREFER_NOT_TO_SAY],
  },
  caringResponsibilities,
];

const us: readonly AskedQuestion[] = [
  ageGroup,
  { question: 'sex', label: 'What is your sex?', answers: ['Female', 'Male', PREFER_NOT_TO_SAY] },
  genderIdentity,
  {
    question: 'ethnicGroup',
    label: 'What is your race or ethnicity?',
    answers: [
      'American Indian or Alaska Native',
      'Asian',
      'Black or African American',
      'Hispanic or Latino',
      'Middle Eastern or North African',
      'Native Hawaiian or Pacific Islander',
      'White',
      'Two or more of these',
      PREFER_NOT_TO_SAY,
    ],
  },
  {
    question: 'disability',
    label: 'Do you have a disability, or have you had one?',
    answers: ['No', 'Yes', PREFER_NOT_TO_SAY],
  },
  sexualOrientation,
  {
    question: 'religion',
    label: 'What is your religion?',
    answers: [
      'None',
      'Buddhist',
      'Catholic',
      'Protestant',
      'Another Christian church',
      'Hindu',
      'Jewish',
      'Muslim',
      PREFER_NOT_TO_SAY,
    ],
  },
  caringResponsibilities,
];

export const monitoringQuestions = (words: Words): readonly AskedQuestion[] => (words === 'us' ? us : uk);

/** The rows in which a question is told: the answers offered, all other words together, and no answer. */
export const tellingRows = ({ answers }: AskedQuestion): string[] => [
  ...answers.slice(0, -1),
  OWN_WORDS,
  PREFER_NOT_TO_SAY,
  NO_ANSWER,
];
