// Log a case: one column of questions, and beside it what follows from the answers. What is half-written survives a
// closed window.

import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Enquiry } from '../../../shared/domain/enquiries.ts';
import type { Issue } from '../../../shared/domain/partnership/issues.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { useDraft } from '../../app/use-draft.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { type CaseDraft, draftFromEnquiry, draftFromIssue, EMPTY_DRAFT } from './case-draft.ts';
import { CaseForm } from './case-form.tsx';

export function CaseFormPage() {
  const { memberId, enquiry: enquiryId, issue: issueId } = useSearch({ from: '/cases/new' });
  const issue = useQuery({
    ...useDesk().partnership.issue.queryOptions({ input: { id: issueId ?? '' } }),
    enabled: issueId !== undefined,
  });
  const enquiry = useQuery({
    ...useDesk().enquiries.get.queryOptions({ input: { id: enquiryId ?? '' } }),
    enabled: enquiryId !== undefined,
  });
  if (issueId !== undefined) {
    if (issue.error) return <ErrorBanner error={issue.error} onTryAgain={() => void issue.refetch()} />;
    return issue.data ? <Writing key={issueId} issue={issue.data.issue} /> : null;
  }
  if (enquiryId === undefined) return <Writing key={memberId} memberId={memberId} />;
  if (enquiry.error) return <ErrorBanner error={enquiry.error} onTryAgain={() => void enquiry.refetch()} />;
  return enquiry.data ? <Writing key={enquiryId} enquiry={enquiry.data} /> : null;
}

interface WritingProps {
  memberId?: string | undefined;
  enquiry?: Enquiry;
  issue?: Issue;
}

function Writing({ memberId, enquiry, issue }: WritingProps) {
  const { terms } = useWords();
  // What it begins with is what it was when the page was opened: a draft's empty value never changes under it.
  const [begun] = useState(enquiry);
  const [grown] = useState(issue);
  const empty = useMemo((): CaseDraft => {
    if (begun) return draftFromEnquiry(begun);
    if (grown) return draftFromIssue(grown);
    return memberId === undefined ? EMPTY_DRAFT : { ...EMPTY_DRAFT, who: [{ memberId }] };
  }, [memberId, begun, grown]);
  const of = begun ? `enquiry:${begun.id}` : grown ? `issue:${grown.id}` : memberId;
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
              : grown
                ? 'It begins with the issue: where it is and what it is about. Say whom it is about.'
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
