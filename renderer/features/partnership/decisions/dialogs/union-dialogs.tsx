// What the union said and what was answered to it; and what changed because of it.

import { Checkbox, NumberInput } from '@mantine/core';
import { type Influence, InfluenceSchema } from '../../../../../shared/domain/partnership/decisions.ts';
import { influenceWords } from '../../../../../shared/domain/partnership/words-consultations.ts';
import { useSession, useWords } from '../../../../app/desk.tsx';
import { ProseField, SelectField } from '../../../../components/fields.tsx';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import { type Asked, useChange } from '../use-change.ts';

export function ViewDialog(asked: Asked) {
  const { unionView, hasResponded, responseToUnionView } = asked.page.decision;
  const question = useChange(
    asked,
    'view',
    { unionView, hasResponded, responseToUnionView },
    'The union’s view is written down.',
  );
  const { value, change, action } = question;
  if (!question.isLoaded) return null;
  const said = value.unionView.trim() !== '';
  return (
    <FormDialog
      draft={question}
      size="lg"
      title="The union’s view, and the answer to it"
      action="Save it"
      isRunning={action.isRunning}
      trouble={action.trouble}
      onClose={question.leave}
      onSubmit={() => void question.save({ ...value, hasResponded: value.hasResponded || said })}
    >
      <ProseField
        label="What the union said"
        value={value.unionView}
        onChange={(text) => change({ unionView: text })}
      />
      {!said && (
        <Checkbox
          label="The union answered, though nobody wrote down what"
          checked={value.hasResponded}
          onChange={(event) => change({ hasResponded: event.currentTarget.checked })}
        />
      )}
      <ProseField
        label="What was answered to it"
        help="Owed whenever the union’s view was not taken up."
        value={value.responseToUnionView}
        onChange={(text) => change({ responseToUnionView: text })}
        problem={action.issueFor('responseToUnionView')}
      />
    </FormDialog>
  );
}

export function InfluenceDialog(asked: Asked) {
  const { influence, whatChanged, peopleAffected, worth } = asked.page.decision;
  const { terms } = useWords();
  const isUs = useSession().branch?.words === 'us';
  const question = useChange(
    asked,
    'influence',
    { influence, whatChanged, peopleAffected, worth },
    'What changed is written down.',
  );
  const { value, change, action } = question;
  if (!question.isLoaded) return null;
  // What the union changed it has spoken on, also where nobody writes down what it said.
  const hasChanged = value.influence !== null && value.influence !== 'none';
  const numberOf = (each: string | number): number | null => (each === '' ? null : Number(each));
  return (
    <FormDialog
      draft={question}
      title="What the union changed"
      sentence={`This is what ${terms.members} read in “What the union changed”. No names.`}
      action="Save it"
      isRunning={action.isRunning}
      trouble={action.trouble}
      onClose={question.leave}
      onSubmit={() => void question.save({ ...value, ...(hasChanged && { hasResponded: true }) })}
    >
      <SelectField<Influence>
        label="How far"
        placeholder="Choose one"
        options={InfluenceSchema.options.map((each) => ({ value: each, label: influenceWords[each] }))}
        value={value.influence}
        onChange={(each) => change({ influence: each })}
      />
      <ProseField
        label="What changed"
        placeholder="Six weeks’ notice instead of two"
        value={value.whatChanged}
        onChange={(text) => change({ whatChanged: text })}
      />
      <NumberInput
        label="How many people it reaches"
        min={0}
        allowDecimal={false}
        hideControls
        thousandSeparator=","
        value={value.peopleAffected ?? ''}
        onChange={(each) => change({ peopleAffected: numberOf(each) })}
      />
      <NumberInput
        label={`What it is worth to staff in a year, in whole ${isUs ? 'dollars' : 'pounds'}`}
        min={0}
        allowDecimal={false}
        hideControls
        thousandSeparator=","
        value={value.worth ?? ''}
        onChange={(each) => change({ worth: numberOf(each) })}
      />
    </FormDialog>
  );
}
