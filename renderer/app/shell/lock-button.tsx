// Locks the desk, and says who is signed in. Not there where there is nothing to lock.

import { ActionIcon, Tooltip } from '@mantine/core';
import { Lock } from 'lucide-react';
import { useSession } from '../desk.tsx';
import { useLock } from '../lock/use-lock.ts';

const keys = navigator.platform.startsWith('Mac') ? '⌘ Shift L' : 'Ctrl Shift L';

export function LockButton() {
  const { lock, officer } = useSession();
  const lockNow = useLock();
  if (lock.protection === 'none') return null;
  return (
    <Tooltip label={`Lock (${keys})${officer ? ` · signed in: ${officer.name}` : ''}`}>
      <ActionIcon
        variant="default"
        size={38}
        aria-label="Lock"
        aria-keyshortcuts="Control+Shift+L"
        onClick={() => void lockNow()}
      >
        <Lock size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
