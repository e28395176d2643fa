// What was destroyed for good: each certificate in short, and as a file.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FileX2 } from 'lucide-react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { useDesk } from '../../app/desk.tsx';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { DayText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import classes from './requests.module.css';

const ALL = { page: { offset: 0, limit: 200 } };

export function CertificatesList() {
  const found = useQuery(useDesk().requests.certificates.queryOptions({ input: ALL }));
  if (found.error) return <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />;
  if (!found.data) return null;
  if (found.data.rows.length === 0) {
    return (
      <EmptyState icon={<FileX2 size={30} />} title="Nothing was destroyed">
        Each destruction leaves a certificate here: what kinds, how many, on whose authority, and when the last backup
        of it goes.
      </EmptyState>
    );
  }
  return found.data.rows.map((row) => <Certificate key={row.erasure.id} row={row} />);
}

function Certificate({
  row: { erasure, kinds, byName },
}: {
  row: Outputs['requests']['certificates']['rows'][number];
}) {
  const make = useAction((client, input: Inputs['requests']['certificate']) => client.requests.certificate(input), {
    onDone: saveDownload,
  });
  return (
    <section className={classes.card} aria-label={erasure.number}>
      <ErrorBanner error={make.trouble} />
      <div className={classes.head}>
        <span className={classes.name}>{erasure.number}</span>
        <span className={classes.quiet}>
          <DayText day={erasure.on} />, by {byName}
        </span>
      </div>
      <p>{kinds.map(({ count, words }) => `${count.toLocaleString('en-GB')} ${words}`).join(', ')}</p>
      <p className={classes.why}>{erasure.authority}</p>
      <p className={classes.why}>
        {erasure.finishedAt === null && 'It is not through yet: it goes on when the desk is opened. '}
        {erasure.lastBackupGoesOn === null ? (
          'No backup that this desk knows of held it.'
        ) : (
          <>
            The last backup that Branchdesk made of it goes on <DayText day={erasure.lastBackupGoesOn} />, if one is
            made every day.
          </>
        )}
      </p>
      <div className={classes.actions} data-no-print>
        <Button loading={make.isRunning} onClick={() => void make.run({ id: erasure.id })}>
          The certificate
        </Button>
      </div>
    </section>
  );
}
