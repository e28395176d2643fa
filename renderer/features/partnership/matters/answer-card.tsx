// You said, we did: the answer, what was done and when, and whether staff were told.

import { Button } from '@mantine/core';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { SideButton, SideHint, SideItem, SideList } from '../../../components/side-list.tsx';
import type { IssueQuestion } from './issue-dialogs.tsx';
import type { IssuePageData } from './issue-page.tsx';
import classes from './matters.module.css';

export function AnswerCard({ page, onAsk }: { page: IssuePageData; onAsk: (question: IssueQuestion) => void }) {
  const { issue } = page;
  const today = useToday();
  const may = useMay();
  const told = useAction(
    (client, input: Inputs['partnership']['changeIssue'], signal) => client.partnership.changeIssue(input, { signal }),
    { done: () => 'Staff were told today.', undoes: (saved) => ({ collection: 'issues', id: saved.id }) },
  );
  const isSettled = issue.state === 'resolvedInformally' || issue.state === 'resolvedByAgreement';
  const isEmpty = issue.answer === '' && issue.doneOn === null && issue.toldOn === null;
  if (isEmpty && !isSettled) return null;
  return (
    <SideList
      title="You said, we did"
      action={
        <SideButton
          needs="partnership.changeIssue"
          hidden="what staff are told"
          isAdding={isEmpty}
          onPress={() => onAsk('answer')}
        >
          {isEmpty ? 'Write' : 'Change'}
        </SideButton>
      }
    >
      {isEmpty && <SideHint>What came of it, in words that go on the notice board.</SideHint>}
      {issue.answer !== '' && <SideItem title={<span className={classes.prose}>{issue.answer}</span>} />}
      {issue.doneOn && (
        <SideItem title="Done">
          <DayText day={issue.doneOn} />
        </SideItem>
      )}
      {issue.toldOn ? (
        <SideItem title="Staff were told">
          <DayText day={issue.toldOn} />
        </SideItem>
      ) : (
        issue.answer !== '' &&
        may('partnership.changeIssue') && (
          <li style={{ paddingTop: 10 }}>
            <ErrorBanner error={told.trouble} onClose={told.clear} />
            <Button
              size="compact-md"
              loading={told.isRunning}
              onClick={() => void told.run({ id: issue.id, revision: issue.revision, toldOn: today })}
            >
              Staff were told today
            </Button>
          </li>
        )
      )}
    </SideList>
  );
}
