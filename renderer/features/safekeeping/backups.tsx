// Backups: one now, those there are, where they lie; and one zip of everything to take away.

import { Button, CopyButton, Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { DatabaseBackup, FileArchive } from 'lucide-react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { useDesk, useSession } from '../../app/desk.tsx';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { InstantText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ProgressPanel, useProgress } from '../../components/progress-panel.tsx';
import { type Column, Table } from '../../components/table.tsx';
import classes from '../branch/branch.module.css';
import { sizeInWords } from '../branch/size-in-words.ts';

type Backup = Outputs['branch']['backups']['rows'][number];

const columns: Column<Backup>[] = [
  {
    key: 'at',
    header: 'When',
    tone: 'strong',
    width: 'minmax(330px, 1fr)',
    cell: (row) => (
      <span className={classes.backup}>
        <InstantText at={row.at} />
        <small>{row.name}</small>
      </span>
    ),
    sortValue: (row) => row.at,
  },
  { key: 'seq', header: 'Up to step', width: '110px', align: 'end', hideBelow: 560, cell: (row) => row.seq },
  { key: 'bytes', header: 'Size', width: 'minmax(90px, 140px)', align: 'end', cell: (row) => sizeInWords(row.bytes) },
  {
    key: 'path',
    header: 'Where',
    width: '140px',
    align: 'end',
    cell: (row) => (
      <CopyButton value={row.path}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="subtle" onClick={copy}>
            {copied ? 'Copied' : 'Copy the path'}
          </Button>
        )}
      </CopyButton>
    ),
  },
];

export function Backups() {
  const desk = useDesk();
  const { dataFolder } = useSession();
  const queries = useQueryClient();
  const backups = useQuery(desk.branch.backups.queryOptions());
  const backUp = useAction((client, _input: undefined, signal) => client.branch.backup({}, { signal }), {
    done: (backup) => `Backed up: ${backup.name}, ${sizeInWords(backup.bytes)}.`,
    onDone: () => void queries.invalidateQueries(),
  });
  const exporting = useAction((client, _input: undefined, signal) => client.branch.export({ kind: 'open', confirm: 'yes' }, { signal }), {
    onDone: saveDownload,
  });
  const backingUp = useProgress('branch.backup', backUp.isRunning);
  const packing = useProgress('branch.export', exporting.isRunning);
  return (
    <>
      <ErrorBanner error={backUp.trouble ?? exporting.trouble ?? backups.error} />
      <Group gap="sm" mb="lg" data-no-print>
        <Button
          variant="filled"
          leftSection={<DatabaseBackup size={17} aria-hidden />}
          loading={backUp.isRunning}
          onClick={() => void backUp.run(undefined)}
        >
          Back up now
        </Button>
        <Button
          leftSection={<FileArchive size={17} aria-hidden />}
          loading={exporting.isRunning}
          onClick={() => void exporting.run(undefined)}
        >
          Export everything
        </Button>
      </Group>
      {backUp.isRunning && (
        <div className={classes.block}>
          <ProgressPanel title="Backing up" step={backingUp} onStop={backUp.stop} />
        </div>
      )}
      {exporting.isRunning && (
        <div className={classes.block}>
          <ProgressPanel title="Packing everything into one file" step={packing} onStop={exporting.stop} />
        </div>
      )}
      {backups.data && (
        <Table
          label="Backups"
          height="content"
          rows={backups.data.rows}
          rowKey={(row) => row.path}
          columns={columns}
          empty={
            <EmptyState icon={<DatabaseBackup size={24} />} title="Nothing has been backed up yet">
              A backup is one file with every member, case and step of history. If this computer is lost without one, so
              is the record.
            </EmptyState>
          }
        />
      )}
      <dl className={classes.facts}>
        <div>
          <dt>The data lies in</dt>
          <dd>{dataFolder}</dd>
        </div>
        <div>
          <dt>Backups lie in its folder “backups”</dt>
          <dd>Copy the newest, and the folder of attachments beside it, to a stick or another computer every week.</dd>
        </div>
        <div>
          <dt>Export everything</dt>
          <dd>
            One zip with history, record and documents, as plain files that other programs can read. It is not
            encrypted: it holds everybody’s details.
          </dd>
        </div>
      </dl>
    </>
  );
}
