// Before papers are read: which bundle, who reads, and whether somebody has read it before.

import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { Bundle } from '../../../../shared/contract/elections/papers.ts';
import { Fields, FormActions, SelectField, TextField } from '../../../components/fields.tsx';
import type { ReadingDraft } from './reading-draft.ts';

interface BeginReadingProps {
  bundles: readonly Bundle[];
  yourName: string;
  onBegin: (begun: Omit<ReadingDraft, 'papers'>) => void;
}

export function BeginReading({ bundles, yourName, onBegin }: BeginReadingProps) {
  const waiting = bundles.filter(({ state, isReadByYou }) => state === 'readOnce' && !isReadByYou);
  const [reading, setReading] = useState<'first' | 'second'>(waiting.length > 0 ? 'second' : 'first');
  const [name, setName] = useState(`Bundle ${bundles.length + 1}`);
  const [chosen, setChosen] = useState<string | null>(waiting[0]?.id ?? null);
  const [by, setBy] = useState('');
  const [isTried, setIsTried] = useState(false);
  const second = waiting.find(({ id }) => id === chosen);
  const bundle = reading === 'first' ? name : (second?.name ?? '');
  const isTaken = reading === 'first' && bundles.some((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  const isSame =
    second !== undefined && reading === 'second' && by.trim().toLowerCase() === second.firstBy.toLowerCase();
  const needsName = yourName === '';
  const isReady = bundle.trim() !== '' && !isTaken && !(needsName && (by.trim() === '' || isSame));
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
          by: needsName ? by : yourName,
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
        {needsName && (
          <TextField
            label="Who reads"
            value={by}
            onChange={setBy}
            maxLength={500}
            problem={
              isSame
                ? `${second?.firstBy} read it first: somebody else reads it the second time.`
                : isTried && by.trim() === ''
                  ? 'Say who reads: two different people read every bundle.'
                  : undefined
            }
          />
        )}
      </Fields>
      <FormActions>
        <Button type="submit" variant="filled">
          Begin
        </Button>
      </FormActions>
    </form>
  );
}
