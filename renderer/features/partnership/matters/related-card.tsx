// What stands beside an issue: other issues, consultations, decisions, initiatives, the actions from it, and the enquiry
// behind it for those who may open it.

import { useNavigate } from '@tanstack/react-router';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { SideItem, SideList } from '../../../components/side-list.tsx';
import type { IssuePageData } from './issue-page.tsx';
import { useOpenMatter } from './open-matter.ts';

export function RelatedCard({ page }: { page: IssuePageData }) {
  const open = useOpenMatter();
  const navigate = useNavigate();
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const { related, actions, enquiries } = page;
  return (
    <>
      {actions.length > 0 && (
        <SideList title="Actions">
          {actions.map((action) => (
            <SideItem key={action.id} title={action.text}>
              {action.team || sides[action.ownerSide]}
              {action.doneOn ? (
                <>
                  , done <DayText day={action.doneOn} isShort />
                </>
              ) : (
                action.dueOn && (
                  <>
                    , by <DayText day={action.dueOn} isShort />
                  </>
                )
              )}
            </SideItem>
          ))}
        </SideList>
      )}
      {related.length > 0 && (
        <SideList title="Goes with it">
          {related.map((one) => (
            <SideItem key={one.itemId ?? one.id} title={one.title} onOpen={() => open(one)}>
              {one.label}
            </SideItem>
          ))}
        </SideList>
      )}
      {enquiries.length > 0 && (
        <SideList title="Who asked">
          {enquiries.map((one) => (
            <SideItem
              key={one.id}
              title={one.isAnswered ? 'An enquiry, answered' : 'An enquiry that waits for its answer'}
              onOpen={() => void navigate({ to: '/cases/enquiries' })}
            >
              Asked <DayText day={one.askedOn} isShort />. Only our branch sees this.
            </SideItem>
          ))}
        </SideList>
      )}
    </>
  );
}
