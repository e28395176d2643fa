// A data request, or a breach, written down in a minute: what it is, who, when. Everything else may follow.

import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { requestKindHints, requestKindWords } from '../../../shared/domain/data-request-words.ts';
import { type DataRequestKind, DataRequestKindSchema } from '../../../shared/domain/data-requests.ts';
import { useSession, useToday } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { MemberChoice } from '../../components/member-choice.tsx';
import { HOW_TO_WRITE_A_TIME, readTime } from '../cases/read-time.ts';
import { awareFrom } from './aware-from.ts';

interface LogRequestDialogProps {
  /** Who asks, where that is known already. */
  member?: { id: string; name: string };
  kind?: DataRequestKind;
  onClose: () => void;
}

export function LogRequestDialog({ member, kind: given = 'subjectAccess', onClose }: LogRequestDialogProps) {
  const today = useToday();
  const navigate = useNavigate();
  const [kind, setKind] = useState<DataRequestKind>(given);
  const [memberId, setMemberId] = useState<string | null>(member?.id ?? null);
  const [name, setName] = useState('');
  const [what, setWhat] = useState('');
  const [day, setDay] = useState<string | null>(today);
  const [time, setTime] = useState('');
  const [people, setPeople] = useState('');
  const { branch } = useSession();
  const isBreach = kind === 'breach';
  const read = readTime(time);
  const isTime = read === null || /^\d\d:\d\d$/.test(read);
  const awareAt = isBreach && day !== null && isTime ? awareFrom(day, read, today, branch?.zone) : undefined;
  const log = useAction((client, input: Inputs['requests']['log']) => client.requests.log(input), {
    done: ({ request }) => `${request.number} is written down. Send it to the data-protection office today.`,
    undoes: ({ request }) => ({ collection: 'requests', id: request.id }),
    onDone: ({ request }) => {
      onClose();
      void navigate({ to: '/branch/requests', search: { request: request.id } });
    },
  });
  const isCount = people.trim() === '' || /^\d{1,7}$/.test(people.trim());
  const submit = () =>
    void log.run({
      kind,
      memberId,
      name: memberId === null ? name : '',
      what,
      ...(day && { receivedOn: day }),
      ...(awareAt && { awareAt }),
      ...(people.trim() !== '' && { people: Number(people) }),
    });
  return (
    <FormDialog
      title="Log a request or a breach"
      sentence="Do not answer it, and delete nothing. Once it is written down, the text for the office is ready to copy."
      action="Write it down"
      isRunning={log.isRunning}
      isWaiting={
        day === null || !isCount || (isBreach && !isTime) || (!isBreach && memberId === null && name.trim() === '')
      }
      trouble={log.trouble}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label="What happened"
        options={DataRequestKindSchema.options.map((value) => ({
          value,
          label: requestKindWords[value],
        }))}
        help={requestKindHints[kind]}
        value={kind}
        onChange={(value) => value && setKind(value)}
      />
      {member === undefined && (
        <MemberChoice
          label={isBreach ? 'Whom it touches, if one person' : 'Who asks'}
          value={memberId}
          search=""
          onChange={setMemberId}
        />
      )}
      {memberId === null && !isBreach && (
        <TextField
          label="Their name, if they are not on the list"
          value={name}
          maxLength={500}
          autoComplete="off"
          onChange={setName}
        />
      )}
      <DayField
        label={isBreach ? 'The day we became aware of it' : 'The day it came'}
        value={day}
        lean="past"
        onChange={setDay}
      />
      {isBreach && (
        <TextField
          label="At what time"
          help="The 72 hours count from then, weekends and holidays included. Left empty: from now, or from the day’s beginning."
          placeholder="14:30"
          value={time}
          autoComplete="off"
          onChange={setTime}
          problem={isTime ? undefined : HOW_TO_WRITE_A_TIME}
        />
      )}
      {isBreach && (
        <TextField
          label="About how many people"
          isOptional
          inputMode="numeric"
          value={people}
          onChange={setPeople}
          problem={isCount ? undefined : 'A number, please.'}
        />
      )}
      <ProseField
        label={isBreach ? 'What happened' : 'What they ask, in their words'}
        value={what}
        isOptional
        maxLength={100_000}
        onChange={setWhat}
      />
    </FormDialog>
  );
}
