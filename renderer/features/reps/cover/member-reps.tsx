// Whom a member can go to: the reps in whose constituency they are; and where there is none, what to do.

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { SideHint, SideItem, SideList } from '../../../components/side-list.tsx';

interface MemberRepsProps {
  memberId: string;
  /** Where they work today. */
  workplaceId: string | null;
}

export function MemberReps({ memberId, workplaceId }: MemberRepsProps) {
  const { terms } = useWords();
  const navigate = useNavigate();
  const may = useMay();
  const found = useQuery(useDesk().reps.repsOf.queryOptions({ input: { memberId } }));
  const reps = (found.data?.reps ?? []).filter((rep) => rep.memberId !== memberId);
  if (!found.data) return null;
  return (
    <SideList title={`Their ${reps.length === 1 ? terms.rep : terms.reps}`}>
      {reps.map(({ repId, name, post, isDeputy }) => (
        <SideItem
          key={repId}
          title={name}
          needs="reps.get"
          onOpen={() => void navigate({ to: '/reps/$id', params: { id: repId } })}
        >
          {post}
          {isDeputy && ', deputy'}
        </SideItem>
      ))}
      {reps.length === 0 && workplaceId !== null && may('reps.pipeline') && (
        <SideItem
          title="Nobody"
          onOpen={() => void navigate({ to: '/reps/pipeline', search: { workplaceId } })}
        >{`No ${terms.rep} covers their job. Who may stand there?`}</SideItem>
      )}
      {reps.length === 0 && (workplaceId === null || !may('reps.pipeline')) && (
        <SideHint>
          Nobody: no {terms.rep} covers {workplaceId === null ? `somebody without a ${terms.workplace}` : 'their job'}.
        </SideHint>
      )}
    </SideList>
  );
}
