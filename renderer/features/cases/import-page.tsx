// Bringing in the live cases of a spreadsheet: choose it, see every row with its clock, say whose it is where the row does
// not, bring them in as one step. At the end: whom to ring today.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseImportField } from '../../../shared/contract/case-import.ts';
import { CaseImportFieldSchema } from '../../../shared/contract/case-import.ts';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import type { ListSource } from '../../components/choose-list.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import shared from '../../components/import.module.css';
import { LinkButton } from '../../components/link-button.tsx';
import { MappingTable } from '../../components/mapping-table.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProgressPanel } from '../../components/progress-panel.tsx';
import { sentAs, useListImport } from '../../components/use-list-import.ts';
import { ImportCasesDone } from './import-done.tsx';
import { type Accepted, ImportCasesPreview } from './import-preview.tsx';
import { ImportCasesSource } from './import-source.tsx';
import { count, importFieldWords } from './import-words.ts';

type Preview = Outputs['cases']['previewImport'];
type Result = Outputs['cases']['applyImport'];

interface Choices {
  mapping: Partial<Record<CaseImportField, number>>;
  dateOrder: 'dmy' | 'mdy';
  accepted: Accepted[];
}

const useTrail = () => {
  const { terms } = useWords();
  return [{ label: capital(terms.cases), to: '/cases' as const }, { label: 'Import' }];
};

export function ImportCasesPage() {
  const { terms } = useWords();
  const trail = useTrail();
  const [source, setSource] = useState<ListSource | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  if (result) {
    return (
      <ImportCasesDone
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
        title={`Bring open ${terms.cases}`}
        trail={trail}
        sentence="The spreadsheet that you keep them in now, as it is. Nothing is changed until you say so."
        actions={<LinkButton to="/cases/open-file">Open a {terms.case} file instead</LinkButton>}
      />
      <ImportCasesSource onChoose={setSource} />
    </>
  );
}

interface ChosenProps {
  source: ListSource;
  onAnother: () => void;
  onDone: (result: Result) => void;
}

function Chosen({ source, onAnother, onDone }: ChosenProps) {
  const { branch } = useSession();
  const words = useWords();
  const { terms } = words;
  const trail = useTrail();
  const [areColumnsOpen, setAreColumnsOpen] = useState(false);
  const { choices, change, preview, read, readStep, bring, bringStep } = useListImport<Choices, Preview, Result>({
    source,
    procedures: { preview: 'cases.previewImport', apply: 'cases.applyImport' },
    preview: (client, from, asked, signal) => client.cases.previewImport({ ...sentAs(from), ...asked }, { signal }),
    apply: (client, from, asked, signal) => client.cases.applyImport({ ...sentAs(from), ...asked }, { signal }),
    onDone,
  });
  const names = importFieldWords(words);
  const total = preview?.counts.new ?? 0;
  const isNamed =
    preview && (preview.mapping.lastName ?? preview.mapping.fullName ?? preview.mapping.memberNumber) !== undefined;
  const areColumnsShown = areColumnsOpen || (preview !== null && !isNamed);
  const title = source.name ?? 'Pasted cells';
  const inWords = `${count(total)} ${total === 1 ? terms.case : terms.cases}`;
  if (bring.isRunning) {
    return (
      <>
        <PageHeader title={title} trail={trail} />
        <ProgressPanel title={`Bringing in ${inWords}`} step={bringStep} onStop={bring.stop} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={title}
        trail={trail}
        sentence={preview ? `${count(preview.rows)} rows. Nothing has been changed yet.` : ' '}
        actions={
          preview && (
            <Button aria-expanded={areColumnsShown} onClick={() => setAreColumnsOpen(!areColumnsShown)}>
              {areColumnsShown ? 'Hide the columns' : 'Check the columns'}
            </Button>
          )
        }
      />
      <ErrorBanner error={read.trouble?.code === 'STOPPED' ? null : read.trouble}>
        <Button mt="sm" onClick={onAnother}>
          Choose another file
        </Button>
      </ErrorBanner>
      <ErrorBanner error={bring.trouble} />
      {read.isRunning && !preview && <ProgressPanel title="Reading the cases" step={readStep} onStop={onAnother} />}
      {preview && (
        <div aria-busy={read.isRunning} style={read.isRunning ? { opacity: 0.6 } : undefined}>
          {areColumnsShown && (
            <div className={shared.above}>
              <MappingTable
                headers={preview.headers}
                sample={preview.sample}
                mapping={preview.mapping as Record<string, number>}
                fields={CaseImportFieldSchema.options.map((field) => ({ value: field, label: names[field] }))}
                onMapping={(mapping) => change({ mapping })}
                dateOrder={choices.dateOrder ?? branch?.dateOrder ?? 'dmy'}
                onDateOrder={(dateOrder) => change({ dateOrder })}
              />
            </div>
          )}
          <ImportCasesPreview
            preview={preview}
            accepted={choices.accepted ?? []}
            onAccepted={(accepted) => change({ accepted })}
          />
          <div className={shared.foot} data-no-print>
            <p>
              One step: it can be undone whole.
              {preview.counts.withoutDate > 0 &&
                ` ${count(preview.counts.withoutDate)} ${preview.counts.withoutDate === 1 ? 'has' : 'have'} no date: you will get the list of whom to ring.`}
              {preview.counts.rejected > 0 &&
                ` ${count(preview.counts.rejected)} ${preview.counts.rejected === 1 ? 'row stays' : 'rows stay'} out.`}
            </p>
            <div className={shared.footActions}>
              <Button onClick={onAnother}>Cancel</Button>
              <Button
                variant="filled"
                disabled={read.isRunning || total === 0}
                onClick={() => void bring.run({ ...choices, mapping: preview.mapping })}
              >
                Bring in {inWords}
              </Button>
            </div>
          </div>
        </div>
      )}
    </>
  );
}
