// What a ballot for industrial action must reach, as dated rows: how many of whom, where, for ballots that opened when, on what
// authority. `verified` says whether somebody has read the words that the row rests on, its beginning and its end among them.

import type { Nation } from '../domain/values.ts';

export type ThresholdName = 'majority' | 'turnout' | 'support';

export interface BallotThresholdRow {
  name: ThresholdName;
  nations: readonly Nation[];
  /** The first and last opening day that the row governs, both inclusive; null is open. */
  openedFrom: string | null;
  openedTo: string | null;
  /** More than half of those voting, or at least so many percent of those entitled to vote. */
  asks: { moreThanHalfOf: 'voting' } | { percent: number; of: 'entitled' };
  /** It is asked only where most of those entitled to vote are engaged in important public services. */
  isForImportantPublicServices: boolean;
  authority: string;
  verified: boolean;
  /** Why the row is not verified, or what to know about it. */
  note?: string;
}

const GREAT_BRITAIN = ['england-and-wales', 'scotland'] as const satisfies Nation[];
const NORTHERN_IRELAND = ['northern-ireland'] as const satisfies Nation[];

/** The day before which nothing of the Trade Union Act 2016 counts, and the day on which the 2025 Act began to undo it. */
export const ACT_OF_2016_BEGAN = '2017-03-01';
export const ACT_OF_2025_BEGAN = '2026-02-18';

export const ballotThresholds: readonly BallotThresholdRow[] = [
  {
    name: 'majority',
    nations: GREAT_BRITAIN,
    openedFrom: null,
    openedTo: '2017-02-28',
    asks: { moreThanHalfOf: 'voting' },
    isForImportantPublicServices: false,
    authority: 'TULRCA 1992 s.226(2)(a)(iii)',
    verified: true,
  },
  {
    name: 'majority',
    nations: GREAT_BRITAIN,
    openedFrom: ACT_OF_2016_BEGAN,
    openedTo: '2026-02-17',
    asks: { moreThanHalfOf: 'voting' },
    isForImportantPublicServices: false,
    authority: 'TULRCA 1992 s.226(2)(a)(iii) and (2A), as the Trade Union Act 2016 s.3 put it',
    verified: true,
  },
  {
    name: 'majority',
    nations: GREAT_BRITAIN,
    openedFrom: ACT_OF_2025_BEGAN,
    openedTo: null,
    asks: { moreThanHalfOf: 'voting' },
    isForImportantPublicServices: false,
    authority: 'TULRCA 1992 s.226(2)(a)(iii), as the Employment Rights Act 2025 s.69 left it',
    verified: false,
    note: 'The section as it now stands has not been read here; nothing says that the majority changed.',
  },
  {
    name: 'turnout',
    nations: GREAT_BRITAIN,
    openedFrom: ACT_OF_2016_BEGAN,
    openedTo: '2026-02-17',
    asks: { percent: 50, of: 'entitled' },
    isForImportantPublicServices: false,
    authority: 'TULRCA 1992 s.226(2)(a)(iia), put in by the Trade Union Act 2016 s.2',
    verified: true,
  },
  {
    name: 'turnout',
    nations: GREAT_BRITAIN,
    openedFrom: ACT_OF_2025_BEGAN,
    openedTo: null,
    asks: { percent: 50, of: 'entitled' },
    isForImportantPublicServices: false,
    authority: 'TULRCA 1992 s.226(2)(a)(iia); its repeal by the Employment Rights Act 2025 s.68 waits for regulations',
    verified: false,
    note: 'The repeal was tied to electronic balloting. That no regulations have begun it has not been checked: ask the union’s office, and count on the 50% until it says otherwise.',
  },
  {
    name: 'support',
    nations: GREAT_BRITAIN,
    openedFrom: ACT_OF_2016_BEGAN,
    openedTo: '2026-02-17',
    asks: { percent: 40, of: 'entitled' },
    isForImportantPublicServices: true,
    authority: 'TULRCA 1992 s.226(2B) and (2C), put in by the Trade Union Act 2016 s.3',
    verified: true,
    note: 'Regulations of 2017 say which services; for devolved authorities in Wales the Trade Union (Wales) Act 2017 took it away, which has not been read here.',
  },
  {
    name: 'majority',
    nations: NORTHERN_IRELAND,
    openedFrom: null,
    openedTo: null,
    asks: { moreThanHalfOf: 'voting' },
    isForImportantPublicServices: false,
    authority: 'Trade Union and Labour Relations (Northern Ireland) Order 1995 art 104(3)(a)(iii)',
    verified: false,
    note: 'Read as the Order was made; later changes have not been checked.',
  },
];

/** The row that governs a ballot that opened on this day there; undefined: the law asks nothing by that name. */
export const ballotThreshold = (name: ThresholdName, opened: string, nation: Nation): BallotThresholdRow | undefined =>
  ballotThresholds.find(
    (row) =>
      row.name === name &&
      row.nations.includes(nation) &&
      (row.openedFrom === null || row.openedFrom <= opened) &&
      (row.openedTo === null || row.openedTo >= opened),
  );

/** Why the law asks no share of those entitled of a ballot that opened on this day there. */
export function whyNoThreshold(opened: string, nation: Nation): { why: string; authority: string } {
  if (nation === 'united-states') {
    return { why: 'No law of the United States asks it: the union’s constitution says.', authority: '' };
  }
  if (nation === 'northern-ireland') {
    return {
      why: 'It was never law in Northern Ireland: the Trade Union Act 2016 does not reach there.',
      authority: 'Trade Union Act 2016 (extent)',
    };
  }
  if (opened < ACT_OF_2016_BEGAN) {
    return {
      why: 'It is asked of ballots that opened on 1 March 2017 or later.',
      authority: 'Trade Union Act 2016; SI 2017/139 reg 2',
    };
  }
  return {
    why: 'It is not asked of ballots that opened on 18 February 2026 or later.',
    authority: 'Employment Rights Act 2025 s.69',
  };
}
