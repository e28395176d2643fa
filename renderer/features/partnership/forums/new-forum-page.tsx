// A new forum: one that exists already, in two minutes, or one from nothing, in a quarter of an hour.

import { useSearch } from '@tanstack/react-router';
import { PageHeader } from '../../../components/page-header.tsx';
import { ExistingForum } from './existing-forum.tsx';
import { ForumDoors } from './forum-doors.tsx';
import { ForumWizard } from './forum-wizard.tsx';

const TRAIL = [{ label: 'Partnership', to: '/partnership' as const }, { label: 'New forum' }];

export function NewForumPage() {
  const { tab, forumId } = useSearch({ from: '/partnership/forums/new' });
  if (tab === 'existing') {
    return (
      <>
        <PageHeader
          title="Our forum exists already"
          trail={TRAIL}
          sentence="Its name, who sits, and when it meets next. Everything else can wait."
        />
        <ExistingForum parentId={forumId ?? null} />
      </>
    );
  }
  if (tab === 'nothing') {
    return (
      <>
        <PageHeader
          title="A forum from nothing"
          trail={TRAIL}
          sentence="Six short steps to a constitution that can be signed. What is written is kept; leave and come back."
        />
        <ForumWizard />
      </>
    );
  }
  return (
    <>
      <PageHeader title="A new forum" trail={TRAIL} sentence="Does it meet already, or is it still to be made?" />
      <ForumDoors />
    </>
  );
}
