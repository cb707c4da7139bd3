import { Text, View } from '@tarojs/components';
import { goBack } from '@/platform/navigation';
import { frameText } from '@/text/frame';
import { Icon } from '../parts/icon';
import './title-bar.scss';

/** The navigation bar of narrow h5; on a phone WeChat draws its own. */
export const TitleBar = ({ title, hasBack }: { title: string; hasBack: boolean }) => (
  <View className={hasBack ? 'title-bar sub' : 'title-bar'}>
    {hasBack ? (
      <View id="back" className="title-back" role="button" aria-label={frameText.back} onClick={goBack}>
        <Icon name="left" size={24} />
      </View>
    ) : null}
    <Text className="title-word">{title}</Text>
  </View>
);
