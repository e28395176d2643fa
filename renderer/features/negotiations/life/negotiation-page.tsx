// One negotiation: with whom, where it stands, what is next, and its parts in tabs.

import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { NegotiationPage as PageData } from '../../../../shared/contract/negotiations/life.ts';
import { methodWords, negotiationStateWords } from '../../../../shared/domain/negotiations/words-life.ts';
import { NEGOTIATION_TABS, type NegotiationTab } from '../../../../shared/rules/negotiations/next-steps.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { Fact, Facts } from '../../../components/facts.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { RecordPage } from '../../../components/record-page.tsx';
import { VisibilityMark } from '../../partnership/entries/visibility-mark.tsx';
import { BallotsTab } from '../ballots/ballots-tab.tsx';
import { CompareTab } from '../benchmarks/compare-tab.tsx';
import { BriefTab } from '../brief/brief-tab.tsx';
import { PayTab } from '../cost/pay-tab.tsx';
import { EvidenceTab } from '../evidence/evidence-tab.tsx';
import { ItemsTab } from '../items/items-tab.tsx';
import { MeetingsTab } from '../meetings/meetings-tab.tsx';
import { NegotiationDialogs } from './negotiation-dialogs.tsx';
import { NegotiationMenu } from './negotiation-menu.tsx';
import { NextLine } from './next-line.tsx';
import { OverviewTab } from './overview-tab.tsx';
import type { NegotiationQuestion } from './use-negotiation.ts';

const TRAIL = [{ label: 'Negotiations', to: '/negotiations' as const }];

const TAB_WORDS: Readonly<Record<NegotiationTab, string>> = {
  overview: 'Overview',
  items: 'Claim and offers',
  pay: 'Pay and cost',
  compare: 'Compare',
  evidence: 'Evidence',
  meetings: 'Meetings',
  ballots: 'Members',
  brief: 'Brief',
};

const TAB_PARTS: Readonly<Record<NegotiationTab, (props: { negotiationId: string }) => ReactNode>> = {
  overview: OverviewTab,
  items: ItemsTab,
  pay: PayTab,
  compare: CompareTab,
  evidence: EvidenceTab,
  meetings: MeetingsTab,
  ballots: BallotsTab,
  brief: BriefTab,
};

export function NegotiationPage() {
  const { id } = useParams({ from: '/negotiations/$id' });
  const found = useQuery(useDesk().negotiations.get.queryOptions({ input: { id } }));
  return (
    <RecordPage found={found} trail={TRAIL} what="negotiation">
      {(page) => <Loaded key={id} page={page} />}
    </RecordPage>
  );
}

function Loaded({ page }: { page: PageData }) {
  const { negotiation, items } = page;
  const { id, number, title, closedOn } = negotiation;
  const { tab } = useSearch({ from: '/negotiations/$id' });
  const navigate = useNavigate();
  const here = NEGOTIATION_TABS.find((each) => each === tab) ?? 'overview';
  const Part = TAB_PARTS[here];
  const [question, setQuestion] = useState<NegotiationQuestion | null>(null);
  const hasOpen = items.some(({ state }) => state === 'open');
  return (
    <>
      <PageHeader
        title={title}
        windowTitle={number}
        trail={[...TRAIL, { label: number }]}
        sentence={<NextLine page={page} onAsk={setQuestion} />}
        actions={
          <>
            <NegotiationMenu page={page} onAsk={setQuestion} />
            {closedOn === null && hasOpen && (
              <LinkButton variant="filled" to="/negotiations/$id/room" params={{ id }}>
                In the room
              </LinkButton>
            )}
          </>
        }
      />
      <FactsOf page={page} />
      <Tabs
        value={here}
        keepMounted={false}
        onChange={(next) =>
          void navigate({
            to: '/negotiations/$id',
            params: { id },
            search: next === null || next === 'overview' ? {} : { tab: next },
            replace: true,
          })
        }
      >
        <Tabs.List mb="lg" data-no-print>
          {NEGOTIATION_TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {TAB_WORDS[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={here}>
          <Part negotiationId={id} />
        </Tabs.Panel>
      </Tabs>
      {question && <NegotiationDialogs page={page} question={question} onClose={() => setQuestion(null)} />}
    </>
  );
}

function FactsOf({ page: { negotiation, employers, unit } }: { page: PageData }) {
  const { branch } = useSession();
  const { state, year, method, closedOn, visibility, confidentialUntil } = negotiation;
  return (
    <Facts>
      <Fact name="With">
        {employers.length === 0 ? 'nobody named yet' : employers.map(({ name }) => name).join(', ')}
      </Fact>
      {unit && <Fact name="For">{unit.name}</Fact>}
      {year.trim() !== '' && <Fact name="Year">{year}</Fact>}
      <Fact name="It stands">
        {negotiationStateWords[state]}
        {closedOn && (
          <>
            {' '}
            on <DayText day={closedOn} isShort />
          </>
        )}
      </Fact>
      <Fact name="Method">{methodWords(branch?.words)[method].label}</Fact>
      <Fact name="Seen by">
        <VisibilityMark visibility={visibility} confidentialUntil={confidentialUntil} />
      </Fact>
    </Facts>
  );
}
