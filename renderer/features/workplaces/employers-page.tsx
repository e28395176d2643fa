// Employers: how many members work for each, at how many workplaces, and how well each is organised.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Building2 } from 'lucide-react';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { IfMay } from '../../components/if-may.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PagedTable } from '../../components/table.tsx';
import { DensityBar } from './density-bar.tsx';
import { EmployerDialog } from './employer-dialog.tsx';
import { useEmployerPages } from './use-employer-pages.ts';

type EmployerRow = Outputs['workplaces']['employers']['rows'][number];

export function EmployersPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const { terms } = useWords();
  const [isAdding, setIsAdding] = useState(false);
  const load = useEmployerPages();
  const all = useQuery(desk.workplaces.employers.queryOptions({ input: { page: { offset: 0, limit: 0 } } }));
  return (
    <>
      <PageHeader
        title="Employers"
        trail={[{ label: capital(terms.workplaces), to: '/workplaces' }, { label: 'Employers' }]}
        {...(all.data && { sentence: `${all.data.total.toLocaleString('en-GB')} employers.` })}
        actions={
          <IfMay call="workplaces.saveEmployer">
            <Button onClick={() => setIsAdding(true)}>Add an employer</Button>
          </IfMay>
        }
      />
      <PagedTable<EmployerRow>
        label="Employers"
        load={load}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/workplaces/employers/$id', params: { id: row.id } })}
        empty={
          <EmptyState icon={<Building2 size={28} />} title="No employers yet">
            They come in by themselves with a membership list that says where people work.
          </EmptyState>
        }
        columns={[
          { key: 'name', header: 'Employer', width: 'minmax(200px, 2fr)', tone: 'strong', cell: (row) => row.name },
          {
            key: 'workplaces',
            header: capital(terms.workplaces),
            width: '130px',
            align: 'end',
            cell: (row) => row.workplaces.toLocaleString('en-GB'),
          },
          {
            key: 'members',
            header: capital(terms.members),
            width: '120px',
            align: 'end',
            cell: (row) => row.members.toLocaleString('en-GB'),
          },
          {
            key: 'density',
            header: 'Density',
            width: '190px',
            cell: (row) => <DensityBar density={row.density} />,
          },
        ]}
      />
      {isAdding && <EmployerDialog employer={null} onClose={() => setIsAdding(false)} />}
    </>
  );
}
