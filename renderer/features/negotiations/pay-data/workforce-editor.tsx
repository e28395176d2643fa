// The grid with what it comes to while one types, and the one button that keeps it. What is odd is asked once, and can be kept.

import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { PaySpine } from '../../../../shared/domain/negotiations/spines.ts';
import type { Workforce } from '../../../../shared/domain/negotiations/workforces.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import { newestYear, pointsOf } from '../../../../shared/rules/negotiations/pay-data/spine-points.ts';
import { asAsked, questionsOf } from '../../../../shared/rules/negotiations/pay-data/workforce-check.ts';
import { workforceFigures, workforcePay } from '../../../../shared/rules/negotiations/pay-data/workforce-figures.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import { usePayWords } from '../cost/use-currency.ts';
import { type GridField, type GridRow, gridRowOf, isBlankRow, readGridRow } from './grid-rows.ts';
import { grouped } from './grouped.ts';
import classes from './workforce-grid.module.css';
import { type OddCell, WorkforceGrid } from './workforce-grid.tsx';

interface WorkforceEditorProps {
  /** null: a new one. */
  workforce: Workforce | null;
  spine: PaySpine | null;
  /** What is kept with the rows of a new one: its name, employer, day. */
  about?: Pick<Inputs['negotiations']['keepWorkforce'], 'name' | 'employerId' | 'asAt' | 'source' | 'spineId'>;
  onKept: (kept: Outputs['negotiations']['keepWorkforce']) => void;
  onCancel: () => void;
  onList: (text: string) => void;
}

const ALL_PLACES = { page: { offset: 0, limit: 500 } };
const MOST_SAID = 8;
const NO_ROWS: { rows: GridRow[] | null } = { rows: null };

export function WorkforceEditor({ workforce, spine, about, onKept, onCancel, onList }: WorkforceEditorProps) {
  const desk = useDesk();
  const { short } = usePayWords();
  const places = useQuery(desk.workplaces.list.queryOptions({ input: ALL_PLACES }));
  const draft = useDraft<{ rows: GridRow[] | null }>(`workforce:${workforce?.id ?? 'new'}`, NO_ROWS);
  const [isSure, setIsSure] = useState(false);
  const names = useMemo(() => {
    const own = workforce?.employerId ?? about?.employerId ?? null;
    const rows = (places.data?.rows ?? []).filter(({ employerId }) => own === null || employerId === own);
    return {
      byName: new Map(rows.map(({ id, name }) => [fold(name), id])),
      byId: new Map((places.data?.rows ?? []).map(({ id, name }) => [id, name])),
      list: rows.map(({ name }) => name),
    };
  }, [places.data, workforce, about?.employerId]);
  const rows = useMemo(
    () => draft.value.rows ?? workforce?.rows.map((row) => gridRowOf(row, (id) => names.byId.get(id) ?? '')) ?? [],
    [draft.value.rows, workforce, names],
  );
  const points = useMemo(() => (spine === null ? [] : pointsOf(spine)), [spine]);
  const year = spine === null ? null : (newestYear(spine.years) ?? null);
  const filled = useMemo(() => rows.filter((row) => !isBlankRow(row)), [rows]);
  const read = useMemo(
    () => rows.map((row, at) => (isBlankRow(row) ? null : readGridRow(row, at, spine, points, names.byName))),
    [rows, spine, points, names],
  );
  const { odd, problems, questions, pays, figures } = useMemo(() => {
    const cells = new Map<string, OddCell>();
    const whole = read.flatMap((each, at) => (each?.row ? [{ row: each.row, at }] : []));
    const refused = read.flatMap((each, at) => (each?.problems ?? []).map((problem) => ({ at, ...problem })));
    for (const { at, field, message } of refused) cells.set(`${at} ${field}`, { message, isQuestion: false });
    const asked = questionsOf(
      whole.map(({ row }) => row),
      spine,
      year,
      (index) => whole[index]!.at + 1,
    );
    for (const { row, field, ...question } of asked) {
      cells.set(`${whole[row]!.at} ${field}`, { message: asAsked(question), isQuestion: true });
    }
    const kept = whole.map(({ row }) => row);
    const pay = workforcePay(kept, null, spine, year).rows;
    return {
      odd: cells,
      problems: refused,
      questions: asked,
      pays: new Map(whole.map(({ at }, index) => [at, pay[index]?.all ?? null])),
      figures: workforceFigures({ rows: kept, payBill: null, onCosts: null }, spine, year),
    };
  }, [read, spine, year]);
  const save = useAction(
    (client, input: Inputs['negotiations']['keepWorkforce']) => client.negotiations.keepWorkforce(input),
    {
      done: ({ name }) => `${name} is kept.`,
      undoes: ({ id }) => ({ collection: 'workforces', id }),
      onDone: (kept) => {
        void draft.forget();
        onKept(kept);
      },
    },
  );
  // What stood there before is not asked about again: the desk knows which that is.
  const issues = save.trouble?.issues ?? [];
  const isAsked = issues.length > 0 && issues.every(({ message }) => message.endsWith('?'));
  const keep = () =>
    void save.run({
      ...(workforce === null ? about : { id: workforce.id, revision: workforce.revision }),
      rows: read.flatMap((each) => (each === null ? [] : [each.typed])),
      ...(isSure && { isSure }),
    });
  if (!draft.isLoaded || places.data === undefined) return null;
  return (
    <>
      {draft.isRestored && draft.value.rows !== null && (
        <p className={classes.restored}>
          You had begun this; it is as you left it.{' '}
          <Button size="compact-sm" variant="subtle" onClick={() => void draft.forget()}>
            Start afresh
          </Button>
        </p>
      )}
      <ErrorBanner
        error={isAsked && save.trouble?.code === 'INVALID_INPUT' ? null : save.trouble}
        onClose={save.clear}
      />
      <WorkforceGrid
        rows={rows}
        onRows={(next) => draft.set({ rows: next })}
        oddOf={(row, field: GridField) => odd.get(`${row} ${field}`)}
        payOf={(row) => pays.get(row) ?? null}
        onList={onList}
      />
      <datalist id="workplaces-of-workforce">
        {names.list.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p className={classes.keys}>
        Type, then Enter or Tab. Cells out of a spreadsheet are pasted where you stand, with their headings as a list.
        Ctrl+D takes the cell above, Ctrl+Delete takes the row out. Hours and weeks left blank: full time, all year.
      </p>
      {(problems.length > 0 || questions.length > 0) && (
        <ul className={classes.odd}>
          {problems.slice(0, MOST_SAID).map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
          {questions.slice(0, MOST_SAID).map((question) => (
            <li key={question.what} data-question>
              {asAsked(question)}
            </li>
          ))}
        </ul>
      )}
      <div className={classes.foot} data-no-print>
        <p className={classes.sums} aria-live="polite">
          <span>
            <strong>{figures.people.toLocaleString('en-GB')}</strong> people
          </span>
          <span>
            <strong>{grouped(figures.fte)}</strong> full-time equivalents
          </span>
          {figures.payBill !== null && (
            <span>
              <strong>{short(figures.payBill)}</strong> a year{figures.year === null ? '' : `, ${figures.year.label}`}
            </span>
          )}
        </p>
        <div className={classes.buttons}>
          <SaveState state={draft.state} />
          {isAsked && (
            <Checkbox
              label="Keep it as it stands"
              checked={isSure}
              onChange={(event) => setIsSure(event.currentTarget.checked)}
            />
          )}
          <Button onClick={onCancel}>Cancel</Button>
          <Button
            variant="filled"
            loading={save.isRunning}
            disabled={filled.length === 0 || problems.length > 0 || (isAsked && !isSure)}
            onClick={keep}
          >
            Keep the workforce
          </Button>
        </div>
      </div>
    </>
  );
}
