// Equality monitoring, apart from the members: what it is for, answers from paper forms, and counts that say of nobody who
// is meant.

import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FileText, Printer } from 'lucide-react';
import { capital } from '../../../shared/domain/words.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { SelectField } from '../../components/fields.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { printPage } from '../../components/printing.ts';
import { EnterAnswers } from './enter-answers.tsx';
import classes from './monitoring.module.css';
import { MonitoringCounts } from './monitoring-counts.tsx';

const MANY = { page: { offset: 0, limit: 500 } } as const;
const ALL = 'all';

export function MonitoringPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const { terms } = useWords();
  const { branch } = useSession();
  const { employerId } = useSearch({ from: '/monitoring' });
  const report = useQuery({
    ...desk.monitoring.report.queryOptions({ input: { ...(employerId && { employerId }) } }),
    placeholderData: keepPreviousData,
  });
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: MANY }));
  const form = useAction((client, _: null) => client.monitoring.form({}), { onDone: saveDownload });
  return (
    <>
      <PageHeader
        title="Equality monitoring"
        sentence={`Whom the ${terms.branch} reaches and whom it leaves out. Every answer is voluntary, is kept apart from the ${terms.member}’s page, and is told as a count only.`}
        actions={
          <>
            <Button leftSection={<Printer size={16} aria-hidden />} onClick={() => void printPage()}>
              Print
            </Button>
            <Button
              variant="filled"
              leftSection={<FileText size={16} aria-hidden />}
              loading={form.isRunning}
              onClick={() => void form.run(null)}
            >
              The form on paper
            </Button>
          </>
        }
      />
      <ErrorBanner error={form.trouble ?? report.error} onTryAgain={() => void report.refetch()} />
      <div className={classes.columns}>
        <section aria-labelledby="monitoring-counts" className={classes.counts}>
          <div className={classes.head}>
            <h2 id="monitoring-counts" className="section-title">
              What was answered{report.data ? `, as at ${dayInWords(report.data.asAt, branch?.dateOrder)}` : ''}
            </h2>
            <div data-no-print>
              <SelectField
                label={capital(terms.employer)}
                options={[
                  { value: ALL, label: `All ${terms.members}` },
                  ...(employers.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
                ]}
                value={employerId ?? ALL}
                onChange={(next) =>
                  void navigate({
                    to: '/monitoring',
                    search: next === null || next === ALL ? {} : { employerId: next },
                    replace: true,
                  })
                }
              />
            </div>
          </div>
          {report.data && <MonitoringCounts report={report.data} isOfAll={employerId === undefined} />}
        </section>
        <aside aria-label="Answers from paper forms" data-no-print>
          <EnterAnswers />
        </aside>
      </div>
    </>
  );
}
