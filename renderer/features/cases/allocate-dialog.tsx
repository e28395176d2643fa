// Who looks after a case: whom the desk would ask first, with what speaks for and against each and what they carry
// already. A person decides; somebody with a conflict is shown, and cannot be chosen unseen.

import { Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { fold } from '../../../shared/rules/fold.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { Badge } from '../../components/days-left.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import classes from './allocate-dialog.module.css';
import { LoadBar } from './list-load-bar.tsx';

type Suggestion = Outputs['cases']['suggestRep']['rows'][number];

const NOBODY = 'nobody';
const SEARCHED_FROM = 8;

export function AllocateDialog({ page, onClose }: { page: CasePageData; onClose: () => void }) {
  const { terms } = useWords();
  const [basedOn] = useState(() => ({ id: page.case.id, revision: page.case.revision }));
  const [chosen, setChosen] = useState<string | null>(page.case.repId);
  const [search, setSearch] = useState('');
  const suggested = useQuery(useDesk().cases.suggestRep.queryOptions({ input: { id: page.case.id } }));
  const rows = suggested.data?.rows ?? [];
  const action = useAction(
    (client, repId: string | null, signal) => client.cases.update({ ...basedOn, repId }, { signal }),
    {
      done: (_, repId) => {
        const name = rows.find((row) => row.repId === repId)?.name;
        return name ? `${name} looks after this ${terms.case} now.` : `Nobody is allocated to this ${terms.case} now.`;
      },
      undoes: (saved) => ({ collection: 'cases', id: saved.id }),
      onDone: onClose,
    },
  );
  const wanted = fold(search);
  const shown = rows.filter(({ name, reasons }) => fold(`${name} ${reasons.join(' ')}`).includes(wanted));
  const heaviest = Math.max(1, ...rows.map(({ load }) => load));
  const free = rows.filter((row) => !row.hasConflict && row.repId !== page.case.repId);
  const first = (free.find((row) => row.lacksTraining === undefined) ?? free[0])?.repId;
  const leaves = chosen === null && page.case.repId !== null;
  return (
    <FormDialog
      title={`Allocate a ${terms.rep}`}
      sentence={`Whom to ask first, by workplace and by what they carry. The load counts open ${terms.cases} by stage, and enquiries.`}
      action={leaves ? 'Leave it with nobody' : 'Allocate'}
      size="lg"
      isRunning={action.isRunning}
      isWaiting={chosen === page.case.repId}
      trouble={action.trouble}
      onClose={onClose}
      onSubmit={() => void action.run(chosen)}
    >
      <ErrorBanner error={suggested.error} onTryAgain={() => void suggested.refetch()} />
      {suggested.data && rows.length === 0 && (
        <EmptyState title={`The ${terms.branch} has no ${terms.reps} yet`}>
          Appoint one from a {terms.member}’s page; then the {terms.case} can be allocated here.
        </EmptyState>
      )}
      {rows.length >= SEARCHED_FROM && (
        <TextInput
          aria-label={`Find a ${terms.rep}`}
          placeholder={`Find by name or ${terms.workplace}`}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <Radio.Group
        aria-label={capital(terms.reps)}
        value={chosen ?? NOBODY}
        onChange={(value) => setChosen(value === NOBODY ? null : value)}
      >
        <div className={classes.choices}>
          {shown.map((row) => (
            <RepChoice key={row.repId} row={row} heaviest={heaviest} isFirst={row.repId === first} />
          ))}
          {page.case.repId !== null && <Radio value={NOBODY} className={classes.choice} label="Nobody for now" />}
        </div>
      </Radio.Group>
    </FormDialog>
  );
}

function RepChoice({ row, heaviest, isFirst }: { row: Suggestion; heaviest: number; isFirst: boolean }) {
  return (
    <Radio
      value={row.repId}
      className={classes.choice}
      disabled={row.hasConflict}
      label={
        <>
          <span className={classes.first}>
            <span className={classes.name}>
              {row.name} {isFirst && <Badge urgency="brand">suggested</Badge>}
              {row.hasConflict && <Badge urgency="soon">conflict</Badge>}
              {row.lacksTraining && <Badge urgency="soon">training first</Badge>}
            </span>
            <LoadBar load={row.load} heaviest={heaviest} words={`load ${row.load}`} />
          </span>
          <span className={classes.post}>{row.reasons.join(' · ')}</span>
        </>
      }
    />
  );
}
