// One member: how they stand, how to reach them, what they do, what held when, their cases and posts, what they were sent,
// and what changed in the record. What they answered of equality is kept elsewhere and never here.

import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { hasDied } from '../../../shared/rules/writing-to.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { troubleOf } from '../../app/sentences.ts';
import { useMay } from '../../app/use-may.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { TwoColumns } from '../../components/side-list.tsx';
import { WhoHasSeen } from '../audit/who-has-seen.tsx';
import { DataDialog, DataItems, DataNotice, type DataQuestion } from '../requests/about-their-data.tsx';
import { EditMember } from './edit-member.tsx';
import { MemberAsAt } from './member-as-at.tsx';
import { RecordDeath } from './member-death.tsx';
import { MemberFacts } from './member-facts.tsx';
import { MemberHistory } from './member-history.tsx';
import { MemberJobs } from './member-jobs.tsx';
import { MemberRows } from './member-rows.tsx';
import { MemberSide } from './member-side.tsx';
import { UnreadValues } from './member-unread.tsx';
import { fullName, NO_NUMBER, nameInUse, standingInWords } from './member-words.ts';
import classes from './members.module.css';

export type MemberPageData = Outputs['members']['get'];

const TRAIL = [{ label: 'Members', to: '/members' as const }];

export function MemberPage() {
  const { id } = useParams({ from: '/members/$id' });
  const desk = useDesk();
  const found = useQuery(desk.members.get.queryOptions({ input: { id } }));
  if (found.error && troubleOf(found.error).code === 'NOT_FOUND') {
    return (
      <>
        <PageHeader title="Not on the list" trail={TRAIL} />
        <EmptyState title="This member is not on the list any more">
          What took them off, such as a merge with another record, can be undone in the branch’s history.
        </EmptyState>
      </>
    );
  }
  if (found.error) {
    return (
      <>
        <PageHeader title="Member" trail={TRAIL} />
        <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />
      </>
    );
  }
  if (!found.data) return <PageHeader title={null} trail={TRAIL} />;
  return <Loaded key={id} data={found.data} />;
}

type Doing = 'editing' | 'recordingDeath' | 'askingDay' | DataQuestion | null;

function Loaded({ data }: { data: MemberPageData }) {
  const { member } = data;
  const may = useMay();
  const [doing, setDoing] = useState<Doing>(null);
  const navigate = useNavigate();
  const stop = () => setDoing(null);
  const isDead = hasDied(member);
  return (
    <>
      <PageHeader
        title={nameInUse(member)}
        trail={[...TRAIL, { label: member.number ?? NO_NUMBER }]}
        sentence={<Facts data={data} />}
        actions={
          <>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button>More…</Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setDoing('askingDay')}>What held on a day…</Menu.Item>
                <WhoHasSeen collection="members" id={member.id} />
                <DataItems of="member" onAsk={setDoing} />
                {!isDead && may('members.update') && (
                  <Menu.Item onClick={() => setDoing('recordingDeath')}>Record a death…</Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
            {doing !== 'editing' && may('members.update') && (
              <Button onClick={() => setDoing('editing')}>Change</Button>
            )}
            {may('cases.open') && (
              <Button
                variant="filled"
                onClick={() => void navigate({ to: '/cases/new', search: { memberId: member.id } })}
              >
                Log a case
              </Button>
            )}
          </>
        }
      />
      {isDead && <Died data={data} />}
      {!isDead && member.accessNeeds.trim() !== '' && (
        <p className={classes.needs}>
          <strong>Access needs</strong> {member.accessNeeds}
        </p>
      )}
      <DataNotice on={{ kind: 'member', id: member.id }} />
      <UnreadValues member={member} />
      <TwoColumns next={<MemberSide data={data} />} nextLabel={`With ${nameInUse(member)}`}>
        {doing === 'askingDay' && <MemberAsAt member={member} onClose={stop} />}
        {doing === 'editing' ? <EditMember data={data} onClose={stop} /> : <MemberFacts data={data} />}
        <MemberJobs data={data} />
        <MemberRows member={member} />
        <MemberHistory member={member} />
      </TwoColumns>
      {(doing === 'theyAsk' || doing === 'hold') && (
        <DataDialog question={doing} on={{ kind: 'member', id: member.id }} name={nameInUse(member)} onClose={stop} />
      )}
      {doing === 'recordingDeath' && <RecordDeath data={data} onClose={stop} />}
    </>
  );
}

/** The line under the name: what a rep asks first. */
function Facts({ data: { member, row } }: { data: MemberPageData }) {
  const words = useWords();
  const today = useToday();
  const isCalledOtherwise = fullName(member) !== nameInUse(member);
  return (
    <span className={classes.facts}>
      <span>
        Number <strong className="tabular">{member.number ?? NO_NUMBER}</strong>
      </span>
      {isCalledOtherwise && (
        <span>
          On the list as <strong>{fullName(member)}</strong>
        </span>
      )}
      <span className={classes.standing} data-tone={row.standing === 'inArrears' ? 'late' : undefined}>
        {standingInWords(row, words, today)}
      </span>
      {row.workplace && (
        <span>
          {row.jobTitle ? `${row.jobTitle}, ` : ''}
          <strong>{row.workplace}</strong>
        </span>
      )}
    </span>
  );
}

/** Said before anything else, with what is left to do. */
function Died({ data: { member, posts, cases } }: { data: MemberPageData }) {
  const today = useToday();
  const { terms } = useWords();
  const day = member.standings.find(({ standing }) => standing === 'deceased')?.from;
  const held = posts.filter(({ to }) => to === null || to >= today);
  const open = cases.filter(({ stage }) => stage !== 'closed').length;
  return (
    <section className={classes.died} aria-label="A death is recorded">
      <p>
        <strong>{day ? `Died on ${dayInWords(day)}.` : 'A death is recorded.'}</strong> No letter, label or list of
        addresses includes them, for whatever day it is made.
      </p>
      {(held.length > 0 || open > 0) && (
        <p>
          Still to be seen to:{' '}
          {[
            ...held.map(({ called }) => `the post of ${called}`),
            ...(open > 0 ? [open === 1 ? `an open ${terms.case}` : `${open} open ${terms.cases}`] : []),
          ].join(', ')}
          .
        </p>
      )}
    </section>
  );
}
