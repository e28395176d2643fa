// Bringing in the live cases of a spreadsheet: choose it, see every row with its clock, say whose it is where the row does
// not, bring them in as one step. At the end: whom to ring today.

import { useState } from 'react';
import type { CaseImportField } from '../../../shared/contract/case-import.ts';
import { CaseImportFieldSchema } from '../../../shared/contract/case-import.ts';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useWords } from '../../app/desk.tsx';
import type { ListSource } from '../../components/choose-list.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { ListToBringIn } from '../../components/list-to-bring-in.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { sentAs, useListImport } from '../../components/use-list-import.ts';
import type { WhoseRow } from '../../components/whose-rows.tsx';
import { ImportCasesDone } from './import-done.tsx';
import { ImportCasesPreview } from './import-preview.tsx';
import { ImportCasesSource } from './import-source.tsx';
import { count, importFieldWords } from './import-words.ts';

type Preview = Outputs['cases']['previewImport'];
type Result = Outputs['cases']['applyImport'];

interface Choices {
  mapping: Partial<Record<CaseImportField, number>>;
  dateOrder: 'dmy' | 'mdy';
  accepted: WhoseRow[];
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
  const words = useWords();
  const { terms } = words;
  const trail = useTrail();
  const list = useListImport<Choices, Preview, Result>({
    source,
    procedures: { preview: 'cases.previewImport', apply: 'cases.applyImport' },
    preview: (client, from, asked, signal) => client.cases.previewImport({ ...sentAs(from), ...asked }, { signal }),
    apply: (client, from, asked, signal) => client.cases.applyImport({ ...sentAs(from), ...asked }, { signal }),
    onDone,
  });
  const { preview, choices, change } = list;
  const names = importFieldWords(words);
  const total = preview?.counts.new ?? 0;
  return (
    <ListToBringIn
      source={source}
      trail={trail}
      list={list}
      fields={CaseImportFieldSchema.options.map((field) => ({ value: field, label: names[field] }))}
      isMapped={(mapping) => (mapping.lastName ?? mapping.fullName ?? mapping.memberNumber) !== undefined}
      reading="Reading the cases"
      total={total}
      inWords={`${count(total)} ${total === 1 ? terms.case : terms.cases}`}
      foot={
        preview && (
          <>
            {preview.counts.withoutDate > 0 &&
              ` ${count(preview.counts.withoutDate)} ${preview.counts.withoutDate === 1 ? 'has' : 'have'} no date: you will get the list of whom to ring.`}
            {preview.counts.rejected > 0 &&
              ` ${count(preview.counts.rejected)} ${preview.counts.rejected === 1 ? 'row stays' : 'rows stay'} out.`}
          </>
        )
      }
      onAnother={onAnother}
    >
      {preview && (
        <ImportCasesPreview
          preview={preview}
          accepted={choices.accepted ?? []}
          onAccepted={(accepted) => change({ accepted })}
        />
      )}
    </ListToBringIn>
  );
}
