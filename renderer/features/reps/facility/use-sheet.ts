// A month's sheet as it is typed: each cell is shown as typed at once, saved in the order of typing, and asked about where the
// desk asks. What was saved from here can be taken back, the newest first.

import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { FacilityTime } from '../../../../shared/domain/reps/facility-time.ts';
import { type CellPart, cellChanges, cellText, readCell } from '../../../../shared/rules/reps/facility-cell.ts';
import { useClient, useDesk } from '../../../app/desk.tsx';
import { type Trouble, troubleOf } from '../../../app/sentences.ts';
import { useUndo } from '../../../app/undo.tsx';
import type { SaveStateValue } from '../../../app/use-draft.ts';

export type SheetData = Outputs['reps']['facilitySheet'];
type Rows = NonNullable<Inputs['reps']['keepFacilityTime']['rows']>;

interface TypedCell {
  memberId: string;
  day: string;
  typed: string;
  isSure?: boolean;
}

/** What was typed and is not kept: it cannot be read, or the desk asks whether it is meant. */
export interface OddCell extends TypedCell {
  problem: string;
  isQuestion: boolean;
  meant: string | undefined;
}

export interface Sheet {
  data: SheetData | undefined;
  error: unknown;
  partsOf: (memberId: string, day: string) => readonly CellPart[];
  oddOf: (memberId: string, day: string) => OddCell | undefined;
  odd: readonly OddCell[];
  /** What the desk kept and said all the same. */
  warnings: readonly string[];
  trouble: Trouble | null;
  state: SaveStateValue;
  type: (cells: readonly TypedCell[]) => void;
  keepRows: (rows: Rows) => void;
  forget: (cell: OddCell) => void;
  takeBack: () => void;
  /** Something was saved from here that can be taken back. */
  mayTakeBack: boolean;
}

const keyOf = (memberId: string, day: string): string => `${memberId} ${day}`;
/** Of one call. */
const MOST_ROWS = 2_000;
const EVERYBODY = { offset: 0, limit: 500 };

export function useSheet(input: { month: string; memberId?: string; employerId?: string }): Sheet {
  const client = useClient();
  const undo = useUndo();
  const query = useQuery(useDesk().reps.facilitySheet.queryOptions({ input: { ...input, page: EVERYBODY } }));
  const { refetch } = query;
  const latest = useRef(query.data);
  useEffect(() => {
    latest.current = query.data;
  }, [query.data]);
  const [pending, setPending] = useState<ReadonlyMap<string, readonly CellPart[]>>(new Map());
  const [odd, setOdd] = useState<ReadonlyMap<string, OddCell>>(new Map());
  const [warnings, setWarnings] = useState<string[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [state, setState] = useState<SaveStateValue>({ kind: 'none' });
  const lastState = useRef<SaveStateValue>({ kind: 'none' });
  const saved = useRef<number[]>([]);
  const [steps, setSteps] = useState(0);
  const queue = useRef(Promise.resolve());

  const byCell = useMemo(() => {
    const entries = (query.data?.rows ?? []).flatMap((person) => person.entries);
    return Map.groupBy(entries, ({ memberId, on }) => keyOf(memberId, on));
  }, [query.data]);
  const entriesNow = useCallback((memberId: string, day: string): FacilityTime[] => {
    const person = latest.current?.rows.find((each) => each.memberId === memberId);
    return person?.entries.filter(({ on }) => on === day) ?? [];
  }, []);

  const settle = useCallback((keys: readonly string[]) => {
    setPending((now) => new Map([...now].filter(([key]) => !keys.includes(key))));
  }, []);

  const keep = useCallback(
    async ({ rows, removes }: { rows: Rows; removes: { id: string; revision: number }[] }) => {
      const said: string[] = [];
      // One step, but for a paste of thousands.
      for (let first = 0; first < Math.max(rows.length, removes.length); first += MOST_ROWS) {
        const done = await client.reps.keepFacilityTime({
          rows: rows.slice(first, first + MOST_ROWS),
          removes: removes.slice(first, first + MOST_ROWS),
        });
        saved.current.push(done.seq);
        said.push(...done.warnings.map(({ message }) => message));
      }
      latest.current = (await refetch()).data ?? latest.current;
      setWarnings([...new Set(said)]);
      setTrouble(null);
      lastState.current = { kind: 'saved', at: Temporal.Now.instant().toString() };
      setState(lastState.current);
      setSteps(saved.current.length);
    },
    [client, refetch],
  );

  const save = useCallback(
    async (cells: readonly (TypedCell & { parts: CellPart[] })[]): Promise<void> => {
      const rows: Rows = [];
      const removes: { id: string; revision: number }[] = [];
      const cellOfRow: (TypedCell & { parts: CellPart[] })[] = [];
      for (const cell of cells) {
        const { memberId, day, isSure = false } = cell;
        const changes = cellChanges(entriesNow(memberId, day), cell.parts);
        removes.push(...changes.removes);
        for (const part of changes.keep) {
          rows.push({ ...part, memberId, on: day, isSure });
          cellOfRow.push(cell);
        }
      }
      const keys = cells.map(({ memberId, day }) => keyOf(memberId, day));
      if (rows.length + removes.length === 0) {
        settle(keys);
        return;
      }
      setState({ kind: 'saving' });
      try {
        await keep({ rows, removes });
        settle(keys);
      } catch (error) {
        const found = troubleOf(error);
        const refused = new Map<string, OddCell>();
        for (const { path, message } of found.issues) {
          const cell = path[0] === 'rows' ? cellOfRow[Number(path[1])] : undefined;
          if (cell === undefined) continue;
          const { memberId, day, typed } = cell;
          // The desk asks where it can be told that it is meant; everything else it refuses in a sentence.
          const isQuestion = message.endsWith('?');
          refused.set(keyOf(memberId, day), { memberId, day, typed, problem: message, isQuestion, meant: undefined });
        }
        if (refused.size > 0) setOdd((now) => new Map([...now, ...refused]));
        else setTrouble(found);
        setState(lastState.current);
        const rest = cells.filter(({ memberId, day }) => !refused.has(keyOf(memberId, day)));
        if (refused.size > 0 && rest.length > 0) await save(rest);
        latest.current = (await refetch()).data ?? latest.current;
        settle(keys);
      }
    },
    [entriesNow, keep, refetch, settle],
  );

  const type = useCallback(
    (cells: readonly TypedCell[]) => {
      const good: (TypedCell & { parts: CellPart[] })[] = [];
      const bad: OddCell[] = [];
      for (const cell of cells) {
        const read = readCell(cell.typed);
        if ('parts' in read) good.push({ ...cell, parts: read.parts });
        else bad.push({ ...cell, problem: read.problem, isQuestion: false, meant: read.meant });
      }
      const typedKeys = new Set(cells.map(({ memberId, day }) => keyOf(memberId, day)));
      setOdd(
        (now) =>
          new Map([
            ...[...now].filter(([key]) => !typedKeys.has(key)),
            ...bad.map((cell) => [keyOf(cell.memberId, cell.day), cell] as const),
          ]),
      );
      if (good.length === 0) return;
      setPending(
        (now) => new Map([...now, ...good.map((cell) => [keyOf(cell.memberId, cell.day), cell.parts] as const)]),
      );
      queue.current = queue.current.then(() => save(good));
    },
    [save],
  );

  const keepRows = useCallback(
    (rows: Rows) => {
      queue.current = queue.current.then(() =>
        keep({ rows, removes: [] }).catch((error) => setTrouble(troubleOf(error))),
      );
    },
    [keep],
  );

  const takeBack = useCallback(() => {
    queue.current = queue.current.then(async () => {
      const seq = saved.current.pop();
      if (seq === undefined) return;
      await undo(seq);
      setSteps(saved.current.length);
      latest.current = (await refetch()).data ?? latest.current;
    });
  }, [undo, refetch]);

  const partsOf = useCallback(
    (memberId: string, day: string): readonly CellPart[] =>
      pending.get(keyOf(memberId, day)) ?? byCell.get(keyOf(memberId, day)) ?? [],
    [pending, byCell],
  );
  const oddOf = useCallback((memberId: string, day: string) => odd.get(keyOf(memberId, day)), [odd]);

  return {
    data: query.data,
    error: query.error,
    partsOf,
    oddOf,
    odd: [...odd.values()],
    warnings,
    trouble,
    state,
    type,
    keepRows,
    forget: ({ memberId, day }) => setOdd((now) => new Map([...now].filter(([key]) => key !== keyOf(memberId, day)))),
    takeBack,
    mayTakeBack: steps > 0,
  };
}

/** What stands in a cell: what was typed where it is not kept yet, else what is kept. */
export const textOfCell = (sheet: Sheet, memberId: string, day: string): string =>
  sheet.oddOf(memberId, day)?.typed ?? cellText(sheet.partsOf(memberId, day));
