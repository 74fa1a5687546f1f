import { createTheme, type MantineColorsTuple } from '@mantine/core';

const FONT = "'Noto Sans Variable', 'Noto Sans', 'Segoe UI', sans-serif";

/** Deep steppe-sky blue: shade 8 on white has a contrast of 6.9. */
const QAMQOR: MantineColorsTuple = ['#edf6f9', '#dbeaf0', '#b5d4df', '#8bbccd', '#67a8be', '#4f9bb4', '#3d8fa9', '#2a7891', '#1a6078', '#0f4a5e'];

/** Calm and dense: 14.5 px text, small gaps, one accent colour. */
export const theme = createTheme({
  fontFamily: FONT,
  headings: { fontFamily: FONT, fontWeight: '620' },
  colors: { qamqor: QAMQOR },
  primaryColor: 'qamqor',
  primaryShade: 8,
  defaultRadius: 6,
  cursorType: 'pointer',
  focusRing: 'auto',
  fontSizes: { xs: '12.5px', sm: '14.5px', md: '15px', lg: '17px', xl: '20px' },
  black: '#17262e',
  components: {
    TextInput: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 }, transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { withArrow: true, multiline: true, maw: 380, openDelay: 250, events: { hover: true, focus: true, touch: true } } },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
  },
});
