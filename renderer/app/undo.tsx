// Saying that something was done, and taking it back: a quiet notice with Undo, and the dialog that lists what others
// have changed since, so that nobody's later work is lost by an undo.

import { Button, Group, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { CollectionName } from '../../shared/domain/collections.ts';
import { useClient } from './desk.tsx';
import { troubleOf } from './sentences.ts';

type Undoable = { collection: CollectionName; id: string } | { seq: number } | undefined;
interface ChangedRecord {
  collection: string;
  id: string;
  label: string;
}
interface Asking {
  seq: number;
  records: ChangedRecord[];
  total: number;
}
interface UndoValue {
  /** Undoes one transaction; asks first when records were changed since. True when it was undone. */
  undo: (seq: number) => Promise<boolean>;
}

const UndoContext = createContext<UndoValue | null>(null);
const SHOWN = 8;

function say(message: ReactNode, isTrouble = false) {
  notifications.show({ message, autoClose: isTrouble ? 12_000 : 8_000, color: isTrouble ? 'late' : 'brand' });
}

export function UndoProvider(props: { children: ReactNode }) {
  const client = useClient();
  const [asking, setAsking] = useState<Asking | null>(null);

  const undo = useCallback(
    async (seq: number) => {
      try {
        const { counts } = await client.branch.revert({ seq });
        const records = counts.added + counts.changed + counts.removed;
        say(`Undone: ${records === 1 ? 'one record is' : `${records.toLocaleString('en-GB')} records are`} as before.`);
        return true;
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble.code === 'CHANGED_SINCE') {
          const data = trouble.data as { records: ChangedRecord[]; total: number };
          setAsking({ seq, ...data });
        } else say(trouble.sentence, true);
        return false;
      }
    },
    [client],
  );

  const undoTheRest = async (seq: number) => {
    setAsking(null);
    try {
      const { leftAlone } = await client.branch.revert({ seq, changedSince: 'leaveAlone' });
      say(`Undone. ${leftAlone === 1 ? 'One record was' : `${leftAlone} records were`} left as they are now.`);
    } catch (error) {
      say(troubleOf(error).sentence, true);
    }
  };

  return (
    <UndoContext.Provider value={useMemo(() => ({ undo }), [undo])}>
      {props.children}
      <Modal opened={asking !== null} onClose={() => setAsking(null)} title="Some of this has been changed since">
        {asking && (
          <>
            <Text>
              {asking.total === 1 ? 'One record has' : `${asking.total.toLocaleString('en-GB')} records have`} been
              changed after what you are undoing. They can be left as they are now, and the rest undone.
            </Text>
            <ul style={{ margin: '12px 0 20px', listStyle: 'disc', paddingLeft: 20 }}>
              {asking.records.slice(0, SHOWN).map((record) => (
                <li key={record.id}>{record.label}</li>
              ))}
              {asking.total > SHOWN && <li>and {(asking.total - SHOWN).toLocaleString('en-GB')} more</li>}
            </ul>
            <Group justify="flex-end" gap="sm">
              <Button data-autofocus onClick={() => setAsking(null)}>
                Cancel
              </Button>
              <Button variant="filled" onClick={() => void undoTheRest(asking.seq)}>
                Leave those alone, undo the rest
              </Button>
            </Group>
          </>
        )}
      </Modal>
    </UndoContext.Provider>
  );
}

export function useUndo(): UndoValue['undo'] {
  const value = useContext(UndoContext);
  if (!value) throw new Error('This component stands outside the UndoProvider.');
  return value.undo;
}

/** Says that something was done, with Undo where it names a transaction or the record whose newest change it was. */
export function useSayDone() {
  const client = useClient();
  const undo = useUndo();
  return useCallback(
    async (message: string, undoable?: Undoable) => {
      let seq: number | undefined;
      if (undoable && 'seq' in undoable) seq = undoable.seq;
      else if (undoable) {
        const { collection, id } = undoable;
        const newest = await client.branch
          .history({ collection, id, page: { offset: 0, limit: 1 } })
          .catch(() => undefined);
        seq = newest?.rows[0]?.seq;
      }
      const notice = crypto.randomUUID();
      notifications.show({
        id: notice,
        color: 'brand',
        autoClose: 8_000,
        message: (
          <Group justify="space-between" wrap="nowrap" gap="md">
            <span>{message}</span>
            {seq !== undefined && (
              <Button
                size="compact-md"
                variant="subtle"
                onClick={() => {
                  notifications.hide(notice);
                  void undo(seq);
                }}
              >
                Undo
              </Button>
            )}
          </Group>
        ),
      });
    },
    [client, undo],
  );
}
