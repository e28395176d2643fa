// Who looks after a workplace; and where nobody does, what to do about it.

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { RepRow } from '../../../shared/contract/reps/posts.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { useMay } from '../../app/use-may.ts';
import { DayText } from '../../components/day-text.tsx';
import { SideHint, SideItem, SideList } from '../../components/side-list.tsx';
import classes from './workplaces.module.css';

interface RepsCardProps {
  workplaceId: string;
  employerId: string | null;
  members: number;
}

export function RepsCard(props: RepsCardProps) {
  const { workplaceId, employerId } = props;
  const desk = useDesk();
  const navigate = useNavigate();
  const may = useMay();
  const { terms } = useWords();
  const posts = useQuery(desk.reps.list.queryOptions({ input: { page: { offset: 0, limit: 500 } } }));
  const here = (posts.data?.rows ?? []).filter((post) => post.workplaceIds.includes(workplaceId));
  // A deputy stands in: where there is nobody else, nobody holds a post here.
  const isNobody = posts.data !== undefined && here.every(({ deputyForId }) => deputyForId !== null);
  const others = useQuery({
    ...desk.workplaces.list.queryOptions({
      input: { where: { employerId: { eq: employerId } }, page: { offset: 0, limit: 500 } },
    }),
    enabled: isNobody && employerId !== null,
  });
  const nearby = new Set((others.data?.rows ?? []).map(({ id }) => id));
  const near = (posts.data?.rows ?? []).filter((post) => post.workplaceIds.some((id) => nearby.has(id)));
  const opens = ({ id }: RepRow) => ({ onOpen: () => void navigate({ to: '/reps/$id', params: { id } }) });
  return (
    <SideList
      title={`${capital(terms.reps)} here`}
      {...(may('reps.cover') && {
        action: (
          <Link
            className={classes.employer}
            to="/reps/cover"
            search={{ by: 'department', ...(employerId && { employerId }) }}
          >
            Who is covered
          </Link>
        ),
      })}
    >
      {isNobody && (
        <SideHint>
          {props.members === 0
            ? `Nobody, and no ${terms.members} yet: who is in touch could be the first.`
            : `Nobody. Whom do people here already go to when something is wrong? Open them on the wall chart and press “Make ${terms.rep}”.`}
        </SideHint>
      )}
      {isNobody && may('reps.pipeline') && (
        <SideItem
          title="Who may stand here?"
          onOpen={() => void navigate({ to: '/reps/pipeline', search: { workplaceId } })}
        >
          Who is interested, and what comes next.
        </SideItem>
      )}
      {here.map((post) => (
        <SideItem key={post.id} title={post.name} {...opens(post)}>
          {post.called}
          {post.deputyFor !== null && `, deputy for ${post.deputyFor}`}
          {post.from !== null && (
            <>
              {' '}
              since <DayText day={post.from} isShort />
            </>
          )}
        </SideItem>
      ))}
      {isNobody &&
        near.slice(0, 3).map((post) => (
          <SideItem key={post.id} title={`${post.name}, nearby`} {...opens(post)}>
            {post.called} at {post.workplaces.join(', ')}
          </SideItem>
        ))}
    </SideList>
  );
}
