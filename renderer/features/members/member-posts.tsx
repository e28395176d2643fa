// The posts that a member holds, and making somebody a rep: for which workplace, from when, until when.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { Member } from '../../../shared/domain/members.ts';
import type { RepKind } from '../../../shared/domain/reps/posts.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { hasDied } from '../../../shared/rules/writing-to.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useKindWords } from '../../app/use-kind-words.ts';
import { useMay } from '../../app/use-may.ts';
import { DayField } from '../../components/day-field.tsx';
import { SelectField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { SideItem, SideList } from '../../components/side-list.tsx';
import { InterestDialog } from '../reps/pipeline/interest-dialog.tsx';
import { fullName } from './member-words.ts';

interface MemberPostsProps {
  member: Member;
  posts: Outputs['members']['get']['posts'];
  /** Where the member works today: the first choice for a new rep. */
  workplaceId: string | null;
}

export function MemberPosts(props: MemberPostsProps) {
  const { member, posts } = props;
  const { terms } = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const today = useToday();
  const [isAppointing, setIsAppointing] = useState(false);
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
        {posts.map((post) => (
          <SideItem
            key={post.id}
            title={post.called}
            needs="reps.get"
            onOpen={() => void navigate({ to: '/reps/$id', params: { id: post.id } })}
          >
            {post.from ? `from ${dayInWords(post.from)}` : 'start not recorded'}
            {post.to && ` to ${dayInWords(post.to)}`}
            {post.to !== null && post.to < today && ' (over)'}
          </SideItem>
        ))}
      </SideList>
      {isAppointing && <Appoint {...props} onClose={() => setIsAppointing(false)} />}
      {mightStand && (
        <InterestDialog
          row={null}
          begins={{ member: { id: member.id, name: fullName(member) } }}
          onClose={() => setMightStand(false)}
        />
      )}
    </>
  );
}

function Appoint(props: MemberPostsProps & { onClose: () => void }) {
  const desk = useDesk();
  const today = useToday();
  const { terms } = useWords();
  const kinds = useKindWords();
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
    done: ({ notes }) => [`${name} is ${kinds.called(kind)} now.`, ...notes].join(' '),
    undoes: (post) => ({ collection: 'reps', id: post.id }),
    onDone: props.onClose,
  });
  return (
    <FormDialog
      title={`Make ${name} a ${terms.rep}`}
      action={`Make ${kinds.called(kind)}`}
      isRunning={appoint.isRunning}
      trouble={appoint.trouble}
      onClose={props.onClose}
      onSubmit={() =>
        void appoint.run({ memberId: props.member.id, kind, workplaceIds: workplaceId ? [workplaceId] : [], from })
      }
    >
      <SelectField label="Post" options={kinds.choices} value={kind} onChange={(value) => value && setKind(value)} />
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
