// Who held a post, the newest first, with the days on which nobody did.

import { Link } from '@tanstack/react-router';
import type { Holder, RepPage } from '../../../../shared/contract/reps/posts.ts';
import { howFilledWords } from '../../../../shared/domain/reps/words-posts.ts';
import { Block } from '../../../components/block.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import classes from './posts.module.css';

type Line = { from: string | null; holder: Holder } | { from: string | null; holder: null; to: string | null };

export function PostHistory({ page: { rep, post, history, gaps } }: { page: RepPage }) {
  if (post === null) return null;
  const lines: Line[] = [
    ...history.map((holder) => ({ from: holder.from, holder })),
    ...gaps.map(({ from, to }) => ({ from, to, holder: null })),
  ].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
  return (
    <Block title={`Who held this post: ${post.called}`}>
      <ReadingTable label="Who held this post" heads={['Who', 'From', 'Until', 'How']}>
        {lines.map((line) =>
          line.holder === null ? (
            <tr key={`gap ${line.from}`} className={classes.gap}>
              <td>{post.seats === 1 ? 'Vacant' : 'A seat was vacant'}</td>
              <td>{line.from === null ? 'nobody knows' : <DayText day={line.from} isShort />}</td>
              <td>{line.to === null ? 'today' : <DayText day={line.to} isShort />}</td>
              <td />
            </tr>
          ) : (
            <tr key={line.holder.repId} data-here={line.holder.repId === rep.id || undefined}>
              <td>
                {line.holder.repId === rep.id ? (
                  <strong>{line.holder.name}</strong>
                ) : (
                  <Link to="/reps/$id" params={{ id: line.holder.repId }}>
                    {line.holder.name}
                  </Link>
                )}
                {line.holder.isDeputy && <span className={classes.quiet}>, deputy</span>}
              </td>
              <td>{line.holder.from === null ? 'nobody knows' : <DayText day={line.holder.from} isShort />}</td>
              <td>{line.holder.to === null ? 'no last day' : <DayText day={line.holder.to} isShort />}</td>
              <td>{line.holder.filled === null ? '' : howFilledWords[line.holder.filled]}</td>
            </tr>
          ),
        )}
      </ReadingTable>
    </Block>
  );
}
