// Whoever is new in a seat, with what is to be done in the first 30 days; the orientation pack; and employee directors.

import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { daysLeftInWords } from '../../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { Block } from '../../../components/block.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { LinkAction } from '../../../components/link-action.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import { EntryDialog } from '../entries/entry-dialog.tsx';
import classes from './unions.module.css';

type Introduction = Outputs['partnership']['introductions']['rows'][number];
type Director = Outputs['partnership']['directors']['rows'][number];

const MANY = { offset: 0, limit: 200 };

export function NewPeoplePanel({ forumId }: { forumId: string }) {
  const desk = useDesk();
  const introductions = useQuery(desk.partnership.introductions.queryOptions({ input: { forumId, page: MANY } }));
  const rows = introductions.data?.rows ?? [];
  const open = rows.filter(({ action }) => action.doneOn === null);
  const done = rows.filter(({ action }) => action.doneOn !== null);
  return (
    <>
      <ErrorBanner error={introductions.error} onTryAgain={() => void introductions.refetch()} />
      <Block
        title={
          introductions.data && introductions.data.overdue > 0
            ? `Introductions, ${introductions.data.overdue} overdue`
            : 'Introductions'
        }
        action={<PackMenu forumId={forumId} />}
      >
        {introductions.data && open.length === 0 && (
          <p className={classes.quiet}>
            Nobody is waiting to be introduced. Whoever takes a seat from now on gets three tasks, to be done within 30
            days.
          </p>
        )}
        <Tasks rows={open} />
        {done.length > 0 && (
          <p className={classes.small} style={{ marginTop: 10 }}>
            {done.length} done before.
          </p>
        )}
      </Block>
      <Directors />
    </>
  );
}

function Tasks({ rows }: { rows: readonly Introduction[] }) {
  const may = useMay();
  const { branch, today } = useSession();
  const sides = sideWords(branch?.words);
  const done = useAction((client, input: Inputs['partnership']['doneAction']) => client.partnership.doneAction(input), {
    done: () => 'Done.',
    undoes: ({ id }) => ({ collection: 'actions', id }),
  });
  if (rows.length === 0) return null;
  return (
    <>
      <ErrorBanner error={done.trouble} onClose={done.clear} />
      <ReadingTable heads={['Who is new', 'What is to be done', 'By whom', 'By when']} hasActions align="middle">
        {rows.map(({ action, seat, holder, isOverdue }) => (
          <tr key={action.id}>
            <th scope="row">
              {holder ?? 'Nobody now'}
              <span className={classes.small}> · {seat}</span>
            </th>
            <td>{action.text}</td>
            <td>{sides[action.ownerSide]}</td>
            <td>
              {action.dueOn && <DayText day={action.dueOn} isShort />}{' '}
              {isOverdue && action.dueOn && (
                <Badge urgency="late">{daysLeftInWords(daysBetween(today, action.dueOn))}</Badge>
              )}
            </td>
            <td>
              {may('partnership.doneAction') && (
                <LinkAction
                  about={action.text}
                  onPress={() => void done.run({ id: action.id, revision: action.revision })}
                >
                  Done
                </LinkAction>
              )}
            </td>
          </tr>
        ))}
      </ReadingTable>
    </>
  );
}

/** The pack for one seat, or for whoever comes. */
function PackMenu({ forumId }: { forumId: string }) {
  const may = useMay();
  const desk = useDesk();
  const { data } = useQuery(desk.partnership.forum.queryOptions({ input: { id: forumId } }));
  const make = useAction(
    (client, input: Inputs['partnership']['orientationPack'], signal) =>
      client.partnership.orientationPack(input, { signal }),
    { onDone: saveDownload },
  );
  const introduce = useAction(
    (client, input: Inputs['partnership']['introduce']) => client.partnership.introduce(input),
    {
      done: ({ total }) => (total === 0 ? 'The tasks are there already.' : `${total} tasks are noted.`),
      undoes: ({ rows }) => (rows[0] === undefined ? undefined : { collection: 'actions', id: rows[0].id }),
    },
  );
  const seats = (data?.seats ?? []).filter(({ isClosed, sitting }) => !isClosed && sitting !== null).slice(0, 40);
  return (
    <span className={classes.row}>
      <ErrorBanner error={make.trouble ?? introduce.trouble} onClose={make.clear} />
      {may('partnership.introduce') && seats.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="compact-md" loading={introduce.isRunning}>
              Somebody is new…
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
            {seats.map(({ id, title, sitting }) => (
              <Menu.Item key={id} onClick={() => void introduce.run({ forumId, seatId: id })}>
                {[sitting?.name, title].filter(Boolean).join(', ')}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {may('partnership.orientationPack') && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="compact-md" loading={make.isRunning}>
              Orientation pack…
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
            <Menu.Item onClick={() => void make.run({ forumId })}>For whoever comes</Menu.Item>
            {seats.map(({ id, title, sitting }) => (
              <Menu.Item key={id} onClick={() => void make.run({ forumId, seatId: id })}>
                {[sitting?.name, title].filter(Boolean).join(', ')}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </span>
  );
}

/** On the employer's board for staff, of every forum. */
function Directors() {
  const may = useMay();
  const [reported, setReported] = useState<Director | null>(null);
  const { data } = useQuery(useDesk().partnership.directors.queryOptions({ input: { page: MANY } }));
  if (!data || data.total === 0) return null;
  return (
    <Block title="Employee directors">
      <ReadingTable heads={['Who', 'Board', 'Term', 'Reported back']} hasActions align="middle">
        {data.rows.map((row) => (
          <tr key={row.seatId}>
            <th scope="row">
              {row.holder ?? 'Vacant'}
              <span className={classes.small}> · {[row.title, row.nominatedBy].filter(Boolean).join(', ')}</span>
            </th>
            <td>{row.forum}</td>
            <td>
              {row.to === null ? (
                <span className={classes.quiet}>no end written down</span>
              ) : (
                <>
                  to <DayText day={row.to} isShort />
                </>
              )}{' '}
              {row.isEndingSoon && row.daysLeft !== null && (
                <Badge urgency={row.daysLeft < 0 ? 'late' : 'soon'}>
                  {row.daysLeft < 0 ? 'ended' : daysLeftInWords(row.daysLeft)}
                </Badge>
              )}
            </td>
            <td>
              {row.lastReportOn === null ? (
                <span className={classes.quiet}>not yet</span>
              ) : (
                <>
                  {row.reportBacks}, last <DayText day={row.lastReportOn} isShort />
                </>
              )}
            </td>
            <td>
              {may('partnership.addEntry') && (
                <LinkAction about={row.title || row.forum} onPress={() => setReported(row)}>
                  Report back
                </LinkAction>
              )}
            </td>
          </tr>
        ))}
      </ReadingTable>
      {reported && (
        <EntryDialog
          on={{ collection: 'forums', id: reported.forumId }}
          kind="reportBack"
          onClose={() => setReported(null)}
        />
      )}
    </Block>
  );
}
