// Bringing in a membership list: choose it, see what it would do and put right how it was read, bring it in as one step.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { ListSource } from '../../components/choose-list.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import shared from '../../components/import.module.css';
import { PageHeader } from '../../components/page-header.tsx';
import { ProgressPanel } from '../../components/progress-panel.tsx';
import { sentAs, useListImport } from '../../components/use-list-import.ts';
import { ImportColumns } from './import-columns.tsx';
import { canAskAboutDates, ImportDates } from './import-dates.tsx';
import { ImportDone } from './import-done.tsx';
import { ImportFoot } from './import-foot.tsx';
import { ImportPreview, type Match } from './import-preview.tsx';
import { ImportSheet } from './import-sheet.tsx';
import { ImportSource } from './import-source.tsx';
import { ImportTerms } from './import-terms.tsx';
import { count, writtenIn } from './import-words.ts';
import { RecognisedSource } from './recognised-source.tsx';

const TRAIL = [{ label: 'Members', to: '/members' as const }, { label: 'Import' }];

type Asked = Inputs['members']['previewImport'];
type Preview = Outputs['members']['previewImport'];
type Result = Outputs['members']['applyImport'];

/** How the person wants the list to be read; what they leave open the desk finds by itself. */
interface Choices
  extends Pick<Asked, 'mapping' | 'dateOrder' | 'sheet' | 'headerRow' | 'sourceId' | 'owns' | 'isWhole'> {
  /** Rows of which the person has said that they are somebody on the list. */
  accepted: Match[] | undefined;
  saveSourceAs: string | undefined;
}

const askedOf = (source: ListSource, { accepted, saveSourceAs: _, ...choices }: Partial<Choices>): Asked => ({
  ...sentAs(source),
  ...choices,
  ...(accepted && { accepted: accepted.map(({ row, memberId }) => ({ row, memberId })) }),
});

export function ImportPage() {
  const [source, setSource] = useState<ListSource | null>(null);
  const [done, setDone] = useState<{ result: Result; asked: Asked } | null>(null);
  if (done) {
    return (
      <ImportDone
        {...done}
        onAgain={() => {
          setDone(null);
          setSource(null);
        }}
      />
    );
  }
  if (source) {
    return (
      <Chosen
        source={source}
        onAnother={() => setSource(null)}
        onDone={(result, asked) => setDone({ result, asked })}
      />
    );
  }
  return (
    <>
      <PageHeader
        title="Bring in your list"
        trail={TRAIL}
        sentence="The national membership number tells who is who. Nothing is changed until you say so."
      />
      <ImportSource onChoose={setSource} />
    </>
  );
}

interface ChosenProps {
  source: ListSource;
  onAnother: () => void;
  onDone: (result: Result, asked: Asked) => void;
}

function Chosen({ source, onAnother, onDone }: ChosenProps) {
  const [open, setOpen] = useState<'columns' | 'sheet' | null>(null);
  const [saveSourceAs, setSaveSourceAs] = useState<string | undefined>(undefined);
  const { choices, change, preview, read, readStep, bring, bringStep } = useListImport<Choices, Preview, Result>({
    source,
    procedures: { preview: 'members.previewImport', apply: 'members.applyImport' },
    preview: (client, from, asked, signal) => client.members.previewImport(askedOf(from, asked), { signal }),
    apply: (client, from, { saveSourceAs: name, ...asked }, signal) =>
      client.members.applyImport({ ...askedOf(from, asked), ...(name && { saveSourceAs: name }) }, { signal }),
    onDone: (result) => onDone(result, askedOf(source, choices)),
  });
  const title = source.name ?? 'Pasted cells';
  const total = preview ? preview.counts.new + preview.counts.changed + preview.counts.unchanged : 0;

  if (bring.isRunning) {
    return (
      <>
        <PageHeader title={title} trail={TRAIL} />
        <ProgressPanel title={`Bringing in ${count(total)}`} step={bringStep} onStop={bring.stop} />
      </>
    );
  }
  const isNamed = preview && (preview.mapping.lastName ?? preview.mapping.fullName) !== undefined;
  const shown = open ?? (preview !== null && !isNamed ? 'columns' : null);
  const toggle = (which: 'columns' | 'sheet') => setOpen(shown === which ? null : which);
  const sourceName = saveSourceAs ?? preview?.source?.name ?? '';
  return (
    <>
      <PageHeader
        title={title}
        trail={TRAIL}
        sentence={preview ? `${writtenIn(preview)} Nothing has been changed yet.` : ' '}
        actions={
          preview && (
            <>
              <Button aria-expanded={shown === 'sheet'} onClick={() => toggle('sheet')}>
                {preview.sheets.length > 1 ? 'Sheet and headings' : 'Row of headings'}
              </Button>
              <Button aria-expanded={shown === 'columns'} onClick={() => toggle('columns')}>
                {shown === 'columns' ? 'Hide the columns' : 'Check the columns'}
              </Button>
            </>
          )
        }
      />
      <ErrorBanner error={read.trouble?.code === 'STOPPED' ? null : read.trouble}>
        <Button mt="sm" onClick={onAnother}>
          Choose another file
        </Button>
      </ErrorBanner>
      <ErrorBanner error={bring.trouble} />
      {read.isRunning && !preview && <ProgressPanel title="Reading the list" step={readStep} onStop={onAnother} />}
      {preview && (
        <div aria-busy={read.isRunning} style={read.isRunning ? { opacity: 0.6 } : undefined}>
          {preview.source && (
            <RecognisedSource
              source={preview.source}
              onAnother={() => change({ sourceId: null, mapping: undefined, owns: undefined })}
            />
          )}
          {shown === 'sheet' && (
            <ImportSheet
              preview={preview}
              onChoose={(where) => change({ ...where, mapping: undefined, accepted: undefined })}
            />
          )}
          {shown === 'columns' && (
            <div className={shared.above}>
              <ImportColumns
                preview={preview}
                onMapping={(mapping) => change({ mapping })}
                onDateOrder={(dateOrder) => change({ dateOrder })}
              />
            </div>
          )}
          {canAskAboutDates(preview, choices.dateOrder) && (
            <ImportDates
              dates={preview.dates}
              chosen={choices.dateOrder ?? null}
              onChoose={(dateOrder) => change({ dateOrder })}
            />
          )}
          <ImportPreview
            preview={preview}
            asked={askedOf(source, choices)}
            accepted={choices.accepted ?? []}
            onAccepted={(accepted) => change({ accepted })}
          >
            {(onShowAbsent) => (
              <ImportTerms
                preview={preview}
                name={sourceName}
                onName={setSaveSourceAs}
                onOwns={(owns) => change({ owns })}
                onWhole={(isWhole) => change({ isWhole })}
                onShowAbsent={onShowAbsent}
              />
            )}
          </ImportPreview>
          <ImportFoot
            preview={preview}
            total={total}
            isReading={read.isRunning}
            onCancel={onAnother}
            onBring={() =>
              void bring.run({ ...choices, mapping: preview.mapping, saveSourceAs: sourceName.trim() || undefined })
            }
          />
        </div>
      )}
    </>
  );
}
