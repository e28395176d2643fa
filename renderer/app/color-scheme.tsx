// Light, dark, or as the computer has it. Kept in the desk, because the page's own storage does not outlive the address
// that a host was given; and in the page's storage too, so that a window opens without a flash of the other one.

import { localStorageColorSchemeManager, type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useClient } from './desk.tsx';

const KEY = 'theme';

export const colorSchemes = localStorageColorSchemeManager({ key: 'branchdesk.theme' });

const isScheme = (value: unknown): value is MantineColorScheme =>
  value === 'light' || value === 'dark' || value === 'auto';

/** Takes up the scheme that the desk kept, once, when the page opens. */
export function KeepColorScheme() {
  const client = useClient();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    client.session.getDesk({ key: KEY }).then(
      ({ value }) => isScheme(value) && setColorScheme(value),
      () => undefined,
    );
  }, [client, setColorScheme]);
  return null;
}

/** The scheme that was chosen and how to choose another. */
export function useColorSchemeChoice() {
  const client = useClient();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return {
    choice: colorScheme,
    choose: (next: MantineColorScheme) => {
      setColorScheme(next);
      void client.session.setDesk({ key: KEY, value: next }).catch(() => undefined);
    },
  };
}
