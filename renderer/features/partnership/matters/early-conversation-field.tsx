// On the form that logs a case: has there been an early conversation? A word with whoever can settle it may save the case;
// and a case that grew out of an issue says which.

import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseOpen } from '../../../../shared/contract/case-inputs.ts';
import type { Issue } from '../../../../shared/domain/partnership/issues.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { TextField } from '../../../components/fields.tsx';
import classes from './matters.module.css';
import { askTalkEarly } from './talk-early.ts';

interface EarlyConversationFieldProps {
  values: Partial<CaseOpen>;
  onChange: (part: Partial<CaseOpen>) => void;
  problem: string | undefined;
  /** The half-written case is not needed any more. */
  onTalkEarly: (issue: Issue) => void;
}

export function EarlyConversationField(props: EarlyConversationFieldProps) {
  const may = useMay();
  const { issueId } = props.values;
  if (issueId !== undefined) return <FromIssue {...props} issueId={issueId} />;
  return may('partnership.talkEarly') ? <Asked {...props} /> : null;
}

function FromIssue(props: EarlyConversationFieldProps & { issueId: string }) {
  const { data } = useQuery(useDesk().partnership.issue.queryOptions({ input: { id: props.issueId } }));
  if (!data) return null;
  const { number, title, firstConversationOn, whyNoConversation, closedOn } = data.issue;
  return (
    <div className={classes.card}>
      <p>
        It grows out of {number}, “{title}”.{' '}
        {closedOn === null
          ? 'The issue ends as a case; nothing of the case is written on it.'
          : 'The issue has ended and stays as it is.'}
      </p>
      {firstConversationOn !== null && (
        <p className={classes.quiet}>
          It was talked about early, on <DayText day={firstConversationOn} />.
        </p>
      )}
      {firstConversationOn === null && whyNoConversation === '' && closedOn === null && (
        <TextField
          label="Why there was no early conversation"
          help="The other side may see this: no names."
          value={props.values.whyNoConversation ?? ''}
          onChange={(whyNoConversation) => props.onChange({ whyNoConversation })}
          maxLength={500}
          problem={props.problem}
        />
      )}
    </div>
  );
}

type Answer = 'unasked' | 'yes' | 'no';

function Asked({ values, onTalkEarly }: EarlyConversationFieldProps) {
  const { terms } = useWords();
  const [answer, setAnswer] = useState<Answer>('unasked');
  const talk = () => {
    const [who] = values.who ?? [];
    const question = (values.whatHappened ?? '').trim().slice(0, 500) || 'Asked for help';
    const named = who && 'lastName' in who ? { name: nameOf(who), phone: who.phone ?? '' } : {};
    askTalkEarly({
      enquiry: values.enquiryId
        ? { id: values.enquiryId }
        : { memberId: who && 'memberId' in who ? who.memberId : null, ...named, question },
      workplaceId: values.workplaceId,
      onDone: onTalkEarly,
    });
  };
  return (
    <div>
      <p id="early-conversation" style={{ marginBottom: 6, fontWeight: 600 }}>
        Has there been an early conversation with management?
      </p>
      <SegmentedControl
        aria-labelledby="early-conversation"
        data={[
          { value: 'unasked', label: 'Not asked' },
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'Not yet' },
        ]}
        value={answer}
        onChange={(chosen) => setAnswer(chosen as Answer)}
      />
      {answer === 'no' && (
        <div className={classes.card} style={{ marginTop: 10 }}>
          <p>
            A word with whoever can settle it, before anybody digs in, often saves the {terms.case}. Who asked stays in
            an enquiry; the issue names nobody. Mind the time limit all the same.
          </p>
          <div>
            <Button onClick={talk}>Talk early first</Button>
          </div>
        </div>
      )}
    </div>
  );
}

const nameOf = (who: { firstName?: string | undefined; lastName: string }): string =>
  `${who.firstName ?? ''} ${who.lastName}`.trim();
