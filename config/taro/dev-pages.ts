// Webpack as `npm run dev` wants it: what is on the screen is compiled, the rest when it is opened, and a change sends only itself.
import path from 'node:path';
import type Webpack from 'webpack';

const root = path.resolve(__dirname, '../..');
const below = (folder: string): string => path.join(root, folder) + path.sep;
const pages = below('miniprogram/pages');
const house = [below('miniprogram'), below('src-shared')];

const isOfHouse = ({ resource = '' }: { resource?: string }): boolean =>
  house.some((folder) => resource.startsWith(folder)) && !resource.startsWith(pages);

/** Webpack reads this option before its plugins run, but after those of a configuration have. */
class PagesWhenOpened {
  apply({ options }: Webpack.Compiler): void {
    options.experiments.lazyCompilation = {
      entries: false,
      imports: true,
      test: (module) => (module.nameForCondition() ?? '').startsWith(pages),
      backend: { listen: { host: '127.0.0.1' } },
    };
  }
}

type Chain = {
  stats: (what: string) => unknown;
  entry: (name: string) => { add: (file: string) => unknown };
  optimization: { splitChunks: (options: object) => unknown };
  plugin: (name: string) => { use: (plugin: new () => { apply: (compiler: Webpack.Compiler) => void }) => unknown };
};

/** What pages share lies in two files of fixed content, so that no page carries it again and none moves when another is opened. */
export const asDevPages = (chain: Chain): void => {
  chain.entry('app').add(path.join(__dirname, 'dev-client.js'));
  chain.stats('errors-warnings');
  chain.plugin('pagesWhenOpened').use(PagesWhenOpened);
  chain.optimization.splitChunks({
    chunks: 'all',
    minSize: 0,
    cacheGroups: {
      default: false,
      defaultVendors: false,
      packages: { name: 'packages', test: /[\\/]node_modules[\\/]/, priority: 10 },
      house: { name: 'house', test: isOfHouse },
    },
  });
};
