// The part of `wx` that the app uses. What is missing fails loudly: `wx.… is not a function`.
type Options = Record<string, unknown> & {
  success?: (result: unknown) => void;
  fail?: (error: unknown) => void;
  complete?: (result: unknown) => void;
};

export type Cloud = {
  callFunction: (name: string, event: unknown) => Promise<unknown>;
  uploadFile: (cloudPath: string, filePath: string) => Promise<string>;
};

export type Navigation = {
  push: (url: string) => void;
  replace: (url: string) => void;
  restart: (url: string) => void;
  back: () => void;
};

export type WxParts = { cloud: Cloud; navigation: Navigation; note: (name: string, options: unknown) => void };

const windowInfo = () => ({
  pixelRatio: 2,
  windowWidth: 375,
  windowHeight: 812,
  screenWidth: 375,
  screenHeight: 812,
  statusBarHeight: 44,
  SDKVersion: '3.8.0',
  platform: 'ios',
  system: 'iOS 17',
  language: 'zh_CN',
  version: '8.0.50',
  theme: 'light',
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
  safeArea: { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 },
});

const done = (options: Options | undefined, result: Record<string, unknown> = {}): Promise<unknown> => {
  const answer = { errMsg: 'ok', ...result };
  options?.success?.(answer);
  options?.complete?.(answer);
  return Promise.resolve(answer);
};

const answered = async (options: Options, work: () => Promise<Record<string, unknown>>): Promise<unknown> => {
  try {
    return await done(options, await work());
  } catch (error) {
    const failure = { errMsg: `fail ${error instanceof Error ? error.message : String(error)}` };
    options.fail?.(failure);
    options.complete?.(failure);
    if (options.fail) return failure;
    throw Object.assign(new Error(failure.errMsg), failure);
  }
};

const storage = () => {
  const kept = new Map<string, unknown>();
  return {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
    removeStorageSync: (key: string) => void kept.delete(key),
    clearStorageSync: () => kept.clear(),
    getStorageInfoSync: () => ({ keys: [...kept.keys()], currentSize: 1, limitSize: 10_240 }),
  };
};

const quiet = [
  'vibrateShort',
  'setKeepScreenOn',
  'setNavigationBarTitle',
  'setClipboardData',
  'stopPullDownRefresh',
  'showToast',
  'hideToast',
  'setNavigationBarColor',
  'previewImage',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'addPhoneCalendar',
  'pageScrollTo',
] as const;
const listeners = [
  'onThemeChange',
  'offThemeChange',
  'onNetworkStatusChange',
  'offNetworkStatusChange',
  'onWindowResize',
  'offWindowResize',
  'onError',
  'onUnhandledRejection',
  'onAppShow',
  'onAppHide',
  'onPageNotFound',
  'onMemoryWarning',
] as const;

const emptyQuery = () => {
  const query: Record<string, unknown> = { exec: (told?: (found: unknown[]) => void) => void setTimeout(() => told?.([null]), 0) };
  const self = () => query;
  for (const name of ['in', 'select', 'selectAll', 'selectViewport', 'boundingClientRect', 'scrollOffset', 'fields', 'node', 'context'])
    query[name] = self;
  return query;
};

export const makeWx = ({ cloud, navigation, note }: WxParts): Record<string, unknown> => {
  const went = (name: string, go: (url: string) => void) => (options: Options) => {
    note(name, options);
    go(String(options.url ?? ''));
    return done(options);
  };
  const noted =
    (name: string) =>
    (options: Options = {}) => {
      note(name, options);
      return done(options);
    };
  return {
    ...storage(),
    ...Object.fromEntries(quiet.map((name) => [name, noted(name)])),
    ...Object.fromEntries(listeners.map((name) => [name, () => undefined])),
    getSystemInfoSync: windowInfo,
    getWindowInfo: windowInfo,
    getAppBaseInfo: windowInfo,
    getDeviceInfo: windowInfo,
    getSystemInfo: (options: Options) => done(options, windowInfo()),
    getMenuButtonBoundingClientRect: () => ({ top: 48, height: 32, width: 87, left: 280, right: 367, bottom: 80 }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getNetworkType: (options: Options) => done(options, { networkType: 'wifi' }),
    canIUse: () => true,
    nextTick: (next: () => void) => setTimeout(next, 0),
    createSelectorQuery: emptyQuery,
    navigateTo: went('navigateTo', navigation.push),
    redirectTo: went('redirectTo', navigation.replace),
    reLaunch: went('reLaunch', navigation.restart),
    switchTab: went('switchTab', navigation.restart),
    navigateBack: (options: Options = {}) => {
      navigation.back();
      return done(options);
    },
    cloud: {
      init: () => undefined,
      callFunction: (options: Options) =>
        answered(options, async () => ({ result: await cloud.callFunction(String(options.name), options.data) })),
      uploadFile: (options: Options) =>
        answered(options, async () => ({
          fileID: await cloud.uploadFile(String(options.cloudPath), String(options.filePath)),
          statusCode: 200,
        })),
    },
  };
};
