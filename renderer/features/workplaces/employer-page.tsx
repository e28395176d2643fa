// One employer: its workplaces and how well each is organised, its bargaining units and headcounts, density over time.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import type { Employer } from '../../../shared/domain/workplaces.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { IfMay } from '../../components/if-may.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordPage } from '../../components/record-page.tsx';
import { TwoColumns } from '../../components/side-list.tsx';
import { Table } from '../../components/table.tsx';
import { DensityBar } from './density-bar.tsx';
import { DensityOverTime } from './density-over-time.tsx';
import { EditWorkplace } from './edit-workplace.tsx';
import { EmployerDialog } from './employer-dialog.tsx';
import { HeadcountsCard } from './headcounts-card.tsx';
import { MergeEmployersDialog } from './merge-employers-dialog.tsx';
import { PlaceFacts } from './place-facts.tsx';
import { PlaceMenu } from './place-menu.tsx';
import { UnitsCard } from './units-card.tsx';
import classes from './workplaces.module.css';

type EmployerData = Outputs['workplaces']['employer'];
type PlaceRow = Outputs['workplaces']['density']['rows'][number];

export function EmployerPage() {
  const { id } = useParams({ from: '/workplaces/employers/$id' });
  const { terms } = useWords();
  const found = useQuery(useDesk().workplaces.employer.queryOptions({ input: { id } }));
  const trail = [
    { label: capital(terms.workplaces), to: '/workplaces' as const },
    { label: 'Employers', to: '/workplaces/employers' as const },
  ];
  return (
    <RecordPage found={found} trail={trail} what="employer">
      {(data) => <Loaded key={id} data={data} />}
    </RecordPage>
  );
}

function Loaded(props: { data: EmployerData }) {
  const { employer, ...figures } = props.data;
  const { terms } = useWords();
  const [dialog, setDialog] = useState<'name' | 'workplace' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <PageHeader
        title={employer.name}
        trail={[
          { label: capital(terms.workplaces), to: '/workplaces' },
          { label: 'Employers', to: '/workplaces/employers' },
        ]}
        sentence={figures.isCounted === false ? undefined : <PlaceFacts {...figures} />}
        actions={
          <>
            <LinkButton to="/members" search={{ where: { employerId: { eq: employer.id }, isMember: { eq: true } } }}>
              {capital(terms.members)}
            </LinkButton>
            <IfMay call="workplaces.saveEmployer">
              <Button onClick={() => setDialog('name')}>Change</Button>
              <Button onClick={() => setDialog('workplace')}>Add a {terms.workplace}</Button>
              <More employer={employer} />
            </IfMay>
          </>
        }
      />
      <TwoColumns
        nextLabel="How it is organised"
        next={
          <>
            <HeadcountsCard
              of={{ kind: 'employer', record: employer }}
              hint={`None of its own. Where every ${terms.workplace} has one, they are added up; else density is n/a.`}
            />
            <UnitsCard employerId={employer.id} />
          </>
        }
      >
        <IfMay call="workplaces.density">
          <Places employerId={employer.id} />
        </IfMay>
        <div className={classes.below}>
          <DensityOverTime employerId={employer.id} />
        </div>
      </TwoColumns>
      {dialog === 'name' && <EmployerDialog employer={employer} onClose={close} />}
      {dialog === 'workplace' && <EditWorkplace id={null} employerId={employer.id} onClose={close} />}
    </>
  );
}

function More(props: { employer: Employer }) {
  const { employer } = props;
  const { terms } = useWords();
  const navigate = useNavigate();
  const { id, revision, name } = employer;
  const remove = useAction((client) => client.workplaces.removeEmployer({ id, revision }), {
    done: () => `${name} is taken away.`,
    undoes: ({ seq }) => ({ seq }),
    onDone: () => void navigate({ to: '/workplaces/employers' }),
  });
  return (
    <PlaceMenu
      name={name}
      kind="employer"
      remove={remove}
      whatGoes={`Its headcounts go with it. Only an employer for whom nobody works or worked, and who has no ${terms.workplaces}, can be taken away, and it can be undone.`}
      merge={(close) => <MergeEmployersDialog keep={employer} onClose={close} />}
    />
  );
}

function Places(props: { employerId: string }) {
  const { terms } = useWords();
  const navigate = useNavigate();
  const found = useQuery(
    useDesk().workplaces.density.queryOptions({ input: { by: 'workplace', employerId: props.employerId } }),
  );
  if (found.error) return <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />;
  if (!found.data) return null;
  return (
    <Table<PlaceRow>
      label={`${capital(terms.workplaces)} of this employer`}
      height="content"
      rows={found.data.rows}
      rowKey={(row) => row.id ?? row.name}
      onOpen={(row) => row.id && void navigate({ to: '/workplaces/$id', params: { id: row.id } })}
      empty={
        <EmptyState title={`No ${terms.workplaces} yet`}>
          Add one, or bring in a membership list that says where people work.
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          header: capital(terms.workplace),
          width: 'minmax(160px, 1.6fr)',
          tone: 'strong',
          cell: (row) => row.name,
          sortValue: (row) => row.name,
        },
        {
          key: 'members',
          header: capital(terms.members),
          width: '100px',
          align: 'end',
          cell: (row) => row.members.toLocaleString('en-GB'),
          sortValue: (row) => row.members,
        },
        {
          key: 'people',
          header: 'Of people',
          width: '100px',
          align: 'end',
          tone: 'soft',
          cell: (row) => row.headcount?.people.toLocaleString('en-GB') ?? 'n/a',
          sortValue: (row) => row.headcount?.people ?? -1,
        },
        {
          key: 'density',
          header: 'Density',
          width: '160px',
          cell: (row) => <DensityBar density={row.density} />,
          sortValue: (row) => row.density ?? -1,
        },
        {
          key: 'reps',
          header: capital(terms.reps),
          width: '110px',
          align: 'end',
          cell: (row) => (row.reps === 0 ? <strong className={classes.nobody}>no {terms.rep}</strong> : row.reps),
          sortValue: (row) => row.reps,
        },
      ]}
    />
  );
}
