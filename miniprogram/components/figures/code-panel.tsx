import { Text, View } from '@tarojs/components';
import { frameText } from '@/text/frame';
import { useLook } from '@/theme/look';
import { palettes } from '@/theme/palette';
import { svgUrl } from '@/theme/svg-url';
import { Card } from '../parts/card';
import { QrCode } from './qr-code';
import './code-panel.scss';

export type CodePanelProps = { /** Six characters. */ code: string; link: string; secondsLeft: number; secondsWhole: number };

const ringSvg = (share: number, bar: string, track: string): string => {
  const whole = 50.27;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke-width="3"><circle cx="10" cy="10" r="8" stroke="${track}"/><circle cx="10" cy="10" r="8" stroke="${bar}" stroke-dasharray="${(whole * share).toFixed(2)} ${whole}" transform="rotate(-90 10 10)"/></svg>`;
};

/** What the host's screen shows: the QR, the six characters in two groups, and when they change. */
export const CodePanel = ({ code, link, secondsLeft, secondsWhole }: CodePanelProps) => {
  const palette = palettes[useLook().isDark ? 'dark' : 'light'];
  const ring = svgUrl(ringSvg(secondsLeft / secondsWhole, palette.bar, palette.track));
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
          <View className="code-ring" style={{ backgroundImage: ring }} />
          <Text className="note">{frameText.codeChangesIn(secondsLeft)}</Text>
        </View>
      </View>
    </Card>
  );
};
