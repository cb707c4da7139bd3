import { Text, View } from '@tarojs/components';
import { frameText } from '@/text/frame';
import { hideNotice, useNotice } from '../../app/notice-store';
import './notice-host.scss';

/** Where notices appear; every page has one. */
export const NoticeHost = () => {
  const notice = useNotice();
  if (!notice) return null;
  const undo = notice.undo;
  return (
    <View className="notice" id="notice" role="status">
      <Text className="grow">{notice.words}</Text>
      {undo ? (
        <View
          id="undo"
          className="notice-undo"
          role="button"
          onClick={() => {
            hideNotice();
            undo();
          }}
        >
          {frameText.undo}
        </View>
      ) : null}
    </View>
  );
};
