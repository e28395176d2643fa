// The library: templates in the product's own words that open without a network, with the branch's own names in them; each is
// read here, printed, or taken as a file to be changed.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { LIBRARY, libraryPaper } from '../../../../shared/domain/partnership/library/library.ts';
import { LIBRARY_GROUPS, type LibraryPaper } from '../../../../shared/domain/partnership/library/library-paper.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import { filledTemplate } from '../../../../shared/rules/partnership/filled-template.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { printPage } from '../../../components/printing.ts';
import { useForums } from '../use-forums.ts';
import classes from './library.module.css';
import { PaperBlocks } from './paper-blocks.tsx';

const GROUPS = Object.entries(LIBRARY_GROUPS) as [LibraryPaper['group'], string][];

export function LibraryPage() {
  const { tab, forumId } = useSearch({ from: '/partnership/library' });
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const words = fold(search).split(' ').filter(Boolean);
  const matching = LIBRARY.filter(({ title, use }) => {
    const text = fold(`${title} ${use}`);
    return words.every((word) => text.includes(word));
  });
  const opened = (tab === undefined ? undefined : libraryPaper(tab)) ?? LIBRARY[0]!;
  const open = (key: string) =>
    void navigate({ to: '/partnership/library', search: { tab: key, ...(forumId && { forumId }) }, replace: true });
  const names = useNames(forumId);
  const titleOf = (paper: LibraryPaper) => filledTemplate(paper, names).title;
  return (
    <>
      <PageHeader
        title="Library"
        windowTitle="Partnership"
        trail={[{ label: 'Partnership', to: '/partnership' }, { label: 'Library' }]}
        sentence="Papers to begin with. They open without a network and are yours to change."
      />
      <div className={classes.library}>
        <nav aria-label="Templates" className={classes.list} data-no-print>
          <TextField
            label="Find a template"
            placeholder="agenda, letter, story…"
            value={search}
            onChange={setSearch}
            autoComplete="off"
          />
          {matching.length === 0 && <p className={classes.nothing}>Nothing by that name. Look for fewer letters.</p>}
          {GROUPS.map(([group, label]) => {
            const own = matching.filter((paper) => paper.group === group);
            return (
              own.length > 0 && (
                <section key={group}>
                  <h2 className={classes.group}>{label}</h2>
                  <ul>
                    {own.map((paper) => (
                      <li key={paper.key}>
                        <button
                          type="button"
                          className={classes.item}
                          aria-current={paper.key === opened.key ? 'true' : undefined}
                          onClick={() => open(paper.key)}
                        >
                          {titleOf(paper)}
                        </button>
                      </li>
                    ))}
                  </ul>
                </section>
              )
            );
          })}
        </nav>
        <Opened key={opened.key} paper={filledTemplate(opened, names)} forumId={forumId} />
      </div>
    </>
  );
}

/** What the desk knows of the branch, its forum and its employer, and today's day. */
function useNames(forumId: string | undefined) {
  const { branch, today } = useSession();
  const desk = useDesk();
  const forums = useForums().data?.rows ?? [];
  const only = forums.length === 1 ? forums[0]!.id : undefined;
  const id = forumId ?? only;
  const forum = useQuery({
    ...desk.partnership.forum.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== undefined,
  });
  return {
    branch: branch?.name ?? '',
    forum: forum.data?.forum.name ?? '',
    employer: forum.data?.employer ?? '',
    day: dayInWords(today, branch?.dateOrder),
    staffSide: sideWords(branch?.words).staff.toLowerCase(),
  };
}

function Opened({ paper, forumId }: { paper: LibraryPaper; forumId: string | undefined }) {
  const navigate = useNavigate();
  const forums = useForums().data?.rows ?? [];
  const take = useAction(
    (client, input: Inputs['partnership']['template'], signal) => client.partnership.template(input, { signal }),
    { onDone: saveDownload },
  );
  const { key, title, use, blocks } = paper;
  const asked = { key, ...(forumId && { forumId }) };
  return (
    <article className={classes.paper} aria-label={title}>
      <div className={classes.head} data-no-print>
        <p className={classes.use}>{use}</p>
        <div className={classes.buttons}>
          {forums.length > 1 && (
            <SelectField
              label="For"
              placeholder="No forum"
              clearable
              options={forums.map(({ id, name }) => ({ value: id, label: name }))}
              value={forumId ?? null}
              onChange={(id) =>
                void navigate({
                  to: '/partnership/library',
                  search: { tab: key, ...(id && { forumId: id }) },
                  replace: true,
                })
              }
            />
          )}
          <Button
            variant="filled"
            leftSection={<FileDown size={16} aria-hidden />}
            loading={take.isRunning}
            onClick={() => void take.run({ ...asked, format: 'docx' })}
          >
            Take it as Word
          </Button>
          <Button onClick={() => void take.run({ ...asked, format: 'pdf' })}>As PDF</Button>
          <Button leftSection={<Printer size={16} aria-hidden />} onClick={() => void printPage()}>
            Print
          </Button>
        </div>
        <ErrorBanner error={take.trouble} onClose={take.clear} />
      </div>
      <div className={classes.sheet}>
        <h2 className={classes.title}>{title}</h2>
        <PaperBlocks blocks={blocks} />
      </div>
    </article>
  );
}
