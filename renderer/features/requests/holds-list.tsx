// Legal holds: those that hold first, and those that were lifted.

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { LegalHold } from '../../../shared/domain/data-requests.ts';
import { useDesk } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import { DayText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { LinkAction } from '../../components/link-action.tsx';
import classes from './requests.module.css';

const ALL = { page: { offset: 0, limit: 500 } };

export function HoldsList() {
  const may = useMay();
  const [lifting, setLifting] = useState<{ hold: LegalHold; about: string } | null>(null);
  const found = useQuery(useDesk().requests.holds.queryOptions({ input: ALL }));
  if (found.error) return <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />;
  if (!found.data) return null;
  if (found.data.rows.length === 0) {
    return (
      <EmptyState icon={<Lock size={30} />} title="Nothing is held">
        Put a member or a case under a legal hold from its own page, when a claim or an inquiry is expected.
      </EmptyState>
    );
  }
  return (
    <>
      {found.data.rows.map(({ hold, about }) => (
        <section key={hold.id} className={classes.card} data-open={hold.lifted === null} aria-label={about}>
          <div className={classes.head}>
            <span className={classes.name}>
              {hold.on.kind === 'case' ? (
                <Link to="/cases/$id" params={{ id: hold.on.id }}>
                  {about}
                </Link>
              ) : (
                <Link to="/members/$id" params={{ id: hold.on.id }}>
                  {about}
                </Link>
              )}
            </span>
            <span className={classes.quiet}>
              since <DayText day={hold.from} />
            </span>
          </div>
          <p className={classes.why}>{hold.reason}</p>
          {hold.lifted !== null && (
            <p className={classes.why}>
              Lifted on <DayText day={hold.lifted.on} />: {hold.lifted.reason}
            </p>
          )}
          {hold.lifted === null && may('requests.lift') && (
            <div className={classes.actions} data-no-print>
              <LinkAction about={about} onPress={() => setLifting({ hold, about })}>
                Lift it…
              </LinkAction>
            </div>
          )}
        </section>
      ))}
      {lifting && <LiftDialog {...lifting} onClose={() => setLifting(null)} />}
    </>
  );
}

function LiftDialog({ hold, about, onClose }: { hold: LegalHold; about: string; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const lift = useAction((client, input: Inputs['requests']['lift']) => client.requests.lift(input), {
    done: () => `The hold on ${about} is lifted.`,
    undoes: (lifted) => ({ collection: 'holds', id: lifted.id }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={`Lift the hold on ${about}`}
      sentence="From then on its rule counts again."
      action="Lift the hold"
      isRunning={lift.isRunning}
      isWaiting={reason.trim() === ''}
      trouble={lift.trouble}
      onSubmit={() => void lift.run({ id: hold.id, revision: hold.revision, reason })}
      onClose={onClose}
    >
      <TextField
        label="Why"
        placeholder="The claim was settled"
        value={reason}
        maxLength={500}
        autoComplete="off"
        autoFocus
        onChange={setReason}
      />
    </FormDialog>
  );
}
