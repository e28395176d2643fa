// One member: how they stand, how to reach them, what held when, their cases and posts, and what changed in the record.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useDesk, useSession, useToday, useWords } from '../../app/desk.tsx';
import { troubleOf } from '../../app/sentences.ts';
import { DayText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SideItem, SideList, TwoColumns } from '../../components/side-list.tsx';
import { EditMember } from './edit-member.tsx';
import { MemberHistory } from './member-history.tsx';
import { MemberPosts } from './member-posts.tsx';
import { MemberRows } from './member-rows.tsx';
import { fullName, NO_NUMBER, standingInWords } from './member-words.ts';
import classes from './members.module.css';

export type MemberPageData = Outputs['members']['get'];

export function MemberPage() {
  const { id } = useParams({ from: '/members/$id' });
  const desk = useDesk();
  const found = useQuery(desk.members.get.queryOptions({ input: { id } }));
  if (found.error && troubleOf(found.error).code === 'NOT_FOUND') {
    return (
      <>
        <PageHeader title="Not on the list" trail={[{ label: 'Members', to: '/members' }]} />
        <EmptyState title="This member is not on the list any more">
          What took them off can be undone in the branch’s history.
        </EmptyState>
      </>
    );
  }
  if (found.error) {
    return (
      <>
        <PageHeader title="Member" trail={[{ label: 'Members', to: '/members' }]} />
        <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />
      </>
    );
  }
  if (!found.data) return <PageHeader title=" " trail={[{ label: 'Members', to: '/members' }]} />;
  return <Loaded key={id} data={found.data} />;
}

function Loaded(props: { data: MemberPageData }) {
  const { member, row, cases } = props.data;
  const [isEditing, setIsEditing] = useState(false);
  const navigate = useNavigate();
  const words = useWords();
  const today = useToday();
  const name = fullName(member);
  return (
    <>
      <PageHeader
        title={name}
        trail={[{ label: 'Members', to: '/members' }, { label: member.number ?? NO_NUMBER }]}
        sentence={
          <span className={classes.facts}>
            <span>
              Number <strong className="tabular">{member.number ?? NO_NUMBER}</strong>
            </span>
            <span className={classes.standing} data-tone={row.standing === 'inArrears' ? 'late' : undefined}>
              {standingInWords(row, words, today)}
            </span>
            {row.workplace && (
              <span>
                {row.jobTitle ? `${row.jobTitle}, ` : ''}
                <strong>{row.workplace}</strong>
              </span>
            )}
            {member.accessNeeds !== '' && (
              <span>
                Needs <strong>{member.accessNeeds}</strong>
              </span>
            )}
          </span>
        }
        actions={
          <>
            {!isEditing && <Button onClick={() => setIsEditing(true)}>Change</Button>}
            <Button
              variant="filled"
              onClick={() => void navigate({ to: '/cases/new', search: { memberId: member.id } })}
            >
              Log a case
            </Button>
          </>
        }
      />
      <TwoColumns
        next={
          <>
            <SideList title="Cases">
              {cases.length === 0 && <SideItem title="None">Nothing has been logged for {name}.</SideItem>}
              {cases.map((found) => (
                <SideItem
                  key={found.id}
                  title={`${found.number} ${words.caseTypes[found.type as keyof typeof words.caseTypes]}`}
                  onOpen={() => void navigate({ to: '/cases/$id', params: { id: found.id } })}
                >
                  {words.stages[found.stage as keyof typeof words.stages]}, logged {dayInWords(found.openedOn)}
                </SideItem>
              ))}
            </SideList>
            <MemberPosts member={member} posts={props.data.posts} workplaceId={row.workplaceId} />
          </>
        }
      >
        {isEditing ? (
          <EditMember data={props.data} onClose={() => setIsEditing(false)} />
        ) : (
          <Details member={member} row={row} />
        )}
        <MemberRows member={member} />
        <MemberHistory memberId={member.id} />
      </TwoColumns>
    </>
  );
}

function Details(props: { member: MemberPageData['member']; row: MemberPageData['row'] }) {
  const { member, row } = props;
  const { branch } = useSession();
  const { terms, categories, paymentMethods } = useWords();
  const facts: [string, ReactNode][] = [
    ['Phone', member.phone],
    ['Email', member.email],
    ['Address', [member.address, member.postcode].filter((part) => part !== '').join('\n')],
    ['Born', member.birthDate && <DayText day={member.birthDate} />],
    ['Joined', member.joinedOn && <DayText day={member.joinedOn} />],
    ['Employer', row.employer],
    [capital(terms.workplace), row.workplace],
    ['Job', row.jobTitle],
    ['Category', row.category && categories[row.category]],
    ['Pays by', row.paymentMethod && paymentMethods[row.paymentMethod]],
    ['Notes', member.notes],
  ];
  const known = facts.filter(([, value]) => value !== null && value !== '');
  if (known.length === 0) {
    return (
      <EmptyState title="Only the name is known">
        {member.isToCheck
          ? 'Logged with a case. Check the membership with the national list, then put the number in with Change.'
          : `Put in what ${branch?.name ?? 'the branch'} knows with Change.`}
      </EmptyState>
    );
  }
  return (
    <section className={classes.card} aria-label="Details">
      <dl className={classes.details}>
        {known.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
