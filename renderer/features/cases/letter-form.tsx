// The fields of one letter: those that nobody knows yet first and open, the others as the case has them, each to be changed
// for this letter alone. The letter itself stands beside them as it reads.

import { Button, Checkbox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { CasePage } from '../../../shared/contract/case-page.ts';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { isDay } from '../../../shared/domain/values.ts';
import { claimWords, keyDateKindWords } from '../../../shared/domain/words.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useDesk, useSession, useToday } from '../../app/desk.tsx';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { useDraft } from '../../app/use-draft.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Fields, FormActions, ProseField, SelectField } from '../../components/fields.tsx';
import { SaveState } from '../../components/save-state.tsx';
import classes from './letter-form.module.css';
import { PROPOSED_DAY, proposedTooLate } from './letter-proposed-day.ts';

type Field = Outputs['letters']['preview']['fields'][number];

interface Kept {
  values: Record<string, string>;
  keyDateId: string | null;
  memberId: string | null;
  isContact: boolean;
}

/** Those that go to the member: written, the member has heard from us. */
const TO_THE_MEMBER = ['conciliation', 'time-limit', 'closing'];
const QUIET_MS = 350;
/** A longer line is a paragraph, with room around it; a shorter one belongs to an address or a list. */
const PARAGRAPH_FROM = 64;
/** A list of the case's dates, which is changed there. */
const LIST = 'dates';

interface LetterFormProps {
  page: CasePage;
  /** Names the draft within the case. */
  name: string;
  which: Inputs['letters']['write']['which'];
  onWritten: () => void;
}

export function LetterForm({ page, name, which, onWritten }: LetterFormProps) {
  const { id } = page.case;
  const { branch } = useSession();
  const today = useToday();
  const [empty] = useState<Kept>(() => ({
    values: {},
    keyDateId: null,
    memberId: null,
    isContact: TO_THE_MEMBER.includes(name),
  }));
  const draft = useDraft(`case:${id}:letter:${name}`, empty);
  const { value, set } = draft;
  const about = {
    caseId: id,
    which,
    ...(value.keyDateId !== null && { keyDateId: value.keyDateId }),
    ...(value.memberId !== null && { memberId: value.memberId }),
  };
  const given = lettersValues(value.values, branch?.dateOrder);
  const [shown] = useDebouncedValue(given, QUIET_MS);
  const preview = useQuery({
    ...useDesk().letters.preview.queryOptions({ input: { ...about, values: shown } }),
    placeholderData: keepPreviousData,
  });
  const write = useAction(
    (client, input: Inputs['letters']['write'], signal) => client.letters.write(input, { signal }),
    {
      done: ({ name: file }) => `${file} is written, kept with the documents and logged.`,
      undoes: ({ entry }) => ({ collection: 'timeline', id: entry.id }),
      onDone: (made) => {
        saveDownload(made);
        void draft.forget();
        onWritten();
      },
    },
  );
  if (!draft.isLoaded || !preview.data) return <ErrorBanner error={preview.error} />;
  const { fields, problems, text } = preview.data;
  const missing = fields.filter(({ isMissing }) => isMissing);
  const open = missing.filter((field) => !given[field.name]);
  const tooLate = proposedTooLate(fields, value.values, { today, order: branch?.dateOrder ?? 'dmy' });
  const problemOf = (field: string) =>
    (field === PROPOSED_DAY ? tooLate : undefined) ?? write.issueFor('values', field);
  return (
    <div className={classes.letter}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void write.run({ ...about, values: given, isContactWithMember: value.isContact });
        }}
      >
        <ErrorBanner error={write.trouble ?? preview.error} />
        {problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
        <Fields>
          <About page={page} value={value} set={(part) => set((before) => ({ ...before, ...part }))} />
          {missing.length > 0 && (
            <section aria-label="What only you know" className={classes.missing}>
              <h2 className="section-title">What only you know</h2>
              {missing.map((field) => (
                <LetterField
                  key={field.name}
                  field={field}
                  value={value.values[field.name] ?? ''}
                  problem={problemOf(field.name)}
                  onChange={(next) =>
                    set((before) => ({ ...before, values: { ...before.values, [field.name]: next } }))
                  }
                />
              ))}
            </section>
          )}
          <Checkbox
            label="The member hears from us by it"
            description="It counts as contact: the silence since the last one begins again."
            checked={value.isContact}
            onChange={(event) => {
              const isContact = event.currentTarget.checked;
              set((before) => ({ ...before, isContact }));
            }}
          />
        </Fields>
        <FormActions>
          <Button
            type="submit"
            variant="filled"
            leftSection={<FileText size={17} aria-hidden />}
            loading={write.isRunning}
            disabled={open.length > 0 || problems.length > 0 || tooLate !== undefined}
          >
            Write the letter
          </Button>
          <SaveState state={draft.state} />
          {open.length > 0 && (
            <span className={classes.open}>Still missing: {open.map(({ label }) => label).join('; ')}.</span>
          )}
        </FormActions>
        <Known
          fields={fields.filter(({ isMissing }) => !isMissing)}
          values={value.values}
          problemOf={problemOf}
          onChange={(field, next) => set((before) => ({ ...before, values: { ...before.values, [field]: next } }))}
        />
      </form>
      <section aria-label="How it reads" className={classes.paper} aria-busy={preview.isFetching || undefined}>
        {text === '' ? (
          <p>It cannot be shown before the template is mended.</p>
        ) : (
          text.split('\n').map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a letter have nothing of their own but their place
            <p key={index} data-long={line.length > PARAGRAPH_FROM || undefined}>
              {line}
            </p>
          ))
        )}
      </section>
    </div>
  );
}

/** What somebody wrote, with days as the letter says them; what is empty is left to the case. */
function lettersValues(values: Record<string, string>, order: 'dmy' | 'mdy' | undefined): Record<string, string> {
  const written = Object.entries(values).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(written.map(([name, text]) => [name, isDay(text) ? dayInWords(text, order) : text]));
}

/** Which of several dates or members the letter is about. */
function About({ page, value, set }: { page: CasePage; value: Kept; set: (part: Partial<Kept>) => void }) {
  const { branch } = useSession();
  const { keyDates } = page.case;
  return (
    <>
      {keyDates.length > 1 && (
        <SelectField
          label="About which date"
          placeholder="The one whose limit is nearest"
          options={keyDates.map(({ id, claim, kind, date }) => ({
            value: id,
            label: `${claimWords[claim]}: ${keyDateKindWords[kind]}${date ? `, ${dayInWords(date, branch?.dateOrder)}` : ''}`,
          }))}
          value={value.keyDateId}
          onChange={(keyDateId) => set({ keyDateId })}
        />
      )}
      {page.members.length > 1 && (
        <SelectField
          label="For which member"
          placeholder={page.members[0]?.name ?? ''}
          options={page.members.map(({ id, name }) => ({ value: id, label: name }))}
          value={value.memberId}
          onChange={(memberId) => set({ memberId })}
        />
      )}
    </>
  );
}

interface LetterFieldProps {
  field: Field;
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
}

/** Fields that hold a day, which is then said with its weekday. */
const isDayField = (name: string): boolean => /Day$|^informationBy$/.test(name);

const LetterField = ({ field, value, problem, onChange }: LetterFieldProps) =>
  isDayField(field.name) && (value === '' || isDay(value)) ? (
    <DayField
      label={field.label}
      value={value || null}
      problem={problem}
      onChange={(day) => onChange(day ?? '')}
      lean="future"
    />
  ) : (
    <ProseField
      label={field.label}
      minRows={1}
      maxLength={20_000}
      value={value}
      problem={problem}
      onChange={onChange}
    />
  );

interface KnownProps {
  fields: readonly Field[];
  values: Record<string, string>;
  problemOf: (name: string) => string | undefined;
  onChange: (name: string, value: string) => void;
}

function Known({ fields, values, problemOf, onChange }: KnownProps) {
  const [opened, setOpened] = useState<string[]>([]);
  const shown = fields.filter(({ name, value }) => value !== '' || values[name] || opened.includes(name));
  const empty = fields.filter((field) => !shown.includes(field));
  if (fields.length === 0) return null;
  const open = (name: string) => setOpened((before) => [...before, name]);
  return (
    <section aria-label="From the case" className={classes.known}>
      <h2 className="section-title">From the case</h2>
      {shown.map((field) => {
        const { name, label, value } = field;
        if (opened.includes(name) || values[name] !== undefined) {
          return (
            <LetterField
              key={name}
              field={field}
              value={values[name] ?? value}
              problem={problemOf(name)}
              onChange={(next) => onChange(name, next)}
            />
          );
        }
        return (
          <div key={name} className={classes.fact}>
            <p>
              <span className={classes.label}>{label}</span>
              <span className={classes.value}>{value}</span>
            </p>
            {name !== LIST && (
              <Button size="compact-sm" variant="subtle" flex="none" onClick={() => open(name)}>
                Change<span className="visually-hidden"> {label}</span>
              </Button>
            )}
          </div>
        );
      })}
      {empty.map(({ name, label }) => (
        <div key={name} className={classes.fact}>
          <p className={classes.label}>{label}: left out, nothing is known</p>
          {name !== LIST && (
            <Button size="compact-sm" variant="subtle" flex="none" onClick={() => open(name)}>
              Write it<span className="visually-hidden">: {label}</span>
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}
