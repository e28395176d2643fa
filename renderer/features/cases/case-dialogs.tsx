// The one question that is open on a case's page, if any.

import type { CaseClockRow } from '../../../shared/contract/case-clocks.ts';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import { HoldDialog } from '../requests/hold-dialog.tsx';
import { AllocateDialog } from './allocate-dialog.tsx';
import { ArbitrationDialog } from './arbitration-dialog.tsx';
import type { CaseRequest } from './case-actions.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { CharacteristicsDialog } from './characteristics-card.tsx';
import type { ClockRequest } from './clock-row.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { ComparatorsDialog } from './comparators-dialog.tsx';
import { CertificateDialog, NotifiedDialog } from './conciliation-dialogs.tsx';
import { ConciliationMoreDialog } from './conciliation-more-dialog.tsx';
import { DoneDialog, PutBackDialog } from './done-dialog.tsx';
import type { LimitRequest } from './due-row.tsx';
import { FactsDialog } from './facts-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { IntakeDialog } from './intake-dialog.tsx';
import { KeyDateDialog } from './key-date-dialog.tsx';
import { MembersDialog } from './members-dialog.tsx';
import { MoveOnDialog } from './move-on-dialog.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { ClauseDialog, TagsDialog } from './relies-dialogs.tsx';
import { RemedyDialog } from './remedy-dialog.tsx';
import type { ResultRequest } from './result-card.tsx';
import { SanctionDialog } from './sanction-dialog.tsx';
import { SealDialog } from './seal-dialog.tsx';
import { useProcedureOf } from './stage-strip.tsx';
import { ExtensionDialog, LimitMetDialog, NotMetDialog, StartDayDialog } from './step-dialogs.tsx';
import { versionOf } from './steps-of-case.ts';
import { TaskDialog } from './task-dialog.tsx';
import type { CaseAsked } from './use-case-question.ts';

export type Question =
  | { of: 'case'; request: CaseRequest }
  | { of: 'date'; request: ClockRequest; keyDateId: string }
  | { of: 'limit'; request: LimitRequest; row: CaseClockRow }
  | { of: 'step'; stepId: string }
  | { of: 'person'; personId: string | null }
  | { of: 'clause'; clauseId: string | null }
  | { of: 'result'; request: ResultRequest };

interface CaseDialogsProps {
  page: CasePageData;
  question: Question;
  onClose: () => void;
}

export function CaseDialogs({ page, question, onClose }: CaseDialogsProps) {
  const asked = { page, onClose };
  if (question.of === 'date') {
    return <DateQuestion asked={asked} keyDateId={question.keyDateId} request={question.request} />;
  }
  if (question.of === 'limit') return <LimitQuestion asked={asked} row={question.row} request={question.request} />;
  if (question.of === 'step') return <StepQuestion asked={asked} stepId={question.stepId} />;
  if (question.of === 'person') return <PersonDialog {...asked} personId={question.personId} />;
  if (question.of === 'clause') return <ClauseDialog {...asked} clauseId={question.clauseId} />;
  if (question.of === 'result') return <ResultQuestion asked={asked} request={question.request} />;
  return <WholeCaseQuestion asked={asked} request={question.request} />;
}

function WholeCaseQuestion({ asked, request }: { asked: CaseAsked; request: CaseRequest }) {
  switch (request) {
    case 'allocate':
      return <AllocateDialog {...asked} />;
    case 'change':
      return <ChangeDialog {...asked} />;
    case 'addDate':
      return <KeyDateDialog {...asked} keyDateId={null} />;
    case 'history':
      return <HistoryDialog {...asked} />;
    case 'close':
      return <CloseDialog {...asked} />;
    case 'intake':
      return <IntakeDialog {...asked} />;
    case 'facts':
      return <FactsDialog {...asked} />;
    case 'members':
      return <MembersDialog {...asked} />;
    case 'tags':
      return <TagsDialog {...asked} />;
    case 'characteristics':
      return <CharacteristicsDialog {...asked} />;
    case 'seal':
      return <SealDialog {...asked} />;
    case 'hold':
      return (
        <HoldDialog
          on={{ kind: 'case', id: asked.page.case.id }}
          name={asked.page.case.number}
          onClose={asked.onClose}
        />
      );
    case 'comparators':
      return <ComparatorsDialog caseId={asked.page.case.id} opened onClose={asked.onClose} />;
    case 'move':
      return <MoveQuestion asked={asked} />;
  }
}

function DateQuestion(props: { asked: CaseAsked; keyDateId: string; request: ClockRequest }) {
  const { asked, keyDateId, request } = props;
  const about = { ...asked, keyDateId };
  switch (request) {
    case 'setDate':
      return <KeyDateDialog {...about} />;
    case 'addContractDay':
      return <TaskDialog page={asked.page} task={null} what="The contract’s last day" onClose={asked.onClose} />;
    case 'recordNotified':
      return <NotifiedDialog {...about} />;
    case 'recordCertificate':
      return <CertificateDialog {...about} />;
    case 'moreConciliation':
      return <ConciliationMoreDialog {...about} />;
    case 'recordClaim':
      return <DoneDialog {...about} kind="done" />;
    case 'noClaim':
      return <DoneDialog {...about} kind="notPursued" />;
    case 'putBack':
      return <PutBackDialog {...about} />;
  }
}

function ResultQuestion({ asked, request }: { asked: CaseAsked; request: ResultRequest }) {
  if (request.about === 'sanction') return <SanctionDialog {...asked} />;
  if (request.about === 'arbitration') return <ArbitrationDialog {...asked} />;
  return <RemedyDialog {...asked} remedyId={request.remedyId} isDone={request.isDone ?? false} />;
}

function LimitQuestion(props: { asked: CaseAsked; row: CaseClockRow; request: LimitRequest }) {
  const { asked, row, request } = props;
  const procedure = useProcedureOf(asked.page);
  const { stepId, limitId } = row;
  if (procedure === null || stepId === null || limitId === null) return null;
  const about = { ...asked, procedure, stepId };
  if (request === 'met') return <LimitMetDialog {...about} limitId={limitId} />;
  if (request === 'extension') return <ExtensionDialog {...about} limitId={limitId} />;
  if (request === 'notMet') return <NotMetDialog {...about} limitId={limitId} />;
  const limits = versionOf(procedure, asked.page.case).stages.flatMap((stage) => stage.limits);
  return <StartDayDialog {...about} event={limits.find(({ id }) => id === limitId)?.startsFrom} />;
}

function StepQuestion({ asked, stepId }: { asked: CaseAsked; stepId: string }) {
  const procedure = useProcedureOf(asked.page);
  return procedure && <StartDayDialog {...asked} procedure={procedure} stepId={stepId} />;
}

function MoveQuestion({ asked }: { asked: CaseAsked }) {
  const procedure = useProcedureOf(asked.page);
  if (asked.page.case.procedure !== null && procedure === null) return null;
  return <MoveOnDialog {...asked} procedure={procedure} />;
}
