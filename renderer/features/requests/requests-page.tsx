// What people ask about their data, what is due to go, the schedule it follows, what is held back, and what was destroyed.

import { Button, Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { capital } from '../../../shared/domain/words.ts';
import { useWords } from '../../app/desk.tsx';
import type { RequestsTab } from '../../app/routes-branch.ts';
import { useMay } from '../../app/use-may.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { CertificatesList } from './certificates-list.tsx';
import { HoldsList } from './holds-list.tsx';
import { LogRequestDialog } from './log-request-dialog.tsx';
import { RequestsList } from './requests-list.tsx';
import { RetentionQueue } from './retention-queue.tsx';
import { Schedule } from './schedule.tsx';

const sentences: Record<RequestsTab, string> = {
  requests: 'Do not answer. Do not delete. Send it to the union’s data-protection office on the day it comes.',
  keeping: 'What has been kept as long as its rule says. Nothing goes by itself: look at each, and decide.',
  schedule: 'How long each kind of thing is kept, and whose rule that is.',
  holds: 'While a hold holds, nothing of that member or case is destroyed.',
  destroyed: 'What was destroyed for good, on whose authority, and when the last backup of it goes.',
};

export function RequestsPage() {
  const { terms } = useWords();
  const { tab = 'requests' } = useSearch({ from: '/branch/requests' });
  const navigate = useNavigate();
  const may = useMay();
  const [isLogging, setIsLogging] = useState(false);
  return (
    <>
      <PageHeader
        title="Requests and keeping"
        trail={[{ label: capital(terms.branch), to: '/branch' }, { label: 'Requests and keeping' }]}
        sentence={sentences[tab]}
        actions={
          may('requests.log') && (
            <Button variant="filled" onClick={() => setIsLogging(true)}>
              Log a request or a breach
            </Button>
          )
        }
      />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) =>
          void navigate({ to: '/branch/requests', search: { tab: next as RequestsTab }, replace: true })
        }
      >
        <Tabs.List mb="lg" data-no-print>
          <Tabs.Tab value="requests">Requests</Tabs.Tab>
          <Tabs.Tab value="keeping">Due to go</Tabs.Tab>
          <Tabs.Tab value="schedule">How long things are kept</Tabs.Tab>
          <Tabs.Tab value="holds">Legal holds</Tabs.Tab>
          <Tabs.Tab value="destroyed">Destroyed</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="requests">
          <RequestsList onLog={() => setIsLogging(true)} />
        </Tabs.Panel>
        <Tabs.Panel value="keeping">
          <RetentionQueue />
        </Tabs.Panel>
        <Tabs.Panel value="schedule">
          <Schedule />
        </Tabs.Panel>
        <Tabs.Panel value="holds">
          <HoldsList />
        </Tabs.Panel>
        <Tabs.Panel value="destroyed">
          <CertificatesList />
        </Tabs.Panel>
      </Tabs>
      {isLogging && <LogRequestDialog onClose={() => setIsLogging(false)} />}
    </>
  );
}
