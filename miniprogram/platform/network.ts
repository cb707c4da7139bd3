import Taro from '@tarojs/taro';
import { isWeapp } from './environment';

/** Calls back with true when the network comes, false when it goes, once at first. Returns the way to stop. */
export const watchNetwork = (changed: (isOnline: boolean) => void): (() => void) => {
  if (isWeapp) {
    const listener = (result: { isConnected: boolean }) => changed(result.isConnected);
    void Taro.getNetworkType().then((result) => changed(result.networkType !== 'none'));
    Taro.onNetworkStatusChange(listener);
    return () => Taro.offNetworkStatusChange(listener);
  }
  const online = () => changed(true);
  const offline = () => changed(false);
  changed(navigator.onLine);
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  return () => {
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
  };
};
