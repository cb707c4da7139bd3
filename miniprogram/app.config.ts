import { mainPages, subPackages, tabNames, tabPage } from './routes';
import { frameText } from './text/frame';

const isWeapp = process.env.TARO_ENV === 'weapp';

const tabs = tabNames.flatMap((name) => {
  const pagePath = tabPage(name);
  if (pagePath === undefined) return [];
  return [{ pagePath, text: frameText.tabs[name], iconPath: `assets/tabs/${name}.png`, selectedIconPath: `assets/tabs/${name}-on.png` }];
});

// WeChat wants two to five tabs; on h5 the tabs are our own, because wide screens turn them into a side bar.
const tabBar =
  isWeapp && tabs.length >= 2
    ? { tabBar: { color: '@tabText', selectedColor: '@tabOn', backgroundColor: '@card', borderStyle: '@tabBorder', list: tabs } }
    : {};

const weappOnly = { lazyCodeLoading: 'requiredComponents', darkmode: true, themeLocation: 'theme.json' };

const weappWindow = {
  navigationBarTitleText: frameText.productName,
  navigationBarBackgroundColor: '@ground',
  navigationBarTextStyle: '@textStyle',
  backgroundColor: '@ground',
  backgroundTextStyle: '@loadingStyle',
};

export default defineAppConfig({
  pages: [...mainPages],
  subPackages,
  window: isWeapp ? weappWindow : { navigationBarTitleText: frameText.productName, navigationStyle: 'custom' },
  animation: false,
  ...tabBar,
  ...(isWeapp ? weappOnly : {}),
} as Parameters<typeof defineAppConfig>[0]);
