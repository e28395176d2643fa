// Settlements in percent beside the claim and the offer of one negotiation: the newest that is open, unless another is chosen.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BenchmarkRow } from '../../../../shared/contract/negotiations/benchmarks.ts';
import { useDesk } from '../../../app/desk.tsx';
import { Block } from '../../../components/block.tsx';
import { SelectField } from '../../../components/fields.tsx';
import { SettlementPicture } from './settlement-picture.tsx';

const OPEN_FIRST = { page: { offset: 0, limit: 50 } };

interface BesideNegotiationProps {
  rows: readonly BenchmarkRow[];
  onOpen?: (row: BenchmarkRow) => void;
}

export function BesideNegotiation({ rows, onOpen }: BesideNegotiationProps) {
  const desk = useDesk();
  const [chosen, setChosen] = useState<string | null>(null);
  const all = useQuery(desk.negotiations.list.queryOptions({ input: OPEN_FIRST })).data?.rows ?? [];
  const id = chosen ?? all.find(({ isOpen }) => isOpen)?.id ?? all[0]?.id;
  const compared = useQuery({
    ...desk.negotiations.compare.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== undefined,
  }).data;
  const marks = compared?.items.find((item) => item.marks.some(({ percent }) => percent !== null))?.marks ?? [];
  if (!rows.some(({ unit, value }) => unit === 'percent' && value !== null)) return null;
  return (
    <Block
      title="Settlements in percent"
      action={
        all.length > 1 && (
          <SelectField
            label=""
            aria-label="Beside which negotiation"
            w={280}
            size="sm"
            options={all.map((row) => ({ value: row.id, label: row.title }))}
            value={id ?? null}
            onChange={setChosen}
          />
        )
      }
    >
      <SettlementPicture rows={rows} marks={marks} {...(onOpen && { onOpen })} />
    </Block>
  );
}
