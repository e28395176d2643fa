// The four tests of a consultation, each yes or no with what shows it.

import type { ConsultationPage } from '../../../../shared/contract/partnership/consultations.ts';
import { fourTestWords } from '../../../../shared/domain/partnership/words-consultations.ts';
import { FOUR_TESTS, type FourTest } from '../../../../shared/rules/partnership/consultations/outcome.ts';
import { Badge } from '../../../components/days-left.tsx';
import classes from './consultation.module.css';
import { Section, SectionButton } from './section.tsx';

interface TestsSectionProps {
  page: ConsultationPage;
  onTest: (test: FourTest) => void;
}

export function TestsSection({ page, onTest }: TestsSectionProps) {
  const { tests } = page.consultation;
  return (
    <Section title="The four tests">
      <p className={classes.hint}>
        {page.fourTests === null
          ? 'Consulted properly means all four. Not all are answered yet.'
          : page.fourTests
            ? 'All four are met.'
            : 'It fails at least one of the four.'}
      </p>
      <ul className={classes.list}>
        {FOUR_TESTS.map((test) => {
          const { isMet, evidence } = tests[test];
          const { label, question } = fourTestWords[test];
          return (
            <li key={test} className={classes.row}>
              <div>
                <p className={classes.rowTitle}>{question}</p>
                {evidence && <p className={classes.rowDetail}>{evidence}</p>}
              </div>
              <div className={classes.rowSide}>
                <Badge urgency={isMet === null ? 'plain' : isMet ? 'brand' : 'soon'}>
                  {isMet === null ? 'not answered' : isMet ? 'yes' : 'no'}
                </Badge>
                <SectionButton about={`the test “${label}”`} onPress={() => onTest(test)}>
                  {isMet === null ? 'Answer' : 'Change'}
                </SectionButton>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
