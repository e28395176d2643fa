// What a notice to the employer must say, by the day on which the employer receives it.

export type NoticePart =
  /** Ballot: that the union intends to hold one, and the opening day. */
  | 'intention'
  | 'openingDay'
  /** Action: whether it is continuous, with its first day, or discontinuous, with every day. */
  | 'days'
  | 'categories'
  | 'workplaces'
  | 'total'
  | 'numbersByCategory'
  | 'numbersByWorkplace'
  | 'explanation';

export interface NoticeContentRow {
  notice: 'ballot' | 'action';
  /** The first and last day of receipt, both inclusive; null is open. */
  from: string | null;
  to: string | null;
  regime: 'old' | 'new';
  parts: readonly NoticePart[];
  says: string;
  authority: string;
  verified: boolean;
  confidence: 'high' | 'medium' | 'low';
}

const noticeContents: readonly NoticeContentRow[] = [
  {
    notice: 'ballot',
    from: null,
    to: '2026-02-17',
    regime: 'old',
    parts: [
      'intention',
      'openingDay',
      'categories',
      'workplaces',
      'numbersByCategory',
      'numbersByWorkplace',
      'total',
      'explanation',
    ],
    says: 'that the union intends to ballot, the opening day, the categories and workplaces with the number in each, the total, and how the numbers were arrived at',
    authority: 'TULRCA 1992 s.226A as it stood before 18 February 2026',
    verified: false,
    confidence: 'medium',
  },
  {
    notice: 'ballot',
    from: '2026-02-18',
    to: null,
    regime: 'new',
    parts: ['intention', 'openingDay', 'categories', 'workplaces', 'total'],
    says: 'that the union intends to ballot, the opening day, a list of the categories, a list of the workplaces, and the total number; no numbers per category or workplace and no explanation',
    authority: 'TULRCA 1992 s.226A as amended by ERA 2025; GOV.UK guidance on the transition',
    verified: false,
    confidence: 'high',
  },
  {
    notice: 'action',
    from: null,
    to: '2026-02-17',
    regime: 'old',
    parts: ['days', 'categories', 'workplaces', 'numbersByCategory', 'numbersByWorkplace', 'total', 'explanation'],
    says: 'the categories and workplaces of those concerned with the number in each, the total, how the numbers were arrived at, and whether the action is continuous, with its first day, or discontinuous, with every day',
    authority: 'TULRCA 1992 s.234A as it stood before 18 February 2026',
    verified: false,
    confidence: 'medium',
  },
  {
    notice: 'action',
    from: '2026-02-18',
    to: null,
    regime: 'new',
    parts: ['days', 'categories', 'workplaces', 'numbersByWorkplace', 'total'],
    says: 'a list of the categories and a list of the workplaces of those concerned, the total, the number at each workplace, and whether the action is continuous, with its first day, or discontinuous, with every day',
    authority: 'TULRCA 1992 s.234A(3) as amended by ERA 2025',
    verified: false,
    confidence: 'medium',
  },
];

/** What a notice received on this day must hold. */
export function noticeContent(notice: NoticeContentRow['notice'], received: string): NoticeContentRow {
  const row = noticeContents.find(
    (each) =>
      each.notice === notice &&
      (each.from === null || each.from <= received) &&
      (each.to === null || each.to >= received),
  );
  if (!row) throw new RangeError(`no row of law for a notice of ${notice} received on ${received}`);
  return row;
}
