// Says wherever it stands that something is ours alone: the other side never has it before them.

import { EyeOff } from 'lucide-react';
import { sideWords } from '../../../../shared/domain/negotiations/words-life.ts';
import { useSession } from '../../../app/desk.tsx';
import classes from './items.module.css';

export function OursMark() {
  const { branch } = useSession();
  return (
    <span className={classes.mark}>
      <EyeOff size={14} aria-hidden />
      {sideWords(branch?.words).staff} only
    </span>
  );
}
