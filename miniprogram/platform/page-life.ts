import Taro, { useDidHide, useDidShow, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import type { ParametersFor, RouteName } from '@/routes';
import { isWeapp } from './environment';
import { urlOf } from './navigation';

/** Each time the page comes to the front, the first time too. */
export const useShown = (shown: () => void): void => useDidShow(shown);

export const useHidden = (hidden: () => void): void => useDidHide(hidden);

/** Pulling down; the page's config must allow it with `enablePullDownRefresh`. */
export const usePulledDown = (refresh: () => Promise<void>): void =>
  usePullDownRefresh(() => {
    void refresh().then(() => Taro.stopPullDownRefresh());
  });

export type ShareCard<N extends RouteName> = { title: string; page: N; parameters: ParametersFor<N> };

/** The card for the branch's chat. It must not carry anybody's name: people outside may see it. */
export const useShareCard = <N extends RouteName>(card: () => ShareCard<N>): void =>
  useShareAppMessage(() => {
    const { title, page, parameters } = card();
    return { title, path: urlOf(page, parameters) };
  });

/** Brings a part of the page into sight: 「还差 2 项」 leads to the first. */
export const showPart = (id: string): void => {
  if (isWeapp) void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80 });
  else document.getElementById(id)?.scrollIntoView?.({ block: 'center' });
};
