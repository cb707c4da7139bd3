import { useEffect } from 'react';

// A stand-in for the platform: storage in memory, navigation written down, the cloud answered by the test.
type Options = Record<string, unknown>;
type Callback = () => unknown;

const stored = new Map<string, unknown>();
const pulled = new Set<Callback>();
const shared = new Set<Callback>();
const shownAgain = new Set<Callback>();

/** What the screen asked of the platform, oldest first, and what it will be told. */
export const platform = {
  asked: [] as { name: string; options: unknown }[],
  parameters: {} as Record<string, string>,
  pages: [] as { route: string }[],
  callFunction: (_options: Options): Promise<unknown> => Promise.reject(new Error('This test gave no cloud.')),
  uploadFile: (_options: Options): Promise<unknown> => Promise.reject(new Error('This test gave no storage.')),
  scanCode: (): Promise<unknown> => Promise.reject(new Error('This test scans nothing.')),
  chooseMedia: (_options: Options): Promise<unknown> => Promise.reject(new Error('This test chooses no photo.')),
  width: 375,
  pullDown: (): unknown[] => [...pulled].map((refresh) => refresh()),
  share: (): unknown[] => [...shared].map((card) => card()),
  /** The page before which another one stood is seen again. */
  comeBack: (): unknown[] => [...shownAgain].map((shown) => shown()),
};

const start = { ...platform };

/** Before each test: nothing stored, nothing asked, no cloud. */
export const resetPlatform = (): void => {
  stored.clear();
  Object.assign(platform, start, { asked: [], parameters: {}, pages: [] });
};

const noted =
  (name: string) =>
  (options?: unknown): Promise<unknown> => {
    platform.asked.push({ name, options });
    return Promise.resolve({ errMsg: `${name}:ok` });
  };

const nothing = (): void => undefined;

export const useDidHide = (hidden: Callback): void => useEffect(() => () => void hidden(), []);
export const useLoad = (loaded: (parameters: Record<string, string>) => unknown): void =>
  useEffect(() => void loaded(platform.parameters), []);
export const useReady = (ready: Callback): void => useEffect(() => void ready(), []);
export const useUnload = useDidHide;
export const useRouter = () => ({ params: platform.parameters, path: '' });

const useKept = (kept: Set<Callback>, callback: Callback): void =>
  useEffect(() => {
    kept.add(callback);
    return () => void kept.delete(callback);
  });

export const useDidShow = (shown: Callback): void => {
  useEffect(() => void shown(), []);
  useKept(shownAgain, shown);
};
export const usePullDownRefresh = (refresh: Callback): void => useKept(pulled, refresh);
export const useShareAppMessage = (card: Callback): void => useKept(shared, card);

export const getCurrentInstance = () => ({ router: { params: platform.parameters, path: '' } });

const navigation = ['navigateTo', 'navigateBack', 'redirectTo', 'reLaunch', 'switchTab'] as const;
const wishes = [
  'setClipboardData',
  'setKeepScreenOn',
  'setNavigationBarTitle',
  'vibrateShort',
  'showToast',
  'previewImage',
  'openDocument',
] as const;
const notedByName = Object.fromEntries([...navigation, ...wishes].map((name) => [name, noted(name)]));

const Taro = {
  ...notedByName,
  useDidShow,
  useDidHide,
  useLoad,
  useReady,
  useUnload,
  useRouter,
  usePullDownRefresh,
  useShareAppMessage,
  getCurrentInstance,
  getCurrentPages: () => platform.pages,
  getStorageSync: (key: string) => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
  removeStorageSync: (key: string) => void stored.delete(key),
  getStorageInfoSync: () => ({ keys: [...stored.keys()], currentSize: 0, limitSize: 10_240 }),
  getAppBaseInfo: () => ({ theme: 'light', fontSizeSetting: 16, fontSizeScaleFactor: 1 }),
  getWindowInfo: () => ({ windowWidth: platform.width, windowHeight: 812, pixelRatio: 2 }),
  getNetworkType: () => Promise.resolve({ networkType: 'wifi' }),
  onNetworkStatusChange: nothing,
  offNetworkStatusChange: nothing,
  onThemeChange: nothing,
  offThemeChange: nothing,
  onWindowResize: nothing,
  offWindowResize: nothing,
  stopPullDownRefresh: nothing,
  scanCode: () => platform.scanCode(),
  chooseMedia: (options: Options) => platform.chooseMedia(options),
  cloud: {
    init: nothing,
    callFunction: (options: Options) => platform.callFunction(options),
    uploadFile: (options: Options) => platform.uploadFile(options),
  },
};

export default Taro;
