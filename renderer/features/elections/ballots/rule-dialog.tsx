// How a ballot is judged: each workplace for itself or together, important public services, and what the branch itself asks.

import { NumberInput, SegmentedControl } from '@mantine/core';
import type { BallotRule } from '../../../../shared/domain/elections/ballot-rule.ts';
import { ACT_OF_2025_BEGAN } from '../../../../shared/law/ballot-thresholds.ts';
import { useAction } from '../../../app/use-action.ts';
import { SelectField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import classes from './ballots.module.css';
import type { BallotResult } from './result-tab.tsx';

const SERVICES = [
  { value: 'unsaid', label: 'Nobody has said' },
  { value: 'yes', label: 'Yes, most of them' },
  { value: 'no', label: 'No' },
] as const;
type Service = (typeof SERVICES)[number]['value'];

export function RuleDialog({ data, onClose }: { data: BallotResult; onClose: () => void }) {
  const { id, revision, kind } = data.election;
  const { value, change, ...draft } = useDialogDraft<BallotRule>(`election:${id}:rule`, data.rule, onClose);
  const save = useAction((client, rule: BallotRule) => client.elections.keepBallotRule({ id, revision, ...rule }), {
    done: () => 'How it is judged is written down.',
    undoes: () => ({ collection: 'elections', id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const isForAction = kind === 'industrialAction';
  const service: Service =
    value.isImportantPublicService === null ? 'unsaid' : value.isImportantPublicService ? 'yes' : 'no';
  return (
    <FormDialog
      draft={draft}
      title="How it is judged"
      action="Save it"
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() => void save.run(value)}
    >
      {isForAction && data.tally.nation !== 'united-states' && (
        <div>
          <SegmentedControl
            aria-label="Several workplaces"
            value={value.isEachForItself ? 'each' : 'together'}
            onChange={(next) => change({ isEachForItself: next === 'each' })}
            data={[
              { value: 'together', label: 'All workplaces together' },
              { value: 'each', label: 'Each for itself' },
            ]}
          />
          <p className={classes.hint}>
            Which it is follows from whom the union balloted (sections 228 and 228A): its office says.
          </p>
        </div>
      )}
      {isForAction &&
        data.tally.on < ACT_OF_2025_BEGAN &&
        (data.tally.nation === 'england-and-wales' || data.tally.nation === 'scotland') && (
          <SelectField
            label="Are most of those entitled engaged in important public services?"
            help="Health, education of under 17s, fire, transport, nuclear decommissioning, borders: regulations say which. Asked of ballots that opened before 18 February 2026."
            options={SERVICES}
            value={service}
            onChange={(next) => change({ isImportantPublicService: next === 'unsaid' ? null : next === 'yes' })}
          />
        )}
      <Percent
        label="Turnout that the branch itself asks"
        value={value.ownTurnout}
        onChange={(ownTurnout) => change({ ownTurnout })}
      />
      <Percent
        label="Support that the branch itself asks"
        value={value.ownSupport}
        onChange={(ownSupport) => change({ ownSupport })}
      />
      {value.ownSupport !== null && (
        <SegmentedControl
          aria-label="Support of whom"
          value={value.ownSupportOf}
          onChange={(next) => change({ ownSupportOf: next as BallotRule['ownSupportOf'] })}
          data={[
            { value: 'voting', label: 'Of those voting' },
            { value: 'entitled', label: 'Of everybody entitled' },
          ]}
        />
      )}
    </FormDialog>
  );
}

const Percent = (props: { label: string; value: number | null; onChange: (percent: number | null) => void }) => (
  <NumberInput
    label={props.label}
    description="Nothing is asked while it is empty."
    inputWrapperOrder={['label', 'input', 'error', 'description']}
    hideControls
    suffix="%"
    min={0}
    max={100}
    decimalScale={2}
    clampBehavior="strict"
    value={props.value ?? ''}
    onChange={(next) => props.onChange(typeof next === 'number' ? next : next === '' ? null : Number(next))}
  />
);
