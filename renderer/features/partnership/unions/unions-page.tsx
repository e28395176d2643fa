// The unions here and the people around a forum: who has a voice where, which managers were told, who is trained, who is new.

import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { SelectField } from '../../../components/fields.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { useForums } from '../use-forums.ts';
import { BriefingsPanel } from './briefings-panel.tsx';
import { NewPeoplePanel } from './new-people-panel.tsx';
import { TrainingPanel } from './training-panel.tsx';
import classes from './unions.module.css';
import { UnionsPanel } from './unions-panel.tsx';
import { VoicePanel } from './voice-panel.tsx';

const TABS = [
  { value: 'unions', label: 'Unions' },
  { value: 'voice', label: 'Who has a voice' },
  { value: 'managers', label: 'Managers told' },
  { value: 'training', label: 'Training' },
  { value: 'new', label: 'New people' },
] as const;

export function UnionsPage() {
  const search = useSearch({ from: '/partnership/unions' });
  const navigate = useNavigate();
  const tab = TABS.find(({ value }) => value === search.tab)?.value ?? 'unions';
  const { data, error, refetch } = useForums();
  const forums = data?.rows ?? [];
  const forum = forums.find(({ id }) => id === search.forumId) ?? forums[0];
  const go = (next: { tab?: string; forumId?: string }) =>
    void navigate({ to: '/partnership/unions', search: { ...search, ...next }, replace: true });
  return (
    <>
      <PageHeader
        title="Unions and people"
        trail={[{ label: 'Partnership', to: '/partnership' }, { label: 'Unions and people' }]}
        sentence="How each union decides and what it stands for; who speaks for whom, who was told, who is trained, who is new."
      />
      <ErrorBanner error={error} onTryAgain={() => void refetch()} />
      <Tabs value={tab} keepMounted={false} onChange={(next) => next && go({ tab: next })}>
        <Tabs.List mb="lg" data-no-print>
          {TABS.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tab !== 'unions' && forums.length > 1 && (
          <div className={classes.chooser} data-no-print>
            <SelectField
              label="Forum"
              options={forums.map(({ id, name }) => ({ value: id, label: name }))}
              value={forum?.id ?? null}
              onChange={(id) => id && go({ forumId: id })}
            />
          </div>
        )}
        <Tabs.Panel value="unions">
          <UnionsPanel />
        </Tabs.Panel>
        {forum && (
          <>
            <Tabs.Panel value="voice">
              <VoicePanel forumId={forum.id} />
            </Tabs.Panel>
            <Tabs.Panel value="managers">
              <BriefingsPanel forumId={forum.id} />
            </Tabs.Panel>
            <Tabs.Panel value="training">
              <TrainingPanel forum={forum} />
            </Tabs.Panel>
            <Tabs.Panel value="new">
              <NewPeoplePanel forumId={forum.id} />
            </Tabs.Panel>
          </>
        )}
        {tab !== 'unions' && data && !forum && (
          <EmptyState
            title="No forum is here yet"
            action={
              <LinkButton to="/partnership/forums/new" variant="filled">
                Open a forum
              </LinkButton>
            }
          >
            Voice, briefings and training are looked at forum by forum: its departments and its seats say for whom.
          </EmptyState>
        )}
      </Tabs>
    </>
  );
}
