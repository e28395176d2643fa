// The frame around every page: areas on the left, search and "Log a case" above, the branch and its list at the foot.
// Before there is a branch, only Welcome is shown, without the frame.

import { Button } from '@mantine/core';
import { Navigate, Outlet, useRouterState } from '@tanstack/react-router';
import { Menu, Plus, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IfMay } from '../../components/if-may.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { LostConnection } from '../../components/lost-connection.tsx';
import { askEnquiry } from '../../features/enquiries/ask-enquiry.ts';
import { EnquiryHost } from '../../features/enquiries/enquiry-dialog.tsx';
import { NewInitiativeHost } from '../../features/partnership/initiatives/new-initiative-dialog.tsx';
import { RaiseIssueHost } from '../../features/partnership/matters/raise-issue-dialog.tsx';
import { TalkEarlyHost } from '../../features/partnership/matters/talk-early-dialog.tsx';
import { useSession } from '../desk.tsx';
import { FollowReminders } from '../follow-reminders.tsx';
import { useSheetToKeep } from '../lock/sheet-to-keep.ts';
import { NotePrinting } from '../note-printing.tsx';
import { pageNeeds } from '../page-needs.ts';
import { useMay } from '../use-may.ts';
import { whereAfterWelcome } from './after-welcome.ts';
import { LockButton } from './lock-button.tsx';
import { Navigation } from './navigation.tsx';
import { NotYours } from './not-yours.tsx';
import { Notices } from './notices.tsx';
import { Palette } from './palette.tsx';
import { openPalette } from './palette-store.ts';
import classes from './shell.module.css';
import { Shortcuts } from './shortcuts.tsx';

const commandKey = navigator.platform.startsWith('Mac') ? '⌘ K' : 'Ctrl K';

export function Shell() {
  const { branch } = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  // While an address leads on to another (`/` to Today), going somewhere else would be answered by both: the page that
  // was shown first would be drawn anew, and forget what was pressed on it.
  const isSettled = useRouterState({ select: (state) => state.status === 'idle' });
  const may = useMay();
  const needs = pageNeeds(path);
  const sheet = useSheetToKeep();
  const [isNavigationOpen, setIsNavigationOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: going anywhere puts the drawer away
  useEffect(() => setIsNavigationOpen(false), [path]);

  const isStarting = path === '/welcome' && sheet.kind !== 'none';
  if (!branch || isStarting) {
    if (path !== '/welcome') return isSettled ? <Navigate to="/welcome" replace /> : null;
    return (
      <>
        <LostConnection />
        <main>
          <Outlet />
        </main>
      </>
    );
  }
  if (path === '/welcome') return <Navigate to={whereAfterWelcome()} replace />;

  return (
    <div className={classes.shell} data-navigation={isNavigationOpen || undefined}>
      <button type="button" className={classes.skip} onClick={() => document.getElementById('page')?.focus()}>
        Skip to the page
      </button>
      <Navigation />
      {isNavigationOpen && (
        <button
          type="button"
          className={classes.shade}
          aria-label="Close the menu"
          onClick={() => setIsNavigationOpen(false)}
        />
      )}
      <div className={classes.column}>
        <Notices />
        <div className={classes.stays} data-no-print>
          <LostConnection />
          <section aria-label="Find and log" className={classes.top}>
            <div className={classes.bar}>
              <button
                type="button"
                className={classes.menu}
                aria-label="Areas"
                aria-expanded={isNavigationOpen}
                onClick={() => setIsNavigationOpen((before) => !before)}
              >
                <Menu size={20} aria-hidden />
              </button>
              <button type="button" className={classes.find} onClick={openPalette}>
                <Search size={18} aria-hidden />
                <span className={classes.findWords}>Find a member, case or workplace</span>
                <kbd className={classes.keys}>{commandKey}</kbd>
              </button>
              <IfMay call="enquiries.add">
                <Button className={classes.enquiry} aria-keyshortcuts="e" onClick={askEnquiry}>
                  Enquiry
                </Button>
              </IfMay>
              <IfMay call="cases.open">
                <LinkButton
                  to="/cases/new"
                  variant="filled"
                  className={classes.log}
                  leftSection={<Plus size={17} aria-hidden />}
                >
                  Log a case
                </LinkButton>
              </IfMay>
              <LockButton />
            </div>
          </section>
        </div>
        <main id="page" tabIndex={-1} className={classes.page}>
          {needs === undefined || may(needs) ? <Outlet /> : <NotYours />}
        </main>
      </div>
      <Palette />
      <Shortcuts />
      <EnquiryHost />
      <RaiseIssueHost />
      <NewInitiativeHost />
      <TalkEarlyHost />
      <FollowReminders />
      <NotePrinting />
    </div>
  );
}
