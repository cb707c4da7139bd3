import Taro, { useRouter } from '@tarojs/taro';
import { routes, tabNames, tabPage, type Handed, type ParametersIn, type RouteName, type TabName } from '@/routes';
import { isWeapp } from './environment';
import { parametersOf } from './parameters';

type Parameters = Readonly<Record<string, string | undefined>>;

/** The address of a page with its parameters, as Taro takes it. */
export const urlOf = (name: RouteName, parameters: Parameters = {}): string => {
  const query = Object.entries(parameters)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  return `/${routes[name]}${query === '' ? '' : `?${query}`}`;
};

const tabOf = (name: RouteName): TabName | undefined => tabNames.find((tab) => tab === name);

/** Tabs are switched, other pages are put on top. A tab of weapp takes no parameters. */
export const openPage = <N extends RouteName>(name: N, ...handed: Handed<N>): void => {
  const tab = tabOf(name);
  if (tab) openTab(tab);
  else void Taro.navigateTo({ url: urlOf(name, ...handed) });
};

/** The next page takes the place of this one, so that 返回 does not lead to a finished form. */
export const replacePage = <N extends RouteName>(name: N, ...handed: Handed<N>): void => {
  const tab = tabOf(name);
  if (tab) openTab(tab);
  else void Taro.redirectTo({ url: urlOf(name, ...handed) });
};

export const openTab = (name: TabName): void => {
  const page = tabPage(name);
  if (page === undefined) return;
  // On h5 the tab bar is our own, so Taro knows no tabs there.
  if (isWeapp) void Taro.switchTab({ url: `/${page}` });
  else void Taro.reLaunch({ url: `/${page}` });
};

/** Back, or to the first tab where a link has opened this page alone. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else openTab('home');
};

/** The parameters of the page of this name; those inside a scanned link (`q`) count as if they stood in the address. */
export const useParameters = <N extends RouteName>(_page: N): ParametersIn<N> =>
  parametersOf(useRouter().params as Parameters) as ParametersIn<N>;
