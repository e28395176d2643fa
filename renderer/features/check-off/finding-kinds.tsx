// What kinds of differences there are and how many of each: chips that show one kind alone.

import { type FindingKind, FindingKindSchema } from '../../../shared/domain/subscriptions.ts';
import classes from './check-off.module.css';
import { kindNames } from './finding-actions.ts';

export type Shown = FindingKind | 'all';

interface FindingKindsProps {
  counts: Readonly<Partial<Record<FindingKind, number>>>;
  total: number;
  shown: Shown;
  onShow: (shown: Shown) => void;
}

export function FindingKinds({ counts, total, shown, onShow }: FindingKindsProps) {
  const kinds = FindingKindSchema.options.filter((kind) => (counts[kind] ?? 0) > 0 || kind === shown);
  const chip = (key: Shown, label: string, count: number) => (
    <button
      key={key}
      type="button"
      className={classes.chip}
      aria-pressed={shown === key}
      onClick={() => onShow(shown === key ? 'all' : key)}
    >
      {label} <span className="tabular">{count.toLocaleString('en-GB')}</span>
    </button>
  );
  return (
    <div className={classes.kinds} data-no-print>
      {chip('all', 'Everything', total)}
      {kinds.map((kind) => chip(kind, kindNames[kind].title, counts[kind] ?? 0))}
      {shown !== 'all' && <p className={classes.soft}>{kindNames[shown].about}</p>}
    </div>
  );
}
