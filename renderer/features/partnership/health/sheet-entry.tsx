// A stack of sheets, entered from the keyboard: the side, twelve numbers, the comment, and the next. What was entered is gone from
// the screen at once, and nobody can look it up.

import { Button, Modal, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { HealthLevel } from '../../../../shared/domain/partnership/health-items.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { FormActions, ProseField, SelectField } from '../../../components/fields.tsx';
import classes from './health.module.css';

const NO_LEVEL = 'none';
const isScore = (text: string): boolean => /^(?:\d|10)$/.test(text);

export function SheetEntry({ waveId, onClose }: { waveId: string; onClose: () => void }) {
  const [entered, setEntered] = useState(0);
  return (
    <Modal
      opened
      onClose={onClose}
      title={entered === 0 ? 'Enter the sheets' : `Enter the sheets: ${entered} so far`}
      size="xl"
    >
      <Sheet key={entered} waveId={waveId} onEntered={() => setEntered((before) => before + 1)} onClose={onClose} />
    </Modal>
  );
}

function Sheet(props: { waveId: string; onEntered: () => void; onClose: () => void }) {
  const { waveId } = props;
  const { data, error } = useQuery(useDesk().partnership.healthQuestions.queryOptions({ input: { waveId } }));
  const [side, setSide] = useState<'management' | 'staff'>('staff');
  const [level, setLevel] = useState<HealthLevel | typeof NO_LEVEL>(NO_LEVEL);
  const [scores, setScores] = useState<Readonly<Record<number, string>>>({});
  const [comment, setComment] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const send = useAction((client, input: Inputs['partnership']['answer']) => client.partnership.answer(input), {
    onDone: props.onEntered,
  });
  const items = data?.items ?? [];
  const wrong = items.filter(({ no }) => (scores[no] ?? '') !== '' && !isScore(scores[no]!));
  const isEmpty = items.every(({ no }) => (scores[no] ?? '') === '');
  const goOn = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const fields = [...(form.current?.querySelectorAll<HTMLElement>('input[data-score], textarea') ?? [])];
    fields[fields.indexOf(event.currentTarget as HTMLElement) + 1]?.focus();
  };
  const levels = data?.sides.find((each) => each.side === side)?.levels ?? [];
  return (
    <form
      ref={form}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isEmpty || wrong.length > 0) return;
        const numbers = items.map(({ no }) => ((scores[no] ?? '') === '' ? null : Number(scores[no])));
        void send.run({
          waveId,
          answers: [{ side, level: level === NO_LEVEL ? null : level, scores: numbers, comment }],
        });
      }}
    >
      <ErrorBanner error={send.trouble ?? error} />
      <div className={classes.who}>
        <SegmentedControl
          aria-label="Side"
          data={(data?.sides ?? []).map((each) => ({ value: each.side, label: each.name }))}
          value={side}
          onChange={(next) => {
            setSide(next as typeof side);
            setLevel(NO_LEVEL);
          }}
        />
        <SelectField
          label="Level"
          options={[
            { value: NO_LEVEL, label: 'Not said' },
            ...levels.map((each) => ({ value: each.level, label: each.name })),
          ]}
          value={level}
          onChange={(next) => setLevel(next ?? NO_LEVEL)}
        />
      </div>
      <div className={classes.sheet}>
        {items.map(({ no, text }, index) => (
          <SheetRow
            key={no}
            no={index + 1}
            text={text}
            value={scores[no] ?? ''}
            isFirst={index === 0}
            isWrong={wrong.some((item) => item.no === no)}
            onChange={(next) => setScores((before) => ({ ...before, [no]: next }))}
            onKeyDown={goOn}
          />
        ))}
      </div>
      <div className={classes.wrote}>
        <ProseField
          label="What they wrote"
          help="As it stands there. Leave out what tells who it is."
          minRows={2}
          maxLength={2_000}
          autoComplete="off"
          value={comment}
          onChange={setComment}
        />
      </div>
      <FormActions>
        <Button type="submit" variant="filled" loading={send.isRunning} disabled={isEmpty || wrong.length > 0}>
          Keep it and take the next
        </Button>
        <Button onClick={props.onClose}>That was the last</Button>
      </FormActions>
    </form>
  );
}

interface SheetRowProps {
  no: number;
  text: string;
  value: string;
  isFirst: boolean;
  isWrong: boolean;
  onChange: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function SheetRow(props: SheetRowProps) {
  const id = `item-${props.no}`;
  return (
    <>
      <label htmlFor={id}>
        {props.no}. {props.text}
      </label>
      <TextInput
        id={id}
        data-score
        data-autofocus={props.isFirst || undefined}
        inputMode="numeric"
        maxLength={2}
        autoComplete="off"
        value={props.value}
        error={props.isWrong ? '0 to 10' : undefined}
        onChange={(event) => props.onChange(event.currentTarget.value.trim())}
        onKeyDown={props.onKeyDown}
      />
    </>
  );
}
