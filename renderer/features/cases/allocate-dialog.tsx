// Who looks after a case: everybody who holds a post today, with what they carry already.

import { Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CasePage as CasePageData } from '../../../shared/contract/cases.ts';
import { capital } from '../../../shared/domain/words.ts';
import { fold } from '../../../shared/rules/fold.ts';
import { useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import classes from './allocate-dialog.module.css';

import { casesInWords } from './next-list.tsx';
import { useRepChoices } from './use-rep-choices.ts';

const NOBODY = 'nobody';
const SEARCHED_FROM = 8;

export function AllocateDialog({ page, onClose }: { page: CasePageData; onClose: () => void }) {
  const words = useWords();
  const { terms } = words;
  const [basedOn] = useState(() => ({ id: page.case.id, revision: page.case.revision }));
  const [chosen, setChosen] = useState<string | null>(page.case.repId);
  const [search, setSearch] = useState('');
  const { choices, isLoading, error } = useRepChoices(page);
  const action = useAction(
    (client, repId: string | null, signal) => client.cases.update({ ...basedOn, repId }, { signal }),
    {
      done: (_, repId) => {
        const name = choices.find(({ rep }) => rep.id === repId)?.rep.name;
        return name ? `${name} looks after this ${terms.case} now.` : `Nobody is allocated to this ${terms.case} now.`;
      },
      undoes: (saved) => ({ collection: 'cases', id: saved.id }),
      onDone: onClose,
    },
  );
  const wanted = fold(search);
  const shown = choices.filter(({ rep }) => fold(`${rep.name} ${rep.workplaces.join(' ')}`).includes(wanted));
  const isNew = chosen !== page.case.repId;
  return (
    <FormDialog
      title={`Allocate a ${terms.rep}`}
      action={chosen === null && page.case.repId !== null ? 'Leave it with nobody' : 'Allocate'}
      isRunning={action.isRunning}
      isWaiting={!isNew}
      trouble={action.trouble}
      onClose={onClose}
      onSubmit={() => void action.run(chosen)}
    >
      <ErrorBanner error={error} />
      {!isLoading && choices.length === 0 && (
        <EmptyState title={`The ${terms.branch} has no ${terms.reps} yet`}>
          Appoint one from a {terms.member}’s page; then the {terms.case} can be allocated here.
        </EmptyState>
      )}
      {choices.length >= SEARCHED_FROM && (
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
          {shown.map(({ rep, isHere }) => (
            <Radio
              key={rep.id}
              value={rep.id}
              className={classes.choice}
              label={
                <>
                  <span className={classes.first}>
                    <span className={classes.name}>{rep.name}</span>
                    <span className={classes.load}>{casesInWords(rep.openCases, terms.case, terms.cases)}</span>
                  </span>
                  <span className={classes.post}>
                    {[
                      words.repKinds[rep.kind],
                      isHere ? `looks after ${page.workplace}` : rep.workplaces.slice(0, 3).join(', '),
                    ]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </span>
                </>
              }
            />
          ))}
          {page.case.repId !== null && <Radio value={NOBODY} className={classes.choice} label="Nobody for now" />}
        </div>
      </Radio.Group>
    </FormDialog>
  );
}
