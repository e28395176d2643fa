// What a union said, and what the employer replied to all of them.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ConsultationPage } from '../../../../../shared/contract/partnership/consultations.ts';
import { positionWords } from '../../../../../shared/domain/partnership/words-consultations.ts';
import { useToday } from '../../../../app/desk.tsx';
import { DayField } from '../../../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../../../components/fields.tsx';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import { type Asked, useChange } from '../use-change.ts';

type Position = keyof typeof positionWords;

export const POSITIONS = (Object.keys(positionWords) as Position[]).map((value) => ({
  value,
  label: positionWords[value],
}));

const ANOTHER = 'another';

export function ResponseDialog(asked: Asked & { page: ConsultationPage; responseId: string | null }) {
  const { consultation, page, responseId } = asked;
  const today = useToday();
  const before = consultation.responses.find(({ id }) => id === responseId);
  const [id] = useState(() => responseId ?? crypto.randomUUID());
  const silent = page.unions.filter((union) => !consultation.responses.some(({ unionId }) => unionId === union.id));
  const question = useChange(
    asked,
    `response:${responseId ?? 'new'}`,
    {
      from: before ? (before.unionId ?? ANOTHER) : (silent[0]?.id ?? page.unions[0]?.id ?? ANOTHER),
      party: before?.party ?? '',
      on: before?.on ?? today,
      position: before?.position ?? (null as Position | null),
      text: before?.text ?? '',
    },
    'The response is written down.',
  );
  const { value, change, action } = question;
  if (!question.isLoaded) return null;
  const union = page.unions.find((each) => each.id === value.from);
  const { position } = value;
  const save = () => {
    if (position === null) return;
    const response = {
      id,
      unionId: union?.id ?? null,
      party: union?.name ?? value.party,
      on: value.on,
      position,
      text: value.text,
    };
    void question.save({
      responses: before
        ? consultation.responses.map((each) => (each.id === before.id ? response : each))
        : [...consultation.responses, response],
    });
  };
  const takeOut = () =>
    void question.save({ responses: consultation.responses.filter((each) => each.id !== before?.id) });
  return (
    <FormDialog
      draft={question}
      size="lg"
      title={before ? 'This response' : 'Write down a response'}
      action={before ? 'Save the change' : 'Write it down'}
      isRunning={action.isRunning}
      isWaiting={position === null || (union === undefined && value.party.trim() === '')}
      trouble={action.trouble}
      onClose={question.leave}
      onSubmit={save}
    >
      {page.unions.length > 0 && (
        <SelectField<string>
          label="Whose"
          options={[
            ...page.unions.map(({ id: unionId, name }) => ({ value: unionId, label: name })),
            { value: ANOTHER, label: 'Somebody else' },
          ]}
          value={value.from}
          onChange={(from) => from && change({ from })}
        />
      )}
      {union === undefined && (
        <TextField
          label="Who answered"
          placeholder="Unison, the staff side, the night staff"
          maxLength={500}
          value={value.party}
          onChange={(party) => change({ party })}
        />
      )}
      <SelectField<Position>
        label="Where it stands"
        placeholder="Choose one"
        options={POSITIONS}
        value={position}
        onChange={(chosen) => change({ position: chosen })}
      />
      <ProseField label="What it said" value={value.text} onChange={(text) => change({ text })} isOptional />
      <DayField label="Given on" lean="past" value={value.on} onChange={(on) => on && change({ on })} />
      {before && (
        <div>
          <Button variant="subtle" color="late" ml={-14} onClick={takeOut}>
            Take this response out
          </Button>
        </div>
      )}
    </FormDialog>
  );
}

export function ReplyDialog(asked: Asked) {
  const { reply } = asked.consultation;
  const today = useToday();
  const question = useChange(
    asked,
    'reply',
    { on: reply?.on ?? today, text: reply?.text ?? '' },
    'The reply is written down.',
  );
  const { value, change, action } = question;
  if (!question.isLoaded) return null;
  return (
    <FormDialog
      draft={question}
      size="lg"
      title="The employer’s reply"
      sentence="What was answered to the unions, point by point if it was."
      action="Write down the reply"
      isRunning={action.isRunning}
      isWaiting={value.text.trim() === ''}
      trouble={action.trouble}
      onClose={question.leave}
      onSubmit={() => void question.save({ reply: value })}
    >
      <ProseField label="What was answered" value={value.text} onChange={(text) => change({ text })} minRows={5} />
      <DayField label="Given on" lean="past" value={value.on} onChange={(on) => on && change({ on })} />
    </FormDialog>
  );
}
