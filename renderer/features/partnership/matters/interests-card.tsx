// What each side needs, in words that the other would accept: a gap shows while one side is missing.

import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { SideButton, SideHint, SideItem, SideList } from '../../../components/side-list.tsx';
import type { IssueQuestion } from './issue-dialogs.tsx';
import type { IssuePageData } from './issue-page.tsx';
import classes from './matters.module.css';

export function InterestsCard({ page, onAsk }: { page: IssuePageData; onAsk: (question: IssueQuestion) => void }) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const { interests } = page.issue;
  const filled = (['staff', 'management'] as const).filter((side) => interests[side].trim() !== '');
  if (filled.length === 0) return null;
  const missing = (['staff', 'management'] as const).filter((side) => interests[side].trim() === '');
  return (
    <SideList
      title="What each side needs"
      action={
        <SideButton
          needs="partnership.changeIssue"
          hidden="what each side needs"
          isAdding={false}
          onPress={() => onAsk('interests')}
        >
          Change
        </SideButton>
      }
    >
      {filled.map((side) => (
        <SideItem key={side} title={sides[side]}>
          <span className={classes.prose}>{interests[side]}</span>
        </SideItem>
      ))}
      {missing.map((side) => (
        <SideHint key={side}>{sides[side]}: nobody has said yet. Ask them.</SideHint>
      ))}
    </SideList>
  );
}
