// Training on Today: gaps and what runs out within 90 days, for those who look after it.

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDesk } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { SideItem, SideList } from '../../../components/side-list.tsx';

const NONE = { offset: 0, limit: 0 };

export function TrainingToday() {
  return useMay()('reps.keepTraining') ? <Card /> : null;
}

function Card() {
  const desk = useDesk();
  const navigate = useNavigate();
  const { data } = useQuery(desk.reps.training.queryOptions({ input: { page: NONE } }));
  const waiting = useQuery(desk.reps.trainings.queryOptions({ input: { stages: ['applied'], page: NONE } }));
  const applied = waiting.data?.total ?? 0;
  const { gaps = 0, expiresSoon = 0 } = data?.totals ?? {};
  if (gaps + expiresSoon + applied === 0) return null;
  const show = (tab?: string) => () =>
    void navigate({ to: '/reps/training', search: tab === undefined ? {} : { tab } });
  return (
    <SideList title="Training">
      {gaps > 0 && (
        <SideItem title={gaps === 1 ? 'One gap' : `${gaps} gaps`} onOpen={show('gaps')}>
          Asked by the rule book, and missing or run out.
        </SideItem>
      )}
      {expiresSoon > 0 && (
        <SideItem
          title={`${expiresSoon} ${expiresSoon === 1 ? 'expires' : 'expire'} within 90 days`}
          onOpen={show('expiring')}
        >
          Book the next course in time.
        </SideItem>
      )}
      {applied > 0 && (
        <SideItem title={applied === 1 ? 'One waits for an answer' : `${applied} wait for an answer`} onOpen={show()}>
          They applied for a course.
        </SideItem>
      )}
    </SideList>
  );
}
