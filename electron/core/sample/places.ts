// The sample branch's eight employers and twenty-five workplaces, none of them real.

export interface SamplePlace {
  name: string;
  /** Members for every hundred of the branch's, roughly. */
  share: number;
  postcode: string;
  street: string;
  /** What share of those who work there are members, in a hundred; null where nobody knows how many work there. */
  density: number | null;
}

export interface SampleEmployer {
  name: string;
  jobs: readonly string[];
  places: readonly SamplePlace[];
}

const place = (name: string, share: number, street: string, postcode: string, density: number | null): SamplePlace => ({
  name,
  share,
  street,
  postcode,
  density,
});

export const sampleEmployers: readonly SampleEmployer[] = [
  {
    name: 'Northfield Borough Council',
    jobs: ['Housing officer', 'Planning assistant', 'Refuse driver', 'Social worker', 'Benefits adviser', 'Clerk'],
    places: [
      place('Civic Centre', 11, 'Market Square', 'NF1 1AA', 48),
      place('Sandpit Lane Depot', 7, 'Sandpit Lane', 'NF3 4RD', 71),
      place('Central Library', 3, 'Bridge Street', 'NF1 2LB', 63),
      place('Contact Centre', 5, 'Tanners Row', 'NF1 5CC', 37),
      place('Family Support, Eastway', 4, 'Eastway', 'NF5 8FS', 55),
    ],
  },
  {
    name: 'St Anne’s Hospital Trust',
    jobs: ['Healthcare assistant', 'Porter', 'Staff nurse', 'Medical secretary', 'Domestic', 'Radiographer'],
    places: [
      place('St Anne’s Hospital', 15, 'Infirmary Road', 'NF2 7HS', 34),
      place('Whitcombe Clinic', 3, 'Whitcombe Hill', 'NF6 2WC', 41),
      place('Ambulance Station, Ring Road', 3, 'Ring Road', 'NF4 9AM', 66),
      place('Pathology Laboratory', 2, 'Infirmary Road', 'NF2 7HT', 29),
    ],
  },
  {
    name: 'Northfield College',
    jobs: ['Lecturer', 'Learning support assistant', 'Technician', 'Admissions officer', 'Caretaker'],
    places: [
      place('Abbey Campus', 6, 'Abbey Walk', 'NF1 8AC', 45),
      place('Construction Centre', 2, 'Kiln Road', 'NF7 1KN', 52),
      place('Sixth Form, Larkhill', 2, 'Larkhill', 'NF8 3LH', 39),
    ],
  },
  {
    name: 'Brightwater Care',
    jobs: ['Care worker', 'Senior care worker', 'Cook', 'Night care worker', 'Activities organiser'],
    places: [
      place('Rosemead House', 4, 'Orchard Close', 'NF9 5RM', 44),
      place('The Willows', 3, 'Mill Lane', 'NF9 2WL', 27),
      place('Home care, north', 3, 'Station Parade', 'NF4 1HC', null),
    ],
  },
  {
    name: 'Harlow Vale Academies',
    jobs: ['Teaching assistant', 'Cover supervisor', 'Midday supervisor', 'Site manager', 'School secretary'],
    places: [
      place('Vale Park Primary', 3, 'Park Avenue', 'NF6 8VP', 58),
      place('Harlow Vale High', 4, 'Coopers Way', 'NF6 4HV', 49),
      place('St Botolph’s Primary', 2, 'Church Street', 'NF1 9SB', null),
      place('Ridgeway Special School', 2, 'Ridgeway', 'NF5 1RW', 68),
    ],
  },
  {
    name: 'Kestrel Facilities',
    jobs: ['Cleaner', 'Security officer', 'Catering assistant', 'Maintenance fitter', 'Team leader'],
    places: [
      place('Kestrel at St Anne’s', 4, 'Infirmary Road', 'NF2 7KF', 31),
      place('Kestrel at the Civic Centre', 2, 'Market Square', 'NF1 1KF', 22),
    ],
  },
  {
    name: 'Westmoor Buses',
    jobs: ['Bus driver', 'Mechanic', 'Controller', 'Cleaner', 'Inspector'],
    places: [
      place('Westmoor Garage', 5, 'Garage Road', 'NF3 2WB', 83),
      place('Northfield Bus Station', 2, 'Station Parade', 'NF4 1BS', 74),
    ],
  },
  {
    name: 'Northfield Leisure Trust',
    jobs: ['Lifeguard', 'Receptionist', 'Fitness instructor', 'Duty manager', 'Groundsperson'],
    places: [
      place('Riverside Pool', 2, 'Riverside', 'NF2 3RP', 26),
      place('Jubilee Theatre', 1, 'Bridge Street', 'NF1 2JT', null),
    ],
  },
];
