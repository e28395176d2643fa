// What the sample's employers and workplaces are made of: departments, shifts, grades and bargaining units, none of them
// real. A workplace that is not named here has no departments.

export interface SampleUnit {
  name: string;
  coverage: string;
  /** The job titles that are in it; every other title of the employer where there are none. */
  titles: readonly string[];
}

export interface EmployerDetails {
  grades: readonly string[];
  units: readonly SampleUnit[];
  /** Empty where everybody works days. */
  shifts: readonly string[];
}

const rest = (name: string, coverage: string): SampleUnit => ({ name, coverage, titles: [] });

export const employerDetails: Readonly<Record<string, EmployerDetails>> = {
  'Northfield Borough Council': {
    grades: ['Grade 3', 'Grade 4', 'Grade 5', 'Grade 6', 'Grade 7', 'Grade 8'],
    units: [
      { name: 'Craft and depot', coverage: 'Craft and depot grades', titles: ['Refuse driver'] },
      rest('Council staff', 'Grades 3 to 12, without chief officers'),
    ],
    shifts: [],
  },
  'St Anne’s Hospital Trust': {
    grades: ['Pay band 2', 'Pay band 3', 'Pay band 4', 'Pay band 5', 'Pay band 6'],
    units: [rest('Trust staff', 'Pay bands 2 to 9, without doctors')],
    shifts: ['Earlies', 'Lates', 'Nights', 'Days'],
  },
  'Northfield College': {
    grades: ['Scale 3', 'Scale 4', 'Scale 5', 'Main scale'],
    units: [
      { name: 'Teaching', coverage: 'Lecturers, also by the hour', titles: ['Lecturer'] },
      rest('Support', 'Support staff, scales 1 to 6'),
    ],
    shifts: [],
  },
  'Brightwater Care': {
    grades: [],
    units: [rest('Care staff', 'All below home manager')],
    shifts: ['Days', 'Nights', 'Sleep-ins'],
  },
  'Harlow Vale Academies': {
    grades: ['Grade 2', 'Grade 3', 'Grade 4', 'Grade 5'],
    units: [rest('Support staff', 'Support staff of all four schools')],
    shifts: [],
  },
  'Kestrel Facilities': {
    grades: [],
    units: [rest('Hospital contract', 'Cleaning, catering and security at St Anne’s')],
    shifts: ['Earlies', 'Lates', 'Nights'],
  },
  'Westmoor Buses': {
    grades: [],
    units: [
      { name: 'Engineering', coverage: 'The garage’s mechanics and cleaners', titles: ['Mechanic', 'Cleaner'] },
      rest('Drivers', 'Drivers, controllers and inspectors'),
    ],
    shifts: ['Earlies', 'Middles', 'Lates'],
  },
  'Northfield Leisure Trust': {
    grades: [],
    units: [rest('All staff', 'All but directors')],
    shifts: ['Days', 'Lates'],
  },
};

export const departmentsOf: Readonly<Record<string, readonly string[]>> = {
  'Civic Centre': ['Housing', 'Planning', 'Revenues and benefits', 'Adult social care', 'Democratic services'],
  'Sandpit Lane Depot': ['Refuse and recycling', 'Street cleaning', 'Grounds', 'Stores'],
  'Contact Centre': ['Telephones', 'Webchat and email'],
  'Family Support, Eastway': ['Early help', 'Safeguarding'],
  'St Anne’s Hospital': ['Wards', 'Theatres', 'Outpatients', 'Portering', 'Medical records', 'Radiology'],
  'Abbey Campus': ['Engineering', 'Health and care', 'Learning support', 'Student services'],
  'Rosemead House': ['Ground floor', 'First floor', 'Kitchen'],
  'Harlow Vale High': ['Learning support', 'Office', 'Site team'],
  'Westmoor Garage': ['Driving', 'Workshop', 'Control room'],
};

/** By the rate of the month in pence: two years ago, last year, this year (each from 1 April). */
export const sampleBands: readonly { name: string; weight: number; pence: readonly [number, number, number] }[] = [
  { name: 'Band A', weight: 9, pence: [485, 510, 535] },
  { name: 'Band B', weight: 18, pence: [790, 830, 865] },
  { name: 'Band C', weight: 34, pence: [1_135, 1_190, 1_240] },
  { name: 'Band D', weight: 27, pence: [1_475, 1_545, 1_610] },
  { name: 'Band E', weight: 12, pence: [1_870, 1_960, 2_035] },
];
export const RETIRED_BAND = { name: 'Retired', pence: [200, 210, 220] } as const;
export const STUDENT_BAND = { name: 'Student', pence: [85, 85, 100] } as const;
