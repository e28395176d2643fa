// What changed in a member's record, newest first, each with Undo.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reasonWords } from '../../../shared/domain/history-words.ts';
import { useDesk, useSession } from '../../app/desk.tsx';
import { useUndo } from '../../app/undo.tsx';
import { InstantText } from '../../components/day-text.tsx';
import { Timeline, TimelineItem } from '../../components/timeline.tsx';
import classes from './members.module.css';

/** A whole list is undone from the branch's history, where it says how many it takes back. */
const isAboutOne = ({ added, changed, removed }: { added: number; changed: number; removed: number }) =>
  added + changed + removed === 1;

const FEW = 5;
const MORE = 50;

export function MemberHistory(props: { memberId: string }) {
  const desk = useDesk();
  const undo = useUndo();
  const { branch } = useSession();
  const [limit, setLimit] = useState(FEW);
  const history = useQuery(
    desk.branch.history.queryOptions({
      input: { collection: 'members', id: props.memberId, page: { offset: 0, limit } },
    }),
  );
  if (!history.data || history.data.rows.length === 0) return null;
  return (
    <section className={classes.block}>
      <div className={classes.blockHead}>
        <h2 className="section-title">What changed in this record</h2>
      </div>
      <Timeline label="What changed in this record">
        {history.data.rows.map((row) => (
          <TimelineItem
            key={row.seq}
            isQuiet
            what={reasonWords(row.reason)}
            meta={
              <>
                <InstantText at={row.at} zone={branch?.zone} />
                {row.revertedBy !== null && ' · undone since'}
              </>
            }
            actions={
              row.revertedBy === null &&
              isAboutOne(row.counts) && (
                <Button size="compact-sm" variant="subtle" onClick={() => void undo(row.seq)}>
                  Undo
                </Button>
              )
            }
          />
        ))}
      </Timeline>
      {history.data.total > limit && (
        <Button variant="subtle" onClick={() => setLimit(MORE)}>
          Show earlier changes
        </Button>
      )}
    </section>
  );
}
