// Log a case: one column of questions, and beside it what follows from the answers. What is half-written survives a
// closed window.

import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Enquiry } from '../../../shared/domain/enquiries.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { useDraft } from '../../app/use-draft.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { type CaseDraft, draftFromEnquiry, EMPTY_DRAFT } from './case-draft.ts';
import { CaseForm } from './case-form.tsx';

export function CaseFormPage() {
  const { memberId, enquiry: enquiryId } = useSearch({ from: '/cases/new' });
  const enquiry = useQuery({
    ...useDesk().enquiries.get.queryOptions({ input: { id: enquiryId ?? '' } }),
    enabled: enquiryId !== undefined,
  });
  if (enquiryId === undefined) return <Writing key={memberId} memberId={memberId} />;
  if (enquiry.error) return <ErrorBanner error={enquiry.error} onTryAgain={() => void enquiry.refetch()} />;
  return enquiry.data ? <Writing key={enquiryId} enquiry={enquiry.data} /> : null;
}

function Writing({ memberId, enquiry }: { memberId?: string | undefined; enquiry?: Enquiry }) {
  const { terms } = useWords();
  // What it begins with is what it was when the page was opened: a draft's empty value never changes under it.
  const [begun] = useState(enquiry);
  const empty = useMemo((): CaseDraft => {
    if (begun) return draftFromEnquiry(begun);
    return memberId === undefined ? EMPTY_DRAFT : { ...EMPTY_DRAFT, who: [{ memberId }] };
  }, [memberId, begun]);
  const of = begun ? `enquiry:${begun.id}` : memberId;
  const draft = useDraft(of === undefined ? 'case:new' : `case:new:${of}`, empty);
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
            : begun
              ? 'It begins with the enquiry; what was asked and answered stands in the account.'
              : 'Who, what and when is enough. The rest can wait.'
        }
      />
      {draft.isLoaded && <CaseForm key={`${of}-${startedAt}`} draft={draft} onStartAfresh={() => setIsAsking(true)} />}
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
