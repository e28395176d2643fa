// How a negotiation ended: agreed, with a draft of the agreement made of it; failed to agree, with the dispute that begins; or
// closed without a result.

import { Checkbox, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import { useDesk, useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { DisputeRouteLine, needsDays, StageDays } from '../meetings/dispute-route-line.tsx';
import classes from './life.module.css';

type Close = Inputs['negotiations']['close'];

const NONE = 'none';
const EVERY = { offset: 0, limit: 200 };

interface Values {
  how: Close['how'];
  on: string | null;
  makesAgreement: boolean;
  title: string;
  effectiveFrom: string | null;
  expiresOn: string | null;
  supersedesId: string | null;
  beginsDispute: boolean;
  days: number | null;
}

export function CloseDialog({ page, onClose }: { page: NegotiationPage; onClose: () => void }) {
  const { negotiation, items } = page;
  const { id, revision, number, title, employerIds, agreementId } = negotiation;
  const today = useToday();
  const desk = useDesk();
  const navigate = useNavigate();
  const open = items.filter(({ state }) => state === 'open');
  const agreed = items.filter(({ state }) => state === 'agreed');
  const initial: Values = {
    how: open.length === 0 && agreed.length > 0 ? 'agreed' : 'closed',
    on: today,
    makesAgreement: true,
    ...{ title, effectiveFrom: null, expiresOn: null, supersedesId: null },
    ...{ beginsDispute: true, days: null },
  };
  const draft = useDialogDraft<Values>(`negotiation:${id}:close`, initial, onClose);
  const route = useQuery(desk.negotiations.disputeRoute.queryOptions({ input: { id } })).data;
  const others = useQuery(
    desk.agreements.list.queryOptions({
      input: { page: EVERY, ...(employerIds[0] !== undefined && { employerId: employerIds[0] }) },
    }),
  );
  const close = useAction((client, input: Close, signal) => client.negotiations.close(input, { signal }), {
    done: (_, { how }) =>
      how === 'agreed'
        ? `${number} is agreed.`
        : how === 'failedToAgree'
          ? `${number} ended without agreement.`
          : `${number} is closed.`,
    undoes: () => ({ collection: 'negotiations', id }),
    onDone: ({ agreementId: made, disputeId }) => {
      draft.finish();
      if (made !== null && made !== agreementId)
        void navigate({ to: '/partnership/agreements/$id', params: { id: made } });
      else if (disputeId !== null) void navigate({ to: '/partnership/issues/$id', params: { id: disputeId } });
    },
  });
  if (!draft.isLoaded) return null;
  const { value, change } = draft;
  const isAsked = needsDays(route);
  const submit = () => {
    const { how, on, makesAgreement, beginsDispute, days, ...agreement } = value;
    void close.run({
      ...{ id, revision, how },
      ...(on !== null && { on }),
      ...(how === 'agreed' && makesAgreement && agreed.length > 0 && { agreement: withTitle(agreement) }),
      ...(how === 'failedToAgree' && beginsDispute && { dispute: days === null ? {} : { days } }),
    });
  };
  return (
    <FormDialog
      draft={draft}
      size="lg"
      title="How it ended"
      action="Close it"
      isRunning={close.isRunning}
      isWaiting={value.how === 'failedToAgree' && value.beginsDispute && isAsked && value.days === null}
      trouble={close.trouble}
      onClose={draft.leave}
      onSubmit={submit}
    >
      <Radio.Group aria-label="How it ended" value={value.how} onChange={(how) => change({ how: how as Close['how'] })}>
        <Radio
          value="agreed"
          label="Agreed"
          description={open.length === 0 ? undefined : `Still open: ${open.map((item) => item.title).join(', ')}`}
          mb={10}
        />
        <Radio value="failedToAgree" label="The sides failed to agree" mb={10} />
        <Radio value="closed" label="Without a result: overtaken, or taken up elsewhere" />
      </Radio.Group>
      <DayField
        label="On"
        lean="past"
        value={value.on}
        onChange={(on) => change({ on })}
        problem={close.issueFor('on')}
      />
      {value.how === 'agreed' && agreed.length > 0 && (
        <>
          <Checkbox
            label={`Make a draft agreement of what was agreed: ${agreed.map((item) => item.title).join(', ')}`}
            checked={value.makesAgreement}
            onChange={(event) => change({ makesAgreement: event.currentTarget.checked })}
          />
          {value.makesAgreement && (
            <>
              <TextField
                label="Called"
                maxLength={500}
                value={value.title}
                onChange={(text) => change({ title: text })}
              />
              <div className={classes.pair}>
                <DayField
                  label="In force from"
                  isOptional
                  value={value.effectiveFrom}
                  onChange={(effectiveFrom) => change({ effectiveFrom })}
                />
                <DayField
                  label="Until"
                  isOptional
                  lean="future"
                  value={value.expiresOn}
                  onChange={(expiresOn) => change({ expiresOn })}
                  problem={close.issueFor('agreement', 'expiresOn')}
                />
              </div>
              <SelectField<string>
                label="It takes the place of"
                options={[
                  { value: NONE, label: 'No other agreement' },
                  ...(others.data?.rows ?? []).map((row) => ({ value: row.id, label: row.title })),
                ]}
                value={value.supersedesId ?? NONE}
                onChange={(chosen) => change({ supersedesId: chosen === NONE ? null : chosen })}
              />
            </>
          )}
        </>
      )}
      {value.how === 'failedToAgree' && (
        <>
          <Checkbox
            label="Begin a dispute about what is open"
            checked={value.beginsDispute}
            onChange={(event) => change({ beginsDispute: event.currentTarget.checked })}
          />
          {value.beginsDispute && route && (
            <>
              <DisputeRouteLine route={route} />
              {isAsked && (
                <StageDays
                  days={value.days}
                  onChange={(days) => change({ days })}
                  problem={close.issueFor('dispute', 'days')}
                />
              )}
            </>
          )}
        </>
      )}
    </FormDialog>
  );
}

function withTitle({ title, ...rest }: Pick<Values, 'title' | 'effectiveFrom' | 'expiresOn' | 'supersedesId'>) {
  return { ...rest, ...(title.trim() !== '' && { title }) };
}
