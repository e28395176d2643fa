// Adding an agreement, and changing what it is: title, parties and the day of signing are enough; the rest stands under "More".

import { TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { type Agreement, AgreementStateSchema, AgreementTypeSchema } from '../../../shared/domain/agreements.ts';
import type { Visibility } from '../../../shared/domain/partnership/sides.ts';
import { agreementStateWords, agreementTypeWords } from '../../../shared/domain/partnership/words-people.ts';
import { mayMove } from '../../../shared/rules/agreements.ts';
import { levelsOf } from '../../../shared/rules/partnership/visibility.ts';
import { useDesk, useSession } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../components/fields.tsx';
import { FoldedFields } from '../../components/folded-fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { VisibilityField } from '../partnership/entries/visibility-field.tsx';
import { useForums } from '../partnership/use-forums.ts';

interface AgreementDialogProps {
  /** The one to change; without it a new one. */
  agreement?: Agreement;
  forumId?: string;
  onClose: () => void;
  onSaved?: (saved: Agreement) => void;
}

const NONE = '';
const PAGE = { offset: 0, limit: 500 };

export function AgreementDialog({ agreement, forumId, onClose, onSaved }: AgreementDialogProps) {
  const { branch, officer } = useSession();
  const desk = useDesk();
  const types = agreementTypeWords(branch?.words);
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: { page: PAGE } })).data?.rows ?? [];
  const forums = useForums().data?.rows ?? [];
  const others = (useQuery(desk.agreements.list.queryOptions({ input: { page: PAGE } })).data?.rows ?? []).filter(
    ({ id }) => id !== agreement?.id,
  );
  const [usual] = useState<Visibility>(() => levelsOf(officer?.roles ?? null).at(-1) ?? 'joint');
  const draft = useDialogDraft(
    `agreement:${agreement?.id ?? 'new'}`,
    {
      title: agreement?.title ?? '',
      type: agreement?.type ?? (forumId === undefined ? ('substantive' as const) : ('partnership' as const)),
      state: agreement?.state ?? null,
      parties: agreement?.parties ?? [],
      signedOn: agreement?.signedOn ?? null,
      effectiveFrom: agreement?.effectiveFrom ?? null,
      expiresOn: agreement?.expiresOn ?? null,
      reviewDue: agreement?.reviewDue ?? null,
      employerId: agreement?.employerId ?? NONE,
      forumId: agreement?.forumId ?? forumId ?? NONE,
      supersedesId: agreement?.supersedesId ?? NONE,
      mainId: agreement?.mainId ?? NONE,
      purpose: agreement?.purpose ?? '',
      meetingRules: agreement?.meetingRules ?? '',
      disputesRoute: agreement?.disputesRoute ?? '',
      notes: agreement?.notes ?? '',
      visibility: agreement?.visibility ?? usual,
      confidentialUntil: agreement?.confidentialUntil ?? null,
    },
    onClose,
  );
  const { value, change } = draft;
  const save = useAction((client, input: Inputs['agreements']['keep']) => client.agreements.keep(input), {
    done: (saved) => (agreement === undefined ? `${saved.title} is in the register.` : `${saved.title} is changed.`),
    undoes: ({ id }) => ({ collection: 'agreements', id }),
    onDone: (saved) => {
      draft.finish();
      onSaved?.(saved);
    },
  });
  if (!draft.isLoaded) return null;
  const submit = () => {
    const { state, employerId, forumId: forum, supersedesId, mainId, visibility, confidentialUntil, ...rest } = value;
    void save.run({
      ...rest,
      ...(state && { state }),
      employerId: employerId || null,
      forumId: forum || null,
      supersedesId: supersedesId || null,
      mainId: mainId || null,
      ...(agreement === undefined
        ? { visibility, confidentialUntil }
        : { id: agreement.id, revision: agreement.revision }),
    });
  };
  const choices = (rows: readonly { id: string; name: string }[], none: string) => [
    { value: NONE, label: none },
    ...rows.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const titles = others.map(({ id, title }) => ({ id, name: title }));
  return (
    <FormDialog
      title={agreement === undefined ? 'Add an agreement' : 'Change the agreement'}
      action={agreement === undefined ? 'Add it to the register' : 'Save the change'}
      size="lg"
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={value.title.trim() === ''}
      trouble={save.trouble}
      isSaidByFields={FIELDS.some((field) => save.issueFor(field) !== undefined)}
      onClose={draft.leave}
      onSubmit={submit}
    >
      <TextField
        label="What it is called"
        placeholder="Facilities agreement 2026"
        value={value.title}
        onChange={(title) => change({ title })}
        problem={save.issueFor('title')}
        maxLength={500}
        autoComplete="off"
      />
      <SelectField
        label="What kind"
        options={AgreementTypeSchema.options.map((type) => ({ value: type, label: types[type] }))}
        value={value.type}
        onChange={(type) => type && change({ type })}
      />
      <TagsInput
        label="Between"
        description="Both sides, each with Enter. One party alone has no agreement."
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={value.parties}
        onChange={(parties) => change({ parties })}
        error={save.issueFor('parties')}
        maxTags={50}
        maxLength={500}
        acceptValueOnBlur
      />
      <DayField
        label="Signed on"
        isOptional
        lean="past"
        help="Leave it empty while it is a draft or being negotiated."
        value={value.signedOn}
        onChange={(signedOn) => change({ signedOn })}
        problem={save.issueFor('signedOn')}
      />
      <DayField
        label="To be reviewed by"
        isOptional
        lean="future"
        value={value.reviewDue}
        onChange={(reviewDue) => change({ reviewDue })}
        problem={save.issueFor('reviewDue')}
      />
      <FoldedFields what="its days, whom it binds, what it says" isOpenAtFirst={agreement !== undefined}>
        {agreement !== undefined && (
          <SelectField
            label="Where it stands on the table"
            options={AgreementStateSchema.options
              .filter((state) => mayMove(agreement.state, state))
              .map((state) => ({ value: state, label: agreementStateWords[state] }))}
            value={value.state}
            onChange={(state) => change({ state })}
            problem={save.issueFor('state')}
          />
        )}
        <DayField
          label="Takes effect on"
          isOptional
          help="The day of signing, where nobody says another."
          value={value.effectiveFrom}
          onChange={(effectiveFrom) => change({ effectiveFrom })}
        />
        <DayField
          label="Last day"
          isOptional
          help="Empty: until one side ends it."
          value={value.expiresOn}
          onChange={(expiresOn) => change({ expiresOn })}
          problem={save.issueFor('expiresOn')}
        />
        {employers.length > 0 && (
          <SelectField
            label="With which employer"
            options={choices(employers, 'Not said')}
            value={value.employerId}
            onChange={(id) => change({ employerId: id ?? NONE })}
            problem={save.issueFor('employerId')}
          />
        )}
        {forums.length > 0 && (
          <SelectField
            label="Of which forum"
            options={choices(forums, 'None')}
            value={value.forumId}
            onChange={(id) => change({ forumId: id ?? NONE })}
            problem={save.issueFor('forumId')}
          />
        )}
        {titles.length > 0 && (
          <>
            <SelectField
              label="It takes the place of"
              options={choices(titles, 'None')}
              value={value.supersedesId}
              onChange={(id) => change({ supersedesId: id ?? NONE })}
              problem={save.issueFor('supersedesId')}
            />
            <SelectField
              label="A side letter to"
              help="It ends no later than that one."
              options={choices(titles, 'It is no side letter')}
              value={value.mainId}
              onChange={(id) => change({ mainId: id ?? NONE })}
              problem={save.issueFor('mainId')}
            />
          </>
        )}
        <ProseField label="What it is for" value={value.purpose} onChange={(purpose) => change({ purpose })} />
        <ProseField
          label="Rules for meetings"
          value={value.meetingRules}
          onChange={(meetingRules) => change({ meetingRules })}
        />
        <ProseField
          label="When the sides do not agree"
          help="The route of a dispute: who looks at it, how long each stage takes, and whether things stay as they are meanwhile."
          value={value.disputesRoute}
          onChange={(disputesRoute) => change({ disputesRoute })}
        />
        <ProseField label="Notes" value={value.notes} onChange={(notes) => change({ notes })} />
        {agreement === undefined && (
          <VisibilityField value={value} onChange={change} problem={save.issueFor('visibility')} />
        )}
      </FoldedFields>
    </FormDialog>
  );
}

/** Fields that say themselves what is wrong with them. */
const FIELDS = [
  'title',
  'parties',
  'signedOn',
  'reviewDue',
  'state',
  'expiresOn',
  'employerId',
  'forumId',
  'supersedesId',
  'mainId',
  'visibility',
] as const;
