// The month's sheet with what stands around it: how to type, what the desk asks about, what is agreed, last month's pattern.

import { Button } from '@mantine/core';
import { CalendarCheck, Copy, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { FacilityKindSchema } from '../../../../shared/domain/reps/facility-time.ts';
import { facilityKindHints, facilityLetters, facilityWords } from '../../../../shared/domain/reps/words-facility.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { earlierDay } from '../../../../shared/rules/limits.ts';
import { hoursAndMinutes } from '../../../../shared/rules/reps/facility-hours.ts';
import { copyPattern } from '../../../../shared/rules/reps/facility-pattern.ts';
import { useSession, useToday, useWords } from '../../../app/desk.tsx';
import { troubleOf } from '../../../app/sentences.ts';
import { useAction } from '../../../app/use-action.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import { monthInWords } from '../../cases/calendar-month.ts';
import classes from './facility.module.css';
import { monthBeside } from './month-beside.ts';
import { OwnMonth } from './own-month.tsx';
import { SheetGrid } from './sheet-grid.tsx';
import { type OddCell, type Sheet, type SheetData, useSheet } from './use-sheet.ts';

interface SheetViewProps {
  month: string;
  memberId: string | undefined;
  employerId: string | undefined;
}

export function SheetView({ month, memberId, employerId }: SheetViewProps) {
  const sheet = useSheet({
    month,
    ...(memberId !== undefined && { memberId }),
    ...(employerId !== undefined && { employerId }),
  });
  const [outside, setOutside] = useState(0);
  const { data } = sheet;
  const { terms } = useWords();
  if (data === undefined) return <ErrorBanner error={sheet.error === null ? null : troubleOf(sheet.error)} />;
  if (data.rows.length === 0) {
    return (
      <EmptyState
        icon={<CalendarCheck size={28} />}
        title={data.mayKeepAll ? `Nobody holds a post in this month` : 'You hold no post in this month'}
        action={data.mayKeepAll && <LinkButton to="/reps">Go to the {terms.reps}</LinkButton>}
      >
        Whoever holds a post has a row here, one cell for each day.
      </EmptyState>
    );
  }
  const isOwn = !data.mayKeepAll || memberId !== undefined;
  return (
    <>
      {!data.hasAny && <Teach isOwn={isOwn} />}
      <div className={classes.bar} data-no-print>
        <Legend />
        <div className={`${classes.turn} ${classes.state}`}>
          <SaveState state={sheet.state} />
          <Button
            size="compact-md"
            variant="subtle"
            leftSection={<Undo2 size={15} aria-hidden />}
            title="Ctrl+Z"
            disabled={!sheet.mayTakeBack}
            onClick={sheet.takeBack}
          >
            Take back
          </Button>
          <CopyLastMonth sheet={sheet} data={data} memberId={memberId} employerId={employerId} />
        </div>
      </div>
      <ErrorBanner error={sheet.trouble} />
      {isOwn && data.rows.length === 1 ? (
        <OwnMonth sheet={sheet} data={data} person={data.rows[0]!} />
      ) : (
        <SheetGrid sheet={sheet} data={data} onOutside={setOutside} />
      )}
      <Notes sheet={sheet} data={data} outside={outside} />
      <Agreed data={data} />
    </>
  );
}

function Teach({ isOwn }: { isOwn: boolean }) {
  const { branch } = useSession();
  const { inSentence } = facilityWords(branch?.words);
  return (
    <div className={classes.teach}>
      <p>
        <strong>Nothing is written down yet.</strong> {isOwn ? 'Go to a day' : 'Click a cell, or move with the arrows,'}{' '}
        and type the hours: <kbd className={classes.key}>3</kbd>, <kbd className={classes.key}>3:30</kbd> or{' '}
        <kbd className={classes.key}>7.5</kbd>. Each is saved as you leave it.
      </p>
      <p>
        What {inSentence} an agreement gives is written on the agreement, under “Time off for reps”: it then stands
        beside what was used. You can paste a block of cells from a spreadsheet, too.
      </p>
    </div>
  );
}

function Legend() {
  const { branch } = useSession();
  const { kinds } = facilityWords(branch?.words);
  return (
    <div className={classes.legend}>
      {FacilityKindSchema.options.map((kind) => (
        <span key={kind} title={facilityKindHints[kind]}>
          <kbd className={classes.key}>{kind === 'duties' ? '3' : `3${facilityLetters[kind]}`}</kbd>{' '}
          {kinds[kind].toLowerCase()}
          {kind === 'activities' && ', unpaid'}
        </span>
      ))}
      <span>
        <kbd className={classes.key}>u</kbd> unpaid, <kbd className={classes.key}>p</kbd> paid
      </span>
      <span>
        <kbd className={classes.key}>3+1a</kbd> two in one day
      </span>
    </div>
  );
}

/** What was typed and is not kept, each with what can be done; and what was kept and does not fit the posts. */
function Notes({ sheet, data, outside }: { sheet: Sheet; data: SheetData; outside: number }) {
  const { branch } = useSession();
  const nameOf = (id: string) => data.rows.find(({ memberId }) => memberId === id)?.name ?? '';
  const again = (cell: OddCell, change: { typed?: string; isSure?: boolean }) =>
    sheet.type([
      { memberId: cell.memberId, day: cell.day, typed: change.typed ?? cell.typed, isSure: change.isSure ?? false },
    ]);
  return (
    <div className={classes.notes} role="status">
      {sheet.odd.slice(0, 12).map((cell) => (
        <div key={`${cell.memberId} ${cell.day}`} className={classes.note}>
          <p className={classes.said}>
            <strong>
              {nameOf(cell.memberId)}, {dayInWords(cell.day, branch?.dateOrder)}:
            </strong>{' '}
            {cell.problem}
          </p>
          {cell.isQuestion && (
            <Button size="compact-md" onClick={() => again(cell, { isSure: true })}>
              Yes, keep it
            </Button>
          )}
          {cell.meant !== undefined && (
            <Button size="compact-md" onClick={() => again(cell, { typed: cell.meant! })}>
              Write {cell.meant}
            </Button>
          )}
          <Button size="compact-md" variant="subtle" onClick={() => sheet.forget(cell)}>
            Leave it as it was
          </Button>
        </div>
      ))}
      {sheet.odd.length > 12 && <p className={classes.quiet}>and {sheet.odd.length - 12} more cells, marked above.</p>}
      {outside > 0 && (
        <p className={classes.note}>
          {outside} of the pasted cells lay beyond the sheet and {outside === 1 ? 'was' : 'were'} left out.
        </p>
      )}
      {sheet.warnings.slice(0, 5).map((warning) => (
        <p key={warning} className={classes.quiet}>
          Kept. {warning}
        </p>
      ))}
    </div>
  );
}

/** Each line that an agreement gives: to one rep, and what all of them share. */
function Agreed({ data }: { data: SheetData }) {
  const lines = [
    ...data.rows.flatMap(({ name, agreed }) => agreed.lines.map((line) => ({ ...line, name }))),
    ...data.pooled.map((line) => ({ ...line, name: 'All together' })),
  ];
  if (lines.length === 0) return <p className={`${classes.quiet} ${classes.agreedList}`}>{data.words}</p>;
  return (
    <section className={classes.agreedList}>
      <h2 className="section-title">Against what is agreed, for this month</h2>
      <ReadingTable heads={['Whose', 'Agreement', 'Given', 'Used', 'So']} align="middle">
        {lines.map((line) => (
          <tr key={`${line.allowanceId} ${line.memberId}`}>
            <th scope="row">{line.name}</th>
            <td>
              {line.agreement}, {line.what}
            </td>
            <td data-number>{hoursAndMinutes(line.given)}</td>
            <td data-number>{hoursAndMinutes(line.used)}</td>
            <td>{line.over > 0 ? `${hoursAndMinutes(line.over)} over` : `${hoursAndMinutes(line.left)} left`}</td>
          </tr>
        ))}
      </ReadingTable>
      <p className={classes.quiet}>{data.words}</p>
    </section>
  );
}

interface CopyProps {
  sheet: Sheet;
  data: SheetData;
  memberId: string | undefined;
  employerId: string | undefined;
}

function CopyLastMonth({ sheet, data, memberId, employerId }: CopyProps) {
  const today = useToday();
  const { branch } = useSession();
  const order = branch?.dateOrder ?? 'dmy';
  const before = monthBeside(data.month, -1);
  const [found, setFound] = useState<ReturnType<typeof copyPattern> | null>(null);
  const read = useAction(
    (client, _input: null) =>
      client.reps.facilitySheet({
        month: before,
        page: { offset: 0, limit: 500 },
        ...(memberId !== undefined && { memberId }),
        ...(employerId !== undefined && { employerId }),
      }),
    {
      onDone: (last) => {
        const here = new Set(data.rows.map((row) => row.memberId));
        // A weekday stays a weekday: only holidays are closed to what fell on a working day.
        const closed = new Set(data.days.filter((day) => day.holiday !== null).map(({ day }) => day));
        const entries = last.rows.flatMap((row) => row.entries).filter((entry) => here.has(entry.memberId));
        setFound(
          copyPattern(entries, data.month, {
            until: earlierDay(today, data.days.at(-1)!.day),
            isClosed: (day) => closed.has(day),
            isTaken: (who, day) => sheet.partsOf(who, day).length > 0,
          }),
        );
      },
    },
  );
  const name = monthInWords(`${before}-01`, order);
  return (
    <>
      <Button
        size="compact-md"
        variant="subtle"
        leftSection={<Copy size={15} aria-hidden />}
        loading={read.isRunning}
        onClick={() => void read.run(null)}
      >
        Copy last month
      </Button>
      {found !== null && (
        <ConfirmDialog
          isOpen
          title={`Copy the pattern of ${name}?`}
          action={found.rows.length === 0 ? 'Nothing to copy' : `Copy ${found.rows.length}`}
          isRunning={false}
          trouble={read.trouble}
          onConfirm={() => {
            if (found.rows.length > 0) sheet.keepRows(found.rows);
            setFound(null);
          }}
          onCancel={() => setFound(null)}
        >
          {found.rows.length} {found.rows.length === 1 ? 'entry comes' : 'entries come'} on the same weekday of the same
          week of this month.{' '}
          {found.left > 0 &&
            `${found.left} ${found.left === 1 ? 'is' : 'are'} left out: on a holiday, on a day that is filled or has not come yet, or in a week that this month has not.`}{' '}
          It is one step, and can be taken back.
        </ConfirmDialog>
      )}
    </>
  );
}
