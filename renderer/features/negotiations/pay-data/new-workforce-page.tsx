// A workforce out of a spreadsheet as it comes from the employer, or typed. With `item` the list takes the place of the rows of one
// that is here.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useDesk, useToday } from '../../../app/desk.tsx';
import { ChooseList, type ListSource } from '../../../components/choose-list.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { TwoColumns } from '../../../components/side-list.tsx';
import { AboutFields, type AboutWorkforce, useSpines } from './about-workforce.tsx';
import { AskList } from './ask-list.tsx';
import { BringInList, trail } from './bring-in-list.tsx';
import classes from './pay-data.module.css';
import { WorkforceEditor } from './workforce-editor.tsx';

export function NewWorkforcePage() {
  const { tab, item } = useSearch({ from: '/negotiations/pay-data/workforces/new' });
  const desk = useDesk();
  const today = useToday();
  const spines = useSpines();
  const onto = useQuery({
    ...desk.negotiations.workforce.queryOptions({ input: { id: item ?? '' } }),
    enabled: item !== undefined,
  });
  const [source, setSource] = useState<ListSource | null>(null);
  const [given, setGiven] = useState<Partial<AboutWorkforce>>({});
  const navigate = useNavigate();
  const only = spines?.length === 1 ? spines[0]!.id : null;
  const kept = onto.data?.workforce;
  const about: AboutWorkforce = {
    name: kept?.name ?? '',
    employerId: kept?.employerId ?? null,
    spineId: kept === undefined ? only : kept.spineId,
    asAt: kept === undefined ? today : kept.asAt,
    source: kept?.source ?? '',
    ...given,
  };
  if (spines === undefined || (item !== undefined && kept === undefined)) {
    return (
      <>
        <PageHeader title={null} trail={trail} />
        <ErrorBanner error={onto.error} />
      </>
    );
  }
  const change = (part: Partial<AboutWorkforce>) => setGiven({ ...given, ...part });
  const openType = (isTyping: boolean) =>
    void navigate({
      to: '/negotiations/pay-data/workforces/new',
      search: { ...(item !== undefined && { item }), ...(isTyping && { tab: 'type' }) },
    });
  if (source !== null) {
    return <BringInList source={source} about={about} onAbout={change} onto={kept} onAnother={() => setSource(null)} />;
  }
  if (tab === 'type') {
    return (
      <Typed
        about={about}
        onAbout={change}
        onList={(text) => setSource({ text, name: null })}
        onBack={() => openType(false)}
      />
    );
  }
  return (
    <>
      <PageHeader
        title={kept === undefined ? 'Add a workforce' : `New figures for ${kept.name}`}
        windowTitle="Pay data"
        trail={trail}
        sentence="The spreadsheet as it came: a row for each group, or for each employee. Names in it are dropped and never kept."
        actions={kept === undefined && <Button onClick={() => openType(true)}>Type it instead</Button>}
      />
      <TwoColumns next={<AskList />} nextLabel="What to ask for">
        <ChooseList label="Choose the spreadsheet of staff" title="Drop the spreadsheet here" onChoose={setSource}>
          or press to choose it. Excel, or CSV in any usual shape.
        </ChooseList>
      </TwoColumns>
    </>
  );
}

interface TypedProps {
  about: AboutWorkforce;
  onAbout: (part: Partial<AboutWorkforce>) => void;
  onList: (text: string) => void;
  onBack: () => void;
}

function Typed({ about, onAbout, onList, onBack }: TypedProps) {
  const desk = useDesk();
  const navigate = useNavigate();
  const spine = useQuery({
    ...desk.negotiations.spine.queryOptions({ input: { id: about.spineId ?? '' } }),
    enabled: about.spineId !== null,
  });
  const isReady = about.spineId === null || spine.data !== undefined;
  return (
    <>
      <PageHeader
        title="Type a workforce"
        windowTitle="Pay data"
        trail={trail}
        sentence="A row for each group: how many people are on a point, and at which hours. No names."
        actions={<Button onClick={onBack}>From a spreadsheet instead</Button>}
      />
      <ErrorBanner error={spine.error} />
      <div className={classes.list}>
        <AboutFields value={about} onChange={onAbout} />
        {isReady && (
          <WorkforceEditor
            workforce={null}
            spine={about.spineId === null ? null : (spine.data?.spine ?? null)}
            about={{
              ...{ employerId: about.employerId, spineId: about.spineId, source: about.source },
              ...(about.name.trim() !== '' && { name: about.name }),
              ...(about.asAt !== null && { asAt: about.asAt }),
            }}
            onKept={({ id }) => void navigate({ to: '/negotiations/pay-data/workforces/$id', params: { id } })}
            onCancel={() => void navigate({ to: '/negotiations/pay-data' })}
            onList={onList}
          />
        )}
      </div>
    </>
  );
}
