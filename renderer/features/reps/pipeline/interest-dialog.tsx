// Writing down that somebody might stand: who, for what, what was said and when to talk again.

import { useQuery } from '@tanstack/react-query';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { PipelineRow } from '../../../../shared/contract/reps/pipeline.ts';
import { type Interest, type RepKind, RepKindSchema } from '../../../../shared/domain/reps/posts.ts';
import { useDesk, useToday, useWords } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useKindWords } from '../../../app/use-kind-words.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { MemberChoice } from '../../../components/member-choice.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { usePlaceChoices } from '../../members/place-choices.ts';

/** What is known before anybody writes. */
export interface InterestBegins {
  member?: { id: string; name: string };
  workplaceId?: string;
  postId?: string;
}

interface InterestDialogProps {
  /** null: somebody new. */
  row: Pick<PipelineRow, 'interest' | 'name'> | null;
  begins: InterestBegins;
  onClose: () => void;
}

type Values = Pick<Interest, 'memberId' | 'name' | 'saidOn' | 'heardBy' | 'note' | 'talkAgainOn'> & {
  /** A post's id, or a kind of post. */
  aim: string;
  workplaceId: string | null;
};

const isKind = (aim: string): aim is RepKind => RepKindSchema.safeParse(aim).success;

export function InterestDialog({ row, begins, onClose }: InterestDialogProps) {
  const desk = useDesk();
  const today = useToday();
  const { terms } = useWords();
  const kinds = useKindWords();
  const { workplaces } = usePlaceChoices();
  const posts = useQuery(desk.reps.posts.queryOptions({ input: { page: { offset: 0, limit: 500 } } }));
  const known = row?.interest ?? null;
  const initial: Values = {
    memberId: known?.memberId ?? begins.member?.id ?? null,
    name: known?.name ?? '',
    aim: known?.postId ?? known?.kind ?? begins.postId ?? 'rep',
    workplaceId: known?.workplaceIds[0] ?? begins.workplaceId ?? null,
    saidOn: known?.saidOn ?? today,
    heardBy: known?.heardBy ?? '',
    note: known?.note ?? '',
    talkAgainOn: known?.talkAgainOn ?? null,
  };
  const about = known?.id ?? `new:${begins.member?.id ?? ''}:${begins.postId ?? ''}:${begins.workplaceId ?? ''}`;
  const { value, change, ...draft } = useDialogDraft<Values>(`interest:${about}`, initial, onClose);
  const save = useAction((client, input: Inputs['reps']['keepInterest']) => client.reps.keepInterest(input), {
    done: () => 'It is written down that they might stand.',
    undoes: ({ id }) => ({ collection: 'interests', id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const { aim, workplaceId, ...rest } = value;
  const post = posts.data?.rows.find(({ id }) => id === aim);
  const several = known !== null && known.workplaceIds.length > 1;
  return (
    <FormDialog
      draft={draft}
      title={known === null ? 'Somebody might stand' : `${row?.name ?? ''} might stand`}
      sentence={known === null ? 'Nobody is nominated by it: it helps to keep talking.' : undefined}
      action="Write it down"
      isRunning={save.isRunning}
      isWaiting={value.memberId === null && value.name.trim() === ''}
      trouble={save.trouble}
      isSaidByFields={['memberId', 'talkAgainOn', 'saidOn'].some((field) => save.issueFor(field) !== undefined)}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({
          ...(known && { id: known.id, revision: known.revision }),
          ...rest,
          ...(isKind(aim) ? { kind: aim, postId: null } : { postId: aim, ...(post && { kind: post.kind }) }),
          ...(several || workplaceId === null ? {} : { workplaceIds: [workplaceId] }),
        })
      }
    >
      <MemberChoice
        label={`Which ${terms.member}`}
        search={begins.member?.name ?? (known?.memberId ? (row?.name ?? '') : '')}
        value={value.memberId}
        onChange={(memberId) => change({ memberId })}
        problem={save.issueFor('memberId')}
      />
      {value.memberId === null && (
        <TextField
          label={`Not a ${terms.member} yet: their name`}
          help="They have to join before they can stand."
          value={value.name}
          onChange={(name) => change({ name })}
          maxLength={500}
        />
      )}
      <SelectField
        label="For what"
        options={[
          ...(posts.data?.rows ?? []).map(({ id, called, workplaces: places }) => ({
            value: id,
            label: [called, places.slice(0, 2).join(', ')].filter(Boolean).join(', '),
          })),
          ...RepKindSchema.options
            .filter((kind) => kind !== 'employedOfficial')
            .map((kind) => ({ value: kind as string, label: `Any post: ${kinds.called(kind)}` })),
        ]}
        value={aim}
        onChange={(next) => next !== null && change({ aim: next })}
      />
      <ProseField
        label="What was said"
        isOptional
        minRows={2}
        value={value.note}
        onChange={(note) => change({ note })}
      />
      <DayField
        label="Talk again on"
        isOptional
        help="It stands on Today then."
        value={value.talkAgainOn}
        onChange={(talkAgainOn) => change({ talkAgainOn })}
        problem={save.issueFor('talkAgainOn')}
      />
      <FoldedFields what={`${terms.workplace}, the day, who heard it`}>
        {!several && (
          <SelectField
            label={`For which ${terms.workplace}`}
            help={known === null ? `Left empty: where the ${terms.member} works, or the post’s own.` : undefined}
            options={workplaces}
            value={workplaceId}
            onChange={(next) => change({ workplaceId: next })}
            clearable
          />
        )}
        <DayField
          label="They said it on"
          lean="past"
          value={value.saidOn}
          onChange={(saidOn) => saidOn !== null && change({ saidOn })}
          problem={save.issueFor('saidOn')}
        />
        <TextField
          label="Who asked them or heard it"
          isOptional
          value={value.heardBy}
          onChange={(heardBy) => change({ heardBy })}
          maxLength={500}
        />
      </FoldedFields>
    </FormDialog>
  );
}
