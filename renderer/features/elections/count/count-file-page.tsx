// Counting a file of papers without an election on the desk: to check somebody's count, or to try a rule. Nothing is kept.

import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { CountingRule } from '../../../../shared/domain/elections/counting-rule.ts';
import { RULE_WORDS } from '../../../../shared/domain/elections/words-count.ts';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { ChooseList, type ListSource } from '../../../components/choose-list.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { ExportMenu } from '../../../components/export-menu.tsx';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { useElectionsTrail } from '../use-elections-trail.ts';
import classes from './count.module.css';
import { CountView } from './count-view.tsx';

type Papers = Pick<Inputs['elections']['count'], 'file' | 'blt' | 'csv'>;
type Format = 'pdf' | 'xlsx' | 'csv';

const RULES = Object.entries(RULE_WORDS).map(([value, label]) => ({ value: value as CountingRule, label }));

/** Two numbers alone on the first line are the head of a ballot file. */
const papersOf = (source: ListSource): Papers => {
  if ('file' in source) return { file: source.file };
  return /^\s*\d+[ \t]+\d+[ \t]*\r?\n/.test(source.text) ? { blt: source.text } : { csv: source.text };
};

export function CountFilePage() {
  const [source, setSource] = useState<ListSource | null>(null);
  const [rule, setRule] = useState<CountingRule>('scottish-stv');
  const [seats, setSeats] = useState('');
  const [seed, setSeed] = useState('');
  const [counted, setCounted] = useState<Outputs['elections']['count'] | null>(null);
  const latest = useRef<Inputs['elections']['count']>({});
  const count = useAction(
    (client, input: Inputs['elections']['count'], signal) => client.elections.count(input, { signal }),
    { onDone: setCounted },
  );
  const sheet = useAction((client, format: Format) => client.elections.countSheet({ ...latest.current, format }), {
    onDone: saveDownload,
  });
  const inputOf = (given: ListSource, by: CountingRule): Inputs['elections']['count'] => ({
    ...papersOf(given),
    rule: by,
    ...(/^\s*\d+\s*$/.test(seats) && { seats: Number(seats) }),
    ...(seed.trim() !== '' && { seed }),
  });
  const run = (given: ListSource, by = rule) => {
    setCounted(null);
    latest.current = inputOf(given, by);
    void count.run(latest.current);
  };
  return (
    <>
      <PageHeader
        title={counted?.title || 'Count a file'}
        windowTitle="Count a file"
        trail={[...useElectionsTrail(), { label: 'Count a file' }]}
        sentence={
          source === null
            ? 'Counts a file of papers here and now. Nothing of it is kept.'
            : (source.name ?? 'From the cells that were pasted.')
        }
        actions={
          counted && (
            <>
              <ExportMenu isRunning={sheet.isRunning} onChoose={(format) => void sheet.run(format)} />
              <Button variant="filled" loading={sheet.isRunning} onClick={() => void sheet.run('pdf')}>
                Count sheet
              </Button>
            </>
          )
        }
      />
      <ErrorBanner error={count.issueFor('seats') ? null : (count.trouble ?? sheet.trouble)} />
      {source === null ? (
        <ChooseList
          label="Choose the papers"
          title="Drop the papers here"
          onChoose={(given) => {
            setSource(given);
            run(given);
          }}
        >
          or press to choose them: a ballot file (.blt), or a list as CSV or a workbook with a column for each candidate
          or for each choice.
        </ChooseList>
      ) : (
        <form
          className={classes.settings}
          data-no-print
          onSubmit={(event) => {
            event.preventDefault();
            run(source);
          }}
        >
          <SelectField
            label="Counted by"
            w={330}
            options={RULES}
            value={rule}
            onChange={(by) => {
              if (by === null) return;
              setRule(by);
              run(source, by);
            }}
          />
          <TextField
            label="Seats"
            w={220}
            inputMode="numeric"
            placeholder={counted ? String(counted.seats) : 'As the file says'}
            value={seats}
            problem={count.issueFor('seats')}
            onChange={setSeats}
          />
          <Button type="submit" variant={counted ? 'default' : 'filled'} loading={count.isRunning}>
            {counted ? 'Count again' : 'Count'}
          </Button>
          <Button
            variant="subtle"
            onClick={() => {
              setSource(null);
              setCounted(null);
              setSeats('');
              count.clear();
            }}
          >
            Another file
          </Button>
          <FoldedFields what="what a lot is drawn from">
            <TextField
              label="The seed of a lot"
              isOptional
              w={420}
              maxLength={500}
              value={seed}
              onChange={setSeed}
              help="Words or numbers that somebody drew before the count. Without it a lot is drawn from the papers themselves."
            />
          </FoldedFields>
        </form>
      )}
      {counted && <CountView count={counted} />}
    </>
  );
}
