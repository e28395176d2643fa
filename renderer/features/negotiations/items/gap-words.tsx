// How far apart the two sides are on an item, in money and percent where it is about pay, else in words.

import type { NegotiationItem } from '../../../../shared/domain/negotiations/items.ts';
import { percentInWords } from '../../../../shared/rules/negotiations/percent-words.ts';
import {
  costRound,
  gapBetweenRounds,
  isAboutPay,
  isInTime,
  isNothing,
  type RoundGap,
  toThePound,
  worthOf,
} from '../../../../shared/rules/negotiations/round-cost.ts';
import { type Standing, standingOf } from '../../../../shared/rules/negotiations/standing.ts';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import { usePayWords } from '../cost/use-currency.ts';
import classes from './items.module.css';
import type { CostingBase } from './use-round-base.ts';

const WHERE: Readonly<Record<Standing['where'], string>> = {
  nothingYet: 'Nothing is on the table',
  oursIsOut: 'They have not answered',
  theirsIsOut: 'They have offered, and we have not claimed',
  apart: 'Apart',
  agreed: 'Agreed',
  withdrawn: 'Withdrawn',
  failedToAgree: 'Failed to agree',
};

interface GapWordsProps {
  item: NegotiationItem;
  base: CostingBase;
}

export function WhereItStands({ item, base }: GapWordsProps) {
  const standing = standingOf(item);
  const { where, turn } = standing;
  return (
    <span className={classes.stack}>
      <Badge urgency={where === 'agreed' ? 'brand' : where === 'apart' ? 'soon' : 'plain'}>{WHERE[where]}</Badge>
      {where === 'agreed' && (
        <span className={classes.quiet}>
          {item.closedOn && <DayText day={item.closedOn} isShort />} {item.agreedText}
        </span>
      )}
      {where === 'apart' && (
        <Gap gap={gapBetweenRounds(base.baseOf(standing.ours?.years ?? []), standing.ours, standing.theirs)} />
      )}
      {turn === 'staff' && <span className={classes.quiet}>It is our turn.</span>}
      {turn === 'management' && where === 'apart' && <span className={classes.quiet}>It is their turn.</span>}
    </span>
  );
}

function Gap({ gap }: { gap: RoundGap | null }) {
  const { short } = usePayWords();
  if (gap === null) return null;
  const over = gap.years > 1 ? `over ${gap.years} years` : 'a year';
  const isTime = isInTime(gap);
  const amount = isTime ? gap.worth : gap.total;
  if (amount === null || isNothing(amount)) return null;
  const isMore = amount.startsWith('-');
  const plain = (text: string) => text.replace(/^-/, '');
  return (
    <span className={classes.figure}>
      <strong>{short(toThePound(plain(amount)))}</strong> {over}
      {isMore && <span className={classes.quiet}>more than we ask</span>}
      {isTime && <span className={classes.quiet}>in time, at its pay value</span>}
      {!isTime && gap.percent !== null && (
        <span className={classes.quiet}>{percentInWords(plain(gap.percent), 2)} of the pay bill</span>
      )}
    </span>
  );
}

/** What a round costs over what is paid now, all its years together. */
export function RoundCostLine({ round, base }: { round: NegotiationItem['rounds'][number]; base: CostingBase }) {
  const { short } = usePayWords();
  if (!base.isLoaded || !isAboutPay(round)) return null;
  const cost = costRound(base.baseOf(round.years), round.years);
  if ('problem' in cost) return <span className={classes.quiet}>Not costed: {cost.problem}</span>;
  const { total, years, effectivePercent, totals } = cost.result;
  const worth = years.map(worthOf).filter((amount) => !isNothing(amount));
  const over = years.length > 1 ? `over ${years.length} years` : 'a year';
  const parts = [
    total === null || isNothing(total)
      ? ''
      : `${short(toThePound(total))} ${over}${effectivePercent === null ? '' : `, ${percentInWords(effectivePercent, 2)}`}`,
    isNothing(totals.oneOffs) ? '' : `${short(toThePound(totals.oneOffs ?? '0'))} once`,
    ...worth.slice(0, 1).map((amount) => `worth ${short(toThePound(amount ?? '0'))} a year`),
  ].filter(Boolean);
  return parts.length === 0 ? null : <span className={classes.quiet}>{parts.join(', and ')}</span>;
}
