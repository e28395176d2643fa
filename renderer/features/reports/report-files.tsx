// A report taken out of the desk: a workbook, a table as text, a page with its chart; and the membership return.

import { Button, Checkbox, Menu } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { ReportTable } from '../../../shared/contract/report-run.ts';
import type { ReportDefinition } from '../../../shared/domain/report-definitions.ts';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import classes from '../cases/paper-menu.module.css';

interface ReportFilesProps {
  definition: ReportDefinition;
  table: ReportTable | undefined;
  title: string | undefined;
}

export function ReportFiles({ definition, table, title }: ReportFilesProps) {
  const [isReturn, setIsReturn] = useState(false);
  const save = useAction(
    (client, input: Inputs['reports']['export'], signal) => client.reports.export(input, { signal }),
    { onDone: saveDownload },
  );
  const choose = (format: Inputs['reports']['export']['format']) =>
    void save.run({ ...definition, format, ...(title !== undefined && { title }) });
  const item = (format: Inputs['reports']['export']['format'], name: string, about: string) => (
    <Menu.Item disabled={!table} onClick={() => choose(format)}>
      <span className={classes.item}>
        <span>{name}</span>
        <span className={classes.about}>{about}</span>
      </span>
    </Menu.Item>
  );
  return (
    <>
      <Menu position="bottom-end" width={330}>
        <Menu.Target>
          <Button variant="filled" loading={save.isRunning} rightSection={<ChevronDown size={15} aria-hidden />}>
            Take it out
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {item('xlsx', 'Workbook (XLSX)', 'Figures to reckon with, and what they count')}
          {item('pdf', 'Page (PDF)', 'The chart, the table and what they count')}
          {item('csv', 'Text (CSV)', 'The table for any other program')}
          <Menu.Divider />
          <Menu.Item onClick={() => setIsReturn(true)}>
            <span className={classes.item}>
              <span>Membership return…</span>
              <span className={classes.about}>Everything that the region asks for, in one workbook</span>
            </span>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ErrorBanner error={save.trouble} onClose={save.clear} />
      {isReturn && (
        <ReturnDialog asAt={table?.asAt ?? null} knownAt={definition.knownAt} onClose={() => setIsReturn(false)} />
      )}
    </>
  );
}

/** What the region asks for, as a workbook: on which days, and with or without names. */
export function ReturnDialog(props: { asAt: string | null; knownAt: number | undefined; onClose: () => void }) {
  const [asAt, setAsAt] = useState(props.asAt);
  const [from, setFrom] = useState<string | null>(null);
  const [withNames, setWithNames] = useState(true);
  const make = useAction(
    (client, input: Inputs['reports']['membershipReturn'], signal) =>
      client.reports.membershipReturn(input, { signal }),
    {
      onDone: (offer) => {
        saveDownload(offer);
        props.onClose();
      },
      done: () => 'The membership return is in the file.',
    },
  );
  return (
    <FormDialog
      title="Membership return"
      sentence="One workbook: figures by employer, workplace, category, standing and payment, density, reps and where there is none, and what each figure counts."
      action="Make the return"
      isRunning={make.isRunning}
      trouble={make.trouble}
      onClose={props.onClose}
      onSubmit={() =>
        void make.run({
          ...(asAt && { asAt }),
          ...(from && { from }),
          ...(props.knownAt !== undefined && { knownAt: props.knownAt }),
          withNames,
        })
      }
    >
      <DayField label="Members as at" value={asAt} onChange={setAsAt} lean="past" problem={make.issueFor('asAt')} />
      <DayField
        label="Joiners and leavers from"
        help="A year back, if you leave it empty."
        value={from}
        onChange={setFrom}
        lean="past"
        problem={make.issueFor('from')}
      />
      <Checkbox
        label="With the names of members, joiners, leavers and reps"
        description="Leave them out unless the region needs them: the file is no longer in your hands."
        checked={withNames}
        onChange={(event) => setWithNames(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
