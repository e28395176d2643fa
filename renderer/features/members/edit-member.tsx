// Changing a member's record: who they are and how to reach them; a new standing or workplace holds from a day, and what
// held before stays. What is half written survives a closed window.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import {
  emptyJob,
  type Member,
  type MembershipCategory,
  MembershipCategorySchema,
  type MembershipStanding,
  MembershipStandingSchema,
  type PaymentMethod,
  PaymentMethodSchema,
} from '../../../shared/domain/members.ts';
import { capital } from '../../../shared/domain/words.ts';
import { changeFrom } from '../../../shared/rules/change-rows.ts';
import { changeMainJob, mainJobOn } from '../../../shared/rules/jobs.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useDraft } from '../../app/use-draft.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Fields, FormActions, ProseField, SelectField, TextField } from '../../components/fields.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { canBeRead } from '../../components/unread-fields.ts';
import type { MemberPageData } from './member-page.tsx';
import { fullName } from './member-words.ts';
import classes from './members.module.css';

const texts = ['firstName', 'lastName', 'phone', 'email', 'address', 'postcode', 'accessNeeds', 'notes'] as const;
type TextName = (typeof texts)[number];

interface Form extends Record<TextName, string> {
  revision: number;
  number: string;
  birthDate: string | null;
  joinedOn: string | null;
  standing: MembershipStanding | null;
  category: MembershipCategory | null;
  paymentMethod: PaymentMethod | null;
  workplaceId: string | null;
  jobTitle: string;
  /** The day from which what is new holds. */
  from: string;
}

function formOf({ member, row }: MemberPageData, today: string): Form {
  return {
    ...(Object.fromEntries(texts.map((name) => [name, member[name]])) as Record<TextName, string>),
    revision: member.revision,
    number: member.number ?? '',
    birthDate: member.birthDate,
    joinedOn: member.joinedOn,
    standing: row.standing,
    category: row.category,
    paymentMethod: row.paymentMethod,
    workplaceId: row.workplaceId,
    jobTitle: row.jobTitle ?? '',
    from: today,
  };
}

/** What the form changes in the record, as `members.update` takes it. */
function changesOf(form: Form, before: Form, member: Member, employerOf: (id: string) => string | null) {
  const input: Inputs['members']['update'] = { id: member.id, revision: form.revision };
  for (const name of texts) if (form[name] !== before[name]) input[name] = form[name];
  if (form.number !== before.number) input.number = form.number.trim() === '' ? null : form.number;
  if (form.birthDate !== before.birthDate) input.birthDate = form.birthDate;
  if (form.joinedOn !== before.joinedOn) input.joinedOn = form.joinedOn;
  if (member.isToCheck && form.number.trim() !== '') input.isToCheck = false;
  if (form.standing !== before.standing) {
    input.standings = changeFrom(member.standings, form.from, form.standing && { standing: form.standing });
  }
  if (form.category !== before.category) {
    input.categories = changeFrom(member.categories, form.from, form.category && { category: form.category });
  }
  if (form.paymentMethod !== before.paymentMethod) {
    input.payments = changeFrom(member.payments, form.from, form.paymentMethod && { method: form.paymentMethod });
  }
  if (form.workplaceId !== before.workplaceId || form.jobTitle !== before.jobTitle) {
    const job = mainJobOn(member.jobs, form.from);
    input.jobs = changeMainJob(member.jobs, form.from, {
      ...(job ?? emptyJob),
      employerId: form.workplaceId ? employerOf(form.workplaceId) : (job?.employerId ?? null),
      workplaceId: form.workplaceId,
      title: form.jobTitle,
    });
  }
  return input;
}

export function EditMember(props: { data: MemberPageData; onClose: () => void }) {
  const { member } = props.data;
  const desk = useDesk();
  const today = useToday();
  const { terms, standings, categories, paymentMethods } = useWords();
  const before = useMemo(() => formOf(props.data, today), [props.data, today]);
  const draft = useDraft<Form>(`member:${member.id}`, before);
  const form = draft.value;
  const set = <Name extends keyof Form>(name: Name, value: Form[Name]) =>
    draft.set((now) => ({ ...now, [name]: value }));
  const places = useQuery(
    desk.workplaces.list.queryOptions({
      input: { sort: [{ field: 'name', direction: 'asc' }], page: { offset: 0, limit: 500 } },
    }),
  );
  const employerOf = (id: string) => places.data?.rows.find((place) => place.id === id)?.employerId ?? null;
  const leave = async () => {
    await draft.forget();
    props.onClose();
  };
  const save = useAction((client, input: Inputs['members']['update']) => client.members.update(input), {
    done: (saved) => `${fullName(saved)} is saved.`,
    undoes: () => ({ collection: 'members', id: member.id }),
    onDone: () => void leave(),
  });
  const text = (name: TextName, label: string) => ({
    label,
    value: form[name],
    onChange: (value: string) => set(name, value),
    problem: save.issueFor(name),
  });
  const isMoved = (['standing', 'category', 'paymentMethod', 'workplaceId', 'jobTitle'] as const).some(
    (name) => form[name] !== before[name],
  );
  if (!draft.isLoaded) return null;
  return (
    <form
      className={classes.card}
      aria-label={`Change ${fullName(member)}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (canBeRead(event.currentTarget)) void save.run(changesOf(form, before, member, employerOf));
      }}
    >
      <ErrorBanner
        error={save.trouble}
        onShowCurrent={() => {
          save.clear();
          void leave();
        }}
      />
      <Fields>
        <div className={classes.twoFields}>
          <TextField {...text('firstName', 'First name')} />
          <TextField {...text('lastName', 'Surname')} />
        </div>
        <TextField
          label={capital(terms.membershipNumber)}
          value={form.number}
          onChange={(value) => set('number', value)}
          problem={save.issueFor('number')}
          help="From the national list. Leave it empty while there is none."
        />
        <div className={classes.twoFields}>
          <TextField {...text('phone', 'Phone')} type="tel" />
          <TextField {...text('email', 'Email')} />
        </div>
        <ProseField {...text('address', 'Address')} minRows={2} />
        <div className={classes.twoFields}>
          <TextField {...text('postcode', capital(terms.postcode))} />
          <DayField
            label="Date of birth"
            value={form.birthDate}
            onChange={(day) => set('birthDate', day)}
            problem={save.issueFor('birthDate')}
            lean="past"
            isOptional
          />
        </div>
        <DayField
          label="Joined"
          value={form.joinedOn}
          onChange={(day) => set('joinedOn', day)}
          problem={save.issueFor('joinedOn')}
          lean="past"
          isOptional
        />
        <div className={classes.twoFields}>
          <SelectField
            label={capital(terms.workplace)}
            options={(places.data?.rows ?? []).map((place) => ({ value: place.id, label: place.name }))}
            value={form.workplaceId}
            onChange={(value) => set('workplaceId', value)}
            clearable
          />
          <TextField label="Job" value={form.jobTitle} onChange={(value) => set('jobTitle', value)} />
        </div>
        <SelectField
          label="Standing"
          options={MembershipStandingSchema.options.map((value) => ({ value, label: standings[value] }))}
          value={form.standing}
          onChange={(value) => set('standing', value)}
        />
        <div className={classes.twoFields}>
          <SelectField
            label="Category"
            options={MembershipCategorySchema.options.map((value) => ({ value, label: categories[value] }))}
            value={form.category}
            onChange={(value) => set('category', value)}
            clearable
          />
          <SelectField
            label="Pays by"
            options={PaymentMethodSchema.options.map((value) => ({ value, label: paymentMethods[value] }))}
            value={form.paymentMethod}
            onChange={(value) => set('paymentMethod', value)}
            clearable
          />
        </div>
        {isMoved && (
          <DayField
            label="From which day does the change hold?"
            value={form.from}
            onChange={(day) => day && set('from', day)}
            help="What held before stays in the record until the day before."
            lean="past"
          />
        )}
        <ProseField {...text('accessNeeds', 'Access needs')} minRows={2} help="Large print, breaks, an interpreter." />
        <ProseField {...text('notes', 'Notes')} />
      </Fields>
      <FormActions>
        <Button type="submit" variant="filled" loading={save.isRunning}>
          Save the changes
        </Button>
        <Button onClick={() => void leave()}>Cancel</Button>
        <SaveState state={draft.state} />
      </FormActions>
    </form>
  );
}
