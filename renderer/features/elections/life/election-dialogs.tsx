// Which question is asked in front of an election's page: one at a time.

import type { ElectionPage } from '../../../../shared/contract/elections/life.ts';
import { AnswerDialog, CancelDialog, ComplainDialog, DestroyDialog } from './afterwards-dialogs.tsx';
import { ChangeElectionDialog } from './change-election-dialog.tsx';
import { DeclareDialog } from './declare-dialog.tsx';
import { ChangeNominationDialog, NominateDialog } from './nominate-dialog.tsx';
import { RulingDialog } from './ruling-dialog.tsx';
import type { ElectionQuestion } from './use-election-change.ts';

interface ElectionDialogsProps {
  page: ElectionPage;
  question: ElectionQuestion;
  onClose: () => void;
}

export function ElectionDialogs({ page, question, onClose }: ElectionDialogsProps) {
  const asked = { election: page.election, onClose };
  switch (question.of) {
    case 'nominate':
      return <NominateDialog {...asked} />;
    case 'nomination':
    case 'ruling': {
      const nomination = page.nominations.find(({ id }) => id === question.nominationId);
      if (nomination === undefined) return null;
      return question.of === 'ruling' ? (
        <RulingDialog {...asked} nomination={nomination} />
      ) : (
        <ChangeNominationDialog {...asked} nomination={nomination} />
      );
    }
    case 'declare':
      return <DeclareDialog {...asked} />;
    case 'complain':
      return <ComplainDialog {...asked} />;
    case 'answer':
      return <AnswerDialog {...asked} complaintId={question.complaintId} />;
    case 'change':
      return <ChangeElectionDialog {...asked} />;
    case 'cancel':
      return <CancelDialog {...asked} />;
    case 'destroy':
      return <DestroyDialog {...asked} />;
  }
}
