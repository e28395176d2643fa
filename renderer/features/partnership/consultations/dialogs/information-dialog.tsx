// One thing that was asked for: when, due when, when it came and in which paper, or why it was refused.

import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Consultation } from '../../../../../shared/domain/partnership/consultations.ts';
import { useDesk, useToday } from '../../../../app/desk.tsx';
import { DayField } from '../../../../components/day-field.tsx';
import { SelectField, TextField } from '../../../../components/fields.tsx';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import classes from '../consultation.module.css';
import { type Asked, useChange } from '../use-change.ts';

type Item = Consultation['information'][number];

const NO_PAPER = 'none';
const MANY = { offset: 0, limit: 500 };

export function InformationDialog(asked: Asked & { itemId: string | null }) {
  const { consultation, itemId } = asked;
  const today = useToday();
  const before = consultation.information.find(({ id }) => id === itemId);
  const [id] = useState(() => itemId ?? crypto.randomUUID());
  const on = { collection: 'consultations' as const, id: consultation.id };
  const entries = useQuery(useDesk().partnership.entries.queryOptions({ input: { on, page: MANY } }));
  const papers = (entries.data?.rows ?? []).filter(({ file }) => file !== null);
  const question = useChange(
    asked,
    `information:${itemId ?? 'new'}`,
    before ?? {
      id,
      what: '',
      isStatutory: false,
      askedBy: 'staff' as const,
      askedOn: today as string | null,
      dueOn: null,
      suppliedOn: null,
      refused: null,
      paperId: null,
      isConfidential: false,
    },
    'Information written down.',
  );
  const { value, action } = question;
  const change = (part: Partial<Item>) => question.change(part);
  if (!question.isLoaded) return null;
  const others = consultation.information;
  const save = () =>
    void question.save({
      information: before
        ? others.map((each) => (each.id === before.id ? { ...value, id: before.id } : each))
        : [...others, { ...value, id }],
    });
  const takeOut = () => void question.save({ information: others.filter((each) => each.id !== before?.id) });
  return (
    <FormDialog
      draft={question}
      size="lg"
      title={before ? 'This information' : 'Ask for information'}
      action={before ? 'Save the change' : 'Add it to the list'}
      isRunning={action.isRunning}
      isWaiting={value.what.trim() === ''}
      trouble={action.trouble}
      onClose={question.leave}
      onSubmit={save}
    >
      <TextField
        label="What"
        placeholder="The business case with its costs"
        value={value.what}
        maxLength={500}
        autoComplete="off"
        onChange={(what) => change({ what })}
      />
      <div className={classes.pair}>
        <DayField label="Asked on" lean="past" value={value.askedOn} onChange={(askedOn) => change({ askedOn })} />
        <DayField label="Due on" value={value.dueOn} onChange={(dueOn) => change({ dueOn })} />
      </div>
      {value.refused === null && (
        <DayField
          label="Supplied on"
          lean="past"
          offersToday
          value={value.suppliedOn}
          onChange={(suppliedOn) => change({ suppliedOn })}
        />
      )}
      {value.suppliedOn !== null && (
        <SelectField<string>
          label="In which paper"
          help="Papers are added under “Notes and papers” on the page. What the law asks for counts once its paper is here."
          options={[
            { value: NO_PAPER, label: 'No paper' },
            ...papers.map(({ id: paperId, title, file }) => ({
              value: paperId,
              label: title || file?.name || 'A paper',
            })),
          ]}
          value={value.paperId ?? NO_PAPER}
          onChange={(paperId) => change({ paperId: paperId === NO_PAPER ? null : paperId })}
        />
      )}
      {value.suppliedOn === null && (
        <Checkbox
          label="It was refused"
          checked={value.refused !== null}
          onChange={(event) => change({ refused: event.currentTarget.checked ? { on: today, reason: '' } : null })}
        />
      )}
      {value.refused !== null && (
        <>
          <DayField
            label="Refused on"
            lean="past"
            value={value.refused.on}
            onChange={(day) => day && change({ refused: { reason: value.refused?.reason ?? '', on: day } })}
          />
          <TextField
            label="The reason given"
            isOptional
            maxLength={500}
            value={value.refused.reason}
            onChange={(reason) => change({ refused: { on: value.refused?.on ?? today, reason } })}
          />
        </>
      )}
      <Checkbox
        label="It was given in confidence"
        checked={value.isConfidential}
        onChange={(event) => change({ isConfidential: event.currentTarget.checked })}
      />
      {before && !before.isStatutory && (
        <div>
          <Button variant="subtle" color="late" ml={-14} onClick={takeOut}>
            Take it off the list
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
