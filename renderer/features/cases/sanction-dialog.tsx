// What the employer did and until when it stands, and the level of the manager who decided: like cases are found by both.

import { type SanctionKind, SanctionKindSchema } from '../../../shared/domain/case-results.ts';
import { managerLevelWords, sanctionWords } from '../../../shared/domain/casework-words.ts';
import { type ManagerLevel, ManagerLevelSchema } from '../../../shared/domain/intake.ts';
import { DayField } from '../../components/day-field.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import { type CaseAsked, useCaseUpdate } from './use-case-question.ts';

export const sanctionOptions = SanctionKindSchema.options.map((value) => ({ value, label: sanctionWords[value] }));
export const levelOptions = ManagerLevelSchema.options.map((value) => ({ value, label: managerLevelWords[value] }));

interface Answers {
  kind: SanctionKind | null;
  from: string | null;
  endsOn: string | null;
  note: string;
  managerLevel: ManagerLevel | null;
}

export function SanctionDialog(asked: CaseAsked) {
  const question = useCaseUpdate<Answers>(asked, {
    key: 'sanction',
    read: ({ sanction, managerLevel }) => ({
      kind: sanction?.kind ?? null,
      from: sanction?.from ?? null,
      endsOn: sanction?.endsOn ?? null,
      note: sanction?.note ?? '',
      managerLevel,
    }),
    done: (on) => (on.sanction ? `${sanctionWords[on.sanction.kind]}: recorded.` : 'The level is recorded.'),
  });
  const { value, change, issueFor } = question;
  const { kind, from, endsOn, note, managerLevel } = value;
  const hasEnd = kind !== null && kind !== 'none' && kind !== 'dismissal';
  const save = () => {
    const sanction = kind === null ? null : { kind, from, endsOn: hasEnd ? endsOn : null, note };
    void question.save({ sanction, managerLevel });
  };
  return (
    <CaseQuestionDialog
      question={question}
      title="The sanction"
      action="Record the sanction"
      isWaiting={kind === null}
      fields={['sanction']}
      theirsInWords={(theirs) => (theirs.kind ? sanctionWords[theirs.kind] : 'None recorded')}
      onSubmit={save}
    >
      <SelectField
        label="What the employer did"
        options={sanctionOptions}
        value={kind}
        onChange={(next) => change({ kind: next })}
        problem={issueFor('sanction', 'kind')}
      />
      {kind !== 'none' && (
        <DayField
          label="From"
          value={from}
          onChange={(day) => change({ from: day })}
          lean="past"
          problem={issueFor('sanction', 'from')}
        />
      )}
      {hasEnd && (
        <DayField
          label="Stands until"
          help="The last day on which it counts. Leave it empty if it has no end."
          value={endsOn}
          onChange={(day) => change({ endsOn: day })}
          lean="future"
          problem={issueFor('sanction', 'endsOn')}
        />
      )}
      <SelectField
        label="Level of the manager who decided"
        isOptional
        clearable
        options={levelOptions}
        value={managerLevel}
        onChange={(level) => change({ managerLevel: level })}
      />
      <TextField
        label="Note"
        value={note}
        onChange={(text) => change({ note: text })}
        maxLength={500}
        problem={issueFor('sanction', 'note')}
        autoComplete="off"
      />
    </CaseQuestionDialog>
  );
}
