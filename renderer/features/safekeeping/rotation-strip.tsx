// The copies that are kept, as a picture: the last thirty days one by one, and the twelve months before. Those that were
// opened again and found good bear a tick.

import { Check, X } from 'lucide-react';
import { Temporal } from 'temporal-polyfill';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { dayInWords, MONTHS } from '../../../shared/rules/day-words.ts';
import { useSession } from '../../app/desk.tsx';
import { dayOfInstant } from '../../components/day-text.tsx';
import classes from './safekeeping.module.css';

type Backup = Outputs['branch']['backups']['rows'][number];

const DAYS = 30;
const MONTHS_BACK = 12;

interface Cell {
  key: string;
  label: string;
  words: string;
  state: 'none' | 'kept' | 'proved' | 'failed';
}

const stateOf = (copies: readonly Backup[]): Cell['state'] => {
  if (copies.length === 0) return 'none';
  if (copies.some(({ provedAt }) => provedAt !== null)) return 'proved';
  return copies.some(({ problem }) => problem !== null) ? 'failed' : 'kept';
};

const STATES: Record<Cell['state'], string> = {
  none: 'no copy',
  kept: 'kept, not opened again yet',
  proved: 'kept, and opened as it should',
  failed: 'did not open when it was tried',
};

export function RotationStrip(props: { backups: readonly Backup[] }) {
  const { branch, today } = useSession();
  const zone = branch?.zone;
  const ours = props.backups.filter(({ isOurs }) => isOurs).map((copy) => ({ copy, day: dayOfInstant(copy.at, zone) }));
  const end = Temporal.PlainDate.from(today);
  const first = end.subtract({ days: DAYS - 1 });
  const copiesWhere = (isThere: (day: string) => boolean): Backup[] =>
    ours.filter(({ day }) => isThere(day)).map(({ copy }) => copy);
  const days = Array.from({ length: DAYS }, (_, index): Cell => {
    const date = first.add({ days: index });
    const day = date.toString();
    const state = stateOf(copiesWhere((one) => one === day));
    return {
      key: day,
      label: String(date.day),
      words: `${dayInWords(day, branch?.dateOrder)}: ${STATES[state]}`,
      state,
    };
  });
  const months = Array.from({ length: MONTHS_BACK }, (_, index): Cell => {
    const month = end.subtract({ months: MONTHS_BACK - index }).toPlainYearMonth();
    const name = MONTHS[month.month - 1] ?? '';
    const state = stateOf(copiesWhere((one) => one.slice(0, 7) === month.toString()));
    return { key: month.toString(), label: name.slice(0, 3), words: `${name} ${month.year}: ${STATES[state]}`, state };
  });
  return (
    <div className={classes.strip}>
      <Cells title="The twelve months before" cells={months} isWide />
      <Cells title="The last thirty days" cells={days} />
      <p className={classes.legend}>
        <span data-state="proved" className={classes.key}>
          <Check size={12} aria-hidden />
        </span>
        kept, and opened as it should
        <span data-state="kept" className={classes.key} />
        kept, not opened again yet
        <span data-state="failed" className={classes.key}>
          <X size={12} aria-hidden />
        </span>
        did not open
      </p>
    </div>
  );
}

function Cells(props: { title: string; cells: readonly Cell[]; isWide?: boolean }) {
  return (
    <section>
      <h3 className={classes.small}>{props.title}</h3>
      <ol className={classes.cells} data-wide={props.isWide ?? undefined}>
        {props.cells.map(({ key, label, words, state }) => (
          <li key={key} className={classes.cell} data-state={state} title={words}>
            <span aria-hidden className={classes.mark}>
              {state === 'proved' && <Check size={13} />}
              {state === 'failed' && <X size={13} />}
            </span>
            <span aria-hidden>{label}</span>
            <span className="visually-hidden">{words}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
