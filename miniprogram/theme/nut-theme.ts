import type { ConfigProviderProps } from '@nutui/nutui-react-taro';

/** NutUI reads the same tokens; its own gradient and shadow are flattened. */
export const nutTheme: NonNullable<ConfigProviderProps['theme']> = {
  nutuiColorPrimary: 'var(--red)',
  nutuiColorPrimaryStop1: 'var(--red)',
  nutuiColorPrimaryStop2: 'var(--red)',
  nutuiColorPrimaryText: 'var(--on-red)',
  nutuiColorTitle: 'var(--ink)',
  nutuiColorText: 'var(--ink)',
  nutuiColorTextHelp: 'var(--ink-2)',
  nutuiColorBackground: 'var(--ground)',
  nutuiColorBackgroundOverlay: 'var(--card)',
  nutuiColorBorder: 'var(--line)',
  nutuiColorMask: 'var(--mask)',
  nutuiOverlayBgColor: 'var(--mask)',
  nutuiPopupBorderRadius: '16px',
  nutuiSwitchActiveBackgroundColor: 'var(--done)',
  nutuiSwitchInactiveBackgroundColor: 'var(--edge)',
  nutuiSwitchWidth: '44px',
  nutuiSwitchHeight: '26px',
  nutuiSwitchLineHeight: '26px',
};
