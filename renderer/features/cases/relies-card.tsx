// What a case turns on and how it is found again: the clauses relied upon, and its tags.

import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import { SideButton, SideHint, SideItem, SideList } from '../../components/side-list.tsx';
import classes from './relies-card.module.css';

interface ReliesCardProps {
  page: CasePageData;
  onClause: (clauseId: string | null) => void;
  onTags: () => void;
}

export function ReliesCard({ page, onClause, onTags }: ReliesCardProps) {
  const { reliesOn, themes } = page.case;
  return (
    <>
      <SideList
        title="Relied upon"
        action={
          <SideButton hidden="a clause" onPress={() => onClause(null)}>
            Add
          </SideButton>
        }
      >
        {reliesOn.map(({ id, document, clause }) => (
          <SideItem key={id} title={document} onOpen={() => onClause(id)}>
            {clause}
          </SideItem>
        ))}
        {reliesOn.length === 0 && (
          <SideHint>The clause of the agreement, contract or policy that it turns on.</SideHint>
        )}
      </SideList>
      <SideList
        title="Tags"
        action={
          <SideButton
            hidden={themes.length === 0 ? 'tags' : 'the tags'}
            isAdding={themes.length === 0}
            onPress={onTags}
          >
            {themes.length === 0 ? 'Add' : 'Change'}
          </SideButton>
        }
      >
        {themes.length === 0 ? (
          <SideHint>A word or two, so that cases like this one are counted together: “rotas”, “sick pay”.</SideHint>
        ) : (
          <li className={classes.tags}>
            {themes.map((theme) => (
              <span key={theme} className={classes.tag}>
                {theme}
              </span>
            ))}
          </li>
        )}
      </SideList>
    </>
  );
}
