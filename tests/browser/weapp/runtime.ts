// Runs in the browser: WeChat's own component framework, a page stack, and what the compiled app asks of `wx`.
import * as glassEasel from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { standIns } from '../../compiled/stand-ins';
import { makeWx } from '../../compiled/simulate/wx';
import { bindFields, patchAttributes, plainEvent, type RawEvent } from './elements';

type Settings = { pages?: string[]; component?: boolean; navigationBarTitleText?: string };
type Factory = (standIn: (names: readonly string[]) => unknown[]) => (...given: unknown[]) => void;
type Weapp = { templates: Record<string, unknown>; settings: Record<string, Settings>; modules: Record<string, Factory> };
type Instance = Record<string, unknown> & { route?: string; options?: Record<string, string> };
type Root = { get: () => Instance; attach: (parent: Element, hole: Element) => void; release: () => void };
type Opened = { instance: Instance; root: Root; box: HTMLElement; url: string };
type Definition = Record<string, unknown> & { data?: unknown; methods?: Record<string, unknown> };
type Makers = { Component: (definition: unknown) => unknown; Behavior: unknown };
/** The parts of the framework this runner uses; its own types hide most of them. */
type Space = {
  getComponentSpace: () => { updateComponentOptions: (options: unknown) => void };
  addCompiledTemplate: (path: string, template: unknown) => void;
  addComponentStaticConfig: (path: string, config: unknown) => void;
  componentEnv: (path: string, work: (makers: Makers) => void) => void;
};
type Backend = { createRoot: (tag: string, space: Space, path: string) => Root };

const weapp = (globalThis as unknown as { weapp: Weapp }).weapp;
const trace: { errors: string[]; asked: { name: string; options: unknown }[] } = { errors: [], asked: [] };
window.addEventListener('error', (event) => trace.errors.push(event.message));
window.addEventListener('unhandledrejection', (event) => trace.errors.push(String(event.reason)));

patchAttributes();
const environment = new MiniProgramEnv();
const space = environment.createCodeSpace('', true) as unknown as Space;
space.getComponentSpace().updateComponentOptions({ useMethodCallerListeners: true, writeIdToDOM: true, idPrefixGenerator: null });
for (const path of Object.keys(weapp.templates))
  space.addCompiledTemplate(path, { groupList: weapp.templates, content: weapp.templates[path] });
for (const [path, settings] of Object.entries(weapp.settings)) space.addComponentStaticConfig(path, settings);

const stack: Opened[] = [];
const said = (instance: Instance, name: string, value?: unknown): void => {
  const told = instance[name];
  if (typeof told === 'function') (told as (this: Instance, value?: unknown) => void).call(instance, value);
};

const post = async (path: string, body: BodyInit): Promise<unknown> => {
  const answer = await fetch(path, { method: 'POST', body });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json();
};

const later = (step: () => void): void => void setTimeout(step, 0);
const navigation = {
  push: (url: string) => later(() => push(url)),
  replace: (url: string) => later(() => (drop(), push(url))),
  restart: (url: string) =>
    later(() => {
      while (stack.length > 0) drop();
      push(url);
    }),
  back: () => later(back),
};
const cloud = {
  callFunction: (name: string, event: unknown) => post(`/__cloud/${name}`, JSON.stringify(event)),
  uploadFile: async (cloudPath: string, filePath: string) => {
    const bytes = await (await fetch(filePath)).blob();
    return ((await post(`/__upload?path=${encodeURIComponent(cloudPath)}`, bytes)) as { fileID: string }).fileID;
  },
};
const wx: Record<string, unknown> = makeWx({
  cloud,
  navigation,
  note: (name, options) => void trace.asked.push({ name, options: String((options as { url?: string }).url ?? '') }),
});

let app: Instance | undefined;
const globals = {
  App: (definition: Instance) => (app = definition),
  getApp: () => app,
  getCurrentPages: () => stack.map(({ instance }) => instance),
};
const loaded = new Map<string, { exports: unknown }>();
const standIn = standIns(globalThis);

const resolved = (from: string, to: string): string => {
  const parts = from.split('/').slice(0, -1);
  for (const part of to.replace(/\.js$/, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
};

const withPlainEvents = (methods: Record<string, unknown>): Record<string, unknown> => {
  const told = methods.eh;
  if (typeof told !== 'function') return methods;
  return {
    ...methods,
    eh(this: unknown, event: RawEvent) {
      return (told as (event: unknown) => unknown).call(this, plainEvent(event));
    },
  };
};

const load = (path: string): unknown => {
  const known = loaded.get(path);
  if (known) return known.exports;
  const factory = weapp.modules[path];
  if (!factory) throw new Error(`No such file in the build: ${path}`);
  const module = { exports: {} as unknown };
  loaded.set(path, module);
  space.componentEnv(path, ({ Component, Behavior }) => {
    const component = (definition: Definition) => Component({ ...definition, methods: withPlainEvents(definition.methods ?? {}) });
    const page = (definition: Definition) => {
      const methods = Object.fromEntries(Object.entries(definition).filter(([, value]) => typeof value === 'function'));
      Component({ data: definition.data, methods: withPlainEvents(methods) });
    };
    const require = (to: string) => load(resolved(path, to));
    factory(standIn).call(
      globalThis,
      require,
      module,
      module.exports,
      wx,
      globals.App,
      page,
      component,
      Behavior,
      globals.getApp,
      globals.getCurrentPages,
    );
  });
  return module.exports;
};

load('app');
for (const [path, settings] of Object.entries(weapp.settings)) if (settings.component === true && weapp.modules[path]) load(path);
const launch = { path: '', query: {}, scene: 1001 };
if (app) {
  said(app, 'onLaunch', launch);
  said(app, 'onShow', launch);
}

const context = new glassEasel.CurrentWindowBackendContext();
context.onEvent((...told) => {
  const [target, type, detail, options] = told;
  // Fields tell their own events, see bindFields.
  if (type === 'input' || type === 'change') return 0;
  const event = new glassEasel.Event(type, detail, options);
  glassEasel.Event.dispatchEvent(target, event);
  return event.getEventBubbleStatus();
});
const backend = environment.associateBackend(context as never) as unknown as Backend;

const push = (url: string): void => {
  const [path = '', words = ''] = url.replace(/^\//, '').split('?');
  const query = Object.fromEntries(
    words
      .split('&')
      .filter(Boolean)
      .map((pair) => pair.split('=') as [string, string]),
  );
  load(path);
  const before = stack.at(-1);
  if (before) {
    said(before.instance, 'onHide');
    before.box.style.display = 'none';
  }
  const box = document.createElement('div');
  const hole = document.createElement('div');
  box.appendChild(hole);
  document.body.appendChild(box);
  const root = backend.createRoot('page', space, path);
  const instance = root.get();
  Object.assign(instance, { route: path, options: query, is: path });
  stack.push({ instance, root, box, url });
  root.attach(box, hole);
  said(instance, 'onLoad', query);
  said(instance, 'onShow');
  said(instance, 'onReady');
};

const drop = (): void => {
  const gone = stack.pop();
  if (!gone) return;
  said(gone.instance, 'onUnload');
  gone.root.release();
  gone.box.remove();
};

const back = (): void => {
  drop();
  const front = stack.at(-1);
  if (!front) return;
  front.box.style.display = '';
  said(front.instance, 'onShow');
};

bindFields();
const phone = {
  push,
  back,
  trace,
  at: () => stack.at(-1)?.url ?? '',
  text: () => stack.at(-1)?.box.textContent ?? '',
  store: (key: string, value: unknown) => (wx.setStorageSync as (key: string, value: string) => void)(key, JSON.stringify(value)),
};
Object.assign(window, { phone });
export type BrowserPhone = typeof phone;
