// Writing a letter from a case: which one, what is missing first, and how it reads beside it. It is downloaded, kept with the
// case's documents and logged; what was typed is kept until then.

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { CasePage } from '../../../shared/contract/case-page.ts';
import type { Letter } from '../../../shared/contract/letters.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SideHint, SideItem, SideList, TwoColumns } from '../../components/side-list.tsx';
import { LetterForm } from './letter-form.tsx';

export function LetterPage() {
  const { id } = useParams({ from: '/cases/$id/letter' });
  const { key, templateId } = useSearch({ from: '/cases/$id/letter' });
  const desk = useDesk();
  const { terms } = useWords();
  const navigate = useNavigate();
  const page = useQuery(desk.cases.get.queryOptions({ input: { id } }));
  const letters = useQuery(desk.letters.list.queryOptions());
  const chosen = letters.data?.rows.find((each) => isChosen(each, { key, templateId }));
  const toCase = () => void navigate({ to: '/cases/$id', params: { id } });
  const choose = (letter: Letter | null) =>
    void navigate({ to: '/cases/$id/letter', params: { id }, search: letter === null ? {} : addressOf(letter) });
  const number = page.data?.case.number ?? '';
  return (
    <>
      <PageHeader
        title={chosen?.title ?? 'Write a letter'}
        trail={[{ label: capital(terms.cases), to: '/cases' }, { label: number }, { label: 'Letter' }]}
        sentence={
          chosen ? chosen.about : 'Choose one: it is filled in from the case, and you see it before it is written.'
        }
        actions={
          <>
            {chosen && (
              <LinkButton to="/cases/$id/letter" params={{ id }}>
                Choose another
              </LinkButton>
            )}
            <LinkButton to="/cases/$id" params={{ id }}>
              Back to the {terms.case}
            </LinkButton>
          </>
        }
      />
      <ErrorBanner error={page.error ?? letters.error} />
      {page.data && letters.data && !chosen && (
        <Chooser rows={letters.data.rows.filter((letter) => !letter.isToMembers)} onChoose={choose} />
      )}
      {page.data && chosen && <Chosen page={page.data} letter={chosen} onWritten={toCase} />}
    </>
  );
}

interface WhichSearch {
  key: string | undefined;
  templateId: string | undefined;
}

const isChosen = (letter: Letter, { key, templateId }: WhichSearch): boolean =>
  (key !== undefined && letter.key === key) ||
  (templateId !== undefined && letter.key === null && letter.templateId === templateId);

const addressOf = ({ key, templateId }: Letter) => (key !== null ? { key } : templateId !== null ? { templateId } : {});

function Chooser({ rows, onChoose }: { rows: readonly Letter[]; onChoose: (letter: Letter) => void }) {
  const own = rows.filter(({ key }) => key === null);
  const item = (letter: Letter) => (
    <SideItem key={letter.key ?? letter.templateId} title={letter.title} onOpen={() => onChoose(letter)}>
      {letter.about}
    </SideItem>
  );
  return (
    <TwoColumns
      nextLabel="The branch’s own"
      next={
        <SideList title="Our own">
          {own.map(item)}
          {own.length === 0 && (
            <SideHint>Letters that the branch adds under Branch, Letters and forms, stand here.</SideHint>
          )}
        </SideList>
      }
    >
      <SideList title="Letters and forms">{rows.filter(({ key }) => key !== null).map(item)}</SideList>
    </TwoColumns>
  );
}

function Chosen({ page, letter, onWritten }: { page: CasePage; letter: Letter; onWritten: () => void }) {
  const { key, templateId } = letter;
  if (key !== null) return <LetterForm key={key} page={page} name={key} which={{ key }} onWritten={onWritten} />;
  if (templateId === null) return null;
  return <LetterForm key={templateId} page={page} name={templateId} which={{ templateId }} onWritten={onWritten} />;
}
