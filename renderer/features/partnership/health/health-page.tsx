// One health check: while it is open how answers come in, once it is closed what they say, what is done about it and the yearly
// checklist beside it.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useDesk } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { printPage } from '../../../components/printing.ts';
import { SideItem, SideList, TwoColumns } from '../../../components/side-list.tsx';
import { Collecting } from './collecting.tsx';
import { Practices } from './practices.tsx';
import { Results } from './results.tsx';
import { type HealthResult, orNone, scoreInWords } from './scores.ts';
import { WaveActions } from './wave-actions.tsx';
import { WaveWords } from './wave-words.tsx';

export function HealthPage() {
  const { id } = useParams({ from: '/partnership/health/$id' });
  // What is answered is no record and tells no page of itself: it is asked for anew each time.
  const { data, error, refetch } = useQuery({
    ...useDesk().partnership.healthWave.queryOptions({ input: { id } }),
    staleTime: 0,
  });
  if (error) return <ErrorBanner error={error} onTryAgain={() => void refetch()} />;
  if (!data) return null;
  const { wave, answered } = data;
  const people = answered === 1 ? '1 person has answered' : `${answered} people have answered`;
  return (
    <>
      <PageHeader
        title={wave.title || 'Health check'}
        windowTitle="Health check"
        trail={[
          { label: 'Partnership', to: '/partnership' },
          { label: 'Health checks', to: '/partnership/health' },
        ]}
        sentence={
          wave.closedOn === null ? (
            <>
              {data.forumName}. Open since <DayText day={wave.openedOn} />. {people}.
            </>
          ) : (
            <>
              {data.forumName}. {wave.isBaseline && 'The first one: what people expect. '}Closed on{' '}
              <DayText day={wave.closedOn} />. {people}.
            </>
          )
        }
        actions={
          wave.closedOn !== null && (
            <Button leftSection={<Printer size={16} aria-hidden />} onClick={() => void printPage()}>
              Print
            </Button>
          )
        }
      />
      <TwoColumns
        next={
          <>
            <WaveActions result={data} />
            {wave.closedOn !== null && <WaveWords result={data} />}
            <Others result={data} />
          </>
        }
      >
        {wave.closedOn === null ? (
          <Collecting result={data} onChanged={() => void refetch()} />
        ) : (
          <Results result={data} />
        )}
        <Practices result={data} />
      </TwoColumns>
    </>
  );
}

function Others({ result: { wave } }: { result: HealthResult }) {
  const navigate = useNavigate();
  const { data } = useQuery(
    useDesk().partnership.healthWaves.queryOptions({
      input: { forumId: wave.forumId, page: { offset: 0, limit: 13 } },
    }),
  );
  const others = (data?.rows ?? []).filter((row) => row.wave.id !== wave.id);
  if (others.length === 0) return null;
  return (
    <SideList title="Others of this forum">
      {others.map(({ wave: other, mean }) => (
        <SideItem
          key={other.id}
          title={other.title}
          onOpen={() => void navigate({ to: '/partnership/health/$id', params: { id: other.id } })}
        >
          {other.closedOn === null ? 'open' : <DayText day={other.closedOn} isShort />}
          {other.closedOn !== null && `, ${orNone(mean, scoreInWords)}`}
        </SideItem>
      ))}
    </SideList>
  );
}
