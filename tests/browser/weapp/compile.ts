import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';

const { shadowed } = require('../../../config/jest/phone-code.cjs') as { shadowed: readonly string[] };

/** The compiled mini-program as one script for a browser, and its styles. */
export type CompiledWeapp = { script: string; styles: string; problems: string[] };

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
  );

// What a browser has and a phone has not, beyond what stands in by throwing: simply not there.
const browserOnly = [
  'window',
  'document',
  'navigator',
  'location',
  'self',
  'history',
  'sessionStorage',
  'MutationObserver',
  'WebKitMutationObserver',
  'MessageChannel',
  'Blob',
  'File',
  'FormData',
  'AbortController',
  'HTMLElement',
  'Element',
  'Node',
  'Event',
  'CustomEvent',
  'requestIdleCallback',
  'performance',
];
const given = ['require', 'module', 'exports', 'wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages'];

/** Two functions, so that a file's own "use strict" does not meet `eval` as the name of a parameter. */
const moduleOf = (source: string): string =>
  `function(standIns){return (function(${shadowed.join(',')}){return function(${[...given, ...browserOnly].join(',')}){${source}\n}}).apply(undefined,standIns(${JSON.stringify(shadowed)}))}`;

// The compiler knows `bind:tap`, Taro writes `bindtap`; both are the same to WeChat.
const withColons = (wxml: string): string => wxml.replace(/(\s)(capture-bind|capture-catch|mut-bind|bind|catch)([a-z])/g, '$1$2:$3');
const forBrowser = (wxss: string): string =>
  wxss
    .replace(/@import\s+["'][^"']+["'];?/g, '')
    .replace(/(-?[\d.]+)rpx/g, (_, size: string) => `calc(${size} * 100vw / 750)`)
    .replace(/(^|[\s,}])page(?=[\s{,])/g, '$1body')
    .replace(/(^|[\s,}>])(view|text|image)(?=[\s{,.:])/g, '$1wx-$2');

type Warning = { message?: string };

export const compileWeapp = (dist: string): CompiledWeapp => {
  const group = new TmplGroup();
  const problems: string[] = [];
  const styles: string[] = [];
  const json: Record<string, unknown> = {};
  const modules: string[] = [];
  for (const file of filesBelow(dist)) {
    const name = path.relative(dist, file).split(path.sep).join('/');
    const id = name.replace(/\.[a-z]+$/, '');
    const read = () => readFileSync(file, 'utf8');
    if (name.endsWith('.wxml')) {
      const warnings = group.addTmpl(id, withColons(read())) as unknown as Warning[];
      problems.push(...warnings.map((warning) => `${name}: ${warning.message ?? String(warning)}`));
    } else if (name.endsWith('.wxs')) group.addScript(id, read());
    else if (name.endsWith('.wxss')) styles.push(`/* ${name} */\n${forBrowser(read())}`);
    else if (name.endsWith('.json')) json[id] = JSON.parse(read());
    else if (name.endsWith('.js')) modules.push(`${JSON.stringify(id)}:${moduleOf(read())}`);
  }
  const script = `globalThis.weapp={templates:${group.getTmplGenObjectGroups()},settings:${JSON.stringify(json)},modules:{${modules.join(',')}}};`;
  return { script, styles: styles.join('\n'), problems };
};
