// Everybody with one trouble, and what can be done with all of them or with those that are chosen.

import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import type { QualityIssue } from '../../../shared/contract/member-quality.ts';
import { useClient, useDesk, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PagedTable } from '../../components/table.tsx';
import type { Column } from '../../components/table-columns.ts';
import { useRowSelection } from '../../components/use-row-selection.tsx';
import { type Fix, fixesFor, isMendedHere, needsWorkplace } from './issue-fixes.ts';
import classes from './quality.module.css';
import { WorkplaceDialog } from './workplace-dialog.tsx';

type Row = Outputs['members']['qualityRows']['rows'][number];

const PAGE = 500;
const keyOf = ({ memberId }: Row): string => memberId;
const nameOf = ({ name }: Row): string => name;

export function IssueRows({ issue, title, about }: { issue: QualityIssue; title: string; about: string }) {
  const desk = useDesk();
  const client = useClient();
  const navigate = useNavigate();
  const { terms } = useWords();
  const selection = useRowSelection<Row>(keyOf, nameOf);
  const [total, setTotal] = useState(0);
  const [isPlacing, setIsPlacing] = useState(false);
  const load = useCallback(
    (page: { offset: number; limit: number }) => desk.members.qualityRows.queryOptions({ input: { issue, page } }),
    [desk, issue],
  );
  const { chosen, clear } = selection;
  const fix = useAction(
    async (_, set: Fix) => {
      const memberIds = chosen.length > 0 ? chosen.map(keyOf) : await everybody();
      return client.members.fixInBulk({ memberIds, set });
    },
    {
      done: ({ changed, leftAlone }) =>
        changed === 0
          ? 'There was nothing that could be mended so.'
          : `${changed.toLocaleString('en-GB')} mended${leftAlone > 0 ? `; ${leftAlone.toLocaleString('en-GB')} were left as they are` : ''}.`,
      undoes: ({ seq }) => (seq === null ? undefined : { seq }),
      onDone: clear,
    },
  );
  const everybody = async (): Promise<string[]> => {
    const ids: string[] = [];
    for (let offset = 0; offset < 10_000; offset += PAGE) {
      const { rows, total: all } = await client.members.qualityRows({ issue, page: { offset, limit: PAGE } });
      ids.push(...rows.map(keyOf));
      if (ids.length >= all || rows.length === 0) break;
    }
    return ids;
  };
  const who =
    chosen.length > 0 ? `${chosen.length.toLocaleString('en-GB')} chosen` : `all ${total.toLocaleString('en-GB')}`;
  const hasProposals = issue === 'badPostcode' || issue === 'badEmail';
  const columns: Column<Row>[] = [
    { key: 'name', header: 'Name', cell: (row) => row.name, tone: 'strong', width: 'minmax(130px, 1fr)' },
    { key: 'number', header: 'Number', cell: (row) => row.number ?? 'None yet', width: '110px', hideBelow: 620 },
    {
      key: 'detail',
      header: 'What is wrong',
      cell: (row) => <span title={row.detail}>{row.detail}</span>,
      width: 'minmax(180px, 2.4fr)',
    },
    ...(hasProposals
      ? [
          {
            key: 'proposal',
            header: 'Would be',
            cell: (row: Row) => row.proposal ?? 'No proposal',
            width: 'minmax(120px, 1.2fr)',
          },
        ]
      : [
          {
            key: 'workplace',
            header: 'Workplace',
            cell: (row: Row) => row.workplace ?? '',
            tone: 'soft' as const,
            hideBelow: 760,
          },
        ]),
  ];
  return (
    <>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.about}>{about}</p>
      <ErrorBanner error={fix.trouble} />
      <div className={classes.actions} data-no-print>
        {total > 0 &&
          fixesFor(issue).map(({ verb, set }) => (
            <Button key={verb} disabled={fix.isRunning} onClick={() => void fix.run(set)}>
              {`${verb} (${who})`}
            </Button>
          ))}
        {needsWorkplace(issue) && (
          <Button disabled={chosen.length === 0} onClick={() => setIsPlacing(true)}>
            {chosen.length === 0 ? 'Choose people to give them a workplace' : `Give a workplace to ${chosen.length}…`}
          </Button>
        )}
        {issue === 'notInNationalList' && <LinkButton to="/members/absent">Say who left and who stays</LinkButton>}
        {!isMendedHere(issue) && issue !== 'notInNationalList' && (
          <span className={classes.hint}>Press a row to open the {terms.member} and mend it there.</span>
        )}
        {issue === 'sharedEmail' && <Link to="/members/duplicates">See who may be one person</Link>}
        {chosen.length > 0 && (
          <Button variant="subtle" onClick={clear}>
            Choose none
          </Button>
        )}
      </div>
      <PagedTable
        label={title}
        load={load}
        columns={columns}
        rowKey={keyOf}
        {...(isMendedHere(issue) && { selection })}
        onTotal={setTotal}
        onOpen={(row) => void navigate({ to: '/members/$id', params: { id: row.memberId } })}
        empty={<p className={classes.about}>All mended: no {terms.member} has this any more.</p>}
      />
      {isPlacing && (
        <WorkplaceDialog
          count={chosen.length}
          isRunning={fix.isRunning}
          trouble={fix.trouble}
          onClose={() => setIsPlacing(false)}
          onChoose={async (set) => {
            if (await fix.run(set)) setIsPlacing(false);
          }}
        />
      )}
    </>
  );
}
