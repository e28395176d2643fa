// What the palette can do: a few words, the keys for it, and what happens.

import type { LucideIcon } from 'lucide-react';
import type { ProcedurePath } from '../../../shared/rules/access/may-call.ts';

export interface Command {
  label: string;
  /** Other words by which somebody might look for it. */
  words: string;
  icon: LucideIcon;
  keys?: string;
  run: () => void;
  /** The procedure that whoever is offered it may call; left out where its page says so, and where it is everybody's. */
  needs?: ProcedurePath;
}
