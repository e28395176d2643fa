// What the unions said, and what the employer replied.

import type { ConsultationPage } from '../../../../shared/contract/partnership/consultations.ts';
import { positionWords } from '../../../../shared/domain/partnership/words-consultations.ts';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import classes from './consultation.module.css';
import { Section, SectionButton } from './section.tsx';

interface AnswersSectionProps {
  page: ConsultationPage;
  /** null: a new one. */
  onResponse: (responseId: string | null) => void;
  onReply: () => void;
}

export function AnswersSection({ page: { consultation, unions }, onResponse, onReply }: AnswersSectionProps) {
  const { responses, reply } = consultation;
  const silent = unions.filter(({ id }) => !responses.some(({ unionId }) => unionId === id));
  return (
    <Section
      title="Responses and reply"
      actions={
        <>
          <SectionButton onPress={() => onResponse(null)}>Write down a response</SectionButton>
          <SectionButton onPress={onReply}>
            {reply === null ? 'Write down the reply' : 'Change the reply'}
          </SectionButton>
        </>
      }
    >
      {responses.length === 0 && <p className={classes.hint}>No union has answered yet.</p>}
      <ul className={classes.list}>
        {responses.map(({ id, party, on, position, text }) => (
          <li key={id} className={classes.row}>
            <div>
              <p className={classes.rowTitle}>{party}</p>
              <p className={classes.rowDetail}>
                <DayText day={on} isShort />
                {text && `\n${text}`}
              </p>
            </div>
            <div className={classes.rowSide}>
              <Badge urgency={position === 'oppose' ? 'soon' : position === 'support' ? 'brand' : 'plain'}>
                {positionWords[position].toLowerCase()}
              </Badge>
              <SectionButton about={`the response of ${party}`} onPress={() => onResponse(id)}>
                Change
              </SectionButton>
            </div>
          </li>
        ))}
        {reply && (
          <li className={classes.row}>
            <div>
              <p className={classes.rowTitle}>The employer’s reply</p>
              <p className={classes.rowDetail}>
                <DayText day={reply.on} isShort />
                {reply.text && `\n${reply.text}`}
              </p>
            </div>
          </li>
        )}
      </ul>
      {responses.length > 0 && silent.length > 0 && (
        <p className={classes.hint}>Not heard from: {silent.map(({ name }) => name).join(', ')}.</p>
      )}
      {responses.length > 0 && reply === null && <p className={classes.hint}>The employer has not replied yet.</p>}
    </Section>
  );
}
