// Cover: who is covered by which rep, and where nobody covers; reps beside members; what each carries beside their time.

import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { capital } from '../../../../shared/domain/words.ts';
import { useWords } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { CoverTab } from './cover-tab.tsx';
import { LoadTab } from './load-tab.tsx';
import { ProfileTab } from './profile-tab.tsx';

export function CoverPage() {
  const { tab } = useSearch({ from: '/reps/cover' });
  const navigate = useNavigate();
  const may = useMay();
  const { terms } = useWords();
  const trail = [{ label: capital(terms.reps), to: '/reps' as const }, { label: 'Cover' }];
  const here = tab ?? 'cover';
  const tabs = (
    <Tabs
      value={here}
      onChange={(next) =>
        void navigate({
          to: '/reps/cover',
          search: next === 'profile' || next === 'load' ? { tab: next } : {},
          replace: true,
        })
      }
    >
      <Tabs.List mb="lg" data-no-print>
        <Tabs.Tab value="cover">Who is covered</Tabs.Tab>
        {may('reps.profile') && <Tabs.Tab value="profile">Like their members?</Tabs.Tab>}
        {may('reps.loadAndTime') && <Tabs.Tab value="load">Load and time</Tabs.Tab>}
      </Tabs.List>
    </Tabs>
  );
  if (here === 'profile') return <ProfileTab trail={trail} tabs={tabs} />;
  if (here === 'load') return <LoadTab trail={trail} tabs={tabs} />;
  return <CoverTab trail={trail} tabs={tabs} />;
}
