// A negotiation: opened, prepared, its team, timetable and mandate, and how it ended. Each procedure and what answers it.

import { procedure } from '../implementer.ts';
import { change } from './life/change.ts';
import { choices } from './life/choices.ts';
import { close } from './life/close.ts';
import { list } from './life/list.ts';
import { open } from './life/open.ts';
import { page } from './life/page.ts';
import { remove } from './life/remove.ts';
import { timetable } from './life/timetable.ts';

const { negotiations } = procedure;

export const negotiationsLife = {
  open: negotiations.open.handler(({ input, context }) => open(input, context)),
  get: negotiations.get.handler(({ input, context }) => page(input, context)),
  list: negotiations.list.handler(({ input, context }) => list(input, context)),
  change: negotiations.change.handler(({ input, context }) => change(input, context)),
  close: negotiations.close.handler(({ input, context }) => close(input, context)),
  remove: negotiations.remove.handler(({ input, context }) => remove(input, context)),
  choices: negotiations.choices.handler(({ context }) => choices(context)),
  timetable: negotiations.timetable.handler(({ input, context }) => timetable(input, context)),
};
