// The home of partnership: a card per forum with the next meeting and what to do before it, and three things that one comes
// for. With no forum yet: the two ways to begin.

import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { dayInWords, daysLeftInWords } from '../../../../shared/rules/day-words.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { beginInitiative } from '../initiatives/new-initiative.ts';
import { raiseIssue } from '../matters/raise-issue.ts';
import cardClasses from './cards.module.css';
import { ForumCard, type ForumCardData } from './forum-card.tsx';
import { ForumDoors } from './forum-doors.tsx';
import classes from './forums.module.css';

export function PartnershipPage() {
  const home = useQuery(useDesk().partnership.home.queryOptions({ input: {} }));
  const forums = home.data?.forums ?? [];
  const isEmpty = home.data !== undefined && forums.length === 0;
  return (
    <>
      <PageHeader
        title="Partnership"
        sentence={home.data === undefined ? undefined : <Sentence forums={forums} />}
        actions={!isEmpty && <Actions forums={forums} />}
      />
      <ErrorBanner error={home.error} onTryAgain={() => void home.refetch()} />
      {isEmpty && (
        <IfMay call="partnership.openForum">
          <ForumDoors />
        </IfMay>
      )}
      <div className={cardClasses.cards}>
        {forums.map((card, index) => (
          <ForumCard key={card.id} card={card} isNearest={index === 0} />
        ))}
      </div>
      {home.data !== undefined && home.data.total > forums.length && (
        <p className={classes.quiet}>
          The nearest {forums.length} are shown, of {home.data.total}.
        </p>
      )}
    </>
  );
}

function Sentence(props: { forums: readonly ForumCardData[] }) {
  const { branch } = useSession();
  if (props.forums.length === 0) return 'Where both sides meet, what is coming, and what came of it.';
  const late = props.forums.flatMap(({ before }) => before.tasks.filter(({ isLate }) => isLate)).length;
  const next = props.forums[0]?.before.next;
  const behind = late === 0 ? '' : ` ${late === 1 ? 'One thing is' : `${late} things are`} late.`;
  if (!next) return `No meeting is planned.${behind}`;
  const when =
    next.daysLeft === 0 ? 'today' : `${dayInWords(next.day, branch?.dateOrder)}, ${daysLeftInWords(next.daysLeft)}`;
  return `The next meeting is ${when}.${behind}`;
}

function Actions(props: { forums: readonly ForumCardData[] }) {
  const navigate = useNavigate();
  const next = props.forums.find(({ before }) => before.next !== null)?.before.next;
  return (
    <>
      {next && (
        <LinkButton variant="filled" to="/partnership/meetings/$id" params={{ id: next.meetingId }}>
          Prepare the meeting
        </LinkButton>
      )}
      <IfMay call="partnership.raiseIssue">
        <Button onClick={() => raiseIssue()}>Raise an issue</Button>
      </IfMay>
      <IfMay call="partnership.openConsultation">
        <LinkButton to="/partnership/consultations/new">Something is changing</LinkButton>
      </IfMay>
      <IfMay call="partnership.openForum">
        <Menu position="bottom-end">
          <Menu.Target>
            <Button leftSection={<Plus size={16} aria-hidden />}>Add…</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void navigate({ to: '/partnership/forums/new' })}>A forum</Menu.Item>
            <Menu.Item onClick={() => void navigate({ to: '/partnership/unions' })}>A union’s profile</Menu.Item>
            <Menu.Item onClick={() => void navigate({ to: '/partnership/agreements' })}>An agreement</Menu.Item>
            <Menu.Item onClick={() => void navigate({ to: '/partnership/measures' })}>A goal or a measure</Menu.Item>
            <Menu.Item onClick={() => beginInitiative()}>Something to work at together</Menu.Item>
            <Menu.Item onClick={() => void navigate({ to: '/partnership/annual-report' })}>The annual report</Menu.Item>
            <Menu.Item onClick={() => void navigate({ to: '/partnership/library' })}>
              Something from the library
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </IfMay>
    </>
  );
}
