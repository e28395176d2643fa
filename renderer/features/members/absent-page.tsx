// Who was not in the newest list of the whole branch. They are members until somebody says what has become of them.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { UserCheck } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import classes from '../../components/bulk-bar.module.css';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { type Column, PagedTable } from '../../components/table.tsx';
import { useRowSelection } from '../../components/use-row-selection.tsx';
import { count } from './import-words.ts';
import { NO_NUMBER } from './member-words.ts';
import { SettleAbsent, useStayMembers } from './settle-absent.tsx';

type AbsentRow = Outputs['members']['absent']['rows'][number];

const TRAIL = [{ label: 'Members', to: '/members' as const }, { label: 'Not in the list' }];
const keyOf = (row: AbsentRow): string => row.memberId;
const nameOf = (row: AbsentRow): string => row.name;

export function AbsentPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const { branch } = useSession();
  const { terms } = useWords();
  const columns = useAbsentColumns();
  const selection = useRowSelection<AbsentRow>(keyOf, nameOf);
  const [isLeaving, setIsLeaving] = useState(false);
  const about = useQuery(desk.members.absent.queryOptions({ input: { page: { offset: 0, limit: 0 } } }));
  const load = useCallback(
    (page: { offset: number; limit: number }) => desk.members.absent.queryOptions({ input: { page } }),
    [desk],
  );
  const { chosen, clear } = selection;
  const stay = useStayMembers(clear);
  const list = about.data?.list ?? null;
  const memberIds = chosen.map(({ memberId }) => memberId);
  return (
    <>
      <PageHeader
        title="Not in the newest list"
        trail={TRAIL}
        sentence={
          list && about.data && about.data.total > 0
            ? `${count(about.data.total)} ${about.data.total === 1 ? 'is' : 'are'} on the desk and not in ${list.fileName ?? 'the list'} of ${dayInWords(list.day, branch?.dateOrder)}. They are ${terms.members} until you say otherwise: tick those who left, or those who stay.`
            : ' '
        }
        actions={<LinkButton to="/members/import">Bring in a list</LinkButton>}
      />
      <PagedTable<AbsentRow>
        label="Not in the newest list"
        columns={columns}
        load={load}
        rowKey={keyOf}
        onOpen={(row) => void navigate({ to: '/members/$id', params: { id: row.memberId } })}
        selection={selection}
        empty={
          <EmptyState icon={<UserCheck size={24} />} title="Nobody is missing from the newest list">
            When a list of the whole branch is brought in, whoever is on the desk and not in it stands here. Nothing
            happens to them until you say who left and who stays.
          </EmptyState>
        }
      />
      {chosen.length > 0 && (
        <section className={classes.place} aria-label={`With the chosen ${terms.members}`} data-no-print>
          <div className={classes.bar}>
            <strong role="status">{count(chosen.length)} chosen</strong>
            <Button size="compact-md" onClick={() => setIsLeaving(true)}>
              They are no {terms.members} any more…
            </Button>
            <Button size="compact-md" loading={stay.isRunning} onClick={() => void stay.run(memberIds)}>
              They stay {terms.members}
            </Button>
            <Button size="compact-md" variant="subtle" className={classes.clear} onClick={clear}>
              Choose none
            </Button>
          </div>
        </section>
      )}
      {isLeaving && (
        <SettleAbsent
          rows={chosen}
          onClose={() => setIsLeaving(false)}
          onDone={() => {
            setIsLeaving(false);
            clear();
          }}
        />
      )}
    </>
  );
}

function useAbsentColumns(): Column<AbsentRow>[] {
  const words = useWords();
  return useMemo(
    () => [
      {
        key: 'number',
        header: 'Number',
        width: '130px',
        tone: 'soft',
        cell: (row) => <span className="tabular">{row.number ?? NO_NUMBER}</span>,
      },
      { key: 'name', header: 'Name', width: 'minmax(150px, 1.3fr)', tone: 'strong', cell: (row) => row.name },
      {
        key: 'workplace',
        header: words.terms.workplace === 'worksite' ? 'Worksite' : 'Workplace',
        width: 'minmax(120px, 1.2fr)',
        cell: (row) => row.workplace ?? '',
      },
      {
        key: 'standing',
        header: 'Standing',
        width: 'minmax(120px, 1fr)',
        cell: (row) => (row.standing ? words.standings[row.standing] : ''),
      },
      {
        key: 'before',
        header: 'Before you decide',
        width: 'minmax(140px, 1.1fr)',
        cell: (row) =>
          [
            row.isRep ? `is a ${words.terms.rep}` : '',
            row.openCases > 0
              ? `${row.openCases} open ${row.openCases === 1 ? words.terms.case : words.terms.cases}`
              : '',
          ]
            .filter((part) => part !== '')
            .join(', '),
      },
    ],
    [words],
  );
}
