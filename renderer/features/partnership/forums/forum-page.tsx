// One forum: its meetings, who sits and by which rules, what both sides agreed, its unions and people.

import { Button, Menu, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { forumStateWords, forumTypeWords } from '../../../../shared/domain/partnership/words-forums.ts';
import { intervalInWords } from '../../../../shared/rules/partnership/forums/interval.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { RecordPage } from '../../../components/record-page.tsx';
import { VisibilityMark } from '../entries/visibility-mark.tsx';
import { AgreementTab } from './agreement-tab.tsx';
import { ForumMenu } from './forum-menu.tsx';
import { MeetingsTab } from './meetings-tab.tsx';
import { NotWorkingYet } from './not-working-yet.tsx';
import { PeopleTab } from './people-tab.tsx';
import { SeatsTab } from './seats-tab.tsx';

export type ForumData = Outputs['partnership']['forum'];

const TABS = ['meetings', 'seats', 'agreement', 'people'] as const;
const TRAIL = [{ label: 'Partnership', to: '/partnership' as const }];

export function ForumPage() {
  const { id } = useParams({ from: '/partnership/forums/$id' });
  const found = useQuery(useDesk().partnership.forum.queryOptions({ input: { id } }));
  return (
    <RecordPage found={found} trail={TRAIL} what="forum">
      {(data) => <Loaded key={id} data={data} />}
    </RecordPage>
  );
}

function Loaded({ data }: { data: ForumData }) {
  const { forum, before } = data;
  const { tab } = useSearch({ from: '/partnership/forums/$id' });
  const { branch } = useSession();
  const navigate = useNavigate();
  const here = TABS.find((each) => each === tab) ?? 'meetings';
  const kind = forumTypeWords(branch?.words)[forum.type];
  return (
    <>
      <PageHeader
        title={forum.name}
        windowTitle="Partnership"
        trail={[...TRAIL, { label: kind }]}
        sentence={
          <>
            {forumStateWords[forum.state]}; meets {intervalInWords(forum.intervalDays)}
            {data.employer && ` with ${data.employer}`}.{' '}
            {forum.visibility !== 'joint' && <VisibilityMark visibility={forum.visibility} />}
          </>
        }
        actions={
          <>
            {before.next && (
              <LinkButton variant="filled" to="/partnership/meetings/$id" params={{ id: before.next.meetingId }}>
                Prepare the meeting
              </LinkButton>
            )}
            <ConstitutionButton forumId={forum.id} />
            <ForumMenu data={data} />
          </>
        }
      />
      <NotWorkingYet data={data} />
      <Tabs
        value={here}
        keepMounted={false}
        onChange={(next) =>
          void navigate({
            to: '/partnership/forums/$id',
            params: { id: forum.id },
            search: next === null || next === 'meetings' ? {} : { tab: next },
            replace: true,
          })
        }
      >
        <Tabs.List mb="lg" data-no-print>
          <Tabs.Tab value="meetings">Meetings</Tabs.Tab>
          <Tabs.Tab value="seats">Seats and rules</Tabs.Tab>
          <Tabs.Tab value="agreement">Agreement</Tabs.Tab>
          <Tabs.Tab value="people">Unions and people</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="meetings">
          <MeetingsTab data={data} />
        </Tabs.Panel>
        <Tabs.Panel value="seats">
          <SeatsTab data={data} />
        </Tabs.Panel>
        <Tabs.Panel value="agreement">
          <AgreementTab data={data} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <PeopleTab data={data} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function ConstitutionButton({ forumId }: { forumId: string }) {
  const make = useAction(
    (client, input: Inputs['partnership']['constitution']) => client.partnership.constitution(input),
    { onDone: saveDownload },
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button loading={make.isRunning}>Constitution…</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void make.run({ forumId, format: 'pdf' })}>To sign, as PDF</Menu.Item>
        <Menu.Item onClick={() => void make.run({ forumId, format: 'docx' })}>To change, as Word</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
