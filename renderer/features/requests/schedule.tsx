// How long each kind is kept: the union's own schedule as it was typed in, and what the product suggests where it says nothing.

import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { retentionKindWords } from '../../../shared/domain/data-request-words.ts';
import { monthsInWords } from '../../../shared/rules/retention.ts';
import { useDesk, useSession } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { LinkAction } from '../../components/link-action.tsx';
import classes from './requests.module.css';

type Row = Outputs['branch']['retention']['schedule'][number];

const NOTHING = { page: { offset: 0, limit: 0 } };

export function Schedule() {
  const may = useMay();
  const { branch } = useSession();
  const [asked, setAsked] = useState<Row | null>(null);
  const found = useQuery(useDesk().branch.retention.queryOptions({ input: NOTHING }));
  if (found.error) return <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />;
  if (!found.data) return null;
  const canSet = branch !== null && may('branch.setRetention');
  return (
    <>
      <p className={classes.block}>
        Type in what the union’s own schedule says, line by line: it wins. Until then each kind follows what is
        suggested here; no law says how long a branch keeps its casework.
      </p>
      <table className={classes.schedule}>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Kept</th>
            <th scope="col">Whose rule</th>
            <th scope="col">Due now</th>
            {canSet && <td data-no-print />}
          </tr>
        </thead>
        <tbody>
          {found.data.schedule.map((row) => (
            <tr key={row.kind}>
              <th scope="row">{retentionKindWords[row.kind]}</th>
              <td>{row.months === null ? 'Always' : `${monthsInWords(row.months)} from ${row.countsFrom}`}</td>
              <td className={row.isDefault ? classes.quiet : undefined}>{row.source}</td>
              <td className="tabular">
                {row.kind === 'accessLog' ? 'not by itself' : row.due.toLocaleString('en-GB')}
              </td>
              {canSet && (
                <td data-no-print>
                  <LinkAction about={retentionKindWords[row.kind]} onPress={() => setAsked(row)}>
                    {row.isDefault ? 'Type in' : 'Change'}
                  </LinkAction>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {asked && <RowDialog row={asked} all={found.data.schedule} onClose={() => setAsked(null)} />}
    </>
  );
}

function RowDialog({ row, all, onClose }: { row: Row; all: readonly Row[]; onClose: () => void }) {
  const { branch } = useSession();
  const [isAlways, setIsAlways] = useState(row.months === null);
  const [months, setMonths] = useState(String(row.months ?? 72));
  const [source, setSource] = useState(row.isDefault ? '' : row.source);
  const save = useAction((client, input: Inputs['branch']['setRetention']) => client.branch.setRetention(input), {
    done: () => `${retentionKindWords[row.kind]}: the union’s own rule is written down.`,
    undoes: (saved) => ({ collection: 'branch', id: saved.id }),
    onDone: onClose,
  });
  const isNumber = isAlways || (/^\d{1,4}$/.test(months.trim()) && Number(months) <= 1_200);
  const others = all
    .filter(({ kind, isDefault }) => !isDefault && kind !== row.kind)
    .map(({ kind, months: kept, source: from }) => ({ kind, months: kept, source: from }));
  const send = (rows: typeof others) => void save.run({ ...(branch && { revision: branch.revision }), rows });
  return (
    <FormDialog
      title={retentionKindWords[row.kind]}
      sentence={`It counts from ${row.countsFrom}.`}
      action="Write it down"
      isRunning={save.isRunning}
      isWaiting={!isNumber || source.trim() === ''}
      trouble={save.trouble}
      notice={
        row.isDefault ? undefined : (
          <Button mb="md" onClick={() => send(others)}>
            Go back to what is suggested
          </Button>
        )
      }
      onSubmit={() => send([...others, { kind: row.kind, months: isAlways ? null : Number(months), source }])}
      onClose={onClose}
    >
      <TextField
        label="Months"
        help="72 months are six years."
        inputMode="numeric"
        disabled={isAlways}
        value={months}
        autoFocus
        onChange={setMonths}
        problem={isNumber ? undefined : 'Months, from 0 to 1,200.'}
      />
      <Checkbox
        label="The schedule never destroys it"
        checked={isAlways}
        onChange={(event) => setIsAlways(event.currentTarget.checked)}
      />
      <TextField
        label="Where it is written"
        placeholder="Union retention schedule 2025, line 12"
        value={source}
        maxLength={500}
        autoComplete="off"
        onChange={setSource}
      />
    </FormDialog>
  );
}
