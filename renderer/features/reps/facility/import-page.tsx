// Bringing in a spreadsheet of reps' hours: choose it, see every row, say whose it is where the row does not, bring it in as one
// step that can be undone whole.

import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import {
  type FacilityImportField,
  FacilityImportFieldSchema,
} from '../../../../shared/contract/reps/facility-import.ts';
import { facilityWords } from '../../../../shared/domain/reps/words-facility.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useSession, useWords } from '../../../app/desk.tsx';
import { useUndo } from '../../../app/undo.tsx';
import { ChooseList, type ListSource } from '../../../components/choose-list.tsx';
import shared from '../../../components/import.module.css';
import { ListToBringIn } from '../../../components/list-to-bring-in.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { SideItem, SideList, TwoColumns } from '../../../components/side-list.tsx';
import { sentAs, useListImport } from '../../../components/use-list-import.ts';
import classes from './facility.module.css';
import { count, entries, PreviewRows, StaysOut } from './import-preview.tsx';

type Preview = Outputs['reps']['previewFacilityImport'];
type Result = Outputs['reps']['applyFacilityImport'];

interface Choices {
  mapping: Partial<Record<FacilityImportField, number>>;
  dateOrder: 'dmy' | 'mdy';
  dotMeans: 'decimal' | 'minutes';
  accepted: { row: number; memberId: string }[];
}

function useTrail() {
  const { branch } = useSession();
  return [{ label: facilityWords(branch?.words).title, to: '/reps/facility-time' as const }, { label: 'Import' }];
}

export function ImportFacilityPage() {
  const trail = useTrail();
  const [source, setSource] = useState<ListSource | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  if (result !== null) {
    return (
      <Done
        result={result}
        onUndone={() => {
          setResult(null);
          setSource(null);
        }}
      />
    );
  }
  if (source !== null) return <Chosen source={source} onAnother={() => setSource(null)} onDone={setResult} />;
  return (
    <>
      <PageHeader
        title="Bring in hours"
        trail={trail}
        sentence="A spreadsheet with a row for each entry, as it is. Nothing is changed until you say so."
      />
      <TwoColumns
        next={
          <SideList title="What it should hold">
            <SideItem title="Who">A membership number, or a name as it stands on the list.</SideItem>
            <SideItem title="When and how long">A date, and hours as 3:30, 3.5 or 3h30.</SideItem>
            <SideItem title="What for, and paid or not">
              Duties unless the row says activities, training or health and safety. Activities are unpaid unless it says
              paid.
            </SideItem>
          </SideList>
        }
      >
        <ChooseList
          label="Choose the spreadsheet of hours"
          title="Drop your spreadsheet of hours here"
          onChoose={setSource}
        >
          or press to choose it. Excel, or CSV in any usual shape.
        </ChooseList>
      </TwoColumns>
    </>
  );
}

interface ChosenProps {
  source: ListSource;
  onAnother: () => void;
  onDone: (result: Result) => void;
}

function Chosen({ source, onAnother, onDone }: ChosenProps) {
  const trail = useTrail();
  const names = useFieldWords();
  const list = useListImport<Choices, Preview, Result>({
    source,
    procedures: { preview: 'reps.previewFacilityImport', apply: 'reps.applyFacilityImport' },
    preview: (client, from, asked, signal) =>
      client.reps.previewFacilityImport({ ...sentAs(from), ...asked }, { signal }),
    apply: (client, from, asked, signal) => client.reps.applyFacilityImport({ ...sentAs(from), ...asked }, { signal }),
    onDone,
  });
  const { preview, choices, change } = list;
  const total = preview?.counts.new ?? 0;
  const out = preview === null ? 0 : preview.counts.rejected + preview.counts.toChoose;
  return (
    <ListToBringIn
      source={source}
      trail={trail}
      list={list}
      fields={FacilityImportFieldSchema.options.map((field) => ({ value: field, label: names[field] }))}
      isMapped={isMapped}
      reading="Reading the hours"
      total={total}
      inWords={entries(total)}
      foot={out > 0 && ` ${count(out)} ${out === 1 ? 'row stays' : 'rows stay'} out.`}
      onAnother={onAnother}
    >
      {preview && (
        <>
          {(preview.isDotOpen || choices.dotMeans !== undefined) && (
            <div className={classes.note}>
              <p className={classes.said}>Some hours are written like 7.30. What does the dot mean in this list?</p>
              <SegmentedControl
                aria-label="What a dot in hours means"
                data={[
                  { value: '', label: 'Not said' },
                  { value: 'minutes', label: '7 hours 30 minutes' },
                  { value: 'decimal', label: '7.3 hours' },
                ]}
                value={choices.dotMeans ?? ''}
                onChange={(value) => {
                  if (value === 'minutes' || value === 'decimal') change({ dotMeans: value });
                }}
              />
            </div>
          )}
          <PreviewRows
            preview={preview}
            accepted={choices.accepted ?? []}
            onAccepted={(rows) =>
              change({ accepted: rows.flatMap(({ row, memberId }) => (memberId === null ? [] : [{ row, memberId }])) })
            }
          />
        </>
      )}
    </ListToBringIn>
  );
}

const isMapped = (mapping: Preview['mapping']): boolean =>
  (mapping.lastName ?? mapping.fullName ?? mapping.memberNumber) !== undefined &&
  mapping.on !== undefined &&
  (mapping.hours ?? mapping.minutes) !== undefined;

function useFieldWords(): Record<FacilityImportField, string> {
  const { terms } = useWords();
  return {
    memberNumber: capital(terms.membershipNumber),
    firstName: 'First name',
    lastName: 'Surname',
    fullName: 'Whole name',
    on: 'Day',
    hours: 'Hours',
    minutes: 'Minutes',
    kind: 'What for',
    paid: 'Paid or not',
    employer: capital(terms.employer),
    note: 'Note',
  };
}

function Done({ result, onUndone }: { result: Result; onUndone: () => void }) {
  const undo = useUndo();
  const navigate = useNavigate();
  const trail = useTrail();
  return (
    <>
      <PageHeader
        title={`${entries(result.imported)} brought in`}
        windowTitle="Brought in"
        trail={trail}
        sentence="It was one step: it can be undone whole, now or later."
        actions={
          <>
            <Button onClick={() => void undo(result.seq).then((isUndone) => isUndone && onUndone())}>
              Undo the import
            </Button>
            <Button variant="filled" onClick={() => void navigate({ to: '/reps/facility-time' })}>
              Open the sheet
            </Button>
          </>
        }
      />
      <div className={shared.done}>
        {result.already > 0 && <p>{entries(result.already)} had been here already.</p>}
        <StaysOut rows={result.rejected} total={result.rejectedTotal} />
      </div>
    </>
  );
}
