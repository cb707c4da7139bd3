import Taro from '@tarojs/taro';
import { isWeapp } from './environment';

export type SystemLook = { isDark: boolean; fontSize: number; width: number };

const h5Look = (): SystemLook => ({
  isDark: window.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false,
  // A browser enlarges px by itself, so there is no step to add.
  fontSize: 17,
  width: window.innerWidth,
});

const weappLook = (): SystemLook => {
  const base = Taro.getAppBaseInfo();
  const fontSize = (base as { fontSizeSetting?: number }).fontSizeSetting;
  return { isDark: base.theme === 'dark', fontSize: fontSize ?? 17, width: Taro.getWindowInfo().windowWidth };
};

export const readSystemLook = (): SystemLook => (isWeapp ? weappLook() : h5Look());

export const onSystemLookChange = (changed: () => void): void => {
  if (isWeapp) {
    Taro.onThemeChange(changed);
    Taro.onWindowResize(changed);
    return;
  }
  window.addEventListener('resize', changed);
  window.matchMedia?.('(prefers-color-scheme: dark)').addEventListener?.('change', changed);
};
