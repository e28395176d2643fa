// Backups: how things stand in a sentence and a picture, one now, where they go, and each of those there are.

import { Button, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, CircleDashed, CircleX, DatabaseBackup } from 'lucide-react';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { mayCall } from '../../../shared/rules/access/may-call.ts';
import { useDesk, useSession } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { BackupNotices } from '../../components/backup-notices.tsx';
import { dayOfInstant, InstantText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ProgressPanel, useProgress } from '../../components/progress-panel.tsx';
import { type Column, Table } from '../../components/table.tsx';
import branchClasses from '../branch/branch.module.css';
import { sizeInWords } from '../branch/size-in-words.ts';
import { Asides } from './asides.tsx';
import { inMembersAndCases } from './brought-back-words.ts';
import { FindDocuments } from './find-documents.tsx';
import { FolderDialog } from './folder-dialog.tsx';
import { MovingHouse } from './moving-house.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { RotationStrip } from './rotation-strip.tsx';
import classes from './safekeeping.module.css';

type Backup = Outputs['branch']['backups']['rows'][number];
type State = Outputs['branch']['backupState'];

const MOST_SHOWN = 10;
/** A backup is proved in the background. */
const LOOKS_EVERY_MS = 30_000;

const KEPT_AS = {
  recent: 'one of the 30 most recent',
  daily: 'the last of its day',
  monthly: 'the last of its month',
  lastGood: 'the last good one',
} as const;

export function Backups() {
  const desk = useDesk();
  const queries = useQueryClient();
  const { officer } = useSession();
  const may = (procedure: string): boolean => mayCall(procedure, officer?.roles ?? null);
  const state = useQuery(desk.branch.backupState.queryOptions({ input: {}, refetchInterval: LOOKS_EVERY_MS }));
  const backups = useQuery(desk.branch.backups.queryOptions({ input: {}, refetchInterval: LOOKS_EVERY_MS }));
  const [isChoosing, setIsChoosing] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  const [restoring, setRestoring] = useState<Backup | null>(null);
  const refresh = () => void queries.invalidateQueries();
  const backUp = useAction((client, _input: undefined, signal) => client.branch.backup({}, { signal }), {
    done: (made) =>
      made.provedAt === null
        ? `Backed up: ${sizeInWords(made.bytes)}. It could not be opened again to prove it.`
        : `Backed up, and opened again to prove it: ${sizeInWords(made.bytes)}.`,
    onDone: refresh,
  });
  const backingUp = useProgress('branch.backup', backUp.isRunning);
  const toggle = useAction((client, isOn: boolean, signal) => client.branch.setBackups({ isOn }, { signal }), {
    onDone: refresh,
  });
  const prove = useAction((client, name: string, signal) => client.branch.proveBackup({ name }, { signal }), {
    done: ({ problem }) => (problem === null ? 'It opens as it should.' : `It did not open as it should. ${problem}`),
    onDone: refresh,
  });
  const proving = useProgress('branch.proveBackup', prove.isRunning);

  const columns: Column<Backup>[] = [
    {
      key: 'at',
      header: 'When',
      tone: 'strong',
      width: 'minmax(300px, 1fr)',
      cell: (row) => (
        <span className={branchClasses.backup}>
          <InstantText at={row.at} />
          <small>
            {row.name}
            {row.isOurs ? row.keptAs && `, ${KEPT_AS[row.keptAs]}` : ', of another branch'}
          </small>
        </span>
      ),
      sortValue: (row) => row.at,
    },
    {
      key: 'proof',
      header: 'Opens',
      width: '236px',
      cell: (row) => (
        <Proof backup={row} onTry={may('branch.proveBackup') ? () => void prove.run(row.name) : undefined} />
      ),
    },
    { key: 'seq', header: 'Up to step', width: '100px', align: 'end', hideBelow: 1100, cell: (row) => row.seq },
    {
      key: 'bytes',
      header: 'Size',
      width: '90px',
      align: 'end',
      hideBelow: 560,
      cell: (row) => sizeInWords(row.bytes),
    },
    {
      key: 'restore',
      header: 'Bring back',
      width: '150px',
      align: 'end',
      cell: (row) =>
        may('branch.restore') && (
          <Button size="compact-sm" variant="subtle" onClick={() => setRestoring(row)}>
            Bring it back…
          </Button>
        ),
    },
  ];

  return (
    <>
      <ErrorBanner error={backUp.trouble ?? toggle.trouble ?? prove.trouble ?? backups.error ?? state.error} />
      {state.data && <BackupNotices notices={state.data.notices} isOnPage />}
      {state.data && (
        <section className={classes.card}>
          <h2 className={classes.heading}>
            <StateSentence state={state.data} />
          </h2>
          <RotationStrip backups={backups.data?.rows ?? []} />
          <dl className={classes.facts}>
            <div>
              <dt>Backups go to</dt>
              <dd>
                {state.data.folder}
                {state.data.isSameDisk && (
                  <small style={{ display: 'block', color: 'var(--soon)' }}>
                    That is on this computer’s own disk: it is lost with it. Choose another disk.
                  </small>
                )}
              </dd>
            </div>
            <div>
              <dt>Every day while Branchdesk runs</dt>
              <dd>
                <Switch
                  checked={state.data.isOn}
                  disabled={toggle.isRunning || !may('branch.setBackups')}
                  label={state.data.isOn ? 'On' : 'Off'}
                  aria-label="Back up every day"
                  onChange={(event) => void toggle.run(event.currentTarget.checked)}
                />
              </dd>
            </div>
            <div>
              <dt>Kept</dt>
              <dd>
                The 30 most recent, one a day for 21 days, one a month for twelve months, and always the last good one.
              </dd>
            </div>
          </dl>
          <div className={classes.actions} data-no-print>
            {may('branch.backup') && (
              <Button
                variant="filled"
                leftSection={<DatabaseBackup size={17} aria-hidden />}
                loading={backUp.isRunning}
                onClick={() => void backUp.run(undefined)}
              >
                Back up now
              </Button>
            )}
            {may('branch.setBackups') && <Button onClick={() => setIsChoosing(true)}>Choose the folder…</Button>}
          </div>
        </section>
      )}
      {backUp.isRunning && (
        <div className={branchClasses.block}>
          <ProgressPanel title="Backing up" step={backingUp} onStop={backUp.stop} />
        </div>
      )}
      {prove.isRunning && (
        <div className={branchClasses.block}>
          <ProgressPanel title="Opening the backup again" step={proving} onStop={prove.stop} />
        </div>
      )}
      {state.data && state.data.missingDocuments > 0 && (
        <FindDocuments missing={state.data.missingDocuments} onDone={refresh} />
      )}
      {backups.data && (
        <div className={branchClasses.block}>
          <Table
            label="Backups"
            height="content"
            rows={isWhole ? backups.data.rows : backups.data.rows.slice(0, MOST_SHOWN)}
            rowKey={(row) => row.path}
            columns={columns}
            empty={
              <EmptyState icon={<DatabaseBackup size={24} />} title="Nothing has been backed up yet">
                A backup is one file with every member, case and step of history. If this computer is lost without one,
                so is the record.
              </EmptyState>
            }
          />
          {!isWhole && backups.data.rows.length > MOST_SHOWN && (
            <Button variant="subtle" mt="xs" onClick={() => setIsWhole(true)}>
              Show all {backups.data.rows.length}
            </Button>
          )}
        </div>
      )}
      {state.data && may('branch.undoRestore') && (
        <Asides asides={state.data.asides} onDone={() => void queries.resetQueries()} />
      )}
      {may('branch.export') && <MovingHouse />}
      {isChoosing && state.data && (
        <FolderDialog
          state={state.data}
          onClose={() => setIsChoosing(false)}
          onDone={() => {
            setIsChoosing(false);
            refresh();
          }}
        />
      )}
      {restoring && (
        <RestoreDialog
          which={{ name: restoring.name }}
          onClose={() => setRestoring(null)}
          onDone={({ members, cases }) => {
            setRestoring(null);
            notifications.show({
              message: `Brought back: ${inMembersAndCases({ members, cases })}. What was here is put aside; you can undo it below.`,
              autoClose: false,
            });
            void queries.resetQueries();
          }}
        />
      )}
    </>
  );
}

function StateSentence(props: { state: State }) {
  const { today, branch } = useSession();
  const { lastBackupAt, lastProvedAt } = props.state;
  if (lastBackupAt === null) return <>Nothing has been backed up yet</>;
  const isToday = dayOfInstant(lastBackupAt, branch?.zone) === today;
  const isProved = lastProvedAt !== null && lastProvedAt >= lastBackupAt;
  return (
    <>
      {isToday ? 'Backed up today: ' : 'Last backed up: '}
      <InstantText at={lastBackupAt} />
      {isProved ? ', and it opened as it should' : ''}
    </>
  );
}

function Proof(props: { backup: Backup; onTry: (() => void) | undefined }) {
  const { isOurs, provedAt, problem } = props.backup;
  if (provedAt !== null) {
    return (
      <span className={classes.proof}>
        <CircleCheck size={16} aria-hidden color="var(--brand)" /> proved <InstantText at={provedAt} isShort />
      </span>
    );
  }
  if (problem !== null) {
    return (
      <span className={classes.proof} data-state="failed" title={problem}>
        <CircleX size={16} aria-hidden /> did not open
      </span>
    );
  }
  return (
    <span className={classes.proof}>
      <CircleDashed size={16} aria-hidden /> not tried
      {isOurs && props.onTry && (
        <Button size="compact-xs" variant="subtle" onClick={props.onTry}>
          Try it
        </Button>
      )}
    </span>
  );
}
