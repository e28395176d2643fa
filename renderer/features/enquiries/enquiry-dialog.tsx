// A question answered in half a minute: who, what, the answer. Enter keeps it; what turns out to be more becomes a case.

import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Enquiry } from '../../../shared/domain/enquiries.ts';
import { useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import { ProseField, TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { askTalkEarly } from '../partnership/matters/talk-early.ts';
import { closeEnquiry, useAskedEnquiry } from './ask-enquiry.ts';
import { EnquiryRepField } from './enquiry-rep-field.tsx';
import { EnquiryWho, type WhoAsked } from './enquiry-who.tsx';

interface Answers extends WhoAsked {
  phone: string;
  question: string;
  answer: string;
  repId: string | null;
}

const EMPTY: Answers = { memberId: null, name: '', phone: '', question: '', answer: '', repId: null };

/** Stands in the frame once; draws nothing until somebody asks for it. */
export function EnquiryHost() {
  const asked = useAskedEnquiry();
  if (asked === null) return null;
  return asked.kind === 'new' ? (
    <EnquiryDialog key="new" />
  ) : (
    <EnquiryDialog key={asked.enquiry.id} before={asked.enquiry} who={asked.who} />
  );
}

function EnquiryDialog({ before, who }: { before?: Enquiry; who?: string }) {
  const { terms } = useWords();
  const today = useToday();
  const navigate = useNavigate();
  const may = useMay();
  const initial: Answers = before
    ? {
        memberId: before.memberId,
        name: before.memberId ? (who ?? '') : before.name,
        phone: before.phone,
        question: before.question,
        answer: before.answer,
        repId: before.repId,
      }
    : EMPTY;
  const draft = useDialogDraft<Answers>(before ? `enquiry:${before.id}` : 'enquiry:new', initial, closeEnquiry);
  const { value, change } = draft;
  const keep = useAction(
    (client, fields: Inputs['enquiries']['add'], signal) =>
      before
        ? client.enquiries.update({ id: before.id, revision: before.revision, ...fields }, { signal })
        : client.enquiries.add(fields, { signal }),
    {
      done: (kept) =>
        kept.answeredOn ? 'The enquiry is kept, and answered.' : 'The enquiry is kept. It still needs an answer.',
      undoes: (kept) => ({ collection: 'enquiries', id: kept.id }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  const save = () =>
    keep.run({
      memberId: value.memberId,
      // Who is on the list is called as the list calls them.
      name: value.memberId === null ? value.name : '',
      phone: value.phone,
      question: value.question,
      answer: value.answer,
      repId: value.repId,
      ...(before && { answeredOn: value.answer.trim() === '' ? null : (before.answeredOn ?? today) }),
    });
  const makeCase = async () => {
    if (isSame) draft.leave();
    const kept = isSame ? before : await save();
    if (kept) void navigate({ to: '/cases/new', search: { enquiry: kept.id } });
  };
  const talkEarly = async () => {
    if (isSame) draft.leave();
    const kept = isSame ? before : await save();
    if (kept) askTalkEarly({ enquiry: { id: kept.id } });
  };
  const isSame = before !== undefined && JSON.stringify(value) === JSON.stringify(initial);
  const isWaiting = value.question.trim() === '';
  const onAnswerKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <FormDialog
      draft={draft}
      title={before ? 'An enquiry' : 'Write down an enquiry'}
      action={before ? 'Keep the change' : 'Keep it'}
      size="lg"
      isRunning={keep.isRunning}
      isWaiting={isWaiting || isSame}
      trouble={keep.trouble}
      onClose={draft.leave}
      onSubmit={() => void save()}
    >
      <EnquiryWho value={value} onChange={change} problem={keep.issueFor('name') ?? keep.issueFor('memberId')} />
      {value.memberId === null && value.name.trim() !== '' && (
        <TextField
          label="Phone"
          isOptional
          value={value.phone}
          onChange={(phone) => change({ phone })}
          autoComplete="off"
        />
      )}
      <TextField
        label="What they asked"
        placeholder="Can they change my shift without notice?"
        value={value.question}
        onChange={(question) => change({ question })}
        problem={keep.issueFor('question')}
        maxLength={500}
        autoComplete="off"
      />
      <ProseField
        label="What we answered"
        help="Enter keeps it, Shift and Enter begin a new line. Empty: it waits for an answer."
        value={value.answer}
        onChange={(answer) => change({ answer })}
        problem={keep.issueFor('answer')}
        onKeyDown={onAnswerKey}
        minRows={2}
      />
      <EnquiryRepField value={value.repId} onChange={(repId) => change({ repId })} />
      {!before?.caseId && !isWaiting && (
        <Group gap={8}>
          <Button variant="subtle" size="compact-md" ml={-8} onClick={() => void makeCase()}>
            It is more than a question: log a {terms.case}
          </Button>
          {may('partnership.talkEarly') && !before?.issueId && (
            <Button variant="subtle" size="compact-md" onClick={() => void talkEarly()}>
              Talk early first
            </Button>
          )}
        </Group>
      )}
    </FormDialog>
  );
}
