// A button that goes to a page: a real link, so that it can be opened, copied and preloaded like one.

import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type AnchorProps = ButtonProps &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & { ref?: Ref<HTMLAnchorElement> };

function Anchor(props: AnchorProps) {
  return <Button component="a" {...props} />;
}

/** `<LinkButton to="/cases/new" search={{ memberId }}>Log a case</LinkButton>` */
export const LinkButton = createLink(Anchor);
