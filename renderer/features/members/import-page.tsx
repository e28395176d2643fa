// Bringing in a membership list: choose it, see what it would do and put the columns right, bring it in as one step.

import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { Mapping } from '../../../shared/contract/member-import.ts';
import { useSession } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import type { ListSource } from '../../components/choose-list.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import classes from '../../components/import.module.css';
import { PageHeader } from '../../components/page-header.tsx';
import { ProgressPanel, useProgress } from '../../components/progress-panel.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportDone } from './import-done.tsx';
import { ImportPreview, type Match } from './import-preview.tsx';
import { ImportSource } from './import-source.tsx';
import { count, writtenIn } from './import-words.ts';

const TRAIL = [{ label: 'Members', to: '/members' as const }, { label: 'Import' }];

interface Choices {
  mapping?: Mapping;
  dateOrder?: 'dmy' | 'mdy';
  /** Rows of which the person has said that they are somebody on the list. */
  accepted?: Match[];
}

const inputOf = (source: ListSource, { accepted, ...choices }: Choices): Inputs['members']['previewImport'] => ({
  ...('file' in source ? { file: source.file } : { text: source.text }),
  ...choices,
  ...(accepted && { accepted: accepted.map(({ row, memberId }) => ({ row, memberId })) }),
});

export function ImportPage() {
  const [source, setSource] = useState<ListSource | null>(null);
  const [result, setResult] = useState<Outputs['members']['applyImport'] | null>(null);
  if (result) {
    return (
      <ImportDone
        result={result}
        onUndone={() => {
          setResult(null);
          setSource(null);
        }}
      />
    );
  }
  if (source) return <Chosen source={source} onAnother={() => setSource(null)} onDone={setResult} />;
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
  onDone: (result: Outputs['members']['applyImport']) => void;
}

function Chosen(props: ChosenProps) {
  const { source } = props;
  const { branch } = useSession();
  const [choices, setChoices] = useState<Choices>({});
  const [preview, setPreview] = useState<Outputs['members']['previewImport'] | null>(null);
  const [areColumnsOpen, setAreColumnsOpen] = useState(false);
  const read = useAction(
    (client, input: Inputs['members']['previewImport'], signal) => client.members.previewImport(input, { signal }),
    { onDone: setPreview },
  );
  const bring = useAction(
    (client, input: Inputs['members']['applyImport'], signal) => client.members.applyImport(input, { signal }),
    { onDone: props.onDone },
  );
  const readStep = useProgress('members.previewImport', read.isRunning);
  const bringStep = useProgress('members.applyImport', bring.isRunning);
  const { run, stop } = read;

  useEffect(() => {
    void run(inputOf(source, choices));
    return stop;
  }, [run, stop, source, choices]);

  const change = useCallback((next: Choices) => setChoices((now) => ({ ...now, ...next })), []);
  const isNamed = preview && (preview.mapping.lastName ?? preview.mapping.fullName) !== undefined;
  const areColumnsShown = areColumnsOpen || (preview !== null && !isNamed);
  const total = preview ? preview.counts.new + preview.counts.changed + preview.counts.unchanged : 0;

  if (bring.isRunning) {
    return (
      <>
        <PageHeader title={source.name ?? 'Pasted cells'} trail={TRAIL} />
        <ProgressPanel title={`Bringing in ${count(total)}`} step={bringStep} onStop={bring.stop} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={source.name ?? 'Pasted cells'}
        trail={TRAIL}
        sentence={preview ? `${writtenIn(preview)} Nothing has been changed yet.` : ' '}
        actions={
          preview && (
            <Button aria-expanded={areColumnsShown} onClick={() => setAreColumnsOpen(!areColumnsShown)}>
              {areColumnsShown ? 'Hide the columns' : 'Check the columns'}
            </Button>
          )
        }
      />
      <ErrorBanner error={read.trouble?.code === 'STOPPED' ? null : read.trouble}>
        <Button mt="sm" onClick={props.onAnother}>
          Choose another file
        </Button>
      </ErrorBanner>
      <ErrorBanner error={bring.trouble} />
      {read.isRunning && !preview && (
        <ProgressPanel title="Reading the list" step={readStep} onStop={props.onAnother} />
      )}
      {preview && (
        <div aria-busy={read.isRunning} style={read.isRunning ? { opacity: 0.6 } : undefined}>
          {areColumnsShown && (
            <div className={classes.above}>
              <ImportColumns
                preview={preview}
                onMapping={(mapping) => change({ mapping })}
                dateOrder={choices.dateOrder ?? branch?.dateOrder ?? 'dmy'}
                onDateOrder={(dateOrder) => change({ dateOrder })}
              />
            </div>
          )}
          <ImportPreview
            preview={preview}
            accepted={choices.accepted ?? []}
            onAccepted={(accepted) => change({ accepted })}
          />
          <div className={classes.foot} data-no-print>
            <p>
              One step: it can be undone whole.
              {preview.counts.rejected > 0 &&
                ` ${count(preview.counts.rejected)} ${preview.counts.rejected === 1 ? 'row stays' : 'rows stay'} out.`}
              {preview.matchesTotal > 0 &&
                ` ${count(preview.matchesTotal)} ${preview.matchesTotal === 1 ? 'match is' : 'matches are'} not decided and would come in as new.`}
            </p>
            <div className={classes.footActions}>
              <Button onClick={props.onAnother}>Cancel</Button>
              <Button
                variant="filled"
                disabled={read.isRunning || total === 0}
                onClick={() => void bring.run(inputOf(source, { ...choices, mapping: preview.mapping }))}
              >
                Bring in {count(total)}
              </Button>
            </div>
          </div>
        </div>
      )}
    </>
  );
}
