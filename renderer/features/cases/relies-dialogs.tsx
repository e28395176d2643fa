// A clause that the case relies upon, and its tags: those in use elsewhere are offered, so that one theme has one word.

import { Button, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClauseRow } from '../../../shared/contract/agreements.ts';
import { useDesk } from '../../app/desk.tsx';
import { TextField } from '../../components/fields.tsx';
import { ChooseClause } from '../agreements/choose-clause.tsx';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import { type CaseAsked, useCaseUpdate } from './use-case-question.ts';

interface Clause {
  document: string;
  clause: string;
  /** Where it was chosen from the register of agreements; typing another takes it away. */
  agreementId?: string | undefined;
  clauseId?: string | undefined;
}

/** The number and the beginning of what it says. */
const MOST_CLAUSE = 200;
const wordsOf = ({ ref, text }: ClauseRow): string => [ref, text.slice(0, MOST_CLAUSE)].filter(Boolean).join(' ');

export function ClauseDialog(asked: CaseAsked & { clauseId: string | null }) {
  const { page, clauseId } = asked;
  const [id] = useState(() => clauseId ?? crypto.randomUUID());
  const before = page.case.reliesOn.find((each) => each.id === clauseId);
  const question = useCaseUpdate<Clause>(asked, {
    key: `clause:${clauseId ?? 'new'}`,
    read: (on) => {
      const { id: _id, ...kept } = on.reliesOn.find((each) => each.id === clauseId) ?? {
        id: '',
        document: '',
        clause: '',
      };
      return kept;
    },
    done: (on) => (on.reliesOn.some((each) => each.id === id) ? 'The clause is kept.' : 'The clause is taken out.'),
  });
  const { value, change } = question;
  const save = () =>
    void question.save(({ reliesOn }) => ({
      reliesOn: before
        ? reliesOn.map((each) => (each.id === id ? { id, ...value } : each))
        : [...reliesOn, { id, ...value }],
    }));
  const takeOut = () => void question.save(({ reliesOn }) => ({ reliesOn: reliesOn.filter((each) => each.id !== id) }));
  return (
    <CaseQuestionDialog
      question={question}
      title={before ? 'What it relies upon' : 'Add what it relies upon'}
      action={before ? 'Save the change' : 'Add it'}
      isWaiting={value.document.trim() === ''}
      theirsInWords={(theirs) => `${theirs.document}, ${theirs.clause}`}
      onSubmit={save}
    >
      <ChooseClause
        employerId={page.case.employerId ?? undefined}
        chosenId={value.clauseId}
        onChoose={(row) =>
          change({ document: row.agreement, clause: wordsOf(row), agreementId: row.agreementId, clauseId: row.id })
        }
      />
      <TextField
        label="Agreement, contract or policy"
        placeholder="Disciplinary policy, March 2025"
        value={value.document}
        onChange={(document) => change({ document, agreementId: undefined, clauseId: undefined })}
        maxLength={500}
        autoComplete="off"
      />
      <TextField
        label="Clause"
        placeholder="4.2, right to be accompanied"
        value={value.clause}
        onChange={(clause) => change({ clause })}
        maxLength={500}
        autoComplete="off"
      />
      {before && (
        <div>
          <Button variant="subtle" color="late" ml={-14} onClick={takeOut}>
            Take it out
          </Button>
        </div>
      )}
    </CaseQuestionDialog>
  );
}

export function TagsDialog(asked: CaseAsked) {
  const { data } = useQuery(useDesk().cases.themes.queryOptions({ input: {} }));
  const question = useCaseUpdate<{ themes: string[] }>(asked, {
    key: 'themes',
    read: (on) => ({ themes: on.themes }),
    done: () => 'The tags are kept.',
  });
  const [search, setSearch] = useState('');
  const { themes } = question.value;
  return (
    <CaseQuestionDialog
      question={question}
      title="Tags"
      action="Save the tags"
      theirsInWords={(theirs) => theirs.themes.join(', ')}
      onSubmit={() => void question.save({ themes })}
    >
      <TagsInput
        label="Tags"
        description="Press Enter after each. The list and the reports narrow by them."
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        // Offered while one types: an open list must not lie over the button that saves.
        data={search.trim() === '' ? [] : (data?.rows ?? []).map(({ theme }) => theme)}
        searchValue={search}
        onSearchChange={setSearch}
        value={themes}
        onChange={(next) => question.change({ themes: next })}
        maxTags={50}
        maxLength={500}
        withScrollArea={false}
        styles={{ dropdown: { maxHeight: 250, overflowY: 'auto' } }}
        clearButtonProps={{ 'aria-label': 'Take all tags off' }}
      />
    </CaseQuestionDialog>
  );
}
