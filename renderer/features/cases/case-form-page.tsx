// Log a case: one column of questions, and beside it what follows from the answers. What is half-written survives a
// closed window.

import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { capital } from '../../../shared/domain/words.ts';
import { useWords } from '../../app/desk.tsx';
import { useDraft } from '../../app/use-draft.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { type CaseDraft, EMPTY_DRAFT } from './case-draft.ts';
import { CaseForm } from './case-form.tsx';

export function CaseFormPage() {
  const { terms } = useWords();
  const { memberId } = useSearch({ from: '/cases/new' });
  const empty = useMemo(
    (): CaseDraft => (memberId === undefined ? EMPTY_DRAFT : { ...EMPTY_DRAFT, who: [{ memberId }] }),
    [memberId],
  );
  const draft = useDraft(memberId === undefined ? 'case:new' : `case:new:${memberId}`, empty);
  const [startedAt, setStartedAt] = useState(0);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <PageHeader
        title={`Log a ${terms.case}`}
        trail={[{ label: capital(terms.cases), to: '/cases' }, { label: `Log a ${terms.case}` }]}
        sentence={
          draft.isRestored
            ? 'You had begun this one; it is as you left it.'
            : 'Who, what and when is enough. The rest can wait.'
        }
      />
      {draft.isLoaded && (
        <CaseForm key={`${memberId}-${startedAt}`} draft={draft} onStartAfresh={() => setIsAsking(true)} />
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title="Start afresh?"
        action="Throw it away and start afresh"
        isDestructive
        onCancel={() => setIsAsking(false)}
        onConfirm={() => {
          setIsAsking(false);
          void draft.forget().then(() => setStartedAt((before) => before + 1));
        }}
      >
        What is written here has not been logged. It will be thrown away and cannot be brought back.
      </ConfirmDialog>
    </>
  );
}
