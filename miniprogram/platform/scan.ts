import Taro from '@tarojs/taro';
import { isWeapp } from './environment';

export type ScanResult = { ok: true; text: string } | { ok: false; cause: 'cancelled' | 'unsupported' };

/** A browser has no scanner; there the code is typed, or the phone's own camera opens the link. */
export const canScan = isWeapp;

export const scanCode = async (): Promise<ScanResult> => {
  if (!isWeapp) return { ok: false, cause: 'unsupported' };
  try {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] });
    return { ok: true, text: scanned.result };
  } catch {
    return { ok: false, cause: 'cancelled' };
  }
};
