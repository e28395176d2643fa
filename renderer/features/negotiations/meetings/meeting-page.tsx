// A meeting of a negotiation while it is prepared, while it runs, and afterwards: the agenda left, what was said right. Everything
// goes by the keyboard, and everything is saved as one types.

import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { NegotiationMeetingPage } from '../../../../shared/contract/negotiations/meetings.ts';
import { dayInWords, daysLeftInWords } from '../../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Fact, Facts } from '../../../components/facts.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { RecordPage } from '../../../components/record-page.tsx';
import { VisibilityMark } from '../../partnership/entries/visibility-mark.tsx';
import { OursMark } from '../items/ours-mark.tsx';
import { MeetingMenu } from './meeting-menu.tsx';
import classes from './talks.module.css';
import { TalksDesk } from './talks-desk.tsx';
import { type Talks, useTalks } from './use-talks.ts';

const TRAIL = [{ label: 'Negotiations', to: '/negotiations' as const }];

export function MeetingPage() {
  const { id } = useParams({ from: '/negotiations/meetings/$id' });
  const found = useQuery(useDesk().negotiations.meeting.queryOptions({ input: { id } }));
  return (
    <RecordPage found={found} trail={TRAIL} what="meeting">
      {(page) => <Loaded key={id} page={page} />}
    </RecordPage>
  );
}

function Loaded({ page }: { page: NegotiationMeetingPage }) {
  const talks = useTalks(page);
  return talks && <Shown page={page} talks={talks} />;
}

function Shown({ page, talks }: { page: NegotiationMeetingPage; talks: Talks }) {
  const { branch, today } = useSession();
  const { negotiation, employers } = page;
  const { meeting } = talks;
  const { day, heldOn, cancelledWhy, title, startsAt, endsAt, place, visibility, confidentialUntil } = meeting;
  const order = branch?.dateOrder ?? 'dmy';
  const inWords = dayInWords(heldOn ?? day, order);
  return (
    <>
      <PageHeader
        title={title.trim() === '' ? inWords : title}
        windowTitle="Meeting"
        trail={[...TRAIL, { label: negotiation.number }, { label: 'Meeting' }]}
        sentence={
          cancelledWhy !== null
            ? `It was called off: ${cancelledWhy}`
            : heldOn !== null
              ? `It was held on ${inWords}. What was said is kept as you write it.`
              : day > today
                ? `On ${inWords}, ${daysLeftInWords(daysBetween(today, day))}. The first line that you write begins it.`
                : 'The first line that you write begins it.'
        }
        actions={
          <>
            <MinutesMenu meetingId={meeting.id} settle={talks.settle} isHeld={heldOn !== null} />
            <MeetingMenu page={page} talks={talks} />
            <LinkButton to="/negotiations/$id" params={{ id: negotiation.id }}>
              The negotiation
            </LinkButton>
          </>
        }
      />
      <Facts>
        <Fact name="Negotiation">{negotiation.title}</Fact>
        {employers.length > 0 && <Fact name="With">{employers.join(', ')}</Fact>}
        {title.trim() !== '' && <Fact name="Day">{inWords}</Fact>}
        {startsAt !== null && <Fact name="Time">{endsAt === null ? startsAt : `${startsAt} to ${endsAt}`}</Fact>}
        {place.trim() !== '' && <Fact name="Place">{place}</Fact>}
        <Fact name="Seen by">
          <VisibilityMark visibility={visibility} confidentialUntil={confidentialUntil} />
        </Fact>
      </Facts>
      {negotiation.plan.trim() !== '' && heldOn === null && (
        <details className={classes.plan} data-no-print>
          <summary>
            Our plan <OursMark />
          </summary>
          <p>{negotiation.plan}</p>
        </details>
      )}
      <TalksDesk page={page} talks={talks} />
    </>
  );
}

interface MinutesMenuProps {
  meetingId: string;
  settle: Talks['settle'];
  isHeld: boolean;
}

/** What is being typed is in it. */
function MinutesMenu({ meetingId, settle, isHeld }: MinutesMenuProps) {
  const make = useAction(
    (client, input: Inputs['negotiations']['meetingPaper']) => client.negotiations.meetingPaper(input),
    { onDone: saveDownload },
  );
  const what = isHeld ? 'Minutes' : 'Agenda';
  const print = async (audience: 'staff-side' | 'joint', format: 'pdf' | 'docx') => {
    if (await settle()) void make.run({ id: meetingId, audience, format });
  };
  return (
    <IfMay call="negotiations.meetingPaper">
      <ErrorBanner error={make.trouble} onClose={make.clear} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button loading={make.isRunning}>{what}…</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void print('staff-side', 'pdf')}>Ours, as PDF</Menu.Item>
          <Menu.Item onClick={() => void print('staff-side', 'docx')}>Ours, as Word</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => void print('joint', 'pdf')}>For both sides, as PDF</Menu.Item>
          <Menu.Item onClick={() => void print('joint', 'docx')}>For both sides, as Word</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </IfMay>
  );
}
