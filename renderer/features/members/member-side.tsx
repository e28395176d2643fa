// Beside a member: their cases, posts and questions, what they were sent, and who might be the same person.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { capital } from '../../../shared/domain/words.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { hasDied } from '../../../shared/rules/writing-to.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { useMay } from '../../app/use-may.ts';
import { SideHint, SideItem, SideList } from '../../components/side-list.tsx';
import { likelihood } from '../duplicates/likelihood.ts';
import { WriteTo } from '../mailings/write-to.tsx';
import { MemberReps } from '../reps/cover/member-reps.tsx';
import type { MemberPageData } from './member-page.tsx';
import { MemberPosts } from './member-posts.tsx';
import { nameInUse } from './member-words.ts';
import classes from './members.module.css';

const FEW = 5;

export function MemberSide({ data }: { data: MemberPageData }) {
  const { member, row, cases } = data;
  const words = useWords();
  const navigate = useNavigate();
  const may = useMay();
  return (
    <>
      {may('cases.list') && (
        <SideList title={capital(words.terms.cases)}>
          {cases.length === 0 && <SideHint>Nothing has been logged for {nameInUse(member)}.</SideHint>}
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
      )}
      {may('reps.repsOf') && <MemberReps memberId={member.id} workplaceId={row.workplaceId} />}
      <MemberPosts member={member} posts={data.posts} workplaceId={row.workplaceId} />
      <Seats data={data} />
      {may('enquiries.list') && <Questions memberId={member.id} />}
      {may('mailings.list') && <Sent data={data} />}
      {may('members.duplicates') && <SamePerson key={member.id} memberId={member.id} />}
    </>
  );
}

const SITS = { holder: 'sits there', deputy: 'as deputy', before: 'sat there' } as const;

function Seats({ data: { seats } }: { data: MemberPageData }) {
  const navigate = useNavigate();
  if (seats.length === 0) return null;
  return (
    <SideList title="Seats on forums">
      {seats.map(({ forumId, forum, seatId, title, as, from, to }) => (
        <SideItem
          key={`${seatId} ${as} ${from}`}
          title={title.trim() === '' ? forum : title}
          needs="partnership.forum"
          onOpen={() =>
            void navigate({ to: '/partnership/forums/$id', params: { id: forumId }, search: { tab: 'seats' } })
          }
        >
          {forum}, {SITS[as]}
          {from !== null && ` from ${dayInWords(from)}`}
          {to !== null && ` to ${dayInWords(to)}`}
        </SideItem>
      ))}
    </SideList>
  );
}

function Questions({ memberId }: { memberId: string }) {
  const desk = useDesk();
  const asked = useQuery(
    desk.enquiries.list.queryOptions({
      input: {
        where: { memberId: { eq: memberId } },
        sort: [{ field: 'askedOn', direction: 'desc' }],
        page: { offset: 0, limit: FEW },
      },
    }),
  );
  const rows = asked.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <SideList title="Questions asked">
      {rows.map(({ id, question, answer, askedOn }) => (
        <SideItem key={id} title={question}>
          {answer.trim() === '' ? 'Waiting for an answer' : answer} · {dayInWords(askedOn)}
        </SideItem>
      ))}
    </SideList>
  );
}

const KINDS = {
  letters: 'Letter',
  labels: 'Label for an envelope',
  emailList: 'On a list of email addresses',
} as const;

function Sent({ data: { member, mailings } }: { data: MemberPageData }) {
  const navigate = useNavigate();
  const [showsAll, setShowsAll] = useState(false);
  return (
    <SideList title="What they were sent" action={!hasDied(member) && <WriteTo memberIds={[member.id]} isCompact />}>
      {mailings.length === 0 && <SideHint>No letter or email list of the desk has named them yet.</SideHint>}
      {mailings.slice(0, showsAll ? mailings.length : FEW).map(({ id, kind, title, day }) => (
        <SideItem key={id} title={title} onOpen={() => void navigate({ to: '/mailings/$id', params: { id } })}>
          {KINDS[kind]}, {dayInWords(day)}
        </SideItem>
      ))}
      {mailings.length > FEW && !showsAll && (
        <SideHint>
          <Button variant="subtle" size="compact-md" onClick={() => setShowsAll(true)}>
            Show all {mailings.length}
          </Button>
        </SideHint>
      )}
    </SideList>
  );
}

/** Up to so many records everybody is held against everybody at once; in a larger branch somebody asks for it. */
const AT_ONCE = 2_000;

function SamePerson({ memberId }: { memberId: string }) {
  const desk = useDesk();
  const [isAsked, setIsAsked] = useState(false);
  const all = useQuery(desk.members.list.queryOptions({ input: { page: { offset: 0, limit: 0 } } }));
  const isQuick = all.data !== undefined && all.data.total <= AT_ONCE;
  const found = useQuery({
    ...desk.members.duplicates.queryOptions({ input: { memberId, limit: FEW } }),
    enabled: isQuick || isAsked,
    gcTime: 600_000,
  });
  const pairs = found.data?.pairs ?? [];
  if (all.data === undefined || (isQuick && pairs.length === 0)) return null;
  return (
    <SideList title="Perhaps the same person">
      {pairs.map((pair) => {
        const isFirst = pair.aId === memberId;
        const other = isFirst ? pair.bId : pair.aId;
        return (
          <li key={other} className={classes.same}>
            <Link to="/members/$id" params={{ id: other }}>
              {isFirst ? pair.bName : pair.aName}
            </Link>{' '}
            <span className="tabular">{(isFirst ? pair.b : pair.a) || 'no number yet'}</span>
            <span className={classes.soft}>
              {likelihood(pair.score)}: {pair.reasons.slice(0, 2).join('; ')}
            </span>
            <Link to="/members/merge" search={{ keep: memberId, other }}>
              Compare the two
            </Link>
          </li>
        );
      })}
      {found.data && pairs.length === 0 && <SideHint>Nobody else on the list seems to be this person.</SideHint>}
      {!isQuick && !found.data && (
        <SideHint>
          <Button variant="subtle" size="compact-md" loading={found.isFetching} onClick={() => setIsAsked(true)}>
            Look for the same person twice
          </Button>
        </SideHint>
      )}
    </SideList>
  );
}
