// Counts of answers as quiet bars, question by question. What is hidden says so, and draws nothing that could be measured.

import type { Outputs } from '../../../shared/contract/contract.ts';
import { NO_ANSWER } from '../../../shared/domain/monitoring-words.ts';
import { useWords } from '../../app/desk.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import classes from './monitoring.module.css';

type Report = Outputs['monitoring']['report'];
type Question = Report['questions'][number];

/** More hidden answers than these are counted, not named. */
const MOST_NAMED = 6;

const count = (many: number): string => many.toLocaleString('en-GB');

export function MonitoringCounts({ report, isOfAll }: { report: Report; isOfAll: boolean }) {
  const { terms } = useWords();
  const { answered, members } = report;
  if (answered === 0 && isOfAll) {
    return (
      <EmptyState title="Nobody has answered yet">
        Print the form, hand it out with an envelope, and enter what comes back here. The counts appear once enough
        people have answered that nobody can be told apart.
      </EmptyState>
    );
  }
  if (answered === null) {
    return (
      <EmptyState title={isOfAll ? 'Too few have answered yet' : 'Nothing can be told of this one'}>
        {isOfAll
          ? 'Once more people have answered, the counts can be told without saying who is meant.'
          : `Too few of its ${terms.members} have answered, or together with the other ${terms.employer}s it would give somebody away.`}
      </EmptyState>
    );
  }
  return (
    <>
      <p className={classes.answered}>
        <strong className="tabular">{count(answered)}</strong> of {count(members)} {terms.members} have answered
        something.
      </p>
      <div className={classes.questions}>
        {report.questions.map((question) => (
          <QuestionCounts key={question.question} question={question} answered={answered} />
        ))}
      </div>
      <p className={classes.definition}>{report.definition}</p>
    </>
  );
}

function QuestionCounts({ question, answered }: { question: Question; answered: number }) {
  const { label, rows } = question;
  const isHidden = rows.every(({ members }) => members === null);
  const hidden = rows.filter(({ members }) => members === null);
  // What nobody answered is one line, and so is what is hidden: a row for each would be a page of nothing.
  const shown = rows.filter(({ members }) => members !== null && members > 0);
  const most = Math.max(1, ...shown.map(({ members }) => members ?? 0));
  return (
    <section className={classes.question}>
      <h3>{label}</h3>
      {isHidden ? (
        <p className={classes.hidden}>Hidden: the answers are too few or too much alike to be told.</p>
      ) : (
        <>
          <table className={classes.bars}>
            <caption className="visually-hidden">{label}</caption>
            <tbody>
              {shown.map(({ answer, members }) => (
                <tr key={answer} data-quiet={answer === NO_ANSWER || undefined}>
                  <th scope="row">{answer}</th>
                  <td className={classes.bar}>
                    <span style={{ width: `${((members ?? 0) / most) * 100}%` }} />
                  </td>
                  <td className="tabular">
                    {count(members ?? 0)}
                    <span className={classes.share}>
                      {' '}
                      {Math.round(((members ?? 0) / Math.max(1, answered)) * 100)}%
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {hidden.length > 0 && (
            <p className={classes.hidden}>
              Hidden, being few or next to few:{' '}
              {hidden.length > MOST_NAMED ? `${hidden.length} answers` : hidden.map(({ answer }) => answer).join('; ')}.
            </p>
          )}
        </>
      )}
    </section>
  );
}
