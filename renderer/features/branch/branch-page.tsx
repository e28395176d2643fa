// The branch itself: what happened here and taking it back, and what it says of itself.

import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { capital } from '../../../shared/domain/words.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import type { BranchTab } from '../../app/routes-branch.ts';
import { useMay, useSeesWholeList } from '../../app/use-may.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Dates } from './dates.tsx';
import { HistoryList } from './history-list.tsx';
import { Settings } from './settings.tsx';

const sentences: Record<BranchTab, string> = {
  history: 'Everything that was ever saved here, newest first. Each step can be undone whole.',
  dates: 'Days that do not count, how early a case is referred, and who watches the deadlines besides you.',
  settings: 'What the branch says of itself, and how the desk looks.',
};

const OWN_HISTORY = 'What was saved of whatever is open to you, newest first.';

export function BranchPage() {
  const { branch } = useSession();
  const { terms } = useWords();
  const may = useMay();
  const isTheWhole = useSeesWholeList();
  const { tab = 'history' } = useSearch({ from: '/branch' });
  const navigate = useNavigate();
  if (!branch) return null;
  const kind = capital(terms.branch);
  return (
    <>
      <PageHeader
        title={branch.name}
        windowTitle={kind}
        trail={[{ label: kind }]}
        sentence={tab === 'history' && !isTheWhole ? OWN_HISTORY : sentences[tab]}
      />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => void navigate({ to: '/branch', search: { tab: next as BranchTab }, replace: true })}
      >
        <Tabs.List mb="lg" data-no-print>
          <Tabs.Tab value="history">History</Tabs.Tab>
          {may('branch.update') && <Tabs.Tab value="dates">Dates</Tabs.Tab>}
          <Tabs.Tab value="settings">Settings</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="history">
          <HistoryList />
        </Tabs.Panel>
        {may('branch.update') && (
          <Tabs.Panel value="dates">
            <Dates branch={branch} />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="settings">
          <Settings branch={branch} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
