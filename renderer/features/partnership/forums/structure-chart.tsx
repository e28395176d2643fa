// Where this body stands: those above it, the highest first, and those that report to it, each opening its own page.

import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { forumStateWords, forumTypeWords } from '../../../../shared/domain/partnership/words-forums.ts';
import { useSession } from '../../../app/desk.tsx';
import type { ForumData } from './forum-page.tsx';
import classes from './people.module.css';

const STEP = 34;

export function StructureChart({ data }: { data: ForumData }) {
  const { forum, structure } = data;
  const { branch } = useSession();
  const kinds = forumTypeWords(branch?.words);
  const here = structure.above.length;
  const nodes = [
    ...structure.above.map((row, depth) => ({ ...row, depth, isHere: false })),
    { ...forum, depth: here, isHere: true },
    ...structure.below.map((row) => ({ ...row, depth: here + row.depth, isHere: false })),
  ];
  return (
    <ol className={classes.tree} aria-label="Where this body stands">
      {nodes.map(({ id, name, type, state, depth, isHere }) => {
        const about = state === 'active' ? kinds[type] : `${kinds[type]}, ${forumStateWords[state].toLowerCase()}`;
        return (
          <li
            key={id}
            className={classes.node}
            data-depth={depth}
            data-here={isHere || undefined}
            aria-current={isHere ? 'page' : undefined}
            style={{ '--indent': `${depth * STEP}px`, paddingInlineStart: depth * STEP } as CSSProperties}
          >
            {isHere ? (
              <span className={classes.nodeBox}>
                {name}
                <small>{about}</small>
              </span>
            ) : (
              <Link to="/partnership/forums/$id" params={{ id }} className={classes.nodeBox}>
                {name}
                <small>{about}</small>
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}
