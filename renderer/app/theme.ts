// The kit's theme, filled from the tokens in styles/tokens.css: the look is the desk's, the behaviour the kit's.

import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** Ten shades around one colour: the kit wants ten, the desk shows the tokens. */
const brand: MantineColorsTuple = [
  '#eef6f5',
  '#e3f0ee',
  '#c2ddd9',
  '#9dc8c2',
  '#6cc3ba',
  '#3c958c',
  '#1f7069',
  '#0e5a55',
  '#0a4743',
  '#073532',
];
const late: MantineColorsTuple = [
  '#fdf3f2',
  '#fbe9e7',
  '#f4c9c5',
  '#ff9b90',
  '#e06a60',
  '#cc463c',
  '#bd332a',
  '#b3261e',
  '#93201a',
  '#6f1813',
];

/** The kit's greys, warm by day and blue-black by night: whatever it draws by itself fits the paper it stands on. */
const gray: MantineColorsTuple = [
  '#faf8f3',
  '#f4f1e9',
  '#e6e1d6',
  '#d9d3c5',
  '#bdb6a6',
  '#8d8778',
  '#68707b',
  '#5b6472',
  '#333b48',
  '#1c2430',
];
const dark: MantineColorsTuple = [
  '#e9e6df',
  '#c6cad0',
  '#a7afba',
  '#8b94a0',
  '#6c7683',
  '#2d343d',
  '#1c2128',
  '#14181d',
  '#101418',
  '#0c0f12',
];

/** Buttons and the like: filled for the one primary action, default for the rest, `color="late"` for what destroys. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const isLate = input.color === 'late';
  if (input.variant === 'filled') {
    return {
      background: isLate ? 'var(--late)' : 'var(--brand)',
      hover: isLate ? 'var(--late-hover)' : 'var(--brand-hover)',
      color: isLate ? 'var(--on-late)' : 'var(--on-brand)',
      border: '1px solid transparent',
    };
  }
  if (input.variant === 'subtle' || input.variant === 'transparent') {
    return {
      background: 'transparent',
      hover: input.variant === 'subtle' ? 'var(--hover)' : 'transparent',
      color: isLate ? 'var(--late)' : 'var(--brand)',
      border: '1px solid transparent',
    };
  }
  if (input.variant === 'light') {
    return {
      background: isLate ? 'var(--late-tint)' : 'var(--tint)',
      hover: isLate ? 'var(--late-tint)' : 'var(--tint)',
      color: isLate ? 'var(--late)' : 'var(--brand)',
      border: '1px solid transparent',
    };
  }
  if (input.variant === 'default' || input.variant === 'outline') {
    return {
      background: 'var(--card)',
      hover: 'var(--hover)',
      color: isLate ? 'var(--late)' : 'var(--ink)',
      border: '1px solid var(--line)',
    };
  }
  return defaultVariantColorsResolver(input);
};

const shared = {
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-body': 'var(--card)',
  '--mantine-color-error': 'var(--late)',
  '--mantine-color-success': 'var(--brand)',
  '--mantine-color-placeholder': 'var(--faint)',
  '--mantine-color-anchor': 'var(--brand)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-dimmed': 'var(--soft)',
  '--mantine-color-disabled': 'var(--hover)',
  '--mantine-color-disabled-color': 'var(--faint)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-primary-color-contrast': 'var(--on-brand)',
  '--mantine-color-brand-text': 'var(--brand)',
  '--mantine-color-brand-filled': 'var(--brand)',
  '--mantine-color-brand-filled-hover': 'var(--brand-hover)',
  '--mantine-color-brand-light': 'var(--tint)',
  '--mantine-color-brand-light-hover': 'var(--tint)',
  '--mantine-color-brand-light-color': 'var(--brand)',
  '--mantine-color-brand-outline': 'var(--brand)',
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });

/** A field with a list under it. The list itself scrolls, not a region within it that no key reaches. */
const LISTING = {
  size: 'md',
  withScrollArea: false,
  styles: { options: { maxHeight: 250, overflowY: 'auto' } },
} as const;

export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 4 },
  colors: { brand, late, gray, dark },
  black: '#1c2430',
  white: '#ffffff',
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--serif)', fontWeight: '600' },
  fontSizes: { xs: '0.78125rem', sm: '0.84375rem', md: '0.90625rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  variantColorResolver,
  components: {
    // The desk's own height for the usual size; the other sizes, compact ones too, are the kit's.
    Button: Button.extend({
      defaultProps: { size: 'md', variant: 'default' },
      vars: (_theme, props) => ({
        root: props.size === 'md' ? { '--button-height': '38px', '--button-padding-x': '14px' } : {},
      }),
    }),
    Input: Input.extend({
      vars: (_theme, props) => ({
        wrapper: props.size === 'md' ? { '--input-height': '38px' } : {},
      }),
    }),
    TextInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: LISTING },
    Textarea: { defaultProps: { size: 'md' } },
    Autocomplete: { defaultProps: LISTING },
    NumberInput: { defaultProps: { size: 'md' } },
    TagsInput: { defaultProps: LISTING },
    MultiSelect: { defaultProps: LISTING },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.35 },
        closeButtonProps: { 'aria-label': 'Close' },
        transitionProps: { duration: 120 },
      },
    },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Put this away' } } },
    Menu: { defaultProps: { shadow: 'none', transitionProps: { duration: 80 } } },
    Popover: { defaultProps: { shadow: 'none', transitionProps: { duration: 80 } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
  },
});
