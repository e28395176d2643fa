// Something is changing: what, who is affected, when it is to be decided, when we heard. The rest has an answer already
// from the agreement and the law, and opens from "More".

import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import {
  type Consultation,
  type ConsultationLevel,
  ConsultationLevelSchema,
} from '../../../../shared/domain/partnership/consultations.ts';
import type { Visibility } from '../../../../shared/domain/partnership/sides.ts';
import { levelWords } from '../../../../shared/domain/partnership/words-consultations.ts';
import { useDesk, useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { type Draft, useDraft } from '../../../app/use-draft.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Fields, FormActions, ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import { TwoColumns } from '../../../components/side-list.tsx';
import { canBeRead } from '../../../components/unread-fields.ts';
import { VisibilityField } from '../entries/visibility-field.tsx';
import classes from './consultation.module.css';
import { GroupField } from './group-field.tsx';
import { LawFields } from './law-fields.tsx';
import { PositionsBeside } from './positions-beside.tsx';
import { WindowNotes } from './window-notes.tsx';

interface Values {
  topic: string;
  affected: Consultation['affected'];
  decisionPlannedOn: string | null;
  firstInvolvedOn: string | null;
  /** null: the agreement's or the law's. */
  level: ConsultationLevel | null;
  what: string;
  preset: Consultation['preset'];
  windowFrom: string | null;
  windowTo: string | null;
  shortWindowReason: string;
  /** null: both sides, or as its forum. */
  visibility: Visibility | null;
  confidentialUntil: string | null;
}

const PREVIEW_AFTER_MS = 250;

export function NewConsultationPage() {
  const { forumId, issueId, topic: begun } = useSearch({ from: '/partnership/consultations/new' });
  const today = useToday();
  const empty = useMemo(
    (): Values => ({
      topic: begun ?? '',
      affected: [],
      decisionPlannedOn: null,
      firstInvolvedOn: today,
      level: null,
      what: '',
      preset: null,
      windowFrom: null,
      windowTo: null,
      shortWindowReason: '',
      visibility: null,
      confidentialUntil: null,
    }),
    [today, begun],
  );
  const draft = useDraft<Values>(`consultation:new:${issueId ?? forumId ?? ''}`, empty);
  const [topic] = useDebouncedValue(draft.value.topic, PREVIEW_AFTER_MS);
  return (
    <>
      <PageHeader
        title="Something is changing"
        trail={[{ label: 'Partnership', to: '/partnership' }, { label: 'Something is changing' }]}
        sentence={
          draft.isRestored
            ? 'You had begun this one; it is as you left it.'
            : 'Four things are enough. What the agreement and the law say of it is filled in.'
        }
      />
      {draft.isLoaded && (
        <TwoColumns next={<PositionsBeside topic={topic} />} nextLabel="What unions stand for on this">
          <NewConsultation draft={draft} forumId={forumId} issueId={issueId} />
        </TwoColumns>
      )}
    </>
  );
}

/** What the desk says of it before it is saved. */
function usePreview(value: Values, forumId: string | undefined) {
  const asked = useMemo(
    (): Inputs['partnership']['previewWindow'] => ({
      topic: value.topic,
      preset: value.preset,
      windowFrom: value.windowFrom,
      windowTo: value.windowTo,
      firstInvolvedOn: value.firstInvolvedOn,
      decisionPlannedOn: value.decisionPlannedOn,
      ...(forumId !== undefined && { forumId }),
    }),
    [value, forumId],
  );
  const [settled] = useDebouncedValue(asked, PREVIEW_AFTER_MS);
  return useQuery({
    ...useDesk().partnership.previewWindow.queryOptions({ input: settled }),
    placeholderData: keepPreviousData,
  });
}

interface NewConsultationProps {
  draft: Draft<Values>;
  forumId: string | undefined;
  issueId: string | undefined;
}

function NewConsultation({ draft, forumId, issueId }: NewConsultationProps) {
  const navigate = useNavigate();
  const { value } = draft;
  const change = (part: Partial<Values>) => draft.set((before) => ({ ...before, ...part }));
  const preview = usePreview(value, forumId);
  const open = useAction(
    (client, input: Inputs['partnership']['openConsultation'], signal) =>
      client.partnership.openConsultation(input, { signal }),
    {
      done: (made) => `${made.number} is opened: ${made.topic}`,
      undoes: (made) => ({ collection: 'consultations', id: made.id }),
      onDone: (made) => {
        void draft.forget();
        void navigate({ to: '/partnership/consultations/$id', params: { id: made.id } });
      },
    },
  );
  const isShort = (preview.data?.clashes.length ?? 0) > 0;
  const submit = () => {
    const { level, shortWindowReason, visibility, confidentialUntil, ...given } = value;
    void open.run({
      ...given,
      ...(level !== null && { level }),
      ...(visibility !== null && { visibility, confidentialUntil }),
      ...(isShort && { shortWindowReason }),
      ...(value.windowTo === null && { windowTo: undefined }),
      ...(forumId !== undefined && { forumId }),
      ...(issueId !== undefined && { issueId }),
    });
  };
  const isWaiting = value.topic.trim() === '' || (isShort && value.shortWindowReason.trim() === '');
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (canBeRead(event.currentTarget) && !open.isRunning && !isWaiting) submit();
      }}
    >
      <ErrorBanner error={open.trouble} onClose={open.clear} />
      <Fields>
        <TextField
          label="What is changing"
          placeholder="Shift patterns on the wards"
          help="As people call it. No member’s name: the other side may see this."
          autoFocus
          autoComplete="off"
          maxLength={500}
          value={value.topic}
          onChange={(topic) => change({ topic })}
          problem={open.issueFor('topic')}
        />
        <GroupField
          label="Who is affected"
          help="Enter after each. Later you say which of them were consulted; who is missing is named."
          value={value.affected}
          onChange={(affected) => change({ affected })}
        />
        <div className={classes.pair}>
          <DayField
            label="It is to be decided on"
            isOptional
            value={value.decisionPlannedOn}
            onChange={(decisionPlannedOn) => change({ decisionPlannedOn })}
            problem={open.issueFor('decisionPlannedOn')}
          />
          <DayField
            label="We first heard on"
            lean="past"
            offersToday
            value={value.firstInvolvedOn}
            onChange={(firstInvolvedOn) => change({ firstInvolvedOn })}
            problem={open.issueFor('firstInvolvedOn')}
          />
        </div>
        {preview.data && <WindowNotes preview={preview.data} />}
        {isShort && (
          <TextField
            label="Why this is accepted all the same"
            help="Without a reason it is not opened: ask for more time first. The reason stands in the chronology."
            maxLength={500}
            value={value.shortWindowReason}
            onChange={(shortWindowReason) => change({ shortWindowReason })}
            problem={open.issueFor('shortWindowReason')}
          />
        )}
        <More value={value} change={change} preview={preview.data} issueFor={open.issueFor} />
        <FormActions>
          <Button type="submit" variant="filled" loading={open.isRunning} disabled={isWaiting}>
            Open the consultation
          </Button>
          <SaveState state={draft.state} />
          {draft.isRestored && <Button onClick={() => void draft.forget()}>Start afresh</Button>}
        </FormActions>
      </Fields>
    </form>
  );
}

interface MoreProps {
  value: Values;
  change: (part: Partial<Values>) => void;
  preview: Outputs['partnership']['previewWindow'] | undefined;
  issueFor: (...path: string[]) => string | undefined;
}

const USUAL = 'usual';

function More({ value, change, preview, issueFor }: MoreProps) {
  const isBegun = value.preset !== null || value.windowFrom !== null || value.level !== null || value.what !== '';
  const usual = preview?.promised ? `${levelWords[preview.promised.level]}, as the agreement says` : 'As usual';
  return (
    <FoldedFields what="the law, the time for responses, who may see it" isOpenAtFirst={isBegun}>
      <LawFields value={value.preset} onChange={(preset) => change({ preset })} problem={issueFor('preset')} />
      <div className={classes.pair}>
        <DayField
          label="Responses from"
          isOptional
          value={value.windowFrom}
          onChange={(windowFrom) => change({ windowFrom })}
          problem={issueFor('windowFrom')}
        />
        <DayField
          label="Responses until"
          isOptional
          help="The last day, that day included."
          value={value.windowTo}
          onChange={(windowTo) => change({ windowTo })}
          problem={issueFor('windowTo')}
        />
      </div>
      <SelectField<ConsultationLevel | typeof USUAL>
        label="How far the unions are involved"
        options={[
          { value: USUAL, label: usual },
          ...ConsultationLevelSchema.options.map((level) => ({ value: level, label: levelWords[level] })),
        ]}
        value={value.level ?? USUAL}
        onChange={(level) => change({ level: level === USUAL ? null : level })}
      />
      <ProseField label="What is known of it" isOptional value={value.what} onChange={(what) => change({ what })} />
      <VisibilityField
        value={{ visibility: value.visibility ?? 'joint', confidentialUntil: value.confidentialUntil }}
        onChange={change}
        problem={issueFor('visibility')}
        dayProblem={issueFor('confidentialUntil')}
      />
    </FoldedFields>
  );
}
