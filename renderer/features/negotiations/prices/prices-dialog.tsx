// Newer months of a price index: pasted from the publisher's page or typed, looked at, asked about where they are odd, kept. And
// those that the branch has put in, to be taken away again.

import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { PriceSeriesRow } from '../../../../shared/contract/negotiations/prices.ts';
import type { PriceSeries } from '../../../../shared/domain/negotiations/benchmarks.ts';
import { wholeMonthInWords } from '../../../../shared/rules/negotiations/prices/months.ts';
import { useDesk } from '../../../app/desk.tsx';
import { troubleOf } from '../../../app/sentences.ts';
import { useAction } from '../../../app/use-action.ts';
import { ProseField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { LinkAction } from '../../../components/link-action.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import classes from './prices.module.css';

const months = (count: number): string => (count === 1 ? '1 month' : `${count} months`);

export function PricesDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [series, setSeries] = useState<PriceSeries>('cpi');
  const indexes = useQuery(desk.negotiations.priceIndexes.queryOptions({ input: {} })).data?.series ?? [];
  const draft = useDialogDraft('price-months', { text: '', source: '' }, onClose);
  const { value, change } = draft;
  const [text] = useDebouncedValue(value.text, 250);
  const read = useQuery({
    ...desk.negotiations.readPrices.queryOptions({ input: { series, text } }),
    enabled: text.trim() !== '',
    retry: false,
  });
  const add = useAction((client, input: Inputs['negotiations']['addPrices']) => client.negotiations.addPrices(input), {
    done: ({ added, changed }) => `${months(added + changed)} put in.`,
    undoes: ({ seq }) => ({ seq }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const index = indexes.find((each) => each.series === series);
  const found = text.trim() === '' ? undefined : read.data;
  const count = (found?.fresh.length ?? 0) + (found?.differing.length ?? 0);
  const isAsked = (found?.questions.length ?? 0) > 0;
  const isCurrent = text === value.text && !read.isFetching;
  return (
    <FormDialog
      title="Newer months of an index"
      size="lg"
      action={isAsked ? `They are right: put in ${months(count)}` : count === 0 ? 'Put in' : `Put in ${months(count)}`}
      draft={draft}
      isRunning={add.isRunning}
      isWaiting={!isCurrent || count === 0 || (found?.problems.length ?? 0) > 0}
      trouble={add.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        void add.run({
          series,
          text: value.text,
          isSure: isAsked,
          ...(value.source.trim() !== '' && { source: value.source }),
        })
      }
    >
      <SegmentedControl
        aria-label="Which index"
        data={[
          { value: 'cpi', label: 'CPI (D7BT)' },
          { value: 'rpi', label: 'RPI (CHAW)' },
        ]}
        value={series}
        onChange={(next) => setSeries(next as PriceSeries)}
      />
      {index && (
        <p className={classes.quiet}>
          Here from {wholeMonthInWords(index.firstMonth)} to {wholeMonthInWords(index.lastMonth)}, which is{' '}
          {index.lastValue} ({index.base}).
        </p>
      )}
      <ProseField
        label="Months and figures"
        placeholder={'2026 SEP 144.1\n2026 OCT 144.5'}
        help="A line for each month, or the whole CSV from the Office for National Statistics as it is."
        value={value.text}
        onChange={(next) => change({ text: next })}
        problem={read.error === null || text.trim() === '' ? undefined : troubleOf(read.error).issues[0]?.message}
      />
      {found && <Found found={found} />}
      <TextField
        label="Where they stand"
        isOptional
        placeholder={index?.source}
        maxLength={500}
        value={value.source}
        onChange={(source) => change({ source })}
      />
      {index !== undefined && index.added.length > 0 && <Added index={index} />}
    </FormDialog>
  );
}

function Found({ found }: { found: Outputs['negotiations']['readPrices'] }) {
  const { fresh, same, problems, questions, unread } = found;
  return (
    <div className={classes.found} role="status">
      {fresh.length > 0 && (
        <p>
          New:{' '}
          {fresh
            .slice(0, 6)
            .map(({ month, value }) => `${wholeMonthInWords(month)} ${value}`)
            .join(', ')}
          {fresh.length > 6 && ` and ${fresh.length - 6} more`}.
        </p>
      )}
      {same > 0 && <p className={classes.quiet}>{months(same)} are here already, with the same figure.</p>}
      {[...problems, ...questions].map((sentence) => (
        <p key={sentence} className={classes.note}>
          {sentence}
        </p>
      ))}
      {unread.length > 0 && (
        <p className={classes.note}>
          Not read:{' '}
          {unread
            .map(({ line, text }) => `line ${line}, “${text}”`)
            .slice(0, 3)
            .join('; ')}
          .
        </p>
      )}
    </div>
  );
}

function Added({ index }: { index: PriceSeriesRow }) {
  const remove = useAction(
    (client, input: Inputs['negotiations']['removePrices']) => client.negotiations.removePrices(input),
    { done: ({ removed }) => `${months(removed)} taken away.`, undoes: ({ seq }) => ({ seq }) },
  );
  return (
    <div>
      <p className={classes.quiet}>Put in by the branch:</p>
      <ul className={classes.added}>
        {index.added
          .toReversed()
          .slice(0, 12)
          .map(({ month, value, bundled }) => (
            <li key={month}>
              {wholeMonthInWords(month)} {value}
              {bundled !== null && <span className={classes.quietly}> in place of {bundled}</span>}
              <LinkAction
                about={wholeMonthInWords(month)}
                onPress={() => void remove.run({ series: index.series, months: [month] })}
              >
                Take away
              </LinkAction>
            </li>
          ))}
      </ul>
    </div>
  );
}
