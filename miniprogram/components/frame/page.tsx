import { View } from '@tarojs/components';
import { ConfigProvider } from '@nutui/nutui-react-taro';
import '@nutui/nutui-react-taro/dist/es/packages/configprovider/style/css';
import { useEffect, type CSSProperties, type ReactNode } from 'react';
import type { TabName } from '@/routes';
import { isWeapp } from '@/platform/environment';
import { setPageTitle } from '@/platform/device';
import { useLook } from '@/theme/look';
import { nutTheme } from '@/theme/nut-theme';
import { NetStrip } from './net-strip';
import { NoticeHost } from './notice-host';
import { SideBar } from './side-bar';
import { TabBar } from './tab-bar';
import { TitleBar } from './title-bar';
import './page.scss';

export type PageProps = {
  /** The word in the navigation bar; a tab page shows the branch's name. */
  title: string;
  children: ReactNode;
  /** Which tab this page is; a page without it has a way back instead. */
  tab?: TabName;
  /** The primary action of a page that scrolls, at the foot of the screen. See Dock. */
  dock?: ReactNode;
  /** On wide screens: a small line over the title and actions at its right. */
  wideHead?: { over?: string; title?: string; actions?: ReactNode };
};

const WideHead = ({ title, head }: { title: string; head: PageProps['wideHead'] }) => (
  <View className="wide-head">
    <View className="grow">
      {head?.over === undefined ? null : <View className="note">{head.over}</View>}
      <View className="title" id="page-title">
        {head?.title ?? title}
      </View>
    </View>
    {head?.actions}
  </View>
);

/** The frame of every page: tokens, theme, navigation, offline strip, notices. */
export const Page = ({ title, children, tab, dock, wideHead }: PageProps) => {
  const look = useLook();
  useEffect(() => setPageTitle(title), [title]);
  const className = ['wuhua', look.isDark ? 'dark' : '', look.isCare ? 'care' : '', look.isWide ? 'wide' : ''].filter(Boolean).join(' ');
  // React's types do not know custom properties.
  const style = { '--factor': String(look.factor) } as CSSProperties;
  return (
    <ConfigProvider theme={nutTheme} className={className} style={style}>
      {look.isWide ? <SideBar current={tab} /> : null}
      <View className="page-body">
        {isWeapp || look.isWide ? null : <TitleBar title={title} hasBack={tab === undefined} />}
        <NetStrip />
        <View className="page-main">
          {look.isWide ? <WideHead title={title} head={wideHead} /> : null}
          {children}
        </View>
        <View className="page-foot">
          {dock}
          {!isWeapp && !look.isWide && tab !== undefined ? <TabBar current={tab} /> : null}
        </View>
      </View>
      <NoticeHost />
    </ConfigProvider>
  );
};
