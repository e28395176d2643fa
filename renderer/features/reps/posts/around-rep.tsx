// Beside a rep's page: the person, open cases where they may be counted, deputies, and seats on forums.

import { useNavigate } from '@tanstack/react-router';
import type { RepPage } from '../../../../shared/contract/reps/posts.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useToday, useWords } from '../../../app/desk.tsx';
import { useMay, useSeesWholeList } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { SideHint, SideItem, SideList } from '../../../components/side-list.tsx';

const AS = { holder: 'sits there', deputy: 'deputy there', before: 'sat there before' } as const;

export function AroundRep({ page }: { page: RepPage }) {
  const { rep, deputies, forumSeats } = page;
  const navigate = useNavigate();
  const may = useMay();
  const today = useToday();
  const isTheWhole = useSeesWholeList();
  const { terms } = useWords();
  const { memberId } = rep;
  return (
    <>
      <SideList title="Who it is">
        {memberId === null ? (
          <SideItem title={rep.name}>Employed by the union: on no list of the {terms.branch}.</SideItem>
        ) : (
          <SideItem
            title={rep.name}
            {...(isTheWhole && {
              onOpen: () => void navigate({ to: '/members/$id', params: { id: memberId } }),
            })}
          >
            {isTheWhole ? `Their page as a ${terms.member}` : `A ${terms.member} of the ${terms.branch}`}
          </SideItem>
        )}
      </SideList>
      {rep.isCounted !== false && (
        <SideList title={capital(terms.cases)}>
          <SideItem
            title={
              rep.openCases === 0
                ? `No open ${terms.case}`
                : rep.openCases === 1
                  ? `One open ${terms.case}`
                  : `${rep.openCases} open ${terms.cases}`
            }
            {...(rep.openCases > 0 &&
              may('cases.list') && {
                onOpen: () => void navigate({ to: '/cases', search: { where: { repId: { eq: rep.id } } } }),
              })}
          >
            {rep.enquiries === 0
              ? 'No questions in the last 30 days'
              : `${rep.enquiries} ${rep.enquiries === 1 ? 'question' : 'questions'} in the last 30 days`}
          </SideItem>
        </SideList>
      )}
      {rep.deputyForId === null && (
        <SideList title="Deputies">
          {deputies.length === 0 && <SideHint>Nobody stands in.</SideHint>}
          {deputies.map((deputy) => (
            <SideItem
              key={deputy.repId}
              title={deputy.name}
              onOpen={() => void navigate({ to: '/reps/$id', params: { id: deputy.repId } })}
            >
              {deputy.from !== null && (
                <>
                  since <DayText day={deputy.from} isShort />
                </>
              )}
              {deputy.to !== null && deputy.to < today && ', over'}
            </SideItem>
          ))}
        </SideList>
      )}
      {forumSeats.length > 0 && (
        <SideList title="Seats on forums">
          {forumSeats.map((seat) => (
            <SideItem
              key={seat.seatId}
              title={seat.forum}
              {...(may('partnership.forum') && {
                onOpen: () => void navigate({ to: '/partnership/forums/$id', params: { id: seat.forumId } }),
              })}
            >
              {seat.title}: {AS[seat.as]}
            </SideItem>
          ))}
        </SideList>
      )}
    </>
  );
}
