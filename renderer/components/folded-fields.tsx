// What a form can be sent without: folded away under "More", which says what is there.

import { Collapse } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import classes from './folded-fields.module.css';

interface FoldedFieldsProps {
  /** "forum, themes, who may see it". */
  what: string;
  isOpenAtFirst?: boolean;
  /** Nobody may fold them: what they say holds already. */
  isKeptOpen?: boolean;
  children: ReactNode;
}

export function FoldedFields({ what, isOpenAtFirst = false, isKeptOpen = false, children }: FoldedFieldsProps) {
  const [isUnfolded, setIsUnfolded] = useState(isOpenAtFirst);
  const isOpen = isUnfolded || isKeptOpen;
  return (
    <div>
      <button type="button" className={classes.more} aria-expanded={isOpen} onClick={() => setIsUnfolded(!isUnfolded)}>
        {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
        More: {what}
      </button>
      <Collapse expanded={isOpen}>
        <div className={classes.rest}>{children}</div>
      </Collapse>
    </div>
  );
}
