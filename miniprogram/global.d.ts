/// <reference types="@tarojs/taro" />
declare module '*.scss';
declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5';
    /** The cloud environment's id, given at build time; empty means the app's first one. */
    WUHUA_CLOUD_ENV?: string;
  }
}
declare const process: { env: NodeJS.ProcessEnv };
