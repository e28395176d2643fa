// The rules by which a forum meets: how often, the quorum, who chairs, how early papers go out. What contradicts itself is said
// while it is typed.

import { Checkbox, NumberInput } from '@mantine/core';
import { ChairModelSchema, type Forum } from '../../../../shared/domain/partnership/forums.ts';
import { chairModelWords } from '../../../../shared/domain/partnership/words-forums.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { intervalInWords, USUAL_INTERVALS } from '../../../../shared/rules/partnership/forums/interval.ts';
import { lintQuorum } from '../../../../shared/rules/partnership/forums/lint-quorum.ts';
import { quorumInWords } from '../../../../shared/rules/partnership/forums/quorum.ts';
import { useSession } from '../../../app/desk.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { HOW_TO_WRITE_A_TIME, readTime } from '../../cases/read-time.ts';
import type { ForumData } from './forum-page.tsx';
import { LintList } from './lint-list.tsx';
import classes from './new-forum.module.css';
import { SignatureFields, type SignatureValues, signaturesGiven, signaturesTyped } from './signature-fields.tsx';
import { useChangeForum } from './use-change-forum.ts';

export type Rules = Pick<
  Forum,
  | 'intervalDays'
  | 'toleranceDays'
  | 'papersWorkingDays'
  | 'minutesDays'
  | 'preMeetingWorkingDays'
  | 'usualTime'
  | 'usualPlace'
  | 'quorum'
  | 'chairModel'
  | 'reviewDue'
>;

export function RulesDialog({ data, onClose }: { data: ForumData; onClose: () => void }) {
  const { forum, seats } = data;
  const { intervalDays, toleranceDays, papersWorkingDays, minutesDays, preMeetingWorkingDays } = forum;
  const { usualTime, usualPlace, quorum, chairModel, reviewDue } = forum;
  const draft = useDialogDraft<Rules & { signed: SignatureValues }>(
    `forum-rules:${forum.id}`,
    {
      ...{ intervalDays, toleranceDays, papersWorkingDays, minutesDays, preMeetingWorkingDays },
      ...{ usualTime, usualPlace, quorum, chairModel, reviewDue },
      signed: signaturesTyped(forum.signed),
    },
    onClose,
  );
  const { value, change } = draft;
  const save = useChangeForum(() => 'The rules are saved.', draft.finish);
  if (!draft.isLoaded) return null;
  const open = seats.filter(({ isClosed }) => !isClosed);
  const found = lintQuorum({ quorum: value.quorum, seats: open });
  return (
    <FormDialog
      title="Rules"
      action="Save the rules"
      size="lg"
      draft={draft}
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() => {
        const { signed, usualTime: time, ...rules } = value;
        void save.run({
          id: forum.id,
          revision: forum.revision,
          ...rules,
          usualTime: readTime(time ?? ''),
          signed: signaturesGiven(signed),
        });
      }}
    >
      <RuleFields value={value} onChange={change} />
      <LintList findings={found} sound={`The quorum adds up. ${quorumInWords(value.quorum) ?? ''}`} />
      <SignatureFields
        label="The constitution was signed"
        value={value.signed}
        onChange={(signed) => change({ signed })}
      />
    </FormDialog>
  );
}

interface RuleFieldsProps {
  value: Rules;
  onChange: (change: Partial<Rules>) => void;
}

const CUSTOM = 'custom';

/** The same fields in the wizard and in the dialog. */
export function RuleFields({ value, onChange }: RuleFieldsProps) {
  const { branch } = useSession();
  const chairs = chairModelWords(branch?.words);
  const staffSide = sideWords(branch?.words).staff.toLowerCase();
  const { quorum } = value;
  const isUsual = USUAL_INTERVALS.includes(value.intervalDays);
  const inQuorum = (part: Partial<Rules['quorum']>) => onChange({ quorum: { ...quorum, ...part } });
  return (
    <>
      <div className={classes.pair}>
        <SelectField
          label="How often it meets"
          options={[
            ...USUAL_INTERVALS.map((days) => ({ value: String(days), label: capital(intervalInWords(days)) })),
            ...(isUsual ? [] : [{ value: CUSTOM, label: capital(intervalInWords(value.intervalDays)) }]),
          ]}
          value={isUsual ? String(value.intervalDays) : CUSTOM}
          onChange={(days) => days !== null && days !== CUSTOM && onChange({ intervalDays: Number(days) })}
        />
        <SelectField
          label="Who chairs"
          options={ChairModelSchema.options.map((model) => ({ value: model, label: chairs[model] }))}
          value={value.chairModel}
          onChange={(chairModel) => chairModel && onChange({ chairModel })}
        />
      </div>
      <fieldset style={{ margin: 0, padding: 0, border: 0 }}>
        <legend className="section-title" style={{ padding: 0, marginBottom: 6 }}>
          Quorum
        </legend>
        <div className={classes.three}>
          <Count label="In all" value={quorum.total} onChange={(total) => inQuorum({ total })} />
          <Count label="Of management" value={quorum.management} onChange={(management) => inQuorum({ management })} />
          <Count label={`Of the ${staffSide}`} value={quorum.staff} onChange={(staff) => inQuorum({ staff })} />
        </div>
        <Checkbox
          mt={10}
          label="Both co-chairs must be there"
          checked={quorum.areCoChairsRequired}
          onChange={(event) =>
            inQuorum({
              areCoChairsRequired: event.currentTarget.checked,
              ...(!event.currentTarget.checked && { isBesideCoChairs: false }),
            })
          }
        />
        {quorum.areCoChairsRequired && (
          <Checkbox
            mt={8}
            label="The numbers of each side are counted beside its co-chair"
            description="“Both co-chairs and three others of each side.”"
            checked={quorum.isBesideCoChairs}
            onChange={(event) => inQuorum({ isBesideCoChairs: event.currentTarget.checked })}
          />
        )}
      </fieldset>
      <div className={classes.three}>
        <Count
          label="Papers out before"
          unit="working days"
          value={value.papersWorkingDays}
          onChange={(papersWorkingDays) => onChange({ papersWorkingDays })}
        />
        <Count
          label="Minutes agreed within"
          unit="days"
          value={value.minutesDays}
          onChange={(minutesDays) => onChange({ minutesDays })}
        />
        <Count
          label="We meet by ourselves before"
          unit="working days"
          value={value.preMeetingWorkingDays}
          onChange={(preMeetingWorkingDays) => onChange({ preMeetingWorkingDays })}
        />
      </div>
      <div className={classes.pair}>
        <TextField
          label="Usual time"
          value={value.usualTime ?? ''}
          placeholder="14:00"
          help={HOW_TO_WRITE_A_TIME}
          onChange={(time) => onChange({ usualTime: time === '' ? null : time })}
        />
        <TextField
          label="Usual place"
          value={value.usualPlace}
          onChange={(usualPlace) => onChange({ usualPlace })}
          maxLength={500}
        />
      </div>
      <div className={classes.pair}>
        <Count
          label="A meeting counts as on time up to"
          unit="days either way"
          value={value.toleranceDays}
          onChange={(toleranceDays) => onChange({ toleranceDays })}
        />
        <DayField
          label="To be looked at again by"
          value={value.reviewDue}
          onChange={(reviewDue) => onChange({ reviewDue })}
          lean="future"
          isOptional
        />
      </div>
    </>
  );
}

function Count(props: { label: string; unit?: string; value: number; onChange: (value: number) => void }) {
  return (
    <NumberInput
      size="md"
      label={props.label}
      value={props.value}
      min={0}
      max={365}
      allowDecimal={false}
      allowNegative={false}
      suffix={props.unit ? ` ${props.unit}` : ''}
      onChange={(value) => typeof value === 'number' && props.onChange(value)}
    />
  );
}
