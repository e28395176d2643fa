// What a ballot notice must say, by the day on which the employer receives it.

export interface NoticeContentRow {
  notice: 'ballot';
  /** The first and last day of receipt, both inclusive; null is open. */
  from: string | null;
  to: string | null;
  regime: 'old' | 'new';
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
    says: 'that the union intends to ballot, the opening day, a list of the categories, a list of the workplaces, and the total number; no numbers per category or workplace and no explanation',
    authority: 'TULRCA 1992 s.226A as amended by ERA 2025; GOV.UK guidance on the transition',
    verified: false,
    confidence: 'high',
  },
];

/** What a notice received on this day must hold. */
export function ballotNoticeContent(received: string): NoticeContentRow {
  const row = noticeContents.find(
    ({ from, to }) => (from === null || from <= received) && (to === null || to >= received),
  );
  if (!row) throw new RangeError(`no row of law for a ballot notice received on ${received}`);
  return row;
}
