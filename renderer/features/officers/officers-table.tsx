// The officers: who, in which roles, and what can be done about each.

import { Button, Menu } from '@mantine/core';
import { UserRound } from 'lucide-react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { roleWords } from '../../../shared/domain/role-words.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { type Column, Table } from '../../components/table.tsx';
import classes from './officers.module.css';

export type OfficerRow = Outputs['officers']['list']['rows'][number];
export type OfficerAct = 'change' | 'newPassphrase' | 'withdraw' | 'ownPassphrase';

interface OfficersTableProps {
  rows: readonly OfficerRow[];
  /** Whether whoever looks may change officers. */
  mayChange: boolean;
  onAct: (act: OfficerAct, officer: OfficerRow) => void;
}

export function OfficersTable({ rows, mayChange, onAct }: OfficersTableProps) {
  const words = useWords();
  const { branch } = useSession();
  const names = roleWords(words);
  const columns: Column<OfficerRow>[] = [
    {
      key: 'name',
      header: 'Who',
      tone: 'strong',
      width: 'minmax(180px, 1.2fr)',
      cell: (row) => (row.isYou ? `${row.name} (you)` : row.name),
      sortValue: (row) => row.name,
    },
    {
      key: 'roles',
      header: 'Roles',
      width: 'minmax(160px, 1.4fr)',
      cell: (row) => row.roles.map((role) => names[role].name).join(', '),
    },
    {
      key: 'since',
      header: 'Account',
      width: 'minmax(260px, 1fr)',
      hideBelow: 720,
      cell: (row) =>
        row.withdrawnOn ? (
          <span className={classes.withdrawn}>
            withdrawn on <DayText day={row.withdrawnOn} />
          </span>
        ) : row.hasPassphrase ? (
          <>
            since <DayText day={row.addedOn} />
          </>
        ) : (
          'no passphrase yet'
        ),
      sortValue: (row) => row.withdrawnOn ?? row.addedOn,
    },
    {
      key: 'act',
      header: '',
      width: '110px',
      align: 'end',
      cell: (row) => <Actions row={row} mayChange={mayChange} onAct={onAct} />,
    },
  ];
  return (
    <Table
      label="Officers"
      height="content"
      rows={rows}
      rowKey={(row) => row.id}
      columns={columns}
      empty={
        <EmptyState icon={<UserRound size={24} />} title="Nobody has an account yet">
          {branch?.isSample
            ? 'The sample branch is open to everybody.'
            : 'Protect the branch with a passphrase first: whoever does is its first secretary, and adds the others.'}
        </EmptyState>
      }
    />
  );
}

function Actions({ row, mayChange, onAct }: Omit<OfficersTableProps, 'rows'> & { row: OfficerRow }) {
  if (row.isYou && !mayChange) {
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => onAct('ownPassphrase', row)}>
        Passphrase
      </Button>
    );
  }
  if (!mayChange) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" aria-label={`Change ${row.name}`}>
          Change
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {row.withdrawnOn === null && (
          <Menu.Item onClick={() => onAct('change', row)}>Name, roles and details</Menu.Item>
        )}
        {row.isYou ? (
          <Menu.Item onClick={() => onAct('ownPassphrase', row)}>Change your passphrase</Menu.Item>
        ) : (
          <Menu.Item onClick={() => onAct('newPassphrase', row)}>
            {row.withdrawnOn ? 'Let them in again' : 'Give a new passphrase'}
          </Menu.Item>
        )}
        {row.withdrawnOn === null && <Menu.Item onClick={() => onAct('withdraw', row)}>Withdraw</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
