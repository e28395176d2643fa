// A workforce pasted for one costing: the desk reads the cells as it reads those of a workforce that is kept, and asks what it
// must. Nothing is kept.

import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { WorkforceAnswers } from '../../../../shared/domain/negotiations/pay-questions.ts';
import type { WorkforceRow } from '../../../../shared/domain/negotiations/workforces.ts';
import { useAction } from '../../../app/use-action.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { ProseField } from '../../../components/fields.tsx';
import { RejectedRows } from '../../../components/rejected-rows.tsx';
import classes from './cost.module.css';

type Preview = Outputs['negotiations']['previewWorkforceImport'];

interface PastedRowsProps {
  rows: readonly WorkforceRow[];
  spineId: string | null;
  onRows: (rows: WorkforceRow[]) => void;
}

export function PastedRows({ rows, spineId, onRows }: PastedRowsProps) {
  const [text, setText] = useState('');
  const [answers, setAnswers] = useState<WorkforceAnswers>({});
  const [preview, setPreview] = useState<Preview | null>(null);
  const read = useAction(
    (client, input: Inputs['negotiations']['previewWorkforceImport'], signal) =>
      client.negotiations.previewWorkforceImport(input, { signal }),
    {
      onDone: (found) => {
        setPreview(found);
        onRows(found.groups.map((group) => rowOf(group)));
      },
    },
  );
  const ask = (given: WorkforceAnswers) => {
    setAnswers(given);
    void read.run({ text, answers: given, ...(spineId !== null && { spineId }) });
  };
  const people = rows.reduce((sum, { headcount }) => sum + headcount, 0);
  if (rows.length > 0 && preview === null) {
    return (
      <Group mb="lg" gap="sm">
        <span>
          {people.toLocaleString('en-GB')} people in {rows.length.toLocaleString('en-GB')} rows, as they were pasted.
        </span>
        <Button size="compact-md" variant="subtle" onClick={() => onRows([])}>
          Paste others
        </Button>
      </Group>
    );
  }
  return (
    <div className={classes.pasted} data-no-print>
      <ErrorBanner error={read.trouble} />
      {preview === null ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') ask({});
          }}
        >
          <ProseField
            label="The cells"
            help="Copy them in the spreadsheet, the row with the headings too: grade, point, how many people, hours."
            value={text}
            onChange={setText}
            minRows={6}
            styles={{ input: { fontFamily: 'ui-monospace, monospace', whiteSpace: 'pre' } }}
          />
          <Button type="submit" variant="filled" mt="sm" loading={read.isRunning} disabled={text.trim() === ''}>
            Read the cells
          </Button>
        </form>
      ) : (
        <>
          <Group gap="sm" mb="sm">
            <span role="status">
              {people.toLocaleString('en-GB')} people in {rows.length.toLocaleString('en-GB')} rows.
              {preview.groupsTotal > preview.groups.length &&
                ` The list has ${preview.groupsTotal.toLocaleString('en-GB')}: bring it in as a workforce to count all of them.`}
            </span>
            <Button
              size="compact-md"
              variant="subtle"
              onClick={() => {
                setPreview(null);
                setAnswers({});
                onRows([]);
              }}
            >
              Paste others
            </Button>
          </Group>
          <Questions preview={preview} isRunning={read.isRunning} onAnswer={(given) => ask({ ...answers, ...given })} />
          {preview.rejectedTotal > 0 && <RejectedRows label="Rows that are left out" rows={preview.rejected} />}
        </>
      )}
    </div>
  );
}

interface QuestionsProps {
  preview: Preview;
  isRunning: boolean;
  onAnswer: (given: WorkforceAnswers) => void;
}

function Questions({ preview, isRunning, onAnswer }: QuestionsProps) {
  if (preview.questions.length === 0) return null;
  return (
    <ul className={classes.asked} aria-label="To look at">
      {preview.questions.map(({ key, text, choices, answer }) => (
        <li key={key}>
          <p className={classes.question}>{text}</p>
          {choices.map(({ value, label }) => (
            <Button
              key={value}
              size="compact-md"
              aria-pressed={value === answer}
              variant={value === answer ? 'light' : 'default'}
              disabled={isRunning}
              onClick={() => onAnswer({ [key]: value })}
            >
              {label}
            </Button>
          ))}
        </li>
      ))}
    </ul>
  );
}

const rowOf = ({ row: _row, workplace: _workplace, ...group }: Preview['groups'][number]): WorkforceRow => ({
  ...group,
  id: crypto.randomUUID(),
});
