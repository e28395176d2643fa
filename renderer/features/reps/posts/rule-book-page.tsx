// The rule book as settings: what posts are called and how long terms are, how an election runs, who votes and stands, what
// training is asked, and certification. Nothing is forced: what is not set counts as it says.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { type RepKind, RepKindSchema } from '../../../../shared/domain/reps/posts.ts';
import type { RuleBook } from '../../../../shared/domain/reps/rule-book.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { useMay } from '../../../app/use-may.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Fields, FormActions, TextField } from '../../../components/fields.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { RecordPage } from '../../../components/record-page.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import classes from './posts.module.css';
import { ElectionRules, PeopleRules } from './rule-book-elections.tsx';
import { PostRules, Section } from './rule-book-posts.tsx';
import { CertificationRules, TrainingRules } from './rule-book-training.tsx';

type Found = Outputs['reps']['ruleBook'];

export type RuleBookValues = Omit<RuleBook, 'id' | 'revision' | 'posts'> & {
  /** One line for each kind, whether the rules say anything of it or not. */
  posts: { kind: RepKind; title: string; termMonths: number | null }[];
};

export interface RulesProps {
  value: RuleBookValues;
  change: (part: Partial<RuleBookValues>) => void;
  issueFor: (...path: (string | number)[]) => string | undefined;
}

export function RuleBookPage() {
  const { terms } = useWords();
  const found = useQuery(useDesk().reps.ruleBook.queryOptions({ input: {} }));
  return (
    <RecordPage found={found} trail={[{ label: capital(terms.reps), to: '/reps' }]} what="rule book">
      {(ruleBook) => <Loaded key={ruleBook.revision} ruleBook={ruleBook} />}
    </RecordPage>
  );
}

function valuesOf({ id: _id, revision: _revision, isWritten: _written, posts, ...rest }: Found): RuleBookValues {
  const kinds = RepKindSchema.options.filter((kind) => kind !== 'employedOfficial');
  return {
    ...rest,
    posts: kinds.map((kind) => posts.find((rule) => rule.kind === kind) ?? { kind, title: '', termMonths: null }),
  };
}

function Loaded({ ruleBook }: { ruleBook: Found }) {
  const { terms } = useWords();
  const may = useMay();
  const [empty] = useState(() => valuesOf(ruleBook));
  const draft = useDraft<RuleBookValues>(`rule-book:${ruleBook.revision}`, empty);
  const keep = useAction((client, input: Inputs['reps']['keepRuleBook']) => client.reps.keepRuleBook(input), {
    done: () => 'The rule book is saved.',
    undoes: ({ id }) => ({ collection: 'ruleBooks', id }),
    onDone: () => void draft.forget(),
  });
  if (!draft.isLoaded) return null;
  const { value } = draft;
  const mayKeep = may('reps.keepRuleBook');
  const rules: RulesProps = {
    value,
    change: (part) => draft.set((before) => ({ ...before, ...part })),
    issueFor: keep.issueFor,
  };
  const isChanged = JSON.stringify(value) !== JSON.stringify(empty);
  const submit = () =>
    void keep.run({
      ...value,
      posts: value.posts.filter(({ title, termMonths }) => title.trim() !== '' || termMonths !== null),
      training: value.training.filter(({ topic }) => topic.trim() !== ''),
      revision: ruleBook.revision,
    });
  return (
    <>
      <PageHeader
        title="Rule book"
        trail={[{ label: capital(terms.reps), to: '/reps' }, { label: 'Rule book' }]}
        sentence={
          ruleBook.isWritten
            ? 'What your union’s rules ask. Posts, elections and training follow it; what is running already stays as it was.'
            : 'Nothing is set yet: what stands here counts until you change it. Nothing has to be filled in.'
        }
      />
      <form
        aria-label="Rule book"
        onSubmit={(event) => {
          event.preventDefault();
          if (!keep.isRunning && isChanged) submit();
        }}
      >
        <fieldset disabled={!mayKeep} className={classes.plain}>
          <Section title="Where it comes from" sentence="So that whoever asks can look it up.">
            <Fields>
              <TextField
                label="Which rules"
                placeholder="National rules 2026, and our standing orders of March"
                value={value.source}
                onChange={(source) => rules.change({ source })}
                problem={keep.issueFor('source')}
                maxLength={500}
                autoComplete="off"
                isOptional
              />
            </Fields>
          </Section>
          <PostRules {...rules} />
          <ElectionRules {...rules} />
          <PeopleRules {...rules} />
          <TrainingRules {...rules} />
          <CertificationRules {...rules} />
        </fieldset>
        {mayKeep && (
          <div className={classes.foot}>
            <ErrorBanner error={keep.trouble} />
            <FormActions>
              <Button type="submit" variant="filled" loading={keep.isRunning} disabled={!isChanged}>
                Save the rule book
              </Button>
              {isChanged && <Button onClick={() => void draft.forget()}>Leave it as it was</Button>}
              <SaveState state={draft.state} />
            </FormActions>
          </div>
        )}
      </form>
    </>
  );
}
