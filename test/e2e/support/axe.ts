// axe as the journeys ask it. There are no frames of other origins: without them it needs no second page to put its answer
// together. And of what is well it need not say where it is, which is most of its work.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
