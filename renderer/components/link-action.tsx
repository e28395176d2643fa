// A button within a list that is read like a link: a few words, and for whoever hears the page what they are about.

import { Button } from '@mantine/core';

export function LinkAction(props: { children: string; about: string; onPress: () => void }) {
  return (
    <Button size="compact-md" variant="subtle" data-no-print onClick={props.onPress}>
      {props.children}
      <span className="visually-hidden">: {props.about}</span>
    </Button>
  );
}
