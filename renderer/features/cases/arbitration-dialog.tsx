// United States: whether to arbitrate and why, the demand, and the panel with its strikes until one name is left.

import { ActionIcon, Button, Input, SegmentedControl } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import type { Arbitration } from '../../../shared/domain/case-results.ts';
import { useToday } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { ProseField, TextField } from '../../components/fields.tsx';
import classes from './arbitration-dialog.module.css';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import { type CaseAsked, useCaseUpdate } from './use-case-question.ts';

type Panelist = Arbitration['panel'][number];

const NOTHING: Arbitration = {
  merit: 'notDecided',
  reasons: '',
  decidedBy: '',
  decidedOn: null,
  demandedOn: null,
  panel: [],
  hearingOn: null,
  awardOn: null,
};

const OPEN = 'open';

export function ArbitrationDialog(asked: CaseAsked) {
  const today = useToday();
  const question = useCaseUpdate<Arbitration>(asked, {
    key: 'arbitration',
    read: (on) => on.arbitration ?? NOTHING,
    done: () => 'The arbitration is recorded.',
  });
  const { value, change, issueFor } = question;
  const isDecided = value.merit !== 'notDecided';
  const setPanel = (index: number, part: Partial<Panelist>) =>
    change({ panel: value.panel.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  const save = () =>
    void question.save({
      arbitration: {
        ...value,
        decidedOn: isDecided ? (value.decidedOn ?? today) : null,
        panel: value.panel.filter(({ name }) => name.trim() !== ''),
      },
    });
  return (
    <CaseQuestionDialog
      question={question}
      title="Arbitration"
      sentence="The decision and its reasons are written down for every grievance alike."
      action="Record it"
      size="lg"
      isWaiting={isDecided && value.reasons.trim() === ''}
      fields={['arbitration']}
      theirsInWords={(theirs) => theirs.reasons}
      onSubmit={save}
    >
      <Input.Wrapper label="On the merits" labelElement="div">
        <div>
          <SegmentedControl
            aria-label="On the merits"
            value={value.merit}
            onChange={(merit) => change({ merit: merit as Arbitration['merit'] })}
            data={[
              { value: 'notDecided', label: 'Not decided yet' },
              { value: 'arbitrate', label: 'Arbitrate' },
              { value: 'doNotArbitrate', label: 'Do not arbitrate' },
            ]}
          />
        </div>
      </Input.Wrapper>
      {isDecided && (
        <>
          <ProseField
            label="The reasons"
            value={value.reasons}
            onChange={(reasons) => change({ reasons })}
            problem={issueFor('arbitration', 'reasons')}
            minRows={2}
          />
          <TextField
            label="Decided by"
            value={value.decidedBy}
            onChange={(decidedBy) => change({ decidedBy })}
            maxLength={500}
            autoComplete="off"
          />
        </>
      )}
      {value.merit === 'arbitrate' && (
        <>
          <DayField
            label="Arbitration demanded on"
            value={value.demandedOn}
            onChange={(demandedOn) => change({ demandedOn })}
            lean="past"
            offersToday
            problem={issueFor('arbitration', 'demandedOn')}
          />
          <fieldset className={classes.panel}>
            <legend>The panel</legend>
            {value.panel.map((panelist, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names have no identity but their place on the panel
              <div key={index} className={classes.panelist}>
                <TextField
                  label={`Name ${index + 1}`}
                  value={panelist.name}
                  onChange={(name) => setPanel(index, { name })}
                  maxLength={500}
                  autoComplete="off"
                />
                <SegmentedControl
                  aria-label={`Struck: ${panelist.name || `name ${index + 1}`}`}
                  size="sm"
                  value={panelist.struckBy ?? OPEN}
                  onChange={(by) => setPanel(index, { struckBy: by === OPEN ? null : (by as Panelist['struckBy']) })}
                  data={[
                    { value: OPEN, label: 'Stays' },
                    { value: 'union', label: 'Struck by us' },
                    { value: 'employer', label: 'By them' },
                  ]}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={34}
                  aria-label={`Take ${panelist.name || `name ${index + 1}`} off the panel`}
                  onClick={() => change({ panel: value.panel.filter((_, at) => at !== index) })}
                >
                  <X size={16} aria-hidden />
                </ActionIcon>
              </div>
            ))}
            <Button
              variant="subtle"
              size="compact-md"
              ml={-8}
              leftSection={<Plus size={15} aria-hidden />}
              onClick={() => change({ panel: [...value.panel, { name: '', struckBy: null }] })}
            >
              Add a name
            </Button>
          </fieldset>
          <DayField
            label="Hearing on"
            value={value.hearingOn}
            onChange={(hearingOn) => change({ hearingOn })}
            lean="near"
          />
          <DayField label="Award on" value={value.awardOn} onChange={(awardOn) => change({ awardOn })} lean="past" />
        </>
      )}
    </CaseQuestionDialog>
  );
}
