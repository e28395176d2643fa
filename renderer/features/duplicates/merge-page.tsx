// Two records side by side: where they differ a person picks, everything else of both is kept. One step, undone exactly.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { MergeField } from '../../../shared/contract/member-duplicates.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import shared from '../../components/import.module.css';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SideHint, SideItem, SideList, TwoColumns } from '../../components/side-list.tsx';
import { fullName } from '../members/member-words.ts';
import classes from './duplicates.module.css';

type Preview = Outputs['members']['previewMerge'];
type Row = Preview['fields'][number];
type Side = 'keep' | 'other';

/** Of these both sides' lines are kept: the pick says which holds where they contradict each other. */
const DATED: ReadonlySet<MergeField> = new Set(['standings', 'categories', 'payments', 'bands', 'jobs']);

export function MergePage() {
  const { keep, other } = useSearch({ from: '/members/merge' });
  if (keep === undefined || other === undefined) {
    return (
      <>
        <PageHeader
          title="Merge two records"
          trail={[
            { label: 'Members', to: '/members' },
            { label: 'Duplicates', to: '/members/duplicates' },
            { label: 'Merge' },
          ]}
          sentence="Choose a pair that may be one person first."
        />
        <LinkButton to="/members/duplicates">See the duplicates</LinkButton>
      </>
    );
  }
  return <Merging key={`${keep} ${other}`} keepId={keep} otherId={other} />;
}

function Merging({ keepId, otherId }: { keepId: string; otherId: string }) {
  const desk = useDesk();
  const navigate = useNavigate();
  const [picks, setPicks] = useState<Partial<Record<MergeField, Side>>>({});
  const preview = useQuery(desk.members.previewMerge.queryOptions({ input: { keepId, otherId, picks } }));
  // What is shown stays while the next pick is worked out.
  const [held, setHeld] = useState<Preview | null>(null);
  if (preview.data && preview.data !== held) setHeld(preview.data);
  const found = preview.data ?? held;
  // A pick stands at once; what it makes of the rest follows.
  const data = found && {
    ...found,
    fields: found.fields.map((row) => ({ ...row, pick: picks[row.field] ?? row.pick })),
  };
  const merge = useAction((client, input: Inputs['members']['merge']) => client.members.merge(input), {
    done: ({ member }) => `${fullName(member)} is one record now.`,
    undoes: ({ seq }) => ({ seq }),
    onDone: ({ member }) => void navigate({ to: '/members/$id', params: { id: member.id }, replace: true }),
  });
  const apart = useAction((client, input: Inputs['members']['notTheSame']) => client.members.notTheSame(input), {
    done: () => 'Kept as two people: this pair is not proposed again.',
    undoes: ({ seq }) => ({ seq }),
    onDone: () => void navigate({ to: '/members/duplicates', replace: true }),
  });
  const swap = () => void navigate({ to: '/members/merge', search: { keep: otherId, other: keepId }, replace: true });
  return (
    <>
      <PageHeader
        title="Merge two records"
        trail={[
          { label: 'Members', to: '/members' },
          { label: 'Duplicates', to: '/members/duplicates' },
          { label: 'Merge' },
        ]}
        sentence="Pick what is right where they differ. What is not picked stays in the record as a former value."
        actions={
          <>
            <Button variant="subtle" onClick={swap}>
              Keep the other record
            </Button>
            <Button disabled={apart.isRunning} onClick={() => void apart.run({ aId: keepId, bId: otherId })}>
              They are two people
            </Button>
          </>
        }
      />
      <ErrorBanner error={preview.error} onTryAgain={() => void preview.refetch()} />
      <ErrorBanner error={merge.trouble ?? apart.trouble} />
      {data && (
        <TwoColumns next={<Along data={data} />} nextLabel="What comes along">
          <Fields data={data} onPick={(field, side) => setPicks((now) => ({ ...now, [field]: side }))} />
          <div className={shared.foot} data-no-print>
            <p className={classes.same}>One step: it can be undone, and both records are then as they were.</p>
            <div className={shared.footActions}>
              <Button onClick={() => void navigate({ to: '/members/duplicates' })}>Cancel</Button>
              <Button
                variant="filled"
                disabled={merge.isRunning || preview.isFetching}
                onClick={() =>
                  void merge.run({
                    keep: { id: data.keep.id, revision: data.keep.revision },
                    other: { id: data.other.id, revision: data.other.revision },
                    picks: Object.fromEntries(
                      data.fields
                        .filter(({ isSame, field }) => !isSame && !isProse(field))
                        .map(({ field, pick }) => [field, pick]),
                    ),
                  })
                }
              >
                Merge into {fullName(data.merged)}
              </Button>
            </div>
          </div>
        </TwoColumns>
      )}
    </>
  );
}

/** Both texts are kept under one another: there is nothing to pick. */
const isProse = (field: MergeField): boolean => field === 'notes' || field === 'accessNeeds';

function Fields({ data, onPick }: { data: Preview; onPick: (field: MergeField, side: Side) => void }) {
  const { terms } = useWords();
  const differing = data.fields.filter(({ isSame }) => !isSame);
  const same = data.fields.filter(({ isSame }) => isSame);
  return (
    <table className={classes.merge} aria-label={`The two records of one ${terms.member}`}>
      <thead>
        <tr>
          <td />
          {(['keep', 'other'] as const).map((side) => (
            <th key={side} scope="col">
              <span className={classes.head}>
                <span className={classes.headName}>{fullName(data[side])}</span>
                <span className={classes.same}>{side === 'keep' ? 'This record stays' : 'This one goes into it'}</span>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...differing, ...same].map((row) => (
          <tr key={row.field}>
            <th scope="row">{row.label}</th>
            {row.isSame ? (
              <td colSpan={2} className={classes.same}>
                <span className={classes.value}>{row.keep}</span>
                <span className="visually-hidden"> in both</span>
              </td>
            ) : (
              (['keep', 'other'] as const).map((side) => (
                <Cell key={side} row={row} side={side} onPick={() => onPick(row.field, side)} />
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ row, side, onPick }: { row: Row; side: Side; onPick: () => void }) {
  const value = row[side];
  if (isProse(row.field)) {
    return (
      <td>
        <span className={classes.value}>{value || <span className={classes.empty}>Nothing</span>}</span>
      </td>
    );
  }
  const isPicked = row.pick === side;
  return (
    <td className={isPicked ? classes.picked : undefined}>
      <label className={classes.choice}>
        <input
          type="radio"
          name={row.field}
          checked={isPicked}
          onChange={onPick}
          aria-label={`${row.label}: ${value || 'nothing'}`}
        />
        <span className={classes.value}>
          {value || <span className={classes.empty}>{DATED.has(row.field) ? 'None' : 'Nothing'}</span>}
        </span>
      </label>
    </td>
  );
}

function Along({ data }: { data: Preview }) {
  const { terms } = useWords();
  return (
    <>
      <SideList title="Comes along">
        {data.comesAlong.map((what) => (
          <SideItem key={what} title={what} />
        ))}
        {data.comesAlong.length === 0 && <SideHint>The other record has no {terms.cases}, posts or letters.</SideHint>}
      </SideList>
      <SideList title="Kept of both">
        <SideItem title="Dated lines">
          Standing, category, payment, band and jobs of both are kept; what you pick holds on days on which they
          contradict each other.
        </SideItem>
        <SideItem title="Notes, consents, history">Under one another, with their dates.</SideItem>
        {data.merged.otherNumbers.length > 0 && (
          <SideItem title={`Number ${data.merged.otherNumbers.join(', ')}`}>
            Still means this {terms.member} when the next list comes.
          </SideItem>
        )}
      </SideList>
    </>
  );
}
