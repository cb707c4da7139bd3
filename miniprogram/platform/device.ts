import Taro from '@tarojs/taro';
import { isWeapp } from './environment';

export const setPageTitle = (title: string): void => {
  if (isWeapp) void Taro.setNavigationBarTitle({ title });
  else document.title = title;
};

export const vibrate = (): void => {
  if (isWeapp) void Taro.vibrateShort({ type: 'light' });
};

/** The host's screen must not go dark while people read the code from it. */
export const keepScreenOn = (isOn: boolean): void => {
  if (isWeapp) void Taro.setKeepScreenOn({ keepScreenOn: isOn });
};

export const copyText = async (text: string): Promise<boolean> => {
  try {
    await Taro.setClipboardData({ data: text });
    return true;
  } catch {
    return false;
  }
};

/** The base of links that open this app: the h5 address here, the college's registered link on a phone. */
export const originOfLinks = (): string => (isWeapp ? '' : `${location.origin}${location.pathname}`);

/** The link that opens a page of this app with its parameters; inside the app's own scanner the short form is enough. */
export const linkOfPage = (page: string, parameters: Readonly<Record<string, string>>): string => {
  const query = Object.entries(parameters).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `${originOfLinks()}${isWeapp ? '/' : '#/'}${page}?${query.join('&')}`;
};
