// Changing a member's record: who they are, how to reach them and what they say of it, how they stand and pay. What changes
// holds from a day, and what held before stays. What is half written survives a closed window.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { ImportField } from '../../../shared/domain/list-sources.ts';
import {
  type Channel,
  ChannelSchema,
  MembershipCategorySchema,
  MembershipStandingSchema,
  PaymentMethodSchema,
} from '../../../shared/domain/members.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useDraft } from '../../app/use-draft.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Fields, FormActions, ProseField, SelectField, TextField } from '../../components/fields.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { canBeRead } from '../../components/unread-fields.ts';
import {
  type Answer,
  answeredAnew,
  type MemberForm,
  memberChanges,
  memberFormOf,
  needsDay,
  type TextName,
} from './edit-member-form.ts';
import type { MemberPageData } from './member-page.tsx';
import { channelWords, decidedByList, LIST_DECIDES, nameInUse } from './member-words.ts';
import classes from './members.module.css';
import { NameField } from './name-field.tsx';

/** Dying is recorded by itself, because it says what stops. */
const standingsOffered = MembershipStandingSchema.options.filter((standing) => standing !== 'deceased');

export function EditMember(props: { data: MemberPageData; onClose: () => void }) {
  const { member, ownedByList, row } = props.data;
  const desk = useDesk();
  const today = useToday();
  const { terms, standings, categories, paymentMethods } = useWords();
  const before = useMemo(() => memberFormOf(props.data, today), [props.data, today]);
  const draft = useDraft<MemberForm>(`member:${member.id}`, before);
  const form = draft.value;
  const inUse = useQuery(desk.members.inUse.queryOptions({ input: {} }));
  const set = <Name extends keyof MemberForm>(name: Name, value: MemberForm[Name]) =>
    draft.set((now) => ({ ...now, [name]: value }));
  const leave = async () => {
    await draft.forget();
    props.onClose();
  };
  const save = useAction((client, input: Inputs['members']['update']) => client.members.update(input), {
    done: (saved) => `${nameInUse(saved)} is saved.`,
    undoes: () => ({ collection: 'members', id: member.id }),
    onDone: () => void leave(),
  });
  const owned = (field: ImportField) => decidedByList(ownedByList, field);
  const text = (name: TextName, label: string, field?: ImportField) => ({
    label,
    value: form[name],
    onChange: (value: string) => set(name, value),
    problem: save.issueFor(name),
    help: field && owned(field),
  });
  if (!draft.isLoaded) return null;
  const isDead = row.standing === 'deceased';
  const offered = isDead ? MembershipStandingSchema.options : standingsOffered;
  return (
    <form
      className={classes.card}
      aria-label={`Change ${nameInUse(member)}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (canBeRead(event.currentTarget)) void save.run(memberChanges(form, before, member, today));
      }}
    >
      <ErrorBanner
        error={save.trouble}
        onShowCurrent={() => {
          save.clear();
          void leave();
        }}
      />
      {ownedByList.length > 0 && <p className={classes.decides}>{LIST_DECIDES}</p>}
      <Part title="Name and number">
        <div className={classes.twoFields}>
          <TextField {...text('firstName', 'First name', 'firstName')} />
          <TextField {...text('lastName', 'Surname', 'lastName')} />
        </div>
        <div className={classes.twoFields}>
          <TextField
            {...text('knownAs', 'Called')}
            help="What they are called, where that is not their first name. The desk then says it everywhere."
          />
          <TextField
            label={capital(terms.membershipNumber)}
            value={form.number}
            onChange={(value) => set('number', value)}
            problem={save.issueFor('number')}
            help={owned('number') ?? 'Leave it empty while there is none.'}
          />
        </div>
        <div className={classes.twoFields}>
          <DayField
            label="Date of birth"
            value={form.birthDate}
            onChange={(day) => set('birthDate', day)}
            problem={save.issueFor('birthDate')}
            help={owned('birthDate')}
            lean="past"
            isOptional
          />
          <DayField
            label="Joined"
            value={form.joinedOn}
            onChange={(day) => set('joinedOn', day)}
            problem={save.issueFor('joinedOn')}
            help={owned('joinedOn')}
            lean="past"
            isOptional
          />
        </div>
      </Part>
      <Part title="How to reach them">
        <ProseField {...text('address', 'Address', 'address')} minRows={2} />
        <div className={classes.twoFields}>
          <TextField {...text('postcode', capital(terms.postcode), 'postcode')} />
          <TextField {...text('phone', 'Phone', 'phone')} type="tel" />
        </div>
        <TextField {...text('email', 'Email', 'email')} />
        <div className={classes.fourFields}>
          {ChannelSchema.options.map((channel) => (
            <ConsentField
              key={channel}
              channel={channel}
              value={form.consents[channel]}
              onChange={(answer) => set('consents', { ...form.consents, [channel]: answer })}
            />
          ))}
        </div>
        {answeredAnew(form, before).length > 0 && (
          <TextField
            label="How did they say it?"
            value={form.how}
            onChange={(value) => set('how', value)}
            help="“By phone”, “on the membership form”. Kept with the answer."
          />
        )}
        <ProseField {...text('accessNeeds', 'Access needs')} minRows={2} help="Large print, breaks, an interpreter." />
      </Part>
      <Part title="Membership">
        <div className={classes.twoFields}>
          <SelectField
            label="Standing"
            options={offered.map((value) => ({ value, label: standings[value] }))}
            value={form.standing}
            onChange={(value) => set('standing', value)}
            problem={save.issueFor('standings')}
            help={owned('standing')}
          />
          <SelectField
            label="Category"
            options={MembershipCategorySchema.options.map((value) => ({ value, label: categories[value] }))}
            value={form.category}
            onChange={(value) => set('category', value)}
            problem={save.issueFor('categories')}
            help={owned('category')}
            clearable
          />
        </div>
        <div className={classes.twoFields}>
          <SelectField
            label="Pays by"
            options={PaymentMethodSchema.options.map((value) => ({ value, label: paymentMethods[value] }))}
            value={form.paymentMethod}
            onChange={(value) => set('paymentMethod', value)}
            problem={save.issueFor('payments')}
            help={owned('paymentMethod')}
            clearable
          />
          <NameField
            label="Band"
            value={form.band}
            names={inUse.data?.bands}
            onChange={(value) => set('band', value)}
            problem={save.issueFor('bands')}
            help={owned('band')}
          />
        </div>
        <ProseField {...text('notes', 'Notes')} />
      </Part>
      {needsDay(form, before) && (
        <Part title="Since when is it so?">
          <DayField
            label="From which day does the change hold?"
            value={form.from}
            onChange={(day) => set('from', day)}
            problem={save.issueFor('changedOn')}
            help="What was before stays in the record until the day before. For two days, save twice."
            lean="past"
          />
        </Part>
      )}
      <FormActions>
        <Button
          type="submit"
          variant="filled"
          loading={save.isRunning}
          disabled={needsDay(form, before) && form.from === null}
        >
          Save the changes
        </Button>
        <Button onClick={() => void leave()}>Cancel</Button>
        <SaveState state={draft.state} />
      </FormActions>
    </form>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.part}>
      <legend className="section-title">{props.title}</legend>
      <Fields>{props.children}</Fields>
    </fieldset>
  );
}

function ConsentField(props: { channel: Channel; value: Answer | null; onChange: (answer: Answer | null) => void }) {
  return (
    <SelectField
      label={`By ${channelWords[props.channel].toLowerCase()}?`}
      placeholder="Never asked"
      options={[
        { value: 'agreed' as const, label: 'Agreed' },
        { value: 'refused' as const, label: 'Refused' },
      ]}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
