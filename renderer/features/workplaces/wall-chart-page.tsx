// The wall chart alone, to be read at large or printed on A4 or A3: with names for the reps' own wall, without for others.

import { Button, SegmentedControl, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { DayText } from '../../components/day-text.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { printPage } from '../../components/printing.ts';
import { densityInWords } from './density-words.ts';
import { WallChart } from './wall-chart.tsx';
import classes from './wall-chart-page.module.css';

type Paper = 'a4' | 'a3';

export function WallChartPage() {
  const { id } = useParams({ from: '/workplaces/$id/wall-chart' });
  const { asAt } = useSearch({ from: '/workplaces/$id/wall-chart' });
  const navigate = useNavigate();
  const today = useToday();
  const { terms } = useWords();
  const [paper, setPaper] = useState<Paper>('a4');
  const [showsNames, setShowsNames] = useState(false);
  const found = useQuery(
    useDesk().workplaces.wallChart.queryOptions({ input: { id, ...(asAt !== undefined && { asAt }) } }),
  );
  const chart = found.data;
  const name = chart?.workplace.name ?? '';
  return (
    <div className={classes.paper} data-paper={paper}>
      <PageHeader
        title={chart ? `${name}: wall chart` : ' '}
        trail={[{ label: capital(terms.workplaces), to: '/workplaces' }, { label: name || capital(terms.workplace) }]}
        sentence={
          chart && (
            <>
              {chart.members.toLocaleString('en-GB')} {terms.members}
              {chart.headcount !== null &&
                ` of ${chart.headcount.people.toLocaleString('en-GB')} people: ${densityInWords(chart.density)}`}
              , as at <DayText day={chart.asAt} />
              {chart.employer !== null && `. ${chart.employer}`}
            </>
          )
        }
        actions={
          <>
            <Button onClick={() => void navigate({ to: '/workplaces/$id', params: { id } })}>
              Back to the {terms.workplace}
            </Button>
            <Button variant="filled" onClick={() => void printPage()}>
              Print on {paper === 'a4' ? 'A4' : 'A3'}
            </Button>
          </>
        }
      />
      <div className={classes.controls} data-no-print>
        <Switch
          label="With names"
          description={
            showsNames
              ? 'Who is in the union is sensitive: keep it where only reps see it.'
              : 'Without names: for a meeting or a notice board.'
          }
          checked={showsNames}
          onChange={(event) => setShowsNames(event.currentTarget.checked)}
        />
        <SegmentedControl
          aria-label="Paper"
          data={[
            { value: 'a4', label: 'A4' },
            { value: 'a3', label: 'A3' },
          ]}
          value={paper}
          onChange={(value) => setPaper(value as Paper)}
        />
        <DayField
          label="As at"
          value={asAt ?? today}
          onChange={(day) => {
            if (day === null) return;
            const search = day === today ? {} : { asAt: day };
            void navigate({ to: '/workplaces/$id/wall-chart', params: { id }, search, replace: true });
          }}
          lean="past"
        />
      </div>
      {found.error && <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />}
      {chart && <WallChart chart={chart} showsNames={showsNames} />}
    </div>
  );
}
