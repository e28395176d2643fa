// Where an agreement stands, in a word or two; what is late says so in words, not by colour alone.

import type { AgreementRow } from '../../../shared/contract/agreements.ts';
import { agreementStandingWords } from '../../../shared/domain/partnership/words-people.ts';
import { Badge } from '../../components/days-left.tsx';

type Standing = Pick<AgreementRow, 'standing' | 'daysToReview'>;

export function StandingBadge({ standing, daysToReview }: Standing) {
  if (standing === 'dueForReview') {
    const isLate = daysToReview !== null && daysToReview < 0;
    return <Badge urgency={isLate ? 'late' : 'soon'}>{isLate ? 'review overdue' : 'due for review'}</Badge>;
  }
  const words = agreementStandingWords[standing].toLowerCase();
  return (
    <Badge urgency={standing === 'inForce' ? 'brand' : standing === 'notYetInForce' ? 'calm' : 'plain'}>{words}</Badge>
  );
}
