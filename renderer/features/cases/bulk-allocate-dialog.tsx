// One rep for many cases at once. Whoever has a conflict in one of them is told on that case's own page.

import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import classes from './allocate-dialog.module.css';
import { bulkInWords, useBulk } from './bulk-change.ts';
import { LoadBar } from './list-load-bar.tsx';

const NOBODY = 'nobody';
const MOST_REPS = 500;

export function BulkAllocateDialog({ ids, onClose }: { ids: string[]; onClose: () => void }) {
  const { terms } = useWords();
  const reps = useQuery(useDesk().reps.list.queryOptions({ input: { page: { offset: 0, limit: MOST_REPS } } }));
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = reps.data?.rows ?? [];
  const heaviest = Math.max(1, ...rows.map(({ openCases }) => openCases));
  const name = rows.find(({ id }) => id === chosen)?.name;
  const action = useBulk(
    (result) => bulkInWords(result, terms, name ? `with ${name} now` : 'with nobody now'),
    onClose,
  );
  return (
    <FormDialog
      title={
        ids.length === 1
          ? `Allocate one ${terms.case}`
          : `Allocate ${ids.length.toLocaleString('en-GB')} ${terms.cases}`
      }
      action={chosen === NOBODY ? 'Leave with nobody' : 'Allocate'}
      isRunning={action.isRunning}
      isWaiting={chosen === null}
      trouble={action.trouble}
      onClose={onClose}
      onSubmit={() => void action.run({ ids, repId: chosen === NOBODY ? null : chosen })}
    >
      <ErrorBanner error={reps.error} />
      {reps.data && rows.length === 0 && (
        <EmptyState title={`The ${terms.branch} has no ${terms.reps} yet`}>
          Appoint one from a {terms.member}’s page; then {terms.cases} can be allocated here.
        </EmptyState>
      )}
      <Radio.Group aria-label={capital(terms.reps)} value={chosen ?? ''} onChange={setChosen}>
        <div className={classes.choices}>
          {rows.map((rep) => (
            <Radio
              key={rep.id}
              value={rep.id}
              className={classes.choice}
              label={
                <>
                  <span className={classes.first}>
                    <span className={classes.name}>{rep.name}</span>
                    <LoadBar load={rep.openCases} heaviest={heaviest} words={`${rep.openCases} open`} />
                  </span>
                  <span className={classes.post}>
                    {[rep.called, rep.workplaces.slice(0, 3).join(', ')].filter(Boolean).join(' · ')}
                  </span>
                </>
              }
            />
          ))}
          <Radio
            value={NOBODY}
            className={classes.choice}
            label={<span className={classes.name}>Nobody for now</span>}
          />
        </div>
      </Radio.Group>
    </FormDialog>
  );
}
