// What was decided, between which options, on what evidence and why.

import { Button, Checkbox, CloseButton, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { DayField } from '../../../../components/day-field.tsx';
import { ProseField, TextField } from '../../../../components/fields.tsx';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import { VisibilityField } from '../../entries/visibility-field.tsx';
import classes from '../decision.module.css';
import { type Asked, useChange } from '../use-change.ts';

export function WhatDialog(asked: Asked) {
  const { title, on, options, evidence, reasons, reviewOn, visibility, confidentialUntil } = asked.page.decision;
  const question = useChange(
    asked,
    'what',
    { title, on, options, evidence: evidence.join('\n'), reasons, reviewOn, visibility, confidentialUntil },
    'The decision is changed.',
  );
  const { value, change, action } = question;
  if (!question.isLoaded) return null;
  const setOption = (id: string, part: { text?: string; isChosen?: boolean }) =>
    change({ options: value.options.map((each) => (each.id === id ? { ...each, ...part } : each)) });
  const save = () =>
    void question.save({
      ...value,
      options: value.options.filter(({ text }) => text.trim() !== ''),
      evidence: value.evidence.split('\n').filter((line) => line.trim() !== ''),
    });
  return (
    <FormDialog
      draft={question}
      size="lg"
      title="What was decided"
      action="Save the change"
      isRunning={action.isRunning}
      isWaiting={value.title.trim() === ''}
      trouble={action.trouble}
      onClose={question.leave}
      onSubmit={save}
    >
      <TextField
        label="What was decided"
        maxLength={500}
        value={value.title}
        onChange={(text) => change({ title: text })}
      />
      <DayField label="Decided on" lean="past" value={value.on} onChange={(day) => day && change({ on: day })} />
      <fieldset className={classes.options}>
        <legend>Options that were looked at</legend>
        {value.options.map(({ id, text, isChosen }, at) => (
          <div key={id} className={classes.option}>
            <Checkbox
              aria-label={`Option ${at + 1} was chosen`}
              checked={isChosen}
              onChange={(event) => setOption(id, { isChosen: event.currentTarget.checked })}
            />
            <TextInput
              aria-label={`Option ${at + 1}`}
              value={text}
              maxLength={500}
              onChange={(event) => setOption(id, { text: event.currentTarget.value })}
            />
            <CloseButton
              aria-label={`Take option ${at + 1} out`}
              onClick={() => change({ options: value.options.filter((each) => each.id !== id) })}
            />
          </div>
        ))}
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() =>
            change({ options: [...value.options, { id: crypto.randomUUID(), text: '', isChosen: false }] })
          }
        >
          Add an option
        </Button>
      </fieldset>
      <ProseField
        label="Evidence"
        help="A line each: a paper, a figure, a visit."
        value={value.evidence}
        onChange={(text) => change({ evidence: text })}
      />
      <ProseField label="Why it was decided so" value={value.reasons} onChange={(text) => change({ reasons: text })} />
      <DayField
        label="To be looked at again on"
        isOptional
        lean="future"
        value={value.reviewOn}
        onChange={(day) => change({ reviewOn: day })}
        problem={action.issueFor('reviewOn')}
      />
      <VisibilityField
        value={value}
        onChange={change}
        problem={action.issueFor('visibility')}
        dayProblem={action.issueFor('confidentialUntil')}
      />
    </FormDialog>
  );
}
