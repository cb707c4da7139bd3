import { existsSync } from 'node:fs';
import path from 'node:path';
import { standIns } from '../stand-ins';
import { makeWx, type Cloud } from './wx';

const dist = path.resolve(__dirname, '../../../dist/weapp');

type Query = Readonly<Record<string, string>>;
type Target = { id: string; dataset: unknown };
type MiniEvent = { type: string; timeStamp?: number; detail?: unknown; target?: Target; currentTarget?: Target };
type Instance = { route?: string; options?: Query } & Partial<
  Record<'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload' | 'onPullDownRefresh', (query?: Query) => unknown>
>;
type Rendered = {
  instance: Instance;
  attach: (parent: Element) => void;
  detach: () => void;
  querySelector: (selector: string) => Part | undefined;
};
type Part = { dom: Element; dispatchEvent: (name: string, options?: { detail?: unknown }) => void };
type Simulate = {
  load: (file: string, tag: string, options: { rootPath: string }) => string;
  render: (id: string) => Rendered;
  sleep: (ms: number) => Promise<void>;
};
type AppDefinition = { onLaunch?: (options: unknown) => void; onShow?: (options: unknown) => void };
type PageDefinition = Record<string, unknown> & { data?: unknown };

type Opened = { route: string; url: string; rendered: Rendered; parent: HTMLElement };

export type Phone = {
  open: (url: string) => Promise<void>;
  /** The address of the page in front, with its query. */
  at: () => string;
  text: () => string;
  textOf: (id: string) => string;
  has: (id: string) => boolean;
  tap: (id: string) => Promise<void>;
  type: (id: string, value: string) => Promise<void>;
  pullDown: () => Promise<void>;
  back: () => Promise<void>;
  /** Waits until it is so, or fails saying what stood on the screen. */
  until: (isSo: () => boolean, what?: string) => Promise<void>;
  /** What an earlier start has left on this device. */
  store: (key: string, value: unknown) => void;
  asked: { name: string; options: unknown }[];
  errors: string[];
};

const settleMs = 40;
const patienceMs = 8000;

const plain = (target: Target | undefined): Target | undefined => target && { id: target.id, dataset: target.dataset };

/** Taro's pages know `Page`; the simulator knows components only. */
const pageAsComponent = (definition: PageDefinition): void => {
  const methods: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(definition)) if (typeof value === 'function') methods[name] = value;
  const told = methods.eh as (this: unknown, event: unknown) => unknown;
  methods.eh = function eh(this: unknown, event: MiniEvent) {
    const { type, timeStamp, detail, target, currentTarget } = event;
    return told.call(this, {
      type,
      timeStamp,
      detail,
      target: plain(target),
      currentTarget: plain(currentTarget),
      stopPropagation: () => undefined,
      preventDefault: () => undefined,
    });
  };
  (globalThis as unknown as { Component: (definition: unknown) => void }).Component({ data: definition.data, methods });
};

const splitUrl = (url: string): { route: string; query: Query } => {
  const [route = '', words = ''] = url.replace(/^\//, '').split('?');
  const pairs = words
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split('='));
  return { route, query: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value])) };
};

class Screen {
  readonly stack: Opened[] = [];
  private readonly ids = new Map<string, string>();

  constructor(private readonly simulate: Simulate) {}

  get front(): Opened {
    const front = this.stack.at(-1);
    if (!front) throw new Error('No page is open.');
    return front;
  }

  push(url: string): void {
    const { route, query } = splitUrl(url);
    if (!existsSync(path.join(dist, `${route}.json`))) throw new Error(`No such page in the build: ${route}`);
    this.stack.at(-1)?.rendered.instance.onHide?.();
    const id = this.ids.get(route) ?? this.simulate.load(path.join(dist, route), 'page-of-test', { rootPath: dist });
    this.ids.set(route, id);
    const rendered = this.simulate.render(id);
    const parent = document.createElement('div');
    document.body.appendChild(parent);
    rendered.attach(parent);
    this.stack.push({ route, url: `/${route}${url.includes('?') ? url.slice(url.indexOf('?')) : ''}`, rendered, parent });
    Object.assign(rendered.instance, { route, options: query });
    rendered.instance.onLoad?.(query);
    rendered.instance.onShow?.();
    rendered.instance.onReady?.();
  }

  drop(): void {
    const gone = this.stack.pop();
    gone?.rendered.instance.onUnload?.();
    gone?.rendered.detach();
    gone?.parent.remove();
  }

  back(): void {
    this.drop();
    this.stack.at(-1)?.rendered.instance.onShow?.();
  }

  element(id: string): Part {
    const found = this.front.rendered.querySelector(`#${id}`);
    if (!found) throw new Error(`Nothing with the id ${id} on ${this.front.route}: ${this.front.parent.textContent ?? ''}`);
    return found;
  }
}

const startApp = (wx: Record<string, unknown>, screen: Screen): void => {
  let app: AppDefinition | undefined;
  Object.assign(globalThis, {
    wx,
    phoneStandIns: standIns(globalThis),
    Page: pageAsComponent,
    App: (definition: AppDefinition) => (app = definition),
    getApp: () => app,
    getCurrentPages: () => screen.stack.map(({ rendered }) => rendered.instance),
  });
  // The compiled app as WeChat would load it: once, before any page.
  require(path.join(dist, 'app.js'));
  const launch = { path: '', query: {}, scene: 1001 };
  app?.onLaunch?.(launch);
  app?.onShow?.(launch);
};

/** Starts the compiled mini-program once per test file; its cloud is whatever the test gives. */
export const startPhone = (cloud: Cloud): Phone => {
  if (!existsSync(path.join(dist, 'app.js'))) throw new Error('Build the mini-program first: dist/weapp is missing.');
  const asked: Phone['asked'] = [];
  const errors: string[] = [];
  const simulate = require('miniprogram-simulate') as Simulate;
  const screen = new Screen(simulate);
  const later = (step: () => void) => void setTimeout(step, 0);
  const navigation = {
    push: (url: string) => later(() => screen.push(url)),
    replace: (url: string) => later(() => (screen.drop(), screen.push(url))),
    restart: (url: string) =>
      later(() => {
        while (screen.stack.length > 0) screen.drop();
        screen.push(url);
      }),
    back: () => later(() => screen.back()),
  };
  window.addEventListener('error', (event) => errors.push(event.message));
  const wx = makeWx({ cloud, navigation, note: (name, options) => void asked.push({ name, options }) });
  startApp(wx, screen);
  const settle = () => simulate.sleep(settleMs);
  const act = async (step: () => void): Promise<void> => {
    step();
    await settle();
  };
  const text = () => screen.front.parent.textContent ?? '';
  const found = (id: string) => (screen.stack.length > 0 ? screen.front.rendered.querySelector(`#${id}`) : undefined);
  /** A person waits until a thing is there before they touch it, however slow the machine is. */
  const appear = async (id: string): Promise<void> => {
    for (let waited = 0; waited < patienceMs && found(id) === undefined; waited += settleMs) await settle();
  };
  return {
    asked,
    errors,
    store: (key, value) => (wx.setStorageSync as (key: string, text: string) => void)(key, JSON.stringify(value)),
    open: (url) => act(() => screen.push(url)),
    at: () => screen.front.url,
    text,
    textOf: (id) => found(id)?.dom.textContent ?? '',
    has: (id) => found(id) !== undefined,
    tap: async (id) => {
      await appear(id);
      await act(() => screen.element(id).dispatchEvent('tap'));
    },
    type: async (id, value) => {
      await appear(id);
      await act(() => screen.element(id).dispatchEvent('input', { detail: { value } }));
    },
    pullDown: () => act(() => void screen.front.rendered.instance.onPullDownRefresh?.()),
    back: () => act(() => screen.back()),
    until: async (isSo, what = 'what was waited for') => {
      for (let waited = 0; waited < patienceMs; waited += settleMs) {
        if (isSo()) return;
        await settle();
      }
      throw new Error(`${what} did not come. On the screen: ${text()}`);
    },
  };
};
