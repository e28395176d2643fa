// One area seen several ways: a row of links under the title of each of its pages, the open one underlined.

import { Link } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import classes from './view-links.module.css';

interface View {
  to: ComponentProps<typeof Link>['to'];
  label: string;
  icon?: LucideIcon;
}

export function ViewLinks({ label, views }: { label: string; views: readonly View[] }) {
  return (
    <nav className={classes.views} aria-label={label} data-no-print>
      <ul>
        {views.map(({ to, label: name, icon: Icon }) => (
          <li key={name}>
            <Link
              to={to}
              className={classes.view}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'data-active': true }}
            >
              {Icon && <Icon size={15} strokeWidth={2} aria-hidden />} {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
