// Who has a voice, as a picture: each department, who speaks for it, and how it spoke for itself in the last 12 months.

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, Minus } from 'lucide-react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { MeetingKind } from '../../../../shared/domain/partnership/meetings.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { Block } from '../../../components/block.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import { CoverageBar } from './coverage-bar.tsx';
import classes from './unions.module.css';

type Row = Outputs['partnership']['voice']['rows'][number];

const CHANNELS: readonly { kinds: readonly MeetingKind[]; label: string }[] = [
  { kinds: ['walkRound'], label: 'Walk-round' },
  { kinds: ['openMeeting'], label: 'Open meeting' },
  { kinds: ['huddle', 'workshop'], label: 'Huddle or workshop' },
  { kinds: ['survey'], label: 'Survey' },
];

const SAYS: Readonly<Record<Row['voice'], { words: string; urgency: 'brand' | 'soon' }>> = {
  both: { words: 'both ways', urgency: 'brand' },
  representativeOnly: { words: 'representative only', urgency: 'soon' },
  directOnly: { words: 'direct only', urgency: 'soon' },
  none: { words: 'no voice', urgency: 'soon' },
};

export function VoicePanel({ forumId }: { forumId: string }) {
  const { data, error, refetch } = useQuery(useDesk().partnership.voice.queryOptions({ input: { forumId } }));
  if (error) return <ErrorBanner error={error} onTryAgain={() => void refetch()} />;
  if (!data) return null;
  if (data.total === 0) {
    return (
      <EmptyState
        title="The forum has no departments yet"
        action={
          <LinkButton to="/partnership/forums/$id" params={{ id: forumId }} search={{ tab: 'seats' }}>
            To its seats and rules
          </LinkButton>
        }
      >
        Write down which departments or teams it is about: then it shows who speaks for each, and which were never asked
        themselves.
      </EmptyState>
    );
  }
  return (
    <>
      <CoverageBar {...data.covered} words="departments have a voice both ways: through somebody, and for themselves" />
      <section className={classes.block}>
        <div className={classes.scroll}>
          <ReadingTable
            label="Who has a voice in each department"
            heads={['Department', 'Rep or seat', ...CHANNELS.map(({ label }) => label), 'So it has']}
            align="middle"
            className={classes.voice}
          >
            {data.rows.map((row) => (
              <tr key={row.department}>
                <th scope="row">{row.department}</th>
                <td>
                  <Cell is={row.hasRep}>{row.hasRep ? 'yes' : 'nobody'}</Cell>
                </td>
                {CHANNELS.map(({ kinds, label }) => (
                  <td key={label}>
                    <Direct row={row} kinds={kinds} />
                  </td>
                ))}
                <td>
                  <Badge urgency={SAYS[row.voice].urgency}>{SAYS[row.voice].words}</Badge>
                </td>
              </tr>
            ))}
          </ReadingTable>
        </div>
        <p className={classes.small} style={{ marginTop: 10 }}>
          Direct counts for 12 months. A meeting that names no department was for all of them.
          {!data.areRepsKnown && ' Where reps work is not open to you: only the seats of the forum are counted.'}
        </p>
      </section>
      <Spread forumId={forumId} />
    </>
  );
}

function Cell({ is, children }: { is: boolean; children: React.ReactNode }) {
  return (
    <span className={classes.cell} data-is={is ? 'yes' : 'no'}>
      {is ? <Check size={14} strokeWidth={2.4} aria-hidden /> : <Minus size={14} aria-hidden />}
      {children}
    </span>
  );
}

function Direct({ row, kinds }: { row: Row; kinds: readonly MeetingKind[] }) {
  const last = row.direct.find(({ kind }) => kinds.includes(kind));
  if (last === undefined) return <Cell is={false}>none</Cell>;
  return (
    <Cell is>
      <Link to="/partnership/meetings/$id" params={{ id: last.meetingId }}>
        <DayText day={last.on} isShort />
      </Link>
    </Cell>
  );
}

const SHOWN = { offset: 0, limit: 100 };

/** Where members have no rep, the largest first. */
function Spread({ forumId }: { forumId: string }) {
  const may = useMay();
  const { terms } = useWords();
  const { data } = useQuery({
    ...useDesk().partnership.repSpread.queryOptions({ input: { forumId, page: SHOWN } }),
    enabled: may('partnership.repSpread'),
  });
  if (!data?.isKnown || data.total === 0) return null;
  const { uncovered, members, reps, withoutDepartment } = data;
  return (
    <Block title="How reps are spread">
      <p className={classes.quiet} style={{ marginBottom: 10 }}>
        {uncovered === 0
          ? `Every department with ${terms.members} has a ${terms.rep}.`
          : `${uncovered} ${uncovered === 1 ? 'department has' : 'departments have'} ${terms.members} and no ${terms.rep}.`}{' '}
        {reps > 0 && `${members} ${terms.members} and ${reps} ${terms.reps}: ${Math.ceil(members / reps)} to each.`}
        {withoutDepartment > 0 && ` Of ${withoutDepartment} more the department is not known.`}
      </p>
      <div className={classes.scroll}>
        <ReadingTable heads={['Department', 'Members', 'Reps', 'To each rep']} align="middle">
          {data.rows.map((row) => (
            <tr key={row.department}>
              <th scope="row">{row.department}</th>
              <td>{row.members}</td>
              <td>{row.reps}</td>
              <td>{row.isUncovered ? <Badge urgency="soon">nobody</Badge> : (row.membersPerRep ?? 'n/a')}</td>
            </tr>
          ))}
        </ReadingTable>
      </div>
    </Block>
  );
}
