// Which letter, what only the writer knows, and how it reads for each of them in turn.

import { Button, Checkbox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { isDay } from '../../../shared/domain/values.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useDesk, useSession } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Fields, ProseField, SelectField } from '../../components/fields.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import type { MailingDraft, To, Which } from './mailing-draft.ts';
import { count } from './mailing-words.ts';
import classes from './mailings.module.css';

export type Template = Outputs['mailings']['templates']['rows'][number];

const QUIET_MS = 350;
const PARAGRAPH_FROM = 64;

export const nameOfLetter = ({ key, templateId }: Template): string => key ?? templateId ?? '';
export const whichOf = ({ key, templateId }: Template): Which =>
  key !== null ? { key } : { templateId: templateId as string };

/** Days that were picked, as a letter says them; what is empty is nothing. */
export function valuesInWords(
  values: MailingDraft['values'],
  order: 'dmy' | 'mdy' | undefined,
): Record<string, string> {
  const written = Object.entries(values).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(written.map(([name, text]) => [name, isDay(text) ? dayInWords(text, order) : text]));
}

const isDayField = (name: string): boolean => name === 'meetingDay' || name === 'replyBy';

interface MailingLetterProps {
  to: To;
  draft: MailingDraft;
  templates: readonly Template[];
  largePrint: number;
  issueFor: (...path: (string | number)[]) => string | undefined;
  onChange: (change: Partial<MailingDraft>) => void;
}

export function MailingLetter(props: MailingLetterProps) {
  const { draft, templates, onChange } = props;
  const chosen = templates.find((each) => nameOfLetter(each) === draft.letter);
  // What it is about is mostly what the letter is called: said already, and easily said otherwise.
  const choose = (letter: string | null) => {
    const next = templates.find((each) => nameOfLetter(each) === letter);
    if (next === undefined || letter === null) return;
    const isUntold = draft.title.trim() === '' || draft.title === chosen?.title;
    onChange({ letter, ...(isUntold && { title: next.title }) });
  };
  return (
    <>
      <div className={classes.which}>
        <SelectField
          label="Which letter"
          placeholder="Choose a letter"
          help={chosen?.about}
          options={templates.map((each) => ({ value: nameOfLetter(each), label: each.title }))}
          value={chosen === undefined ? null : draft.letter}
          problem={props.issueFor('which')}
          onChange={choose}
        />
        <LinkButton to="/letters" variant="subtle">
          Change the letters in Word
        </LinkButton>
      </div>
      {chosen && <Chosen key={draft.letter} {...props} chosen={chosen} />}
    </>
  );
}

function Chosen({ to, draft, chosen, largePrint, issueFor, onChange }: MailingLetterProps & { chosen: Template }) {
  const { branch } = useSession();
  const [at, setAt] = useState(0);
  const oneAHousehold = draft.oneAHousehold && !chosen.isPersonal;
  const given = valuesInWords(draft.values, branch?.dateOrder);
  const [values] = useDebouncedValue(given, QUIET_MS);
  const preview = useQuery({
    ...useDesk().mailings.previewLetter.queryOptions({
      input: { to, which: whichOf(chosen), values, oneAHousehold, at },
    }),
    placeholderData: keepPreviousData,
  });
  // What was missing and has been written is not missing any more.
  const problemOf = (name: string) => (draft.values[name]?.trim() ? undefined : issueFor('values', name));
  const set = (name: string, value: string) => onChange({ values: { ...draft.values, [name]: value } });
  const asked = new Set(chosen.asks.map(({ name }) => name));
  // What was typed for a gap stays to be seen while it fills it.
  const gaps = (preview.data?.missing ?? []).filter(({ name }) => !asked.has(name));
  return (
    <div className={classes.letter}>
      <Fields>
        {chosen.asks.map(({ name, label, isOptional }) => (
          <AskedField
            key={name}
            name={name}
            label={label}
            isOptional={isOptional}
            value={draft.values[name] ?? ''}
            problem={problemOf(name)}
            onChange={(value) => set(name, value)}
          />
        ))}
        {gaps.map(({ name, label, letters, names }) => (
          <AskedField
            key={name}
            name={name}
            label={label}
            isOptional={false}
            help={`The record of ${letters === 1 ? names[0] : `${count(letters)} of them (${names.slice(0, 3).join(', ')}${letters > 3 ? ' and others' : ''})`} does not say. What is written here stands in ${letters === 1 ? 'that letter' : 'those letters'}.`}
            value={draft.values[name] ?? ''}
            problem={problemOf(name)}
            onChange={(value) => set(name, value)}
          />
        ))}
        <Checkbox
          label="One letter for people of one name at one address"
          description={
            chosen.isPersonal
              ? 'Not with this letter: it says what is each member’s own.'
              : 'Addressed to both by name. Whoever has another name gets their own.'
          }
          disabled={chosen.isPersonal}
          checked={oneAHousehold}
          onChange={(event) => onChange({ oneAHousehold: event.currentTarget.checked })}
        />
        {largePrint > 0 && (
          <Checkbox
            label={`Large print for the ${largePrint === 1 ? 'one who needs it' : `${count(largePrint)} who need it`}`}
            description="Their letters are set in 18 points in the same document."
            checked={draft.largePrint}
            onChange={(event) => onChange({ largePrint: event.currentTarget.checked })}
          />
        )}
      </Fields>
      <section aria-label="How it reads">
        <ErrorBanner error={preview.error} />
        {preview.data && <Paper preview={preview.data} at={at} onAt={setAt} isBusy={preview.isFetching} />}
      </section>
    </div>
  );
}

interface AskedFieldProps {
  name: string;
  label: string;
  isOptional: boolean;
  help?: string;
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
}

const AskedField = ({ name, isOptional, help, value, onChange, ...rest }: AskedFieldProps) =>
  isDayField(name) && (value === '' || isDay(value)) ? (
    <DayField {...rest} value={value || null} onChange={(day) => onChange(day ?? '')} lean="future" />
  ) : (
    <ProseField
      {...rest}
      help={help ?? (isOptional ? 'May stay empty.' : undefined)}
      minRows={1}
      maxLength={20_000}
      value={value}
      onChange={onChange}
    />
  );

interface PaperProps {
  preview: Outputs['mailings']['previewLetter'];
  at: number;
  onAt: (at: number) => void;
  isBusy: boolean;
}

function Paper({ preview, at, onAt, isBusy }: PaperProps) {
  const { letters, name, text, problems } = preview;
  return (
    <>
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
      <div className={classes.turn} data-no-print>
        <p role="status">
          {letters === 0 ? 'Nobody gets it yet.' : `${name}: letter ${count(at + 1)} of ${count(letters)}`}
        </p>
        <Button
          size="compact-md"
          variant="subtle"
          aria-label="The letter before"
          disabled={at === 0}
          onClick={() => onAt(at - 1)}
        >
          <ChevronLeft size={17} aria-hidden />
        </Button>
        <Button
          size="compact-md"
          variant="subtle"
          aria-label="The next letter"
          disabled={at + 1 >= letters}
          onClick={() => onAt(at + 1)}
        >
          <ChevronRight size={17} aria-hidden />
        </Button>
      </div>
      {text !== '' && (
        <div className={classes.paper} aria-busy={isBusy || undefined}>
          {text.split('\n').map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a letter have nothing of their own but their place
            <p key={index} data-long={line.length > PARAGRAPH_FROM || undefined}>
              {line}
            </p>
          ))}
        </div>
      )}
    </>
  );
}
