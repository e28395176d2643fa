// The posts that a member holds, and making somebody a rep: for which workplace, from when, until when.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Member } from '../../../shared/domain/members.ts';
import { type Rep, type RepKind, RepKindSchema } from '../../../shared/domain/reps/posts.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { hasDied } from '../../../shared/rules/writing-to.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import { DayField } from '../../components/day-field.tsx';
import { SelectField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { SideItem, SideList } from '../../components/side-list.tsx';
import { InterestDialog } from '../reps/pipeline/interest-dialog.tsx';
import { fullName } from './member-words.ts';

interface MemberPostsProps {
  member: Member;
  posts: readonly Rep[];
  /** Where the member works today: the first choice for a new rep. */
  workplaceId: string | null;
}

export function MemberPosts(props: MemberPostsProps) {
  const { member, posts } = props;
  const { repKinds, terms } = useWords();
  const may = useMay();
  const today = useToday();
  const [isAppointing, setIsAppointing] = useState(false);
  const [leaving, setLeaving] = useState<Rep | null>(null);
  const [mightStand, setMightStand] = useState(false);
  return (
    <>
      <SideList
        title="Posts"
        {...(!hasDied(member) &&
          may('reps.appoint') && {
            action: (
              <Button size="compact-sm" variant="subtle" onClick={() => setIsAppointing(true)}>
                Make {terms.rep}
              </Button>
            ),
          })}
      >
        {posts.length === 0 && <SideItem title="None">Not a {terms.rep} today.</SideItem>}
        {!hasDied(member) && may('reps.keepInterest') && (
          <li>
            <Button size="compact-sm" variant="subtle" ml={-8} data-no-print onClick={() => setMightStand(true)}>
              Might stand…
            </Button>
          </li>
        )}
        {posts.map((post) => {
          const isPast = post.to !== null && post.to < today;
          return (
            <SideItem
              key={post.id}
              title={repKinds[post.kind]}
              needs="reps.standDown"
              {...(!isPast && { onOpen: () => setLeaving(post) })}
            >
              {post.from ? `from ${dayInWords(post.from)}` : 'start not recorded'}
              {post.to && ` to ${dayInWords(post.to)}`}
            </SideItem>
          );
        })}
      </SideList>
      {isAppointing && <Appoint {...props} onClose={() => setIsAppointing(false)} />}
      {mightStand && (
        <InterestDialog
          row={null}
          begins={{ member: { id: member.id, name: fullName(member) } }}
          onClose={() => setMightStand(false)}
        />
      )}
      {leaving && <StandDown member={member} post={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function Appoint(props: MemberPostsProps & { onClose: () => void }) {
  const desk = useDesk();
  const today = useToday();
  const { repKinds, terms } = useWords();
  const [kind, setKind] = useState<RepKind>('rep');
  const [workplaceId, setWorkplaceId] = useState(props.workplaceId);
  const [from, setFrom] = useState<string | null>(today);
  const places = useQuery(
    desk.workplaces.list.queryOptions({
      input: { sort: [{ field: 'name', direction: 'asc' }], page: { offset: 0, limit: 500 } },
    }),
  );
  const name = fullName(props.member);
  const appoint = useAction((client, input: Inputs['reps']['appoint']) => client.reps.appoint(input), {
    done: () => `${name} is ${repKinds[kind].toLowerCase()} now.`,
    undoes: (post) => ({ collection: 'reps', id: post.id }),
    onDone: props.onClose,
  });
  return (
    <FormDialog
      title={`Make ${name} a ${terms.rep}`}
      action={`Make ${repKinds[kind].toLowerCase()}`}
      isRunning={appoint.isRunning}
      trouble={appoint.trouble}
      onClose={props.onClose}
      onSubmit={() =>
        void appoint.run({ memberId: props.member.id, kind, workplaceIds: workplaceId ? [workplaceId] : [], from })
      }
    >
      <SelectField
        label="Post"
        options={RepKindSchema.options.map((value) => ({ value, label: repKinds[value] }))}
        value={kind}
        onChange={(value) => value && setKind(value)}
      />
      <SelectField
        label={`For which ${terms.workplace}`}
        options={(places.data?.rows ?? []).map((place) => ({ value: place.id, label: place.name }))}
        value={workplaceId}
        onChange={setWorkplaceId}
        clearable
        isOptional
      />
      <DayField label="From" value={from} onChange={setFrom} isOptional lean="past" />
    </FormDialog>
  );
}

function StandDown(props: { member: Member; post: Rep; onClose: () => void }) {
  const today = useToday();
  const { repKinds } = useWords();
  const [to, setTo] = useState<string | null>(props.post.to ?? today);
  const name = fullName(props.member);
  const standDown = useAction((client, input: Inputs['reps']['standDown']) => client.reps.standDown(input), {
    done: () => `The last day is recorded for ${name}.`,
    undoes: () => ({ collection: 'reps', id: props.post.id }),
    onDone: props.onClose,
  });
  return (
    <FormDialog
      title={`${repKinds[props.post.kind]}: last day in the post`}
      sentence={`Cases keep ${name} as their rep until somebody allocates them anew.`}
      action="Record the last day"
      isRunning={standDown.isRunning}
      isWaiting={to === null}
      trouble={standDown.trouble}
      onClose={props.onClose}
      onSubmit={() => to && void standDown.run({ id: props.post.id, revision: props.post.revision, to })}
    >
      <DayField label="Last day" value={to} onChange={setTo} />
    </FormDialog>
  );
}
