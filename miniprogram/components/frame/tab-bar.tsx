import { Text, View } from '@tarojs/components';
import { openTab } from '@/platform/navigation';
import { tabNames, tabPage, type TabName } from '@/routes';
import { frameText } from '@/text/frame';
import type { IconName } from '@/theme/icons';
import { Icon } from '../parts/icon';
import './tab-bar.scss';

export const tabIcons: Readonly<Record<TabName, IconName>> = { home: 'home', calendar: 'calendar', score: 'score', mine: 'person' };

/** The four tabs on narrow h5; on a phone WeChat draws its own. */
export const TabBar = ({ current }: { current: TabName }) => (
  <View className="tab-bar" role="tablist">
    {tabNames
      .filter((name) => tabPage(name) !== undefined)
      .map((name) => (
        <View
          key={name}
          id={`tab-${name}`}
          role="tab"
          className={name === current ? 'tab on' : 'tab'}
          onClick={() => name !== current && openTab(name)}
        >
          <Icon name={tabIcons[name]} size={24} />
          <Text>{frameText.tabs[name]}</Text>
        </View>
      ))}
  </View>
);
