// One workplace: its wall chart, who looks after it, its goal, who is in touch, and by which headcount all that is measured.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { troubleOf } from '../../app/sentences.ts';
import { useAction } from '../../app/use-action.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { IfMay } from '../../components/if-may.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { TwoColumns } from '../../components/side-list.tsx';
import { DensityOverTime } from './density-over-time.tsx';
import { DepartmentsCard } from './departments-card.tsx';
import { EditWorkplace } from './edit-workplace.tsx';
import { GoalsCard } from './goals-card.tsx';
import { HeadcountsCard } from './headcounts-card.tsx';
import { InTouchCard } from './in-touch-card.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { PlaceFacts } from './place-facts.tsx';
import { PlaceMenu } from './place-menu.tsx';
import { RepsCard } from './reps-card.tsx';
import { UnitsCard } from './units-card.tsx';
import { WallChart } from './wall-chart.tsx';
import type { WallChartData } from './wall-chart-layout.ts';
import { WallChartTable } from './wall-chart-table.tsx';
import classes from './workplaces.module.css';

export function WorkplacePage() {
  const { id } = useParams({ from: '/workplaces/$id' });
  const { terms } = useWords();
  const desk = useDesk();
  const found = useQuery(desk.workplaces.wallChart.queryOptions({ input: { id } }));
  const place = useQuery({ ...desk.workplaces.get.queryOptions({ input: { id } }), enabled: found.isError });
  const trail = [{ label: capital(terms.workplaces), to: '/workplaces' as const }];
  if (found.error && troubleOf(found.error).code === 'NOT_FOUND') {
    return (
      <>
        <PageHeader title="Not here" trail={trail} />
        <EmptyState title={`This ${terms.workplace} is not here any more`}>
          It was taken away or made one with another. That can be undone in the branch’s history.
        </EmptyState>
      </>
    );
  }
  if (found.error && troubleOf(found.error).code === 'FORBIDDEN') {
    return (
      <>
        <PageHeader title={place.data?.name ?? capital(terms.workplace)} trail={trail} />
        <EmptyState title="The members here are open to its own reps">
          {troubleOf(found.error).sentence} Ask one of them.
        </EmptyState>
        <RepsCard workplaceId={id} employerId={null} members={0} />
      </>
    );
  }
  if (found.error) {
    return (
      <>
        <PageHeader title={capital(terms.workplace)} trail={trail} />
        <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />
      </>
    );
  }
  if (!found.data) return <PageHeader title={null} trail={trail} />;
  return <Loaded key={id} chart={found.data} />;
}

function Loaded(props: { chart: WallChartData }) {
  const { chart } = props;
  const { workplace } = chart;
  const { terms } = useWords();
  const [isChanging, setIsChanging] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const hint = 'Density is n/a until somebody writes down how many people work here, and who said so. Ask HR.';
  return (
    <>
      <PageHeader
        title={workplace.name}
        trail={[{ label: capital(terms.workplaces), to: '/workplaces' }, { label: workplace.name }]}
        sentence={
          <>
            {chart.employer !== null && workplace.employerId !== null && (
              <Link className={classes.employer} to="/workplaces/employers/$id" params={{ id: workplace.employerId }}>
                {chart.employer}
              </Link>
            )}
            <PlaceFacts {...chart} />
          </>
        }
        actions={
          <>
            <LinkButton to="/members" search={{ where: { workplaceId: { eq: workplace.id }, isMember: { eq: true } } }}>
              {capital(terms.members)}
            </LinkButton>
            <IfMay call="workplaces.save">
              <Button onClick={() => setIsChanging(true)}>Change</Button>
            </IfMay>
            <LinkButton to="/workplaces/$id/wall-chart" params={{ id: workplace.id }}>
              Print the wall chart
            </LinkButton>
            <IfMay call="workplaces.remove">
              <More chart={chart} />
            </IfMay>
          </>
        }
      />
      <Picture chart={chart} onOpenTouch={setOpened} />
      <TwoColumns
        nextLabel="How it is organised"
        next={
          <>
            <RepsCard workplaceId={workplace.id} employerId={workplace.employerId} members={chart.members} />
            <HeadcountsCard of={{ kind: 'workplace', record: workplace }} hint={hint} />
            {workplace.employerId !== null && (
              <UnitsCard employerId={workplace.employerId} workplaceId={workplace.id} />
            )}
          </>
        }
      >
        <div className={classes.cards}>
          <div className={classes.stack}>
            <GoalsCard workplace={workplace} members={chart.members} />
            <InTouchCard
              workplaceId={workplace.id}
              departments={chart.departments.map(({ name }) => name).filter((name) => name !== '')}
              shifts={chart.shifts.filter((shift) => shift !== '')}
              opened={opened}
              onOpen={setOpened}
            />
          </div>
          <DepartmentsCard chart={chart} />
        </div>
        <DensityOverTime workplaceId={workplace.id} />
      </TwoColumns>
      {isChanging && <EditWorkplace id={workplace.id} onClose={() => setIsChanging(false)} />}
    </>
  );
}

function Picture(props: { chart: WallChartData; onOpenTouch: (id: string) => void }) {
  const { chart } = props;
  const { terms } = useWords();
  const [isTable, setIsTable] = useState(false);
  const isEmpty = chart.cells.length === 0 && chart.departments.length === 0;
  return (
    <section className={classes.picture} aria-labelledby="wall-chart">
      <div className={classes.pictureHead}>
        <h2 id="wall-chart" className="section-title">
          Wall chart
        </h2>
        {!isEmpty && (
          <Button size="compact-sm" variant="subtle" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
            {isTable ? 'As a wall chart' : 'As a table'}
          </Button>
        )}
      </div>
      {isEmpty ? (
        <EmptyState title={`No ${terms.members} here yet`}>
          Everybody whose job is here stands on the wall chart, by department and shift. Write down who is in touch, and
          add the departments below: empty rows show where to go first.
        </EmptyState>
      ) : isTable ? (
        <WallChartTable chart={chart} />
      ) : (
        <WallChart chart={chart} onOpenTouch={props.onOpenTouch} />
      )}
    </section>
  );
}

function More(props: { chart: WallChartData }) {
  const { workplace } = props.chart;
  const { terms } = useWords();
  const navigate = useNavigate();
  const { id, revision } = workplace;
  const remove = useAction((client) => client.workplaces.remove({ id, revision }), {
    done: () => `${workplace.name} is taken away.`,
    undoes: ({ seq }) => ({ seq }),
    onDone: () => void navigate({ to: '/workplaces' }),
  });
  return (
    <PlaceMenu
      name={workplace.name}
      kind={terms.workplace}
      remove={remove}
      whatGoes={`Its headcounts, departments and goals go with it. Only a ${terms.workplace} that nobody works or worked at can be taken away, and it can be undone.`}
      merge={(close) => <MergeDialog keep={workplace} onClose={close} />}
    />
  );
}
