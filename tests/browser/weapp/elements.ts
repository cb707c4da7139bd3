import * as glassEasel from 'glass-easel';

type Target = { id: string; dataset?: Record<string, unknown> };
export type RawEvent = {
  type: string;
  timeStamp: number;
  detail: unknown;
  touches?: unknown[];
  changedTouches?: unknown[];
  mark?: unknown;
  target?: Target;
  currentTarget?: Target;
};

const plain = (target: Target | undefined) => target && { id: target.id, dataset: { ...target.dataset }, offsetLeft: 0, offsetTop: 0 };

/** Taro reads an event as WeChat hands it over: data only. */
export const plainEvent = ({ type, timeStamp, detail, touches = [], changedTouches = [], mark, target, currentTarget }: RawEvent) => ({
  type,
  timeStamp,
  detail,
  touches,
  changedTouches,
  mark,
  target: plain(target),
  currentTarget: plain(currentTarget),
  stopPropagation: () => undefined,
  preventDefault: () => undefined,
});

const booleans = new Set(['disabled', 'checked', 'readonly', 'controls', 'autoplay', 'loop', 'muted', 'hidden', 'multiple']);

/** In WXML `disabled="{{false}}"` is no attribute, and a field's value is a property. */
export const patchAttributes = (): void => {
  const set = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function setAttribute(this: Element, name: string, value: string) {
    if (booleans.has(name) && (value === '' || value === 'false' || !value)) this.removeAttribute(name);
    else if (name === 'value' && (this instanceof HTMLInputElement || this instanceof HTMLTextAreaElement)) this.value = value;
    else if (name === 'type' && this instanceof HTMLButtonElement) set.call(this, 'data-type', value);
    else set.call(this, name, value);
  };
};

/** What is typed into a field becomes the event WeChat would send. */
export const bindFields = (): void => {
  for (const type of ['input', 'change', 'focus', 'blur']) {
    document.addEventListener(
      type,
      (event) => {
        const field = event.target as HTMLInputElement & { __wxElement?: unknown };
        if (field.__wxElement === undefined) return;
        const told = new glassEasel.Event(type, { value: field.value, cursor: field.value.length }, { bubbles: false, composed: true });
        glassEasel.Event.dispatchEvent(field.__wxElement as never, told);
      },
      true,
    );
  }
};
