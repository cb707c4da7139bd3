import { createElement, type ChangeEvent, type ReactNode } from 'react';

// Stand-ins for the platform's components: the same names and events on plain HTML elements.
type Props = Record<string, unknown> & { children?: ReactNode };
type Told = (event: { detail: { value: unknown } }) => void;

const tell = (told: unknown, value: unknown): void => {
  if (typeof told === 'function') (told as Told)({ detail: { value } });
};

const plainNames = new Set(['id', 'className', 'style', 'role', 'title', 'src', 'placeholder', 'disabled', 'name', 'children', 'tabIndex']);

const isPlain = (name: string, value: unknown): boolean =>
  plainNames.has(name) ||
  name.startsWith('aria-') ||
  name.startsWith('data-') ||
  (/^on(Click|Touch)/.test(name) && typeof value === 'function');

const plain = (props: Props): Props => Object.fromEntries(Object.entries(props).filter(([name, value]) => isPlain(name, value)));

const host = (tag: string) => (props: Props) => createElement(tag, plain(props));

export const View = host('div');
export const Text = host('span');
export const Label = host('label');
export const Image = host('img');
export const Canvas = host('canvas');
export const Block = host('div');
export const RichText = host('div');
export const Swiper = host('div');
export const SwiperItem = host('div');
export const ScrollView = host('div');
export const PageContainer = host('div');
export const RootPortal = host('div');

export const Button = ({ disabled, loading, ...rest }: Props) =>
  createElement('button', { ...plain(rest), type: 'button', disabled: disabled === true || loading === true });

export const Form = ({ onSubmit, ...rest }: Props) =>
  createElement('form', {
    ...plain(rest),
    onSubmit: (event: { preventDefault: () => void }) => {
      event.preventDefault();
      tell(onSubmit, {});
    },
  });

const field =
  (tag: 'input' | 'textarea') =>
  ({ value, onInput, onConfirm, onBlur, onFocus, maxlength, password, ...rest }: Props) =>
    createElement(tag, {
      ...plain(rest),
      ...(tag === 'input' && password === true ? { type: 'password' } : {}),
      value: value ?? '',
      maxLength: typeof maxlength === 'number' && maxlength >= 0 ? maxlength : undefined,
      onChange: (event: ChangeEvent<HTMLInputElement>) => tell(onInput, event.target.value),
      onBlur: (event: ChangeEvent<HTMLInputElement>) => tell(onBlur, event.target.value),
      onFocus: (event: ChangeEvent<HTMLInputElement>) => tell(onFocus, event.target.value),
      onKeyDown: (event: { key: string; target: unknown }) => {
        if (event.key === 'Enter' && tag === 'input') tell(onConfirm, value ?? '');
      },
    });

export const Input = field('input');
export const Textarea = field('textarea');

export const Switch = ({ checked, onChange, ...rest }: Props) =>
  createElement('input', {
    ...plain(rest),
    type: 'checkbox',
    role: 'switch',
    checked: checked === true,
    onChange: (event: ChangeEvent<HTMLInputElement>) => tell(onChange, event.target.checked),
  });

/** Date and time pickers are fields here; a selector picker is a list of its words. */
export const Picker = ({ mode = 'selector', value, range, rangeKey, onChange, children, ...rest }: Props) => {
  if (mode !== 'selector') {
    const changed = (event: ChangeEvent<HTMLInputElement>) => tell(onChange, event.target.value);
    return createElement('label', plain(rest), children, createElement('input', { value: value ?? '', onChange: changed }));
  }
  const words = (Array.isArray(range) ? range : []).map((entry: unknown) =>
    typeof rangeKey === 'string' ? String((entry as Record<string, unknown>)[rangeKey]) : String(entry),
  );
  const options = words.map((word, index) => createElement('option', { key: word, value: index }, word));
  const changed = (event: ChangeEvent<HTMLSelectElement>) => tell(onChange, event.target.value);
  return createElement('label', plain(rest), children, createElement('select', { value: value ?? 0, onChange: changed }, options));
};
