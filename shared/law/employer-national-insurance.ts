// What employers in Great Britain and Northern Ireland pay in National Insurance on their staff (secondary Class 1): percent of
// what each person earns above the secondary threshold. A costing starts from the row of the day that it begins.

import type { Nation } from '../domain/values.ts';

interface EmployerInsuranceRow {
  nations: readonly Nation[];
  /** The first and last day on which pay is paid that the row governs, both inclusive; null is open. */
  from: string;
  to: string | null;
  percent: number;
  /** Pounds a year. */
  threshold: string;
  authority: string;
  verified: boolean;
  note?: string;
}

const UNITED_KINGDOM = ['england-and-wales', 'scotland', 'northern-ireland'] as const;

const employerInsurance: readonly EmployerInsuranceRow[] = [
  {
    nations: UNITED_KINGDOM,
    from: '2022-11-06',
    to: '2025-04-05',
    percent: 13.8,
    threshold: '9100',
    authority: 'SSCBA 1992 s.9(2); Social Security (Contributions) Regulations 2001 reg. 10',
    verified: false,
  },
  {
    nations: UNITED_KINGDOM,
    from: '2025-04-06',
    to: null,
    percent: 15,
    threshold: '5000',
    authority: 'National Insurance Contributions (Secondary Class 1 Contributions) Act 2025 ss.1–2',
    verified: false,
    note: 'The threshold was said to stay until 5 April 2028 and to follow prices afterwards. People under 21 and apprentices under 25 cost less.',
  },
];

/** The row for pay that is paid on a day; undefined where there is none. */
export const employerInsuranceOn = (nation: Nation, day: string): EmployerInsuranceRow | undefined =>
  employerInsurance.find(
    (row) => row.nations.includes(nation) && row.from <= day && (row.to === null || row.to >= day),
  );
