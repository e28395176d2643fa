// Whoever answers a dialog from the keyboard goes on where they were: a dialog that is taken away whole gives the focus to nobody.

import { useEffect, useState } from 'react';

/** An item of a menu goes with its menu: then it is what opens that menu. */
function whatHasFocus(): Element | null {
  const menu = document.activeElement?.closest('[role="menu"]');
  return document.getElementById(menu?.getAttribute('aria-labelledby') ?? '') ?? document.activeElement;
}

/** For a dialog that is mounted while it is asked: what had the focus before it has the focus after it. */
export function useFocusBefore(): void {
  const [before] = useState(whatHasFocus);
  useEffect(
    () => () => {
      // Once the dialog is out of the page; what took the focus meanwhile keeps it.
      requestAnimationFrame(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      });
    },
    [before],
  );
}
