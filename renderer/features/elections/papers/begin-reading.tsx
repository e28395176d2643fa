// Before papers are read: which bundle, who reads, and whether somebody has read it before.

import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { Bundle, PaperCandidate } from '../../../../shared/contract/elections/papers.ts';
import { Fields, FormActions, SelectField, TextField } from '../../../components/fields.tsx';
import type { ReadingDraft } from './reading-draft.ts';

interface BeginReadingProps {
  bundles: readonly Bundle[];
  candidates: readonly PaperCandidate[];
  /** Of whoever has signed in; '': nobody has. Somebody else may sit down at the same computer. */
  yourName: string;
  onBegin: (begun: Omit<ReadingDraft, 'papers'>) => void;
}

const isSameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

export function BeginReading({ bundles, candidates, yourName, onBegin }: BeginReadingProps) {
  const waiting = bundles.filter(({ state }) => state === 'readOnce');
  const [reading, setReading] = useState<'first' | 'second'>(waiting.length > 0 ? 'second' : 'first');
  const [name, setName] = useState(`Bundle ${bundles.length + 1}`);
  const [chosen, setChosen] = useState<string | null>(waiting[0]?.id ?? null);
  const [typedName, setTypedName] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  const second = reading === 'second' ? waiting.find(({ id }) => id === chosen) : undefined;
  const bundle = reading === 'first' ? name : (second?.name ?? '');
  const isTaken = reading === 'first' && bundles.some((one) => isSameName(one.name, name));
  // What you read yourself is for somebody else to read.
  const by = typedName ?? (second?.isReadByYou ? '' : yourName);
  const problem = whyNot();
  const isReady = bundle.trim() !== '' && !isTaken && problem === undefined;

  function whyNot(): string | undefined {
    if (by.trim() === '') return 'Say who reads: two different people read every bundle.';
    if (second !== undefined && isSameName(by, second.firstBy))
      return `${second.firstBy} read it first: somebody else reads it the second time.`;
    if (candidates.some((candidate) => isSameName(candidate.name, by)))
      return `${by.trim()} stands in this election: somebody else reads its papers.`;
    return undefined;
  }

  return (
    <form
      style={{ maxWidth: 520 }}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (!isReady) return;
        onBegin({
          bundle,
          reading,
          by,
          expected: reading === 'second' ? (second?.papers ?? null) : null,
        });
      }}
    >
      <Fields>
        <Radio.Group
          label="Which reading"
          value={reading}
          onChange={(value) => setReading(value as 'first' | 'second')}
        >
          <Radio mt={6} value="first" label="The first: nobody has read this bundle" />
          <Radio
            mt={6}
            value="second"
            disabled={waiting.length === 0}
            label={
              waiting.length === 0
                ? 'The second: no bundle waits for somebody else to read it'
                : 'The second: somebody else has read it'
            }
          />
        </Radio.Group>
        {reading === 'first' ? (
          <TextField
            label="The bundle"
            value={name}
            onChange={setName}
            maxLength={500}
            problem={isTaken ? 'There is a bundle of this name already.' : undefined}
            help="As it stands on its slip."
          />
        ) : (
          <SelectField
            label="The bundle"
            options={waiting.map(({ id, name: label, papers }) => ({
              value: id,
              label: `${label} · ${papers} papers`,
            }))}
            value={chosen}
            onChange={setChosen}
          />
        )}
        <TextField
          label="Who reads"
          value={by}
          onChange={setTypedName}
          maxLength={500}
          autoComplete="off"
          help="Whoever sits at this computer now: it need not be whose account it is."
          problem={isTried || by.trim() !== '' ? problem : undefined}
        />
      </Fields>
      <FormActions>
        <Button type="submit" variant="filled">
          Begin
        </Button>
      </FormActions>
    </form>
  );
}
