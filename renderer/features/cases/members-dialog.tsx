// The members that a case is about: another is added to make it collective, or one taken off. Somebody who is not on the
// list is logged under their name, with their membership to check.

import { useId } from 'react';
import { useWords } from '../../app/desk.tsx';
import type { Who } from './case-draft.ts';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import { type CaseAsked, useCaseUpdate } from './use-case-question.ts';
import { WhoField } from './who-field.tsx';

interface Answers {
  who: Who[];
}

export function MembersDialog(asked: CaseAsked) {
  const { terms } = useWords();
  const id = useId();
  const question = useCaseUpdate<Answers>(asked, {
    key: 'members',
    read: (on) => ({ who: on.memberIds.map((memberId) => ({ memberId })) }),
    done: (on) =>
      on.memberIds.length === 1
        ? `The ${terms.case} is about one ${terms.member}.`
        : `The ${terms.case} is about ${on.memberIds.length} ${terms.members}.`,
  });
  const { who } = question.value;
  return (
    <CaseQuestionDialog
      question={question}
      title={`Whom the ${terms.case} is about`}
      sentence={`One ${terms.case} may be about several ${terms.members}; each can have key dates and a certificate of their own.`}
      action={`Save the ${terms.members}`}
      size="lg"
      isWaiting={who.length === 0}
      fields={['who']}
      theirsInWords={(theirs) => `${theirs.who.length} ${theirs.who.length === 1 ? terms.member : terms.members}`}
      onSubmit={() => void question.save({ who })}
    >
      <WhoField
        inputId={`${id}-who`}
        who={who}
        onChange={(next) => question.change({ who: next })}
        problem={question.issueFor('who')}
        problemOf={(index) => question.issueFor('who', index)}
      />
    </CaseQuestionDialog>
  );
}
