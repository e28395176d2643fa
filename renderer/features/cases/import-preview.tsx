// What bringing cases in would do, before it does it: each with the clock that it starts, whose member must be chosen, and
// what cannot be read and why.

import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useWords } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import shared from '../../components/import.module.css';
import { RejectedRows } from '../../components/rejected-rows.tsx';
import { SideItem, SideList, TwoColumns } from '../../components/side-list.tsx';
import { StatCard, StatRow } from '../../components/stat-card.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { useRowsSeen, type WhoseRow, WhoseRows } from '../../components/whose-rows.tsx';
import classes from './import.module.css';
import { count } from './import-words.ts';

type Preview = Outputs['cases']['previewImport'];
type CaseRow = Preview['cases'][number];
type Choice = Preview['choices'][number];
type Shown = 'cases' | 'choices' | 'rejected';

interface ImportCasesPreviewProps {
  preview: Preview;
  accepted: readonly WhoseRow[];
  onAccepted: (accepted: WhoseRow[]) => void;
}

const FEW = 8;

export function ImportCasesPreview(props: ImportCasesPreviewProps) {
  const { preview } = props;
  const { counts } = preview;
  const { terms } = useWords();
  const [chosen, setChosen] = useState<Shown | null>(null);
  const choices = useRowsSeen(preview.choices);
  const open = preview.choices.filter(({ row }) => !props.accepted.some((each) => each.row === row)).length;
  const shown = chosen ?? (open > 0 ? 'choices' : 'cases');
  return (
    <>
      <StatRow>
        <StatCard
          figure={counts.new}
          label={`open ${counts.new === 1 ? terms.case : terms.cases}`}
          isActive={shown === 'cases'}
          onOpen={() => setChosen('cases')}
        />
        <StatCard
          figure={counts.withoutDate}
          label="have no date"
          tone={counts.withoutDate > 0 ? 'soon' : 'plain'}
          hint={counts.withoutDate > 0 ? 'to ring today' : undefined}
        />
        {choices.length > 0 && (
          <StatCard
            figure={open}
            label={`${terms.members} to choose`}
            tone={open > 0 ? 'soon' : 'plain'}
            isActive={shown === 'choices'}
            onOpen={() => setChosen('choices')}
          />
        )}
        <StatCard figure={counts.notOnList} label="not on the list" />
        {counts.already > 0 && <StatCard figure={counts.already} label="here already" hint="left as they are" />}
        <StatCard
          figure={counts.rejected}
          label="cannot be read"
          tone={counts.rejected > 0 ? 'late' : 'plain'}
          isActive={shown === 'rejected'}
          onOpen={() => setChosen('rejected')}
        />
      </StatRow>
      {preview.warnings.length > 0 && (
        <div className={shared.warnings}>
          {preview.warnings.slice(0, 5).map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </div>
      )}
      <TwoColumns next={<Rejected preview={preview} onOpen={() => setChosen('rejected')} />}>
        {shown === 'cases' && <Cases rows={preview.cases} total={counts.new} />}
        {shown === 'choices' && <Choices choices={choices} {...props} />}
        {shown === 'rejected' && (
          <>
            <h2 className={`section-title ${classes.title}`}>Cannot be read, {count(preview.rejectedTotal)}</h2>
            <RejectedRows
              label="Rows that cannot be read"
              rows={preview.rejected}
              empty={<EmptyState title="Every row can be read" />}
            />
          </>
        )}
      </TwoColumns>
    </>
  );
}

function Cases({ rows, total }: { rows: readonly CaseRow[]; total: number }) {
  const { terms } = useWords();
  const columns: Column<CaseRow>[] = [
    { key: 'row', header: 'Row', width: '64px', tone: 'soft', hideBelow: 700, cell: (row) => count(row.row) },
    {
      key: 'name',
      header: 'Who',
      width: 'minmax(120px, 1.1fr)',
      cell: (row) => (
        <span title={row.match}>
          <strong>{row.name}</strong> {row.memberId === null && <span className={shared.match}>not on the list</span>}
        </span>
      ),
    },
    { key: 'type', header: 'Kind', width: 'minmax(116px, 0.9fr)', cell: (row) => row.type },
    {
      key: 'date',
      header: 'Its date',
      width: '138px',
      cell: (row) =>
        row.keyDate ? <DayText day={row.keyDate} isShort /> : <span className={classes.noDate}>no date</span>,
    },
    {
      key: 'clock',
      header: 'Its clock',
      width: 'minmax(250px, 2.2fr)',
      cell: (row) =>
        row.keyDate ? <span title={row.clock}>{row.clock}</span> : <span className={shared.match}>ring and ask</span>,
    },
    {
      key: 'rep',
      header: capital(terms.rep),
      width: 'minmax(90px, 0.8fr)',
      hideBelow: 700,
      cell: (row) => row.repName ?? '',
    },
  ];
  return (
    <>
      <h2 className={`section-title ${classes.title}`}>
        Open {terms.cases}, {count(total)}
        {rows.length < total && ` (the first ${count(rows.length)} are shown)`}
      </h2>
      <Table
        label={`Open ${terms.cases}`}
        height="content"
        rows={rows}
        rowKey={(row) => String(row.row)}
        columns={columns}
        empty={
          <EmptyState title={`No ${terms.case} would come in`}>
            Check which column is which: a row needs somebody’s name or number, and a kind of {terms.case}.
          </EmptyState>
        }
      />
    </>
  );
}

function Choices({ accepted, onAccepted, choices }: ImportCasesPreviewProps & { choices: readonly Choice[] }) {
  const { terms } = useWords();
  return (
    <>
      <h2 className={`section-title ${classes.title}`}>Several {terms.members} have the name</h2>
      <p className={shared.or}>Say who each is. A row that is not decided stays out.</p>
      <WhoseRows choices={choices} accepted={accepted} onAccepted={onAccepted} notListed="Somebody not on the list" />
    </>
  );
}

function Rejected({ preview, onOpen }: { preview: Preview; onOpen: () => void }) {
  const few = preview.rejected.slice(0, FEW);
  const more = preview.rejectedTotal - few.length;
  return (
    <SideList title={`Cannot be read, ${count(preview.rejectedTotal)}`}>
      {few.length === 0 && <SideItem title="Every row can be read" />}
      {few.map((row) => (
        <SideItem
          key={`${row.row} ${row.column} ${row.reason}`}
          title={row.column === null ? `Row ${count(row.row)}` : `Row ${count(row.row)}, ${row.column}`}
        >
          {row.name && `${row.name}: `}
          {row.reason}
        </SideItem>
      ))}
      {more > 0 && (
        <SideItem title={`${count(more)} more`} onOpen={onOpen}>
          Show them all
        </SideItem>
      )}
    </SideList>
  );
}
