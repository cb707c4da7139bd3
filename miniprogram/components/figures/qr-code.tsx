import { View } from '@tarojs/components';
import qrcode from 'qrcode-generator';
import { useMemo } from 'react';
import { frameText } from '@/text/frame';
import { svgUrl } from '@/theme/svg-url';
import './code-panel.scss';

/** Draws each run of dark modules of a row as one rectangle. The ground stays white in dark mode, for the scanner. */
export const qrSvg = (text: string): string => {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row += 1) {
    let start = -1;
    for (let column = 0; column <= count; column += 1) {
      const isDark = column < count && code.isDark(row, column);
      if (isDark && start < 0) start = column;
      if (!isDark && start >= 0) {
        path += `M${start} ${row}h${column - start}v1H${start}z`;
        start = -1;
      }
    }
  }
  const side = count + 4;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M-2 -2h${side}v${side}h-${side}z"/><path fill="#1F2329" d="${path}"/></svg>`;
};

/** A QR code of an ASCII text, drawn on the device. */
export const QrCode = ({ text, size = 216 }: { text: string; size?: number }) => {
  const picture = useMemo(() => svgUrl(qrSvg(text)), [text]);
  return (
    <View
      className="qr-code"
      role="img"
      aria-label={frameText.qrLabel}
      style={{ width: `${size}px`, height: `${size}px`, backgroundImage: picture }}
    />
  );
};
