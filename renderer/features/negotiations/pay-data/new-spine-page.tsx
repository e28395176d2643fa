// Bringing in a spine from a spreadsheet: which column is which year, every figure as it would be kept, and one step that does it.

import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useSayDone } from '../../../app/undo.tsx';
import { ChooseList, type ListSource } from '../../../components/choose-list.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { SelectField, TextField } from '../../../components/fields.tsx';
import shared from '../../../components/import.module.css';
import { PageHeader } from '../../../components/page-header.tsx';
import { ProgressPanel } from '../../../components/progress-panel.tsx';
import { RejectedRows } from '../../../components/rejected-rows.tsx';
import { SideItem, SideList, TwoColumns } from '../../../components/side-list.tsx';
import { sentAs, useListImport } from '../../../components/use-list-import.ts';
import { usePayWords } from '../cost/use-currency.ts';
import classes from './pay-data.module.css';

type Preview = Outputs['negotiations']['previewSpineImport'];
type Result = Outputs['negotiations']['applySpineImport'];

interface Choices {
  pointColumn: number;
  years: { column: number; label?: string; from?: string; isLeftOut?: boolean }[];
  isKeepingGaps: boolean;
  isReplacing: boolean;
  name: string;
}

const trail = [
  { label: 'Negotiations', to: '/negotiations' as const },
  { label: 'Pay data', to: '/negotiations/pay-data' as const },
  { label: 'Bring in a spine' },
];

export function NewSpinePage() {
  const [source, setSource] = useState<ListSource | null>(null);
  const { item } = useSearch({ from: '/negotiations/pay-data/spines/new' });
  const desk = useDesk();
  const onto = useQuery({
    ...desk.negotiations.spine.queryOptions({ input: { id: item ?? '' } }),
    enabled: item !== undefined,
  });
  if (source !== null && (item === undefined || onto.data !== undefined)) {
    const based = onto.data && {
      id: onto.data.spine.id,
      revision: onto.data.spine.revision,
      name: onto.data.spine.name,
    };
    return <Chosen source={source} onto={based} onAnother={() => setSource(null)} />;
  }
  return (
    <>
      <PageHeader
        title={onto.data === undefined ? 'Bring in a spine' : `Add years to ${onto.data.spine.name}`}
        windowTitle="Pay data"
        trail={trail}
        sentence="A row for each point, a column for each year. Nothing is changed until you say so."
      />
      <ErrorBanner error={onto.error} />
      <TwoColumns
        next={
          <SideList title="What it should hold">
            <SideItem title="The point">In one column: SCP, spine point, or what the employer calls it.</SideItem>
            <SideItem title="The years">One column each, named 2024-25, or by the day from which it is paid.</SideItem>
            <SideItem title="Gaps">A cell left blank and a number passed over stay points without a figure.</SideItem>
          </SideList>
        }
      >
        <ChooseList label="Choose the spreadsheet of the spine" title="Drop the spreadsheet here" onChoose={setSource}>
          or press to choose it. Excel, or CSV in any usual shape.
        </ChooseList>
      </TwoColumns>
    </>
  );
}

interface ChosenProps {
  source: ListSource;
  onto: { id: string; revision: number; name: string } | undefined;
  onAnother: () => void;
}

function Chosen({ source, onto, onAnother }: ChosenProps) {
  const navigate = useNavigate();
  const sayDone = useSayDone();
  const list = useListImport<Choices, Preview, Result>({
    source,
    procedures: { preview: 'negotiations.previewSpineImport', apply: 'negotiations.applySpineImport' },
    preview: (client, from, { name: _, ...asked }, signal) =>
      client.negotiations.previewSpineImport(
        { ...sentAs(from), ...asked, ...(onto && { spineId: onto.id }) },
        { signal },
      ),
    apply: (client, from, asked, signal) =>
      client.negotiations.applySpineImport(
        { ...sentAs(from), ...asked, ...(onto && { spineId: onto.id, revision: onto.revision }) },
        { signal },
      ),
    onDone: ({ spine, seq }) => {
      void sayDone(`${spine.name} is brought in.`, { seq });
      void navigate({ to: '/negotiations/pay-data/spines/$id', params: { id: spine.id } });
    },
  });
  const { preview, choices, change, read, readStep, bring, bringStep } = list;
  const [name, setName] = useState(onto?.name ?? source.name?.replace(/\.\w+$/, '') ?? 'Pay spine');
  if (bring.isRunning) {
    return (
      <>
        <PageHeader title={source.name ?? 'Pasted cells'} trail={trail} />
        <ProgressPanel title="Bringing in the spine" step={bringStep} onStop={bring.stop} />
      </>
    );
  }
  const taken = preview?.years.filter(({ isLeftOut }) => !isLeftOut) ?? [];
  const isUndated = taken.some(({ from }) => from === null);
  const isReady = taken.length > 0 && !isUndated && name.trim() !== '' && (preview?.points.length ?? 0) > 0;
  const changeYear = (column: number, part: Partial<Choices['years'][number]>) => {
    const others = (choices.years ?? []).filter((year) => year.column !== column);
    const before = (choices.years ?? []).find((year) => year.column === column);
    change({ years: [...others, { column, ...before, ...part }] });
  };
  return (
    <>
      <PageHeader
        title={source.name ?? 'Pasted cells'}
        trail={trail}
        sentence={preview ? `${preview.points.length} points. Nothing has been changed yet.` : ' '}
      />
      <ErrorBanner error={read.trouble?.code === 'STOPPED' ? null : read.trouble}>
        <Button mt="sm" onClick={onAnother}>
          Choose another file
        </Button>
      </ErrorBanner>
      <ErrorBanner error={bring.trouble} />
      {read.isRunning && !preview && <ProgressPanel title="Reading the spine" step={readStep} onStop={onAnother} />}
      {preview && (
        <>
          {preview.warnings.length > 0 && (
            <div className={shared.warnings}>
              {preview.warnings.slice(0, 6).map((warning) => (
                <p key={warning}>{warning}</p>
              ))}
            </div>
          )}
          <div className={classes.bar}>
            {onto === undefined && <TextField label="What it is called" value={name} onChange={setName} w={320} />}
            <SelectField
              label="The column of the points"
              options={preview.headers.map((header, column) => ({
                value: String(column),
                label: header.trim() || `Column ${column + 1}`,
              }))}
              value={String(preview.pointColumn)}
              onChange={(column) => column && change({ pointColumn: Number(column) })}
            />
          </div>
          <section className={shared.block}>
            <h2 className="section-title">Which columns are years</h2>
            <div className={classes.yearColumns}>
              {preview.years.map((year) => (
                <div key={year.column} className={classes.yearColumn} data-out={year.isLeftOut || undefined}>
                  <Checkbox
                    label={`${year.header}: ${year.figures} figures`}
                    checked={!year.isLeftOut}
                    onChange={(event) => changeYear(year.column, { isLeftOut: !event.currentTarget.checked })}
                  />
                  {!year.isLeftOut && (
                    <DayField
                      label="Paid from"
                      value={year.from}
                      onChange={(from) => from !== null && changeYear(year.column, { from })}
                      problem={year.from === null ? 'From which day is it paid?' : undefined}
                      help={year.isHere ? 'A year from this day is on the spine already.' : undefined}
                    />
                  )}
                </div>
              ))}
            </div>
          </section>
          {preview.gaps.length > 0 && (
            <Checkbox
              mt="lg"
              label={`Keep ${preview.gaps.slice(0, 14).join(', ')}${preview.gaps.length > 14 ? ` and ${preview.gaps.length - 14} more` : ''}, which the list passes over, as points without a figure`}
              checked={choices.isKeepingGaps ?? true}
              onChange={(event) => change({ isKeepingGaps: event.currentTarget.checked })}
            />
          )}
          {preview.years.some(({ isHere, isLeftOut }) => isHere && !isLeftOut) && (
            <SegmentedControl
              mt="md"
              aria-label="What becomes of years that are here already"
              data={[
                { value: 'leave', label: 'Leave years that are here as they are' },
                { value: 'replace', label: 'Replace them' },
              ]}
              value={choices.isReplacing ? 'replace' : 'leave'}
              onChange={(value) => change({ isReplacing: value === 'replace' })}
            />
          )}
          <section className={shared.block}>
            <h2 className="section-title">What comes in</h2>
            <SpinePreview preview={preview} />
          </section>
          {preview.rejectedTotal > 0 && (
            <section className={shared.block}>
              <h2 className="section-title">Stays out, {preview.rejectedTotal}</h2>
              <RejectedRows label="Rows that stay out" rows={preview.rejected} />
            </section>
          )}
          <div className={shared.foot} data-no-print>
            <p>One step: it can be undone whole.</p>
            <div className={shared.footActions}>
              <Button onClick={onAnother}>Cancel</Button>
              <Button
                variant="filled"
                disabled={!isReady || read.isRunning}
                onClick={() => void bring.run({ ...choices, ...(onto === undefined && { name }) })}
              >
                {onto === undefined ? 'Bring in the spine' : 'Add the years'}
              </Button>
            </div>
          </div>
        </>
      )}
    </>
  );
}

function SpinePreview({ preview }: { preview: Preview }) {
  const { short } = usePayWords();
  return (
    <div className={classes.scroll}>
      <table className={classes.figures} aria-label="What comes in">
        <thead>
          <tr>
            <th scope="col">Point</th>
            {preview.years.map(({ column, label, isLeftOut }) =>
              isLeftOut ? null : (
                <th key={column} scope="col">
                  {label}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {preview.points.map(({ point, amounts }) => (
            <tr key={point}>
              <th scope="row">{point}</th>
              {preview.years.map(({ column, isLeftOut }, at) => {
                const amount = amounts[at] ?? null;
                if (isLeftOut) return null;
                return (
                  <td key={column} data-missing={amount === null || undefined}>
                    {amount === null ? '–' : short(amount)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
