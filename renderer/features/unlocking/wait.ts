// The wait after wrong passphrases, counted down on the screen. The desk decides when it is over.

import { useEffect, useState } from 'react';

/** Seconds left of `seconds`, counted from when they were told. */
export function useSecondsLeft(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    setLeft(seconds);
    if (seconds === 0) return;
    const end = performance.now() + seconds * 1_000;
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((end - performance.now()) / 1_000));
      setLeft(now);
      if (now === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}

export function waitWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const said =
    minutes === 0
      ? `${seconds} second${seconds === 1 ? '' : 's'}`
      : `${minutes} minute${minutes === 1 ? '' : 's'}${rest > 0 ? ` ${rest} second${rest === 1 ? '' : 's'}` : ''}`;
  return `There were several wrong tries. The next one is in ${said}.`;
}
