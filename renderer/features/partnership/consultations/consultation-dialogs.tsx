// Which question is asked about a consultation, one at a time.

import type { ConsultationPage } from '../../../../shared/contract/partnership/consultations.ts';
import type { TwoSides } from '../../../../shared/domain/partnership/sides.ts';
import type { FourTest } from '../../../../shared/rules/partnership/consultations/outcome.ts';
import { DecideDialog } from '../decisions/decide-dialog.tsx';
import { ReplyDialog, ResponseDialog } from './dialogs/answer-dialogs.tsx';
import { ChangeDialog } from './dialogs/change-dialog.tsx';
import { ChronologyDialog } from './dialogs/chronology-dialog.tsx';
import { GroupsDialog } from './dialogs/groups-dialog.tsx';
import { InformationDialog } from './dialogs/information-dialog.tsx';
import { InvolvementDialog } from './dialogs/involvement-dialog.tsx';
import { AtRiskDialog, ConcludeDialog, LiveDialog, TestDialog } from './dialogs/outcome-dialogs.tsx';

export type Question =
  | { of: 'change' | 'groups' | 'reply' | 'conclude' | 'live' | 'atRisk' | 'decide' | 'chronology' }
  | { of: 'information'; itemId: string | null }
  | { of: 'response'; responseId: string | null }
  | { of: 'involvement'; side: TwoSides }
  | { of: 'test'; test: FourTest };

interface ConsultationDialogsProps {
  page: ConsultationPage;
  question: Question;
  onClose: () => void;
}

export function ConsultationDialogs({ page, question, onClose }: ConsultationDialogsProps) {
  const asked = { consultation: page.consultation, onClose };
  switch (question.of) {
    case 'change':
      return <ChangeDialog {...asked} />;
    case 'groups':
      return <GroupsDialog {...asked} />;
    case 'reply':
      return <ReplyDialog {...asked} />;
    case 'conclude':
      return <ConcludeDialog {...asked} />;
    case 'live':
      return <LiveDialog {...asked} />;
    case 'atRisk':
      return <AtRiskDialog {...asked} />;
    case 'chronology':
      return <ChronologyDialog {...asked} />;
    case 'information':
      return <InformationDialog {...asked} itemId={question.itemId} />;
    case 'response':
      return <ResponseDialog {...asked} page={page} responseId={question.responseId} />;
    case 'involvement':
      return <InvolvementDialog {...asked} side={question.side} />;
    case 'test':
      return <TestDialog {...asked} test={question.test} />;
    case 'decide':
      return <DecideDialog from={{ consultation: page.consultation }} onClose={onClose} />;
  }
}
