import { Text, View } from '@tarojs/components';
import { frameText } from '@/text/frame';
import { Card } from '../parts/card';
import { QrCode } from './qr-code';
import { Ring } from './ring';
import './code-panel.scss';

export type CodePanelProps = { /** Six characters. */ code: string; link: string; secondsLeft: number; secondsWhole: number };

/** What the host's screen shows: the QR, the six characters in two groups, and when they change. */
export const CodePanel = ({ code, link, secondsLeft, secondsWhole }: CodePanelProps) => {
  return (
    <Card>
      <View className="code-panel">
        <Text className="note">{frameText.codeCaption}</Text>
        <QrCode text={link} />
        <View className="code-characters" id="code" aria-label={code.split('').join(' ')}>
          <Text>{code.slice(0, 3)}</Text>
          <Text>{code.slice(3)}</Text>
        </View>
        <View className="line-up">
          <Ring share={secondsLeft / secondsWhole} size={20} />
          <Text className="note">{frameText.codeChangesIn(secondsLeft)}</Text>
        </View>
      </View>
    </Card>
  );
};
