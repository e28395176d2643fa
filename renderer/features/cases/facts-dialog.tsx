// The fields of a case's type: what it is about, then the job, then pay. Nothing is demanded; only what is filled shows.

import { factsOfType } from '../../../shared/domain/case-facts.ts';
import type { Case } from '../../../shared/domain/cases.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import { FactField } from './fact-field.tsx';
import { factGroups, filledFacts } from './fact-words.ts';
import classes from './facts-dialog.module.css';
import { type CaseAsked, useCaseUpdate } from './use-case-question.ts';

interface Answers {
  facts: Record<string, string>;
}

export function FactsDialog(asked: CaseAsked) {
  const { caseTypes } = useWords();
  const order = useSession().branch?.dateOrder ?? 'dmy';
  const { type } = asked.page.case;
  const read = (on: Case): Answers => ({
    facts: Object.fromEntries(factsOfType[type].map(({ key }) => [key, on.facts[key] ?? ''])),
  });
  const question = useCaseUpdate<Answers>(asked, { key: `facts:${type}`, read, done: () => 'The facts are kept.' });
  const { facts } = question.value;
  const groups = factGroups(type);
  return (
    <CaseQuestionDialog
      question={question}
      title={`${caseTypes[type]}: the facts`}
      sentence="Write down what is known; the rest can wait. Only what is filled in shows on the page."
      action="Keep the facts"
      size="lg"
      fields={['facts']}
      theirsInWords={(theirs) =>
        filledFacts(type, theirs.facts, order)
          .map(({ label, words }) => `${label}: ${words}`)
          .join('\n')
      }
      onSubmit={() => void question.save({ facts: changedFacts(read(asked.page.case).facts, facts) })}
    >
      {groups.map((group) => (
        <fieldset key={group.title} className={classes.group}>
          {groups.length > 1 && <legend className={classes.legend}>{group.title}</legend>}
          <div className={classes.fields}>
            {group.facts.map((fact) => (
              <div key={fact.key} className={fact.kind === 'prose' ? classes.wide : undefined}>
                <FactField
                  fact={fact}
                  value={facts[fact.key] ?? ''}
                  onChange={(value) => question.change({ facts: { ...facts, [fact.key]: value } })}
                  problem={question.issueFor('facts', fact.key)}
                />
              </div>
            ))}
          </div>
        </fieldset>
      ))}
    </CaseQuestionDialog>
  );
}

/** Only those that differ: the desk leaves the others as they are. */
function changedFacts(before: Record<string, string>, after: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => value !== (before[key] ?? '')));
}
