// Everything that is asked about an issue, one dialog at a time.

import { ReleaseDialog } from '../entries/release-dialog.tsx';
import { WhoSeesDialog } from '../entries/who-sees-dialog.tsx';
import { ChangeIssueDialog } from './change-issue-dialog.tsx';
import { ChangeDisputeDialog, CloseDisputeDialog, OpenDisputeDialog, StageDialog } from './dispute-dialogs.tsx';
import { DuplicateDialog, WithdrawDialog } from './issue-end-dialogs.tsx';
import type { IssuePageData } from './issue-page.tsx';
import { AnswerDialog, InterestsDialog } from './issue-texts-dialogs.tsx';

export type IssueQuestion =
  | 'change'
  | 'visibility'
  | 'release'
  | 'answer'
  | 'interests'
  | 'dispute'
  | 'changeDispute'
  | 'stage'
  | 'close'
  | 'duplicate'
  | 'withdraw';

interface IssueDialogsProps {
  page: IssuePageData;
  question: IssueQuestion;
  onClose: () => void;
}

export function IssueDialogs({ page, question, onClose }: IssueDialogsProps) {
  const { issue } = page;
  switch (question) {
    case 'change':
      return <ChangeIssueDialog issue={issue} onClose={onClose} />;
    case 'visibility':
      return <WhoSeesDialog collection="issues" record={issue} onClose={onClose} />;
    case 'release':
      return <ReleaseDialog record={issue} what="issue" onClose={onClose} />;
    case 'answer':
      return <AnswerDialog issue={issue} onClose={onClose} />;
    case 'interests':
      return <InterestsDialog issue={issue} onClose={onClose} />;
    case 'dispute':
      return <OpenDisputeDialog issue={issue} onClose={onClose} />;
    case 'changeDispute':
      return <ChangeDisputeDialog issue={issue} onClose={onClose} />;
    case 'stage':
      return <StageDialog issue={issue} onClose={onClose} />;
    case 'close':
      return <CloseDisputeDialog issue={issue} onClose={onClose} />;
    case 'duplicate':
      return <DuplicateDialog issue={issue} onClose={onClose} />;
    case 'withdraw':
      return <WithdrawDialog issue={issue} onClose={onClose} />;
  }
}
