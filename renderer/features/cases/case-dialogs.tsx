// The one question that is open on a case's page, if any.

import type { CasePage as CasePageData } from '../../../shared/contract/cases.ts';
import { AllocateDialog } from './allocate-dialog.tsx';
import type { CaseRequest } from './case-actions.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { ClaimDialog, NoClaimDialog, PutBackDialog } from './claim-dialogs.tsx';
import type { ClockRequest } from './clock-row.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { CertificateDialog, NotifiedDialog } from './conciliation-dialogs.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { KeyDateDialog } from './key-date-dialog.tsx';
import { TaskDialog } from './task-dialog.tsx';

export type Question = { request: CaseRequest } | { request: ClockRequest; keyDateId: string };

interface CaseDialogsProps {
  page: CasePageData;
  question: Question;
  onClose: () => void;
}

export function CaseDialogs({ page, question, onClose }: CaseDialogsProps) {
  if ('keyDateId' in question) {
    const { keyDateId, request } = question;
    const asked = { page, keyDateId, onClose };
    if (request === 'setDate') return <KeyDateDialog {...asked} />;
    if (request === 'addContractDay') {
      return <TaskDialog caseId={page.case.id} task={null} what="The contract’s last day" onClose={onClose} />;
    }
    if (request === 'recordNotified') return <NotifiedDialog {...asked} />;
    if (request === 'recordCertificate') return <CertificateDialog {...asked} />;
    if (request === 'recordClaim') return <ClaimDialog {...asked} />;
    if (request === 'noClaim') return <NoClaimDialog {...asked} />;
    return <PutBackDialog {...asked} />;
  }
  const asked = { page, onClose };
  if (question.request === 'allocate') return <AllocateDialog {...asked} />;
  if (question.request === 'change') return <ChangeDialog {...asked} />;
  if (question.request === 'addDate') return <KeyDateDialog {...asked} keyDateId={null} />;
  if (question.request === 'history') return <HistoryDialog {...asked} />;
  return <CloseDialog {...asked} />;
}
