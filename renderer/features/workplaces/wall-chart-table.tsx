// The wall chart as a table: everybody on it with where they stand and what they are.

import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { capital } from '../../../shared/domain/words.ts';
import { useWords } from '../../app/desk.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Table } from '../../components/table.tsx';
import type { WallChartData } from './wall-chart-layout.ts';

interface Line {
  key: string;
  memberId: string | null;
  name: string;
  department: string;
  shift: string;
  title: string;
  what: string;
}

export function WallChartTable(props: { chart: WallChartData }) {
  const { chart } = props;
  const { terms } = useWords();
  const navigate = useNavigate();
  const lines = useMemo(() => linesOf(chart, terms), [chart, terms]);
  return (
    <Table<Line>
      label={`Everybody on the wall chart of ${chart.workplace.name}`}
      rows={lines}
      rowKey={(line) => line.key}
      height="content"
      onOpen={(line) => line.memberId && void navigate({ to: '/members/$id', params: { id: line.memberId } })}
      empty={<EmptyState title={`No ${terms.members} here`} />}
      columns={[
        { key: 'name', header: 'Name', tone: 'strong', cell: (line) => line.name, sortValue: (line) => line.name },
        {
          key: 'department',
          header: 'Department',
          cell: (line) => line.department,
          sortValue: (line) => line.department,
        },
        { key: 'shift', header: 'Shift', cell: (line) => line.shift, sortValue: (line) => line.shift, hideBelow: 560 },
        { key: 'title', header: 'Job', cell: (line) => line.title, sortValue: (line) => line.title, hideBelow: 720 },
        { key: 'what', header: 'What', cell: (line) => line.what, sortValue: (line) => line.what },
      ]}
    />
  );
}

function linesOf(chart: WallChartData, terms: { member: string; rep: string }): Line[] {
  return chart.cells.flatMap(({ department, shift, members, inTouch }) => [
    ...members.map((person) => ({
      key: `${person.memberId} ${department} ${shift}`,
      memberId: person.memberId,
      name: person.name,
      department,
      shift,
      title: person.title,
      what: capital(
        [person.isRep ? terms.rep : terms.member, !person.isMainJob && 'second job', person.isInArrears && 'in arrears']
          .filter(Boolean)
          .join(', '),
      ),
    })),
    ...inTouch.map((person) => ({
      key: `${person.id} ${department} ${shift}`,
      memberId: null,
      name: person.name,
      department,
      shift,
      title: person.title,
      what: 'In touch, not a member yet',
    })),
  ]);
}
