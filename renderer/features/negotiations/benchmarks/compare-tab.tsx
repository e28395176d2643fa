// Real terms of the spine's points, what others got on each item with claim and offer marked, and the union's own positions.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ComparedItem } from '../../../../shared/contract/negotiations/benchmarks.ts';
import { comparabilityWords } from '../../../../shared/domain/negotiations/words-benchmarks.ts';
import { useDesk } from '../../../app/desk.tsx';
import { troubleOf } from '../../../app/sentences.ts';
import { useMay } from '../../../app/use-may.ts';
import { Block } from '../../../components/block.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { BenchmarkChoice } from './benchmark-choice.tsx';
import classes from './benchmarks.module.css';
import { PositionsBlock } from './positions-block.tsx';
import { SettlementPicture } from './settlement-picture.tsx';
import { SpineInRealTerms } from './spine-in-real-terms.tsx';

export function CompareTab({ negotiationId }: { negotiationId: string }) {
  const found = useQuery(useDesk().negotiations.compare.queryOptions({ input: { id: negotiationId } }));
  const [choosing, setChoosing] = useState<string | null>(null);
  if (found.data === undefined) return <ErrorBanner error={found.error === null ? null : troubleOf(found.error)} />;
  const { spine, items, others } = found.data;
  const chosen = items.find(({ itemId }) => itemId === choosing);
  return (
    <>
      {spine !== null && <SpineInRealTerms spine={spine} />}
      {items.length === 0 && (
        <EmptyState title="No items yet">
          Write down what is bargained about under Claim and offers: what others got stands here beside each.
        </EmptyState>
      )}
      {items.map((item) => (
        <ItemCompared
          key={item.itemId}
          item={item}
          others={item.kind === 'pay' ? others : []}
          onChoose={() => setChoosing(item.itemId)}
        />
      ))}
      {chosen && (
        <BenchmarkChoice
          item={{
            id: chosen.itemId,
            revision: chosen.revision,
            title: chosen.title,
            kind: chosen.kind,
            benchmarkIds: chosen.benchmarks.map(({ id }) => id),
          }}
          onClose={() => setChoosing(null)}
        />
      )}
    </>
  );
}

interface ItemComparedProps {
  item: ComparedItem;
  /** Settlements in percent that no item stands on: drawn where the item has none of its own. */
  others: ComparedItem['benchmarks'];
  onChoose: () => void;
}

function ItemCompared({ item, others, onChoose }: ItemComparedProps) {
  const may = useMay();
  const { title, benchmarks, marks, positions } = item;
  const drawn = benchmarks.some(({ unit }) => unit === 'percent') ? benchmarks : others;
  const isBorrowed = drawn === others && others.length > 0;
  return (
    <Block
      title={title}
      action={
        may('negotiations.keepItem') && (
          <Button size="compact-md" onClick={onChoose}>
            {benchmarks.length === 0 ? 'Choose benchmarks' : 'Change benchmarks'}
            <span className="visually-hidden">: {title}</span>
          </Button>
        )
      }
    >
      {benchmarks.length === 0 && !isBorrowed && (
        <p className={classes.quiet}>Nothing to put beside it yet: what others settled for, or have.</p>
      )}
      <SettlementPicture rows={drawn} marks={marks} />
      {isBorrowed && (
        <p className={classes.quiet}>These are settlements that are kept; the item stands on none of them yet.</p>
      )}
      {benchmarks.length > 0 && (
        <ul className={classes.sources}>
          {benchmarks.map(({ id, who, what, inWords, on, source, comparability, why, isOld, link }) => (
            <li key={id}>
              <strong>
                {who}
                {inWords !== '' && `: ${inWords}`}
              </strong>
              {what !== '' && `, ${what}`}
              <br />
              <span className={classes.quiet}>
                <DayText day={on} isShort /> ·{' '}
                {link === '' ? (
                  source
                ) : (
                  <a href={link} target="_blank" rel="noreferrer">
                    {source}
                  </a>
                )}{' '}
                · {comparabilityWords[comparability]}
                {why.trim() !== '' && `: ${why}`}
                {isOld && ' · older than two years'}
              </span>
            </li>
          ))}
        </ul>
      )}
      <PositionsBlock positions={positions} />
    </Block>
  );
}
