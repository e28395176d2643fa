// Protected characteristics: asked only where a case is about them, folded, and apart from everything that is printed,
// listed or searched.

import { Checkbox, Collapse } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import { TYPES_ABOUT_CHARACTERISTICS } from '../../../shared/domain/case-facts.ts';
import { characteristicWords } from '../../../shared/domain/casework-words.ts';
import { type ProtectedCharacteristic, ProtectedCharacteristicSchema } from '../../../shared/domain/intake.ts';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import classes from './characteristics-card.module.css';
import { type CaseAsked, useCaseUpdate } from './use-case-question.ts';

export const isAboutCharacteristics = ({ case: { type, characteristics } }: CasePageData): boolean =>
  TYPES_ABOUT_CHARACTERISTICS.includes(type) || characteristics.length > 0;

export function CharacteristicsCard({ page, onAsk }: { page: CasePageData; onAsk: () => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const inside = useId();
  const { characteristics } = page.case;
  return (
    <section className={classes.card} data-no-print>
      <h2>
        <button
          type="button"
          className={classes.head}
          aria-expanded={isOpen}
          aria-controls={inside}
          onClick={() => setIsOpen((before) => !before)}
        >
          {isOpen ? <ChevronDown size={15} aria-hidden /> : <ChevronRight size={15} aria-hidden />}
          Protected characteristics
        </button>
      </h2>
      <Collapse expanded={isOpen} id={inside}>
        <div className={classes.inside}>
          <p className={classes.who}>
            Seen by whoever may open this case, and only here: in no list, no summary and no search.
          </p>
          {characteristics.length > 0 && (
            <ul className={classes.list}>
              {characteristics.map((each) => (
                <li key={each}>{characteristicWords[each]}</li>
              ))}
            </ul>
          )}
          <button type="button" className={classes.change} onClick={onAsk}>
            {characteristics.length === 0 ? 'Say which the case is about' : 'Change'}
          </button>
        </div>
      </Collapse>
    </section>
  );
}

export function CharacteristicsDialog(asked: CaseAsked) {
  const question = useCaseUpdate<{ characteristics: ProtectedCharacteristic[] }>(asked, {
    key: 'characteristics',
    read: (on) => ({ characteristics: on.characteristics }),
    done: () => 'Kept, apart from the rest.',
  });
  const { characteristics } = question.value;
  return (
    <CaseQuestionDialog
      question={question}
      title="Which characteristics it is about"
      sentence="Only those that the case turns on, not everything that is known of the member."
      action="Keep them"
      fields={['characteristics']}
      theirsInWords={(theirs) => theirs.characteristics.map((each) => characteristicWords[each]).join(', ')}
      onSubmit={() => void question.save({ characteristics })}
    >
      <Checkbox.Group
        aria-label="Protected characteristics"
        value={characteristics}
        error={question.issueFor('characteristics')}
        onChange={(next) => question.change({ characteristics: next as ProtectedCharacteristic[] })}
      >
        <div className={classes.choices}>
          {ProtectedCharacteristicSchema.options.map((each) => (
            <Checkbox key={each} value={each} label={characteristicWords[each]} />
          ))}
        </div>
      </Checkbox.Group>
    </CaseQuestionDialog>
  );
}
