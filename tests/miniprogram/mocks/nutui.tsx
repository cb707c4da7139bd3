import type { CSSProperties, ReactNode } from 'react';

type PopupProps = { visible?: boolean; children?: ReactNode; onClose?: () => void };
type ConfigProviderProps = { theme?: unknown; className?: string; style?: CSSProperties; children?: ReactNode };

/** The veil behind the panel closes it, as the library's does. */
export const Popup = ({ visible = false, children, onClose }: PopupProps) =>
  visible ? (
    <div>
      <div data-testid="veil" onClick={onClose} />
      {children}
    </div>
  ) : null;

export const ConfigProvider = ({ className, style, children }: ConfigProviderProps) => (
  <div className={className} style={style}>
    {children}
  </div>
);
