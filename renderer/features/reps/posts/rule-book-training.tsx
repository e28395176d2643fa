// The rule book: what training posts need, and what the union says of certification to accompany.

import { Checkbox, MultiSelect, TextInput } from '@mantine/core';
import { type RepKind, RepKindSchema } from '../../../../shared/domain/reps/posts.ts';
import { postCalled } from '../../../../shared/rules/reps/posts-words.ts';
import { useWords } from '../../../app/desk.tsx';
import { Fields } from '../../../components/fields.tsx';
import { RowsToFill } from '../../../components/rows-to-fill.tsx';
import type { RulesProps } from './rule-book-page.tsx';
import { NumberField, Section } from './rule-book-posts.tsx';

export function TrainingRules({ value, change, issueFor }: RulesProps) {
  const words = useWords();
  const { terms } = words;
  const kinds = RepKindSchema.options.map((kind) => ({
    value: kind,
    label: postCalled(kind, [], { ruleBook: value, words }),
  }));
  return (
    <Section
      title="Training that is asked"
      sentence={`Each ${terms.rep} is shown what they still need, counted from the first day in the post. What is asked before ${terms.casework} is warned of when a ${terms.case} is given to somebody; nobody is stopped.`}
    >
      <RowsToFill
        rows={value.training}
        onChange={(training) => change({ training })}
        heads={[
          { title: 'Topic', width: '27%' },
          { title: 'Whom', width: '33%' },
          { title: 'Within months', width: '13%' },
          { title: 'Again after', width: '13%' },
          { title: `Before ${terms.casework}`, width: '14%' },
        ]}
        another="Another topic"
        nameOf={(rule, at) => rule.topic || `topic ${at}`}
        make={() => ({
          id: crypto.randomUUID(),
          topic: '',
          kinds: [],
          withinMonths: null,
          renewMonths: null,
          isBeforeCasework: false,
        })}
        cells={(rule, put, at, isAdded) => (
          <>
            <td>
              <TextInput
                aria-label={`Topic ${at}`}
                placeholder="Data protection"
                value={rule.topic}
                onChange={(event) => put({ topic: event.currentTarget.value })}
                error={issueFor('training', at - 1, 'topic')}
                maxLength={500}
                data-autofocus={isAdded || undefined}
              />
            </td>
            <td>
              <MultiSelect
                aria-label={`Whom topic ${at} is asked of`}
                placeholder={rule.kinds.length === 0 ? 'Every post' : ''}
                data={kinds}
                value={rule.kinds}
                onChange={(chosen) => put({ kinds: chosen as RepKind[] })}
              />
            </td>
            <td>
              <NumberField
                isHidden
                label={`Months within which topic ${at} is done`}
                value={rule.withinMonths}
                onChange={(withinMonths) => put({ withinMonths })}
                problem={issueFor('training', at - 1, 'withinMonths')}
                most={120}
              />
            </td>
            <td>
              <NumberField
                isHidden
                label={`Months after which topic ${at} is done again`}
                value={rule.renewMonths}
                onChange={(renewMonths) => put({ renewMonths })}
                problem={issueFor('training', at - 1, 'renewMonths')}
                least={1}
                most={240}
              />
            </td>
            <td>
              <Checkbox
                aria-label={`Topic ${at} is asked before ${terms.casework}`}
                checked={rule.isBeforeCasework}
                onChange={(event) => put({ isBeforeCasework: event.currentTarget.checked })}
              />
            </td>
          </>
        )}
      />
    </Section>
  );
}

export function CertificationRules({ value, change, issueFor }: RulesProps) {
  const { terms } = useWords();
  const { certification } = value;
  return (
    <Section
      title="Certification to accompany"
      sentence="The law asks for a certificate in writing of whoever accompanies as a lay official, and knows no last day of it. These are the union’s own rules beside it: they never change what the law allows."
    >
      <Fields>
        <NumberField
          label="Looked at again after months"
          help="Empty: the union says nothing. Passed, the certificate still stands."
          value={certification.reviewMonths}
          onChange={(reviewMonths) => change({ certification: { ...certification, reviewMonths } })}
          problem={issueFor('certification', 'reviewMonths')}
          least={1}
          most={240}
        />
        <Checkbox
          label={`Nobody goes into a hearing as ${terms.companion} without one`}
          description="Also where the law would not ask for it, as for a worker of the same employer."
          checked={certification.isAskedOfEveryCompanion}
          onChange={(event) =>
            change({ certification: { ...certification, isAskedOfEveryCompanion: event.currentTarget.checked } })
          }
        />
      </Fields>
    </Section>
  );
}
