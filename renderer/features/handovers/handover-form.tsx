// Who takes which of a rep's open cases, with the next date and every promise beside it. What nobody takes stays in sight.

import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { RepRow } from '../../../shared/contract/reps/posts.ts';
import { useClient, useDesk, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useDraft } from '../../app/use-draft.ts';
import { DayField } from '../../components/day-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Fields, FormActions, ProseField, SelectField } from '../../components/fields.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { SideHint, SideItem, SideList, TwoColumns } from '../../components/side-list.tsx';
import { HandoverCases } from './handover-cases.tsx';
import classes from './handovers.module.css';

type Preview = Outputs['handovers']['preview'];
type Make = Inputs['handovers']['make'];

interface Answers {
  why: Make['why'];
  awayUntil: string | null;
  note: string;
  /** The receiver of each case; a case that is not in it goes to nobody. */
  receivers: Record<string, string>;
}

const EMPTY: Answers = { why: 'leaving', awayUntil: null, note: '', receivers: {} };

interface HandoverFormProps {
  fromRepId: string;
  fromName: string;
  receivers: readonly RepRow[];
  onMade: () => void;
}

export function HandoverForm(props: HandoverFormProps) {
  const { fromRepId, receivers } = props;
  const client = useClient();
  const { terms } = useWords();
  const preview = useQuery(useDesk().handovers.preview.queryOptions({ input: { fromRepId } }));
  const draft = useDraft<Answers>(`handover:${fromRepId}`, EMPTY);
  const { value } = draft;
  const change = (part: Partial<Answers>) => draft.set((before) => ({ ...before, ...part }));
  const nameOf = (repId: string) => receivers.find(({ id }) => id === repId)?.name ?? '';
  const make = useAction(
    async (_client, inputs: Make[], signal) => {
      for (const input of inputs) {
        await client.handovers.make(input, { signal });
        // What is made already is not made again when a later one is refused.
        draft.set((before) => ({
          ...before,
          receivers: Object.fromEntries(Object.entries(before.receivers).filter(([id]) => !input.caseIds.includes(id))),
        }));
      }
      return inputs.length;
    },
    {
      done: (count, inputs) =>
        count === 1
          ? `Made. ${nameOf(inputs[0]?.toRepId ?? '')} is to accept it.`
          : `${count} handovers made. Each receiver is to accept theirs.`,
      onDone: () => void draft.forget().then(props.onMade),
    },
  );
  if (!draft.isLoaded || preview.isLoading) return null;
  if (!preview.data) return <ErrorBanner error={preview.error} onTryAgain={() => void preview.refetch()} />;
  const { cases, uncovered } = preview.data;
  const open = new Set(uncovered);
  const taken = cases.filter(({ id }) => open.has(id) && value.receivers[id] !== undefined);
  const byReceiver = new Map<string, string[]>();
  for (const { id } of taken) {
    const to = value.receivers[id] ?? '';
    byReceiver.set(to, [...(byReceiver.get(to) ?? []), id]);
  }
  const submit = () =>
    void make.run(
      [...byReceiver].map(([toRepId, caseIds]) => ({
        fromRepId,
        toRepId,
        why: value.why,
        awayUntil: value.why === 'away' ? value.awayUntil : null,
        caseIds,
        note: value.note,
      })),
    );
  const giveAll = (repId: string | null) =>
    change({
      receivers:
        repId === null
          ? value.receivers
          : { ...Object.fromEntries(uncovered.map((id) => [id, repId])), ...value.receivers },
    });
  if (cases.length === 0) {
    return (
      <EmptyState title={`${props.fromName} has no open ${terms.case}`}>Nothing has to be handed over.</EmptyState>
    );
  }
  return (
    <TwoColumns
      next={<LeftBehind preview={preview.data} receivers={value.receivers} />}
      nextLabel="Who is left with nobody"
    >
      <form
        aria-label={`Hand over ${terms.cases}`}
        onSubmit={(event) => {
          event.preventDefault();
          if (taken.length > 0) submit();
        }}
      >
        <div data-no-print>
          <Fields>
            <SegmentedControl
              aria-label="Why"
              className={classes.why}
              value={value.why}
              onChange={(why) => change({ why: why as Make['why'] })}
              data={[
                { value: 'leaving', label: `${props.fromName} leaves` },
                { value: 'away', label: 'is away for a while' },
              ]}
            />
            {value.why === 'away' && (
              <DayField
                label="The last day away"
                isOptional
                value={value.awayUntil}
                onChange={(awayUntil) => change({ awayUntil })}
                lean="future"
                help={`The ${terms.cases} come back by another handover.`}
              />
            )}
            <SelectField
              label="Whoever has nobody yet goes to"
              placeholder={`A ${terms.rep} for all that is not decided below`}
              options={receivers.map((rep) => ({ value: rep.id, label: `${rep.name}, ${rep.openCases} open` }))}
              value={null}
              onChange={giveAll}
            />
          </Fields>
        </div>
        <HandoverCases
          cases={cases}
          uncovered={open}
          receivers={receivers}
          chosen={value.receivers}
          onChoose={(caseId, repId) => {
            const { [caseId]: _before, ...rest } = value.receivers;
            change({ receivers: repId === null ? rest : { ...rest, [caseId]: repId } });
          }}
        />
        <div data-no-print>
          <ProseField
            label="What the receiver should know"
            help="What is not in the timeline: how to reach somebody, what to be careful about."
            value={value.note}
            onChange={(note) => change({ note })}
            minRows={2}
          />
          <ErrorBanner error={make.trouble} />
          <FormActions>
            <Button type="submit" variant="filled" loading={make.isRunning} disabled={taken.length === 0}>
              Hand over {taken.length === 0 ? terms.cases : inWords(taken.length, terms)}
              {byReceiver.size > 1 && ` to ${byReceiver.size} ${terms.reps}`}
            </Button>
            <SaveState state={draft.state} />
          </FormActions>
        </div>
      </form>
    </TwoColumns>
  );
}

const inWords = (count: number, terms: { case: string; cases: string }): string =>
  count === 1 ? `one ${terms.case}` : `${count.toLocaleString('en-GB')} ${terms.cases}`;

/** Cases that nobody takes and workplaces that nobody looks after: they stay in sight to the end. */
function LeftBehind({ preview, receivers }: { preview: Preview; receivers: Record<string, string> }) {
  const { caseTypes, terms } = useWords();
  const navigate = useNavigate();
  const left = preview.cases.filter(({ id }) => preview.uncovered.includes(id) && receivers[id] === undefined);
  return (
    <>
      <SideList title={left.length === 0 ? `Every ${terms.case} has somebody` : `With nobody yet, ${left.length}`}>
        {left.length === 0 && <SideHint>No {terms.member} falls between two chairs.</SideHint>}
        {left.map((each) => (
          <SideItem
            key={each.id}
            title={`${each.number} ${caseTypes[each.type]} · ${each.memberName}`}
            onOpen={() => void navigate({ to: '/cases/$id', params: { id: each.id } })}
          >
            {each.nextWhat ?? 'Nothing planned'}
          </SideItem>
        ))}
      </SideList>
      {preview.workplacesWithoutRep.length > 0 && (
        <SideList
          title={`${terms.workplaces[0]?.toUpperCase()}${terms.workplaces.slice(1)} that would have no ${terms.rep}`}
        >
          {preview.workplacesWithoutRep.map((place) => (
            <SideItem
              key={place.id}
              title={place.name}
              onOpen={() => void navigate({ to: '/members', search: { where: { workplaceId: { eq: place.id } } } })}
            >
              {place.members === 1
                ? `One ${terms.member}`
                : `${place.members.toLocaleString('en-GB')} ${terms.members}`}
            </SideItem>
          ))}
        </SideList>
      )}
    </>
  );
}
