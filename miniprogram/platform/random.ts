import Taro from '@tarojs/taro';
import { isWeapp } from './environment';

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A key for one intended command. It must not repeat, but need not be secret: the server binds it to the person. */
export const makeKey = (): string => {
  let key = Date.now().toString(36);
  for (let count = 0; count < 16; count += 1) key += alphabet.charAt(Math.floor(Math.random() * 36));
  return key;
};

const fromWeChat = (length: number): Promise<Uint8Array | null> =>
  new Promise((resolve) => {
    // Older versions of WeChat have no such source.
    if (typeof Taro.getUserCryptoManager !== 'function') resolve(null);
    else
      Taro.getUserCryptoManager().getRandomValues({
        length,
        success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
        fail: () => resolve(null),
      });
  });

const fromBrowser = (length: number): Uint8Array | null =>
  typeof crypto === 'undefined' ? null : crypto.getRandomValues(new Uint8Array(length));

/**
 * 128 bits that nobody can guess, as 32 hexadecimal digits: the only tie between a person and what they hand in without a
 * name. Null where the device has no source for them.
 */
export const makeSecretId = async (): Promise<string | null> => {
  const bytes = isWeapp ? await fromWeChat(16) : fromBrowser(16);
  return bytes === null ? null : Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
