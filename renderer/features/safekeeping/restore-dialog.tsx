// Before a backup takes the place of what is here: what would be lost, by whom it was done, and that it can come back.

import { Button, Group, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { useDesk } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { InstantText } from '../../components/day-text.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ProgressPanel, useProgress } from '../../components/progress-panel.tsx';
import classes from './safekeeping.module.css';

export type Which = Pick<Inputs['branch']['restorePreview'], 'name' | 'folder' | 'file' | 'upload'>;
type Restored = Outputs['branch']['restore'];

export function RestoreDialog(props: { which: Which; onDone: (restored: Restored) => void; onClose: () => void }) {
  const desk = useDesk();
  const preview = useQuery(desk.branch.restorePreview.queryOptions({ input: props.which, gcTime: 0, retry: false }));
  const restore = useAction(
    (client, _input: undefined, signal) => client.branch.restore({ ...props.which, replace: true }, { signal }),
    { onDone: props.onDone },
  );
  const step = useProgress('branch.restore', restore.isRunning);
  const { data } = preview;
  return (
    <Modal opened onClose={props.onClose} title="Bring back this backup?" size="lg">
      <ErrorBanner error={restore.trouble ?? preview.error} />
      {restore.isRunning ? (
        <ProgressPanel title="Bringing the backup back" step={step} onStop={restore.stop} />
      ) : (
        <>
          {!data && !preview.error && <p role="status">Looking at what would be lost…</p>}
          {data && (
            <>
              <p className={classes.sentence}>{data.sentence}</p>
              {data.people.length > 0 && (
                <p className={classes.sentence}>
                  Saved by{' '}
                  {data.people
                    .map(({ name, transactions }) => `${name} (${transactions.toLocaleString('en-GB')})`)
                    .join(', ')}
                  .
                </p>
              )}
              {data.lost.length > 0 && (
                <ul className={classes.list} aria-label="What was changed since">
                  {data.lost.map(({ kind, id, label, by, at }) => (
                    <li key={kind + id}>
                      {label}
                      <small>
                        last changed by {by}, <InstantText at={at} isShort />
                      </small>
                    </li>
                  ))}
                </ul>
              )}
              {data.canRestore && (
                <p className={classes.sentence} style={{ marginTop: 14 }}>
                  What is here now is put aside for 30 days: you can undo this until then. Who may unlock stays as it
                  is.
                </p>
              )}
            </>
          )}
          <Group justify="flex-end" gap="sm" mt="lg">
            <Button data-autofocus onClick={props.onClose}>
              Cancel
            </Button>
            <Button
              variant="filled"
              color="late"
              disabled={!data?.canRestore}
              onClick={() => void restore.run(undefined)}
            >
              Put it in place
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}
