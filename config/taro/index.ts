import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { asDevPages } from './dev-pages';
import { sayingRenewed } from './dev-renewed';

const root = path.resolve(__dirname, '../..');
const shared = path.join(root, 'src-shared');

/** What is no screen is answered by the local cloud behind `npm run dev`. */
const cloudPaths = ['/functions', '/files', '/storage', '/http', '/demo'];
const { WUHUA_DEV_CLOUD: devCloud, WUHUA_DEV_RENEWED: renewed } = process.env;
const devServer = {
  host: '127.0.0.1',
  port: Number(process.env.WUHUA_DEV_PORT ?? 4000),
  open: false,
  ...(devCloud === undefined ? {} : { proxy: [{ context: cloudPaths, target: devCloud }] }),
  ...(renewed === undefined ? {} : { setupMiddlewares: sayingRenewed(renewed) }),
};

// Sizes are written in CSS px and stay px: the text must not grow with a wide screen, only with 关怀模式 and the
// phone's own font step. NutUI is drawn for 375, so the same setting is right for both.
const untouchedPx = { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } } as const;

export default defineConfig<'webpack5'>({
  projectName: 'wuhua',
  date: '2026-11-24',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'miniprogram',
  outputRoot: process.env.WUHUA_OUT ?? `dist/${process.env.TARO_ENV}`,
  alias: { '@': path.join(root, 'miniprogram'), '@shared': shared },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // Terser took more than half of a build. What is said here is only the oldest syntax it may write: Babel has done the rest.
  jsMinimizer: 'esbuild',
  esbuild: { minify: { enable: true, config: { target: 'es2015' } } },
  plugins: [],
  ...(devCloud === undefined ? {} : { logger: { quiet: true, stats: false } }),
  env: { WUHUA_CLOUD_ENV: JSON.stringify(process.env.WUHUA_CLOUD_ENV ?? '') },
  mini: {
    compile: { include: [shared] },
    postcss: untouchedPx,
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    compile: { include: [shared] },
    devServer,
    ...(devCloud === undefined ? {} : { webpackChain: asDevPages }),
    router: { mode: 'hash' },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { ...untouchedPx, autoprefixer: { enable: true } },
  },
});
