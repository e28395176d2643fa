// A benchmark: whose, how much, from when, and where it can be read. How comparable it is and the rest behind "More".

import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { BenchmarkRow } from '../../../../shared/contract/negotiations/benchmarks.ts';
import {
  type Benchmark,
  BenchmarkKindSchema,
  BenchmarkUnitSchema,
  ComparabilitySchema,
} from '../../../../shared/domain/negotiations/benchmarks.ts';
import { type ItemKind, ItemKindSchema } from '../../../../shared/domain/negotiations/item-kinds.ts';
import { typedAmount } from '../../../../shared/domain/negotiations/typed-figures.ts';
import {
  benchmarkKindWords,
  benchmarkUnitWords,
  comparabilityWords,
} from '../../../../shared/domain/negotiations/words-benchmarks.ts';
import { itemKindWords } from '../../../../shared/domain/negotiations/words-items.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { useCurrency } from '../cost/use-currency.ts';
import { RemoveBenchmark } from './remove-benchmark.tsx';

interface BenchmarkDialogProps {
  benchmark: BenchmarkRow | null;
  onClose: () => void;
  onSaved?: (saved: Benchmark) => void;
}

const options = <V extends string>(words: Readonly<Record<V, string>>, values: readonly V[]) =>
  values.map((value) => ({ value, label: words[value] }));

export function BenchmarkDialog({ benchmark, onClose, onSaved }: BenchmarkDialogProps) {
  const { branch, today } = useSession();
  const currency = useCurrency();
  const [isRemoving, setIsRemoving] = useState(false);
  const draft = useDialogDraft(
    `benchmark:${benchmark?.id ?? 'new'}`,
    {
      who: benchmark?.who ?? '',
      what: benchmark?.what ?? '',
      value: benchmark?.value ?? '',
      unit: benchmark?.unit ?? ('percent' as Benchmark['unit']),
      on: benchmark?.on ?? (null as string | null),
      source: benchmark?.source ?? '',
      link: benchmark?.link ?? '',
      kind: benchmark?.kind ?? ('settlement' as Benchmark['kind']),
      about: benchmark?.about ?? ('pay' as ItemKind),
      comparability: benchmark?.comparability ?? ('partly' as Benchmark['comparability']),
      why: benchmark?.why ?? '',
      isChecked: benchmark?.checkedOn !== null && benchmark !== null,
      isForBothSides: benchmark?.isForBothSides ?? false,
    },
    onClose,
  );
  const { value, change } = draft;
  const save = useAction(
    (client, input: Inputs['negotiations']['keepBenchmark']) => client.negotiations.keepBenchmark(input),
    {
      done: () => 'The benchmark is kept.',
      undoes: ({ id }) => ({ collection: 'benchmarks', id }),
      onDone: (saved) => {
        draft.finish();
        onSaved?.(saved);
      },
    },
  );
  if (!draft.isLoaded) return null;
  // One question at a time: two dialogs over each other are heard as one muddle.
  if (isRemoving && benchmark !== null) {
    return <RemoveBenchmark benchmark={benchmark} onClose={() => setIsRemoving(false)} onRemoved={draft.finish} />;
  }
  const figure = value.value.trim() === '' ? null : typedAmount(value.value.replace(/\s*%\s*$/, ''));
  const checkedOn = value.isChecked ? (benchmark?.checkedOn ?? today) : null;
  const { isChecked: _, ...written } = value;
  const words = itemKindWords(branch?.words);
  const issues = ['who', 'what', 'source', 'link', 'on', 'value'];
  return (
    <FormDialog
      title={benchmark === null ? 'Add a benchmark' : 'Change the benchmark'}
      sentence="What somebody else settled for or pays. Without a source it is no benchmark."
      action={benchmark === null ? 'Add it' : 'Save the change'}
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={value.who.trim() === '' || value.on === null || figure === undefined}
      trouble={save.trouble}
      isSaidByFields={issues.some((field) => save.issueFor(field) !== undefined)}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({
          ...written,
          value: figure ?? null,
          on: value.on!,
          checkedOn,
          ...(benchmark !== null && { id: benchmark.id, revision: benchmark.revision }),
        })
      }
    >
      <TextField
        label="Whose"
        placeholder="NJC for Local Government Services, 2025-26"
        value={value.who}
        maxLength={500}
        autoComplete="off"
        onChange={(who) => change({ who })}
        problem={save.issueFor('who')}
      />
      <Group grow align="flex-start">
        <TextField
          label="How much"
          placeholder="3.2"
          inputMode="decimal"
          autoComplete="off"
          value={value.value}
          maxLength={30}
          onChange={(next) => change({ value: next, ...(/%\s*$/.test(next) && { unit: 'percent' as const }) })}
          problem={figure === undefined ? 'Write a number, such as 3.2.' : save.issueFor('value')}
        />
        <SelectField
          label="Of what"
          options={options(benchmarkUnitWords(currency), BenchmarkUnitSchema.options)}
          value={value.unit}
          onChange={(unit) => unit && change({ unit })}
        />
      </Group>
      <DayField
        label="Settled on, or paid from"
        lean="past"
        value={value.on}
        onChange={(on) => change({ on })}
        problem={save.issueFor('on')}
      />
      <TextField
        label="Where it can be read"
        placeholder="NJC pay circular of 23 July 2025"
        value={value.source}
        maxLength={500}
        onChange={(source) => change({ source })}
        problem={save.issueFor('source')}
      />
      <SelectField
        label="How like us they are"
        options={options(comparabilityWords, ComparabilitySchema.options)}
        value={value.comparability}
        onChange={(comparability) => comparability && change({ comparability })}
      />
      <TextField
        label="Why"
        isOptional
        value={value.why}
        maxLength={2_000}
        onChange={(why) => change({ why })}
        placeholder="The same spine and the same work."
      />
      <FoldedFields
        what="what exactly, kind, link, who may see it"
        isOpenAtFirst={benchmark !== null || save.issueFor('link') !== undefined || save.issueFor('what') !== undefined}
      >
        <ProseField
          label="What exactly"
          minRows={1}
          value={value.what}
          maxLength={500}
          onChange={(what) => change({ what })}
          problem={save.issueFor('what')}
        />
        <Group grow align="flex-start">
          <SelectField
            label="Kind"
            options={options(benchmarkKindWords, BenchmarkKindSchema.options)}
            value={value.kind}
            onChange={(kind) => kind && change({ kind })}
          />
          <SelectField
            label="About"
            options={options(words, ItemKindSchema.options)}
            value={value.about}
            onChange={(about) => about && change({ about })}
          />
        </Group>
        <TextField
          label="Link"
          isOptional
          placeholder="https://"
          value={value.link}
          maxLength={500}
          onChange={(link) => change({ link })}
          problem={save.issueFor('link')}
        />
        <Checkbox
          label="I have held it against its source"
          checked={value.isChecked}
          onChange={(event) => change({ isChecked: event.currentTarget.checked })}
        />
        <Checkbox
          label="It may stand in a paper for both sides"
          checked={value.isForBothSides}
          onChange={(event) => change({ isForBothSides: event.currentTarget.checked })}
        />
        {benchmark !== null && (
          <Group justify="flex-end">
            <Button color="late" size="compact-md" variant="subtle" onClick={() => setIsRemoving(true)}>
              Take it away…
            </Button>
          </Group>
        )}
      </FoldedFields>
    </FormDialog>
  );
}
