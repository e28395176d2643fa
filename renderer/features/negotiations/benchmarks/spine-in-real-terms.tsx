// The spine of a negotiation against prices, since one of its years: the lowest point, one in the middle, the highest. All of them
// stand on the page of real terms.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { wholeMonthInWords } from '../../../../shared/rules/negotiations/prices/months.ts';
import { useDesk } from '../../../app/desk.tsx';
import { troubleOf } from '../../../app/sentences.ts';
import { Block } from '../../../components/block.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { MonthField } from '../prices/month-field.tsx';
import classes from '../prices/prices.module.css';
import { Lines, Warnings } from '../prices/real-terms-result.tsx';

type Spine = NonNullable<Outputs['negotiations']['compare']['spine']>;

const threeOf = (points: readonly string[]): string[] => [
  ...new Set([points[0], points[Math.floor((points.length - 1) / 2)], points.at(-1)].flatMap((point) => point ?? [])),
];

export function SpineInRealTerms({ spine }: { spine: Spine }) {
  const desk = useDesk();
  const [from, setFrom] = useState(spine.firstMonth);
  const points = threeOf(spine.points);
  const found = useQuery({
    ...desk.negotiations.realTerms.queryOptions({ input: { spineId: spine.id, points, fromMonth: from } }),
    enabled: points.length > 0,
    retry: false,
  });
  if (points.length === 0) return null;
  const terms = found.data;
  const [said] = terms?.lines[0]?.against.filter(({ gap }) => gap !== null).toReversed() ?? [];
  return (
    <Block
      title={`${spine.name} in real terms`}
      action={
        <LinkButton to="/negotiations/real-terms" search={{ spine: spine.id, from }} size="compact-md" data-no-print>
          All points
        </LinkButton>
      }
    >
      <div className={classes.since} data-no-print>
        <MonthField label="Since" value={from} onChange={setFrom} />
        {terms && (
          <p className={classes.quiet}>
            to {wholeMonthInWords(terms.toMonth)}, the last month of both indexes. The earliest figure of the spine is
            of {wholeMonthInWords(spine.firstMonth)}.
          </p>
        )}
      </div>
      <ErrorBanner error={found.error === null ? null : troubleOf(found.error)} />
      {terms && <Warnings terms={terms} />}
      {said && <p className={classes.say}>{said.words}</p>}
      {terms && <Lines terms={terms} />}
    </Block>
  );
}
