// Saying that something was done, and taking it back: a quiet notice with Undo, and the dialog that lists what others
// have changed since, so that nobody's later work is lost by an undo.

import { Button, Group, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
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
  /**
   * Undoes one transaction; asks first when records were changed since. True when it was undone. Where that does again
   * what had been undone, `redone` says what: "A membership list was brought in again".
   */
  undo: (seq: number, redone?: string) => Promise<boolean>;
}

const UndoContext = createContext<UndoValue | null>(null);
const SHOWN = 8;
/** Above the dialog in which Undo was pressed; the kit's own lie at 200. */
const ABOVE_DIALOGS = 300;

function say(message: ReactNode, isTrouble = false) {
  notifications.show({ message, autoClose: isTrouble ? 12_000 : 8_000, color: isTrouble ? 'late' : 'brand' });
}

function sayWithButton(message: string, button: string, onPress: () => void) {
  const notice = crypto.randomUUID();
  notifications.show({
    id: notice,
    color: 'brand',
    autoClose: 8_000,
    message: (
      <Group justify="space-between" gap="4px 16px">
        <span>{message}</span>
        <Button
          size="compact-md"
          variant="subtle"
          style={{ flexShrink: 0 }}
          onClick={() => {
            notifications.hide(notice);
            onPress();
          }}
        >
          {button}
        </Button>
      </Group>
    ),
  });
}

export function UndoProvider(props: { children: ReactNode }) {
  const client = useClient();
  const [asking, setAsking] = useState<Asking | null>(null);

  // A ref, because the notice's own button undoes in turn.
  const again = useRef<UndoValue['undo']>(undefined);
  const undo = useCallback(
    async (seq: number, redone?: string) => {
      try {
        const { seq: newest, counts } = await client.branch.revert({ seq });
        const records = counts.added + counts.changed + counts.removed;
        if (redone) {
          const touched = records === 1 ? 'one record' : `${records.toLocaleString('en-GB')} records`;
          sayWithButton(`${redone}: ${touched}.`, 'Undo', () => void again.current?.(newest));
        } else {
          const touched = records === 1 ? 'one record is' : `${records.toLocaleString('en-GB')} records are`;
          say(`Undone: ${touched} as before.`);
        }
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
  useEffect(() => {
    again.current = undo;
  }, [undo]);

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
      <Modal
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title="Some of this has been changed since"
        zIndex={ABOVE_DIALOGS}
      >
        {asking && (
          <>
            <Text>
              {asking.total === 1 ? 'One record was' : `${asking.total.toLocaleString('en-GB')} records were`} changed
              after what you are undoing, or {asking.total === 1 ? 'needs' : 'need'} something that would be taken away.
              What is in the way can be left as it is now, and the rest undone.
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
      if (seq === undefined) say(message);
      else {
        const done = seq;
        sayWithButton(message, 'Undo', () => void undo(done));
      }
    },
    [client, undo],
  );
}
