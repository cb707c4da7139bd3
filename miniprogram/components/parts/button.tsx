import { Button as TaroButton } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { IconName } from '@/theme/icons';
import { Icon } from './icon';
import { pressable } from './pressable';
import './button.scss';

export type ButtonProps = {
  children: ReactNode;
  id?: string;
  /** One `primary` per screen; `outlined` for the other way out; `quiet` inside a card; `text` is a bare link. */
  kind?: 'primary' | 'outlined' | 'quiet' | 'text';
  isSmall?: boolean;
  isWide?: boolean;
  icon?: IconName;
  /** While busy a second tap does nothing and the word stays, so that the layout does not jump. */
  isBusy?: boolean;
  /** Opens WeChat's own share sheet; the page must use useShareCard. */
  shares?: boolean;
  onTap?: () => void;
};

const classOf = ({ kind = 'outlined', isSmall, isWide, isBusy }: ButtonProps): string =>
  ['button', `button-${kind}`, isSmall ? 'small' : '', isWide ? 'full' : '', isBusy ? 'busy' : ''].filter(Boolean).join(' ');

export const Button = (props: ButtonProps) => {
  const { children, id, icon, isBusy = false, isSmall = false, shares = false, onTap } = props;
  const press = (): void => {
    if (!isBusy) onTap?.();
  };
  const { onClick: _, ...keyboard } = pressable(press);
  return (
    <TaroButton
      {...(id === undefined ? {} : { id })}
      className={classOf(props)}
      hoverClass="pressed"
      {...(shares ? { openType: 'share' as const } : {})}
      {...keyboard}
      onClick={(event) => {
        event.stopPropagation();
        press();
      }}
      aria-busy={isBusy}
    >
      {icon ? <Icon name={icon} size={isSmall ? 16 : 20} /> : null}
      {children}
    </TaroButton>
  );
};

/** The one red button of a screen. */
export const PrimaryButton = (props: Omit<ButtonProps, 'kind'>) => <Button isWide {...props} kind="primary" />;
