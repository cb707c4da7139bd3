import Taro from '@tarojs/taro';

/** What was stored on this device, or undefined. The caller checks the shape: an older version may have written it. */
export const readStored = (key: string): unknown => {
  try {
    const text: unknown = Taro.getStorageSync(key);
    return typeof text === 'string' && text !== '' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
};

/** False when the device refuses (full, or private browsing): a draft is then lost with the page, nothing else. */
export const writeStored = (key: string, value: unknown): boolean => {
  try {
    Taro.setStorageSync(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
};

export const removeStored = (key: string): void => {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // Nothing was stored, or nothing can be.
  }
};
