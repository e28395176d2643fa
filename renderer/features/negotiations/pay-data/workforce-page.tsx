// The page of a workforce: as it is read, the grid in which it is typed, or the list that was pasted into the grid.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useDesk } from '../../../app/desk.tsx';
import type { ListSource } from '../../../components/choose-list.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import type { AboutWorkforce } from './about-workforce.tsx';
import { BringInList } from './bring-in-list.tsx';
import { WorkforceEditor } from './workforce-editor.tsx';
import { trail, WorkforceRead } from './workforce-read.tsx';

export function WorkforcePage() {
  const { id } = useParams({ from: '/negotiations/pay-data/workforces/$id' });
  const { tab } = useSearch({ from: '/negotiations/pay-data/workforces/$id' });
  const navigate = useNavigate();
  const desk = useDesk();
  const [yearId, setYearId] = useState<string>();
  /** Cells with headings that were pasted into the grid. */
  const [pasted, setPasted] = useState<ListSource | null>(null);
  const [about, setAbout] = useState<Partial<AboutWorkforce>>({});
  const { data, error, refetch } = useQuery({
    ...desk.negotiations.workforce.queryOptions({ input: { id, ...(yearId !== undefined && { yearId }) } }),
    placeholderData: keepPreviousData,
  });
  if (data === undefined) {
    return (
      <>
        <PageHeader title={error ? 'This workforce is not here' : null} trail={trail} />
        <ErrorBanner error={error} onTryAgain={() => void refetch()} />
      </>
    );
  }
  const open = (next?: string) =>
    void navigate({
      to: '/negotiations/pay-data/workforces/$id',
      params: { id },
      search: next === undefined ? {} : { tab: next },
      replace: next === undefined,
    });
  if (pasted !== null && tab === 'edit') {
    return (
      <BringInList
        source={pasted}
        about={{ ...data.workforce, ...about }}
        onAbout={(part) => setAbout({ ...about, ...part })}
        onto={data.workforce}
        onAnother={() => setPasted(null)}
      />
    );
  }
  if (tab === 'edit') {
    return (
      <>
        <PageHeader
          title={data.workforce.name}
          windowTitle="Pay data"
          trail={trail}
          sentence="A row for each group: how many people are on a point, and at which hours. No names."
        />
        <WorkforceEditor
          workforce={data.workforce}
          spine={data.spine}
          onKept={() => open()}
          onCancel={() => open()}
          onList={(text) => setPasted({ text, name: null })}
        />
      </>
    );
  }
  return <WorkforceRead {...data} onYear={setYearId} onEdit={() => open('edit')} />;
}
