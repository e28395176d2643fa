// What employers in the public sector have had to publish about time off for union representatives: from when, on what authority,
// and whether somebody has checked that it still has to be. The duty is the employer's; a branch can only hold its own figures
// against what is published.

import type { Nation } from '../domain/values.ts';

interface FacilityPublicationRow {
  nations: readonly Nation[];
  /** The first and last day of the relevant periods that the row governs, both inclusive; null is open. */
  from: string | null;
  to: string | null;
  authority: string;
  verified: boolean;
  note: string;
}

const facilityPublication: readonly FacilityPublicationRow[] = [
  {
    nations: ['england-and-wales', 'scotland'],
    from: '2017-04-01',
    to: null,
    authority:
      'TULRCA 1992 s.172A; Trade Union (Facility Time Publication Requirements) Regulations 2017 (SI 2017/328), Schedule 2',
    verified: false,
    note: 'The power behind it was reported as repealed by the Employment Rights Act 2025 s.66 in February 2026: check whether anything has still to be published. Devolved bodies in Wales were never covered.',
  },
];

/** The row for a nation that governs a period ending on `to`; undefined where there is none. */
export const publicationFor = (nation: Nation, to: string): FacilityPublicationRow | undefined =>
  facilityPublication.find(
    (row) => row.nations.includes(nation) && (row.from === null || row.from <= to) && (row.to === null || row.to >= to),
  );
