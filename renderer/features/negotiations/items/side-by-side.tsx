// All items of a negotiation side by side: what we claim, each offer, each counter, and where the two sides are on it now. Read
// across a table, and printed.

import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import type { NegotiationItem } from '../../../../shared/domain/negotiations/items.ts';
import { itemKindWords, roundInWords } from '../../../../shared/domain/negotiations/words-items.ts';
import { columnsOf, type RoundColumn, roundIn } from '../../../../shared/rules/negotiations/round-columns.ts';
import { useSession } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { printPage } from '../../../components/printing.ts';
import { RoundCostLine, WhereItStands } from './gap-words.tsx';
import { NewItemDialog } from './item-dialog.tsx';
import classes from './items.module.css';
import { OrderDialog } from './order-dialog.tsx';
import { OursMark } from './ours-mark.tsx';
import { RoundText } from './round-text.tsx';
import type { CostingBase } from './use-round-base.ts';

/** More columns are folded away: the claim and what was on the table last are what is compared. */
const MOST = 5;

interface SideBySideProps {
  page: NegotiationPage;
  base: CostingBase;
}

type Asked = 'new' | 'order' | null;

export function SideBySide({ page, base }: SideBySideProps) {
  const { negotiation, items } = page;
  const [asked, setAsked] = useState<Asked>(null);
  const [isWhole, setIsWhole] = useState(false);
  const mayAdd = useMay()('negotiations.keepItem') && negotiation.closedOn === null;
  const all = columnsOf(items);
  const columns = isWhole ? all : columnsOf(items, MOST);
  const adding = mayAdd && (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setAsked('new')}>
      Add an item
    </Button>
  );
  return (
    <>
      {items.length === 0 ? (
        <EmptyState title="Nothing is claimed yet" action={adding || undefined}>
          Write down what we ask for, item by item: pay, leave, hours, a policy. Offers and counters then stand beside
          it.
        </EmptyState>
      ) : (
        <>
          <div className={classes.bar} data-no-print>
            {adding || <span />}
            {all.length > columns.length && (
              <Button onClick={() => setIsWhole(true)}>Show all {all.length} rounds</Button>
            )}
            {items.length > 1 && (
              <IfMay call="negotiations.orderItems">
                <Button onClick={() => setAsked('order')}>Put in order…</Button>
              </IfMay>
            )}
            <Button onClick={() => void printPage()}>Print</Button>
          </div>
          <SidesTable items={items} columns={columns} base={base} negotiationId={negotiation.id} />
        </>
      )}
      {asked === 'new' && <NewItemDialog negotiation={negotiation} onClose={() => setAsked(null)} />}
      {asked === 'order' && <OrderDialog negotiationId={negotiation.id} items={items} onClose={() => setAsked(null)} />}
    </>
  );
}

interface SidesTableProps {
  items: readonly NegotiationItem[];
  columns: readonly RoundColumn[];
  base: CostingBase;
  negotiationId: string;
}

function SidesTable({ items, columns, base, negotiationId }: SidesTableProps) {
  const { branch } = useSession();
  const navigate = useNavigate();
  const kinds = itemKindWords(branch?.words);
  const open = (item: string) =>
    void navigate({ to: '/negotiations/$id', params: { id: negotiationId }, search: { tab: 'items', item } });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, from the keyboard too
    <section className={classes.scroll} aria-label="Items side by side" tabIndex={0}>
      <table className={classes.sides}>
        <thead>
          <tr>
            <th scope="col" className={classes.item}>
              Item
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-ours={column.day === null || undefined}>
                <strong>{column.day === null ? 'Our draft' : roundInWords(column, branch?.words)}</strong>
                {column.day === null ? <OursMark /> : <DayText day={column.day} isShort />}
              </th>
            ))}
            <th scope="col" className={classes.where}>
              Where we are
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row" className={classes.item}>
                <button type="button" data-print className={classes.open} onClick={() => open(item.id)}>
                  {item.title}
                </button>
                <span className={classes.quiet}>{kinds[item.kind]}</span>
              </th>
              {columns.map((column) => {
                const round = roundIn(item, column);
                return (
                  <td key={column.key} data-ours={column.day === null || undefined}>
                    {round && (
                      <>
                        <RoundText round={round} />
                        <RoundCostLine round={round} base={base} />
                      </>
                    )}
                  </td>
                );
              })}
              <td className={classes.where}>
                <WhereItStands item={item} base={base} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
