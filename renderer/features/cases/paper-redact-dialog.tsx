// A redacted copy: who is hidden, which further words, and what each becomes. Afterwards: what was searched for, and what
// could not be searched and is therefore not in it.

import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { TextField } from '../../components/fields.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { alsoNamed } from './also-named.ts';
import { leftOutInWords, PaperDialog, PaperDone, usePaper } from './paper-dialog.tsx';
import classes from './paper-menu.module.css';
import type { PaperAsked } from './paper-menu.tsx';
import { standInsOf } from './stand-ins.ts';

interface Kept {
  hidden: string[];
  terms: { find: string; replaceWith: string }[];
  /** Who is named in an entry and stays as they are. */
  left: string[];
}

const STAND_IN = '[redacted]';
/** As many of the newest entries as are looked through for names. */
const MOST_ENTRIES = 500;

export function PaperRedactDialog({ page, onClose }: PaperAsked) {
  const { id } = page.case;
  const { terms: words } = useWords();
  const people = standInsOf(page);
  const draft = useDialogDraft<Kept>(
    `case:${id}:redact`,
    { hidden: people.filter(({ what }) => what !== 'rep').map((each) => each.id), terms: [], left: [] },
    onClose,
  );
  const entries = useQuery(
    useDesk().cases.timeline.queryOptions({ input: { caseId: id, page: { offset: 0, limit: MOST_ENTRIES } } }),
  );
  const [made, setMade] = useState<Outputs['cases']['redact'] | null>(null);
  const paper = usePaper(
    (client, input: Inputs['cases']['redact'], signal) => client.cases.redact(input, { signal }),
    {},
    setMade,
  );
  if (made) return <Made made={made} onClose={draft.finish} />;
  if (!draft.isLoaded || entries.isPending) return null;
  const { hidden, terms } = draft.value;
  const left = draft.value.left ?? [];
  const others = alsoNamed(
    entries.data?.rows ?? [],
    people.map(({ name }) => name),
  );
  const named = others.filter((name) => !left.includes(name)).map((find) => ({ find, replaceWith: '' }));
  const given = terms.filter(({ find }) => find.trim() !== '');
  const chosen = people.filter((person) => hidden.includes(person.id));
  const setTerm = (at: number, part: Partial<Kept['terms'][number]>) =>
    draft.change({ terms: terms.map((term, index) => (index === at ? { ...term, ...part } : term)) });
  const whatWords = { member: words.member, person: 'in the case', rep: words.rep };
  return (
    <PaperDialog
      title="Redacted copy"
      sentence="The case and its documents with names and terms replaced throughout, then searched for each of them."
      action="Make the redacted copy"
      paper={paper}
      procedure="cases.redact"
      isWaiting={entries.data === undefined || chosen.length + named.length + given.length === 0}
      draft={draft}
      onSubmit={() => void paper.run({ id, people: chosen.map((person) => person.id), terms: [...given, ...named] })}
      onClose={draft.leave}
    >
      <ErrorBanner error={entries.error} onTryAgain={() => void entries.refetch()} />
      <fieldset className={classes.part}>
        <legend>Whom it hides</legend>
        {people.map((person) => (
          <div key={`${person.what} ${person.id}`} className={classes.person}>
            <Checkbox
              label={`${person.name}, ${whatWords[person.what]}`}
              checked={hidden.includes(person.id)}
              onChange={(event) =>
                draft.change({
                  hidden: event.currentTarget.checked
                    ? [...hidden, person.id]
                    : hidden.filter((each) => each !== person.id),
                })
              }
            />
            <span className={classes.standIn}>
              {hidden.includes(person.id) ? `becomes ${person.standIn}` : 'stays as it is'}
            </span>
          </div>
        ))}
        <p className={classes.hint} style={{ marginTop: 8 }}>
          Looked for in every way in which they are written: the name and its parts, number, address, phone and email.
        </p>
      </fieldset>
      {others.length > 0 && (
        <fieldset className={classes.part}>
          <legend>Also named in hearings and emails</legend>
          {others.map((name) => (
            <div key={name} className={classes.person}>
              <Checkbox
                label={name}
                checked={!left.includes(name)}
                onChange={(event) =>
                  draft.change({
                    left: event.currentTarget.checked ? left.filter((each) => each !== name) : [...left, name],
                  })
                }
              />
              <span className={classes.standIn}>{left.includes(name) ? 'stays as it is' : `becomes ${STAND_IN}`}</span>
            </div>
          ))}
        </fieldset>
      )}
      <fieldset className={classes.part}>
        <legend>Further words</legend>
        {terms.map((term, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a term has nothing of its own but its place until it is written
          <div key={index} className={classes.term}>
            <TextField
              label="Find"
              value={term.find}
              maxLength={300}
              autoComplete="off"
              problem={paper.issueFor('terms', index)}
              onChange={(find) => setTerm(index, { find })}
            />
            <TextField
              label="Becomes"
              placeholder={STAND_IN}
              value={term.replaceWith}
              maxLength={500}
              autoComplete="off"
              onChange={(replaceWith) => setTerm(index, { replaceWith })}
            />
            <Button
              variant="subtle"
              aria-label={`Take out “${term.find}”`}
              onClick={() => draft.change({ terms: terms.filter((_, at) => at !== index) })}
            >
              <X size={16} aria-hidden />
            </Button>
          </div>
        ))}
        {terms.length === 0 && (
          <p className={classes.hint}>
            A department, a shift, a nickname, a first name that stands alone, whoever a document names: whatever gives
            somebody away.
          </p>
        )}
        <Button
          size="compact-md"
          variant="subtle"
          mt={6}
          ml={-8}
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => draft.change({ terms: [...terms, { find: '', replaceWith: '' }] })}
        >
          Add a word
        </Button>
      </fieldset>
    </PaperDialog>
  );
}

function Made({ made, onClose }: { made: Outputs['cases']['redact']; onClose: () => void }) {
  const { replaced, searchedFor, notSearchable } = made;
  const places = replaced === 1 ? 'one place' : `${replaced} places`;
  const scans = notSearchable.length > 0 ? ' What cannot be searched is not in it.' : '';
  return (
    <PaperDone
      title="The redacted copy is made"
      sentence={`Replaced in ${places}, then searched for ${searchedFor.length === 1 ? 'one term' : `${searchedFor.length} terms`}: none was found.${scans}${leftOutInWords(notSearchable.length)}`}
      leftOut={notSearchable}
      onClose={onClose}
    >
      <details className={classes.searched}>
        <summary>What it was searched for</summary>
        <ul>
          {searchedFor.map((term) => (
            <li key={term}>{term}</li>
          ))}
        </ul>
      </details>
    </PaperDone>
  );
}
