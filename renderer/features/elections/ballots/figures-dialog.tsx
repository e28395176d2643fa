// All figures of a ballot in one grid, a line for each workplace: those that were given, or the workplaces of the frozen roll.

import { NumberInput, TextInput } from '@mantine/core';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useWords } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { RowsToFill } from '../../../components/rows-to-fill.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import type { BallotResult } from './result-tab.tsx';

interface Row {
  id: string;
  constituency: string;
  workplaceId: string | null;
  employerId: string | null;
  entitled: number | null;
  votes: (number | null)[];
  spoilt: number | null;
}

export function FiguresDialog({ data, onClose }: { data: BallotResult; onClose: () => void }) {
  const { id, revision, returns, choices } = data.election;
  const { terms } = useWords();
  const placeHead = `${capital(terms.workplace)} or employer`;
  const blank = (): Row => ({
    ...{ id: crypto.randomUUID(), constituency: '', workplaceId: null, employerId: null, entitled: null, spoilt: null },
    votes: choices.map(() => null),
  });
  const fromRoll = data.entitled.map((place): Row => ({ ...blank(), ...place }));
  const known: Row[] = returns.length > 0 ? returns : fromRoll.length > 0 ? fromRoll : [blank()];
  const { value, change, ...draft } = useDialogDraft(`election:${id}:figures`, { rows: known }, onClose);
  const save = useAction(
    (client, input: Inputs['elections']['keepReturns'], signal) => client.elections.keepReturns(input, { signal }),
    {
      done: () => 'The figures are written down.',
      undoes: () => ({ collection: 'elections', id }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  const given = value.rows.filter(isFilledIn);
  return (
    <FormDialog
      draft={draft}
      size="xl"
      title="The figures"
      sentence={
        returns.length === 0 && fromRoll.length > 0
          ? `The ${terms.workplaces} and how many are entitled to vote come from the frozen roll. Take out what voted together, or elsewhere.`
          : `A line for each ${terms.workplace}, or one for all of them. What is left empty is none.`
      }
      action="Write them down"
      isRunning={save.isRunning}
      isWaiting={given.length === 0}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({
          ...{ id, revision },
          returns: given.map(({ constituency, workplaceId, employerId, entitled, votes, spoilt }) => ({
            ...{ constituency, workplaceId, employerId },
            entitled: entitled ?? 0,
            votes: votes.map((count) => count ?? 0),
            spoilt: spoilt ?? 0,
          })),
        })
      }
    >
      <RowsToFill
        rows={value.rows}
        onChange={(rows) => change({ rows })}
        heads={[
          placeHead,
          { title: 'Entitled', width: '92px' },
          ...choices.map((title) => ({ title, width: '84px' })),
          { title: 'Spoilt', width: '76px' },
        ]}
        another={`Another ${terms.workplace}`}
        make={blank}
        nameOf={({ constituency }, at) => constituency || `line ${at}`}
        cells={(row, put, at, isAdded) => (
          <>
            <td>
              <TextInput
                aria-label={`${placeHead}, line ${at}`}
                value={row.constituency}
                maxLength={500}
                data-autofocus={isAdded || undefined}
                // Another name is another place.
                onChange={(event) =>
                  put({ constituency: event.currentTarget.value, workplaceId: null, employerId: null })
                }
              />
            </td>
            <td>
              <Count label={`Entitled, line ${at}`} value={row.entitled} onChange={(entitled) => put({ entitled })} />
            </td>
            {choices.map((choice, index) => (
              <td key={choice}>
                <Count
                  label={`${choice}, line ${at}`}
                  value={row.votes[index] ?? null}
                  onChange={(count) => put({ votes: row.votes.with(index, count) })}
                />
              </td>
            ))}
            <td>
              <Count label={`Spoilt, line ${at}`} value={row.spoilt} onChange={(spoilt) => put({ spoilt })} />
            </td>
          </>
        )}
      />
    </FormDialog>
  );
}

/** A line with figures and no name is not passed over: the desk asks for the name. */
const isFilledIn = ({ constituency, entitled, votes, spoilt }: Row): boolean =>
  constituency.trim() !== '' || [entitled, spoilt, ...votes].some((count) => (count ?? 0) > 0);

const Count = (props: { label: string; value: number | null; onChange: (count: number | null) => void }) => (
  <NumberInput
    hideControls
    aria-label={props.label}
    allowDecimal={false}
    allowNegative={false}
    max={10_000_000}
    clampBehavior="strict"
    thousandSeparator=","
    value={props.value ?? ''}
    onChange={(next) => props.onChange(typeof next === 'number' ? next : next === '' ? null : Number(next))}
  />
);
