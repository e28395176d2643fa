// Beside an agreement: its reviews, what it hangs together with, who relies on it.

import { useNavigate } from '@tanstack/react-router';
import type { AgreementPage as Page } from '../../../shared/contract/agreements.ts';
import { countOfDays } from '../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../shared/rules/limits.ts';
import { useToday, useWords } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import { SideButton, SideHint, SideItem, SideList } from '../../components/side-list.tsx';

export function AroundAgreement({ page, onReview }: { page: Page; onReview: () => void }) {
  const { agreement, supersedes, supersededBy, main, sideLetters, casesRelying } = page;
  const bargained = page.pointing.flatMap(({ items }) => items);
  const navigate = useNavigate();
  const today = useToday();
  const { terms } = useWords();
  const open = (id: string) => () => void navigate({ to: '/partnership/agreements/$id', params: { id } });
  const related = [
    ...(main === null ? [] : [{ ...main, how: 'its main agreement' }]),
    ...(supersedes === null ? [] : [{ ...supersedes, how: 'the one before it' }]),
    ...(supersededBy === null ? [] : [{ ...supersededBy, how: 'the one after it' }]),
    ...sideLetters.map((letter) => ({ ...letter, how: 'a side letter' })),
  ];
  return (
    <>
      <SideList
        title="Reviews"
        action={
          agreement.signedOn !== null && (
            <SideButton needs="agreements.review" hidden="a review" onPress={onReview}>
              Add
            </SideButton>
          )
        }
      >
        {agreement.reviews.toReversed().map(({ id, doneOn, dueOn, result }) => (
          <SideItem key={id} title={<DayText day={doneOn} isShort />}>
            {result}
            {dueOn !== null && dueOn < doneOn && ` (it was due ${countOfDays(daysBetween(dueOn, doneOn))} before)`}
          </SideItem>
        ))}
        {agreement.reviews.length === 0 && (
          <SideHint>
            {agreement.reviewDue !== null && agreement.reviewDue < today
              ? 'None is written down, and one was due.'
              : 'None is written down yet.'}
          </SideHint>
        )}
      </SideList>
      {related.length > 0 && (
        <SideList title="Hangs together with">
          {related.map(({ id, title, how }) => (
            <SideItem key={`${how} ${id}`} title={title} onOpen={open(id)}>
              {how}
            </SideItem>
          ))}
        </SideList>
      )}
      {(casesRelying > 0 || bargained.length > 0) && (
        <SideList title="Relied upon and bargained about">
          {casesRelying > 0 && (
            <SideItem
              title={
                casesRelying === 1 ? `One ${terms.case} relies on it` : `${casesRelying} ${terms.cases} rely on it`
              }
              needs="cases.list"
              onOpen={() => void navigate({ to: '/cases', search: { where: { agreementId: { eq: agreement.id } } } })}
            />
          )}
          {bargained.map(({ id, title, negotiationId, negotiation }) => (
            <SideItem
              key={id}
              title={title}
              needs="negotiations.get"
              onOpen={() =>
                void navigate({
                  to: '/negotiations/$id',
                  params: { id: negotiationId },
                  search: { tab: 'items', item: id },
                })
              }
            >
              {negotiation}
            </SideItem>
          ))}
        </SideList>
      )}
    </>
  );
}
