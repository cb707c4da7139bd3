import { Text, View } from '@tarojs/components';
import { openPage, openTab } from '@/platform/navigation';
import { tabNames, tabPage, type TabName } from '@/routes';
import { frameText } from '@/text/frame';
import { Icon } from '../parts/icon';
import { useSideBar } from '../../app/side-bar-store';
import { tabIcons } from './tab-bar';
import './side-bar.scss';

/** Names of pages as ids: `rosterImport` is `roster-import`. */
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** On wide screens the tabs stand at the left, below them what the person's posts add. */
export const SideBar = ({ current }: { current: TabName | undefined }) => {
  const { college, person, post, entries } = useSideBar();
  return (
    <View className="side-bar">
      <View className="side-brand">
        <Text className="head">{frameText.productName}</Text>
        <Text className="mini block">{college}</Text>
      </View>
      {tabNames
        .filter((name) => tabPage(name) !== undefined)
        .map((name) => (
          <View
            key={name}
            id={`side-${name}`}
            role="link"
            className={name === current ? 'side-entry on' : 'side-entry'}
            onClick={() => openTab(name)}
          >
            <Icon name={tabIcons[name]} />
            <Text>{frameText.wideTabs[name]}</Text>
          </View>
        ))}
      {entries.length > 0 ? <View className="side-line" /> : null}
      {entries.map((entry) => (
        <View
          key={entry.page}
          id={`side-${kebab(entry.page)}`}
          role="link"
          className="side-entry"
          onClick={() => openPage(entry.page, entry.parameters)}
        >
          <Icon name={entry.icon} />
          <Text>{entry.word}</Text>
        </View>
      ))}
      <View className="side-line" />
      <View className="side-who">
        <Text className="side-name">{person}</Text>
        <Text className="note block">{post}</Text>
      </View>
    </View>
  );
};
