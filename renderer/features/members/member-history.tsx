// What changed in a member's record, newest first, each with Undo; also in the records that were found to be the same
// person and went into this one.

import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { reasonWords } from '../../../shared/domain/history-words.ts';
import type { Member } from '../../../shared/domain/members.ts';
import { useDesk, useSession } from '../../app/desk.tsx';
import { useUndo } from '../../app/undo.tsx';
import { InstantText } from '../../components/day-text.tsx';
import { Timeline, TimelineItem } from '../../components/timeline.tsx';
import classes from './members.module.css';

type Row = Outputs['branch']['history']['rows'][number];

/** A whole list is undone from the branch's history, where it says how many it takes back. */
const canBeUndoneHere = ({ reason, counts: { added, changed, removed } }: Row) =>
  added + changed + removed === 1 || reason === 'members.merge';

const FEW = 5;
const MORE = 50;
/** The records that came in last: each is asked for by itself. */
const MOST_RECORDS = 10;

export function MemberHistory({ member }: { member: Member }) {
  const desk = useDesk();
  const undo = useUndo();
  const { branch } = useSession();
  const [limit, setLimit] = useState(FEW);
  const merged = member.mergedFrom.slice(-MOST_RECORDS);
  const found = useQueries({
    queries: [member.id, ...merged.map(({ id }) => id)].map((id) =>
      desk.branch.history.queryOptions({ input: { collection: 'members', id, page: { offset: 0, limit } } }),
    ),
  });
  const histories = found.map(({ data }) => data?.rows ?? []);
  const rows = inOneOrder(histories).slice(0, limit);
  const hasMore = found.some(({ data }) => (data?.total ?? 0) > limit) || inOneOrder(histories).length > limit;
  if (rows.length === 0) return null;
  const of = (row: { seq: number; record: number }) => (row.record === 0 ? undefined : merged[row.record - 1]);
  return (
    <section className={classes.block}>
      <div className={classes.blockHead}>
        <h2 className="section-title">What changed in this record</h2>
      </div>
      {merged.length > 0 && (
        <p className={classes.hint}>
          {merged.map(({ name, number }) => (number === null ? name : `${name} (${number})`)).join(', ')}{' '}
          {merged.length === 1 ? 'was' : 'were'} found to be the same person; what changed there is told here too.
        </p>
      )}
      <Timeline label="What changed in this record">
        {rows.map((row) => (
          <TimelineItem
            key={row.seq}
            isQuiet
            what={reasonWords(row.reason)}
            meta={
              <>
                <InstantText at={row.at} zone={branch?.zone} />
                {of(row) && ` · in the record of ${of(row)?.number ?? of(row)?.name}`}
                {row.revertedBy !== null && ' · undone since'}
              </>
            }
            actions={
              row.revertedBy === null &&
              canBeUndoneHere(row) && (
                <Button size="compact-sm" variant="subtle" onClick={() => void undo(row.seq)}>
                  Undo
                </Button>
              )
            }
          />
        ))}
      </Timeline>
      {hasMore && limit < MORE && (
        <Button variant="subtle" onClick={() => setLimit(MORE)}>
          Show earlier changes
        </Button>
      )}
    </section>
  );
}

/** Several records' transactions as one story, newest first: one that touched two of them is told once, of the first. */
export function inOneOrder<R extends { seq: number }>(
  histories: readonly (readonly R[])[],
): (R & { record: number })[] {
  const bySeq = new Map<number, R & { record: number }>();
  for (const [record, rows] of histories.entries()) {
    for (const row of rows) if (!bySeq.has(row.seq)) bySeq.set(row.seq, { ...row, record });
  }
  return [...bySeq.values()].sort((a, b) => b.seq - a.seq);
}
