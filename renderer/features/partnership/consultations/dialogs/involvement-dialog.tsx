// When the union was brought in, as one side answers it. What the employer answers is entered here, with its day and how.

import { Radio, Stack } from '@mantine/core';
import {
  type InvolvementPoint,
  InvolvementPointSchema,
} from '../../../../../shared/domain/partnership/consultations.ts';
import type { TwoSides } from '../../../../../shared/domain/partnership/sides.ts';
import { involvementWords } from '../../../../../shared/domain/partnership/words-consultations.ts';
import { sideWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { useSession, useToday } from '../../../../app/desk.tsx';
import { DayField } from '../../../../components/day-field.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import { type Asked, useChange } from '../use-change.ts';

const NOT_ASKED = 'notAsked';
const NO_ANSWER = 'noAnswer';

export function InvolvementDialog(asked: Asked & { side: TwoSides }) {
  const { consultation, side } = asked;
  const { branch } = useSession();
  const today = useToday();
  const before = consultation.involvement[side];
  const name = sideWords(branch?.words)[side];
  const question = useChange(
    asked,
    `involvement:${side}`,
    {
      answer: (before.point ?? (before.isAsked ? NO_ANSWER : side === 'staff' ? '' : NOT_ASKED)) as string,
      on: before.on,
      channel: before.channel,
    },
    `The answer of ${name.toLowerCase()} is written down.`,
  );
  const { value, change, action } = question;
  if (!question.isLoaded) return null;
  const isAsked = value.answer !== NOT_ASKED;
  const point = InvolvementPointSchema.safeParse(value.answer).data ?? null;
  const save = () =>
    void question.save({
      involvement: {
        [side]: isAsked
          ? { point, isAsked: true, on: value.on ?? today, channel: value.channel }
          : { point: null, isAsked: false },
      },
    });
  return (
    <FormDialog
      draft={question}
      title={`When was the union brought in? ${name}`}
      sentence={
        side === 'management'
          ? 'As they answer it themselves. You enter it, with the day and how they told you. “Not asked” is an answer.'
          : 'As you see it. Management is asked the same, and where the two differ that is shown.'
      }
      action="Write down the answer"
      isRunning={action.isRunning}
      isWaiting={value.answer === ''}
      trouble={action.trouble}
      onClose={question.leave}
      onSubmit={save}
    >
      <Radio.Group label="The answer" value={value.answer} onChange={(answer) => change({ answer })}>
        <Stack gap={8} mt={6}>
          {InvolvementPointSchema.options.map((each: InvolvementPoint) => (
            <Radio key={each} value={each} label={involvementWords[each]} />
          ))}
          {side === 'management' && <Radio value={NO_ANSWER} label="Asked, no answer yet" />}
          {side === 'management' && <Radio value={NOT_ASKED} label="Not asked" />}
        </Stack>
      </Radio.Group>
      {isAsked && (
        <>
          <DayField
            label={side === 'management' ? 'Answered on' : 'Written down on'}
            lean="past"
            value={value.on ?? today}
            onChange={(on) => change({ on })}
          />
          {side === 'management' && (
            <TextField
              label="How they told us"
              placeholder="Email from the director of people"
              isOptional
              maxLength={500}
              value={value.channel}
              onChange={(channel) => change({ channel })}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
