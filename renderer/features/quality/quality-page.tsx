// The worklist of the list itself: what is missing, impossible or alike, the most pressing first, mended one by one or in
// bulk. Every step is undone whole.

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ListChecks } from 'lucide-react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import type { QualityIssue } from '../../../shared/contract/member-quality.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { AlikeWorkplaces } from './alike-workplaces.tsx';
import { ALIKE, chosenIssue } from './issue-fixes.ts';
import { IssueRows } from './issue-rows.tsx';
import classes from './quality.module.css';

type Quality = Outputs['members']['quality'];

export function QualityPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const { issue: asked } = useSearch({ from: '/members/quality' });
  const quality = useQuery(desk.members.quality.queryOptions({ input: {} }));
  const { data } = quality;
  const choose = (issue: string) => void navigate({ to: '/members/quality', search: { issue }, replace: true });
  const issues = data?.issues ?? [];
  const alike = data?.alikeWorkplaces.length ?? 0;
  const chosen = chosenIssue(asked, issues, alike);
  const about = issues.find(({ issue }) => issue === chosen);
  return (
    <>
      <PageHeader
        title="Mend the list"
        trail={[{ label: 'Members', to: '/members' }, { label: 'Mend the list' }]}
        sentence={data ? <Sentence data={data} /> : ' '}
      />
      <ErrorBanner error={quality.error} onTryAgain={() => void quality.refetch()} />
      {data && chosen === undefined && (
        <EmptyState icon={<ListChecks size={24} />} title="Nothing to mend">
          Every number, address, workplace and date of the list can be right. After the next list is brought in, what
          cannot be is named here.
        </EmptyState>
      )}
      {data && chosen !== undefined && (
        <div className={classes.columns}>
          <nav aria-label="What is to be mended">
            <ul className={classes.issues}>
              {issues.map((each) => (
                <Issue
                  key={each.issue}
                  title={each.title}
                  count={each.members}
                  isChosen={each.issue === chosen}
                  onChoose={() => choose(each.issue)}
                />
              ))}
              {alike > 0 && (
                <Issue
                  title="Workplaces that look alike"
                  count={alike}
                  isChosen={chosen === ALIKE}
                  onChoose={() => choose(ALIKE)}
                />
              )}
            </ul>
          </nav>
          <section aria-live="polite">
            {chosen === ALIKE ? (
              <AlikeWorkplaces rows={data.alikeWorkplaces} />
            ) : (
              about && (
                <IssueRows
                  key={about.issue}
                  issue={about.issue as QualityIssue}
                  title={about.title}
                  about={about.about}
                />
              )
            )}
          </section>
        </div>
      )}
    </>
  );
}

function Sentence({ data }: { data: Quality }) {
  const { terms } = useWords();
  const troubles = data.issues.reduce((sum, { members }) => sum + members, 0);
  if (data.members === 0 && troubles === 0) return <>Nobody is on the list yet.</>;
  if (troubles === 0)
    return <>{`The records of ${data.members.toLocaleString('en-GB')} ${terms.members} are in order.`}</>;
  return (
    <>{`${troubles.toLocaleString('en-GB')} ${troubles === 1 ? 'thing' : 'things'} to mend among ${data.members.toLocaleString('en-GB')} ${terms.members}; the most pressing first.`}</>
  );
}

function Issue(props: { title: string; count: number; isChosen: boolean; onChoose: () => void }) {
  return (
    <li>
      <button
        type="button"
        className={classes.issue}
        aria-current={props.isChosen ? 'true' : undefined}
        onClick={props.onChoose}
      >
        <span>{props.title}</span>
        <span className="tabular">{props.count.toLocaleString('en-GB')}</span>
      </button>
    </li>
  );
}
