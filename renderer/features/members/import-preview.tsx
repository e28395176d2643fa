// What an import would do, before it does it: counts that open their rows, who would be new or changed and how, who may
// be somebody on the list already, and what cannot be read and why.

import { Button, Switch } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { ImportPreview as Preview } from '../../../shared/contract/member-import.ts';
import { useWords } from '../../app/desk.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import shared from '../../components/import.module.css';
import { TwoColumns } from '../../components/side-list.tsx';
import { StatCard, StatRow } from '../../components/stat-card.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { count, fieldWords, valueInWords } from './import-words.ts';
import { NO_NUMBER } from './member-words.ts';
import classes from './members.module.css';
import { FewRejected, RejectedTable, SaveRejected } from './rejected-rows.tsx';

type Shown = 'new' | 'changed' | 'matches' | 'rejected' | 'unread' | 'absent';

export type Match = Preview['matches'][number];

interface ImportPreviewProps {
  preview: Preview;
  /** What was asked, for the file of the rows that cannot come in. */
  asked: Inputs['members']['previewImport'];
  accepted: readonly Match[];
  onAccepted: (accepted: Match[]) => void;
  /** Beside the rows: how far the list is believed; given a way to show who is not in it. */
  children?: (onShowAbsent: () => void) => ReactNode;
}

export function ImportPreview(props: ImportPreviewProps) {
  const { preview } = props;
  const { counts } = preview;
  const [chosen, setChosen] = useState<Shown | null>(null);
  const isMatched = preview.matchesTotal > 0 || props.accepted.length > 0;
  const first: Shown = isMatched ? 'matches' : counts.changed > 0 ? 'changed' : 'new';
  const shown = chosen ?? first;
  const card = (key: Shown, label: string, figure: number) => (
    <StatCard
      figure={figure}
      label={label}
      tone={key === 'rejected' && figure > 0 ? 'late' : 'plain'}
      isActive={shown === key}
      onOpen={() => setChosen(key)}
    />
  );
  return (
    <>
      <StatRow>
        {card('new', counts.new === 1 ? 'new member' : 'new members', counts.new)}
        {card('changed', 'changed', counts.changed)}
        <StatCard figure={counts.unchanged} label="the same" />
        <StatCard figure={counts.withoutNumber} label="without a number" />
        {isMatched && card('matches', 'may be on the list already', preview.matchesTotal + props.accepted.length)}
        {card('rejected', 'cannot be read', counts.rejected)}
        {preview.unreadTotal > 0 && card('unread', 'dates of birth to mend', preview.unreadTotal)}
      </StatRow>
      {preview.warnings.length > 0 && (
        <div className={shared.warnings}>
          {preview.warnings.slice(0, 5).map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </div>
      )}
      <TwoColumns
        next={
          <>
            {props.children?.(() => setChosen('absent'))}
            <FewRejected rows={preview.rejected} total={preview.rejectedTotal} onOpen={() => setChosen('rejected')} />
          </>
        }
      >
        {shown === 'new' && <NewRows preview={preview} />}
        {shown === 'changed' && <ChangedRows preview={preview} />}
        {shown === 'matches' && <Matches {...props} />}
        {shown === 'rejected' && (
          <>
            <Title total={preview.rejectedTotal} shown={preview.rejected.length}>
              Cannot be read
            </Title>
            {preview.rejectedTotal > 0 && <SaveRejected asked={props.asked} />}
            <RejectedTable rows={preview.rejected} />
          </>
        )}
        {shown === 'unread' && <UnreadRows preview={preview} />}
        {shown === 'absent' && <AbsentRows preview={preview} />}
      </TwoColumns>
    </>
  );
}

function Title(props: { children: string; total: number; shown: number }) {
  return (
    <h2 className="section-title" style={{ marginBottom: 10 }}>
      {props.children}, {count(props.total)}
      {props.shown < props.total && ` (the first ${count(props.shown)} are shown)`}
    </h2>
  );
}

interface ChangedField {
  key: string;
  name: string;
  what: string;
  was: string;
  willBe: string;
}

function ChangedRows(props: { preview: Preview }) {
  const { changes, counts } = props.preview;
  const words = useWords();
  const names: Record<string, string> = {
    ...fieldWords(words),
    isToCheck: 'Membership to check',
    unread: 'Date of birth',
  };
  const rows: ChangedField[] = changes.flatMap((change) =>
    change.fields.map((field) => ({
      key: `${change.row} ${field.field}`,
      name: change.name,
      what: names[field.field] ?? field.field,
      was: valueInWords(field.field, field.was, words),
      willBe: valueInWords(field.field, field.willBe, words),
    })),
  );
  const columns: Column<ChangedField>[] = [
    { key: 'name', header: 'Member', cell: (row) => row.name, tone: 'strong' },
    { key: 'what', header: 'What', width: '140px', cell: (row) => row.what },
    {
      key: 'change',
      header: 'Was → will be',
      width: 'minmax(0, 1.6fr)',
      cell: (row) => (
        <>
          {row.was !== '' && <del className={classes.was}>{row.was}</del>} {row.willBe === '' ? 'nothing' : row.willBe}
        </>
      ),
    },
  ];
  return (
    <>
      <Title total={counts.changed} shown={changes.length}>
        Changed
      </Title>
      <Table
        label="What would change"
        height="content"
        rows={rows}
        rowKey={(row) => row.key}
        columns={columns}
        empty={<EmptyState title="Nobody on the list would change" />}
      />
    </>
  );
}

function NewRows(props: { preview: Preview }) {
  const { added, counts } = props.preview;
  const columns: Column<Preview['added'][number]>[] = [
    { key: 'row', header: 'Row', width: '80px', tone: 'soft', cell: (row) => count(row.row) },
    { key: 'number', header: 'Number', width: '140px', tone: 'soft', cell: (row) => row.number ?? NO_NUMBER },
    { key: 'name', header: 'Name', tone: 'strong', cell: (row) => row.name },
    { key: 'workplace', header: 'Workplace', cell: (row) => row.workplace },
  ];
  return (
    <>
      <Title total={counts.new} shown={added.length}>
        New members
      </Title>
      <Table
        label="New members"
        height="content"
        rows={added}
        rowKey={(row) => String(row.row)}
        columns={columns}
        empty={<EmptyState title="Nobody new" />}
      />
    </>
  );
}

function Matches(props: ImportPreviewProps) {
  const { preview, accepted } = props;
  const isAccepted = (match: Match) => accepted.some(({ row }) => row === match.row);
  // What was said stays in sight: the desk offers it no more once it is taken up.
  const rows = [...accepted, ...preview.matches.filter((match) => !isAccepted(match))].sort((a, b) => a.row - b.row);
  const toggle = (match: Match) =>
    props.onAccepted(isAccepted(match) ? accepted.filter(({ row }) => row !== match.row) : [...accepted, match]);
  const columns: Column<Match>[] = [
    { key: 'row', header: 'Row', width: '60px', tone: 'soft', cell: (match) => count(match.row) },
    { key: 'name', header: 'In the file', tone: 'strong', cell: (match) => match.name },
    { key: 'member', header: 'On the list', cell: (match) => match.memberName },
    { key: 'reason', header: 'Why', width: 'minmax(0, 2.6fr)', cell: (match) => match.reason },
    {
      key: 'same',
      header: 'Same person',
      width: '116px',
      cell: (match) => (
        <Switch
          aria-label={`${match.name} is ${match.memberName}`}
          checked={isAccepted(match)}
          onChange={() => toggle(match)}
        />
      ),
    },
  ];
  return (
    <>
      <Title total={preview.matchesTotal + accepted.length} shown={rows.length}>
        May be on the list already
      </Title>
      <p className={shared.or}>
        Say which are the same person, so that nobody is on the list twice. The others come in as new.{' '}
        {preview.matches.length > 0 && (
          <Button size="compact-md" variant="subtle" onClick={() => props.onAccepted(rows)}>
            All are the same
          </Button>
        )}
      </p>
      <Table
        label="May be on the list already"
        height="content"
        rows={rows}
        rowKey={(match) => String(match.row)}
        columns={columns}
      />
    </>
  );
}

function UnreadRows({ preview }: { preview: Preview }) {
  const columns: Column<Preview['unread'][number]>[] = [
    { key: 'row', header: 'Row', width: '80px', tone: 'soft', cell: (row) => count(row.row) },
    { key: 'name', header: 'Who', tone: 'strong', cell: (row) => row.name },
    { key: 'text', header: 'It says', cell: (row) => `“${row.text}”` },
  ];
  return (
    <>
      <Title total={preview.unreadTotal} shown={preview.unread.length}>
        Dates of birth that are none
      </Title>
      <p className={shared.or}>They come in without one. What stands here is kept with them until you mend it.</p>
      <Table
        label="Dates of birth that are none"
        height="content"
        rows={preview.unread}
        rowKey={(row) => String(row.row)}
        columns={columns}
      />
    </>
  );
}

function AbsentRows({ preview }: { preview: Preview }) {
  const columns: Column<Preview['absent'][number]>[] = [
    { key: 'number', header: 'Number', width: '140px', tone: 'soft', cell: (row) => row.number ?? NO_NUMBER },
    { key: 'name', header: 'Name', tone: 'strong', cell: (row) => row.name },
  ];
  return (
    <>
      <Title total={preview.absentTotal} shown={preview.absent.length}>
        On the desk and not in this list
      </Title>
      <p className={shared.or}>
        They stay as they are. Afterwards you see them again, and say what has become of them.
      </p>
      <Table
        label="Not in this list"
        height="content"
        rows={preview.absent}
        rowKey={(row) => row.memberId}
        columns={columns}
      />
    </>
  );
}
