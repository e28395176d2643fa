// The union certified somebody as a companion: who, by whom, in writing, and when it looks at it again.

import { Button, Checkbox } from '@mantine/core';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { CertificationRow } from '../../../../shared/contract/reps/training.ts';
import type { Certification } from '../../../../shared/domain/reps/training.ts';
import { basisWords } from '../../../../shared/domain/reps/words-training.ts';
import { useSession, useToday } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { KeptFiles } from './kept-files.tsx';
import { PeopleField } from './people-field.tsx';

const BASES = (['both', 'experience', 'training'] as const).map((value) => ({ value, label: basisWords[value] }));

interface CertifyDialogProps {
  row?: CertificationRow;
  memberId?: string;
  onClose: () => void;
}

export function CertifyDialog({ row, memberId, onClose }: CertifyDialogProps) {
  const today = useToday();
  const { branch } = useSession();
  const was = row?.certification;
  const draft = useDialogDraft(
    `certify:${was?.id ?? memberId ?? 'new'}`,
    {
      memberId: was?.memberId ?? memberId ?? '',
      by: was?.by ?? '',
      certifiedOn: (was?.certifiedOn ?? today) as string | null,
      basis: was?.basis ?? ('both' as Certification['basis']),
      isInWriting: was?.isInWriting ?? true,
      reviewOn: was?.reviewOn ?? null,
      withdrawnOn: was?.withdrawnOn ?? null,
      note: was?.note ?? '',
    },
    onClose,
  );
  const { value, change } = draft;
  const undoes = ({ id }: Certification) => ({ collection: 'certifications' as const, id });
  const certify = useAction((client, input: Inputs['reps']['certify']) => client.reps.certify(input), {
    done: () => 'The certification is written down.',
    undoes,
    onDone: draft.finish,
  });
  const save = useAction(
    (client, input: Inputs['reps']['changeCertification']) => client.reps.changeCertification(input),
    { done: () => 'The certification is changed.', undoes, onDone: draft.finish },
  );
  const paper = useAction((client, id: string) => client.reps.certificate({ id }), { onDone: saveDownload });
  if (!draft.isLoaded) return null;
  const action = was === undefined ? certify : save;
  const submit = () => {
    const { memberId: whom, withdrawnOn, reviewOn, ...rest } = value;
    const given = { ...rest, certifiedOn: value.certifiedOn! };
    if (was !== undefined) {
      void save.run({ id: was.id, revision: was.revision, ...given, reviewOn, withdrawnOn });
    } else void certify.run({ memberId: whom, ...given, ...(reviewOn !== null && { reviewOn }) });
  };
  return (
    <FormDialog
      title={row ? `Certification of ${row.name}` : 'Certify somebody to accompany'}
      sentence={
        row || branch?.nation === 'united-states'
          ? undefined
          : 'An official whom the union has certified in writing may go into disciplinary and grievance hearings at any employer.'
      }
      action={was === undefined ? 'Write it down' : 'Change it'}
      draft={draft}
      isRunning={action.isRunning}
      isWaiting={value.memberId === '' || value.by.trim() === '' || value.certifiedOn === null}
      trouble={action.trouble ?? paper.trouble}
      isSaidByFields={(['certifiedOn', 'reviewOn', 'withdrawnOn'] as const).some(
        (field) => action.issueFor(field) !== undefined,
      )}
      onClose={draft.leave}
      onSubmit={submit}
    >
      {!row && !memberId && (
        <PeopleField
          label="Who"
          value={value.memberId === '' ? [] : [value.memberId]}
          onChange={(ids) => change({ memberId: ids.at(-1) ?? '' })}
        />
      )}
      <TextField
        label="Certified by"
        help="Who did it for the union: the regional secretary, the branch committee."
        value={value.by}
        onChange={(by) => change({ by })}
      />
      <DayField
        label="On"
        lean="past"
        value={value.certifiedOn}
        onChange={(certifiedOn) => change({ certifiedOn })}
        problem={action.issueFor('certifiedOn')}
      />
      <Checkbox
        label="In writing"
        description="Only what is in writing counts at the hearing of another employer’s worker."
        checked={value.isInWriting}
        onChange={(event) => change({ isInWriting: event.currentTarget.checked })}
      />
      <SelectField
        label="Because of"
        options={BASES}
        value={value.basis}
        onChange={(basis) => basis && change({ basis })}
      />
      <DayField
        label="The union looks at it again"
        lean="future"
        help={
          was === undefined
            ? 'The union’s own day; empty: as the rule book has it. Passed, the certification still stands in law.'
            : 'The union’s own day. Passed, the certification still stands in law.'
        }
        value={value.reviewOn}
        onChange={(reviewOn) => change({ reviewOn })}
        problem={action.issueFor('reviewOn')}
      />
      {was && (
        <DayField
          label="Withdrawn"
          lean="past"
          help="From this day on it is none any more. Empty: it stands."
          value={value.withdrawnOn}
          onChange={(withdrawnOn) => change({ withdrawnOn })}
          problem={action.issueFor('withdrawnOn')}
        />
      )}
      <ProseField label="Note" value={value.note} onChange={(note) => change({ note })} minRows={2} />
      {was && (
        <div>
          <KeptFiles
            on={{ collection: 'certifications', id: was.id }}
            revision={was.revision}
            files={was.papers}
            about="the certification"
          />
          {was.withdrawnOn === null && (
            <Button size="compact-md" variant="subtle" loading={paper.isRunning} onClick={() => void paper.run(was.id)}>
              A certificate to be signed, as PDF
            </Button>
          )}
        </div>
      )}
    </FormDialog>
  );
}
