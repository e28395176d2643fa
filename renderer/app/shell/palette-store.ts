// Whether the palette stands open: known apart from the palette, so that a lock can close it.

import { createSpotlight } from '@mantine/spotlight';

const [store, palette] = createSpotlight();

export const paletteStore = store;
export const openPalette = (): void => palette.open();
export const closePalette = (): void => palette.close();
