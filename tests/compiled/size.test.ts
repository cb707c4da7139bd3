import path from 'node:path';
import { weappSize } from '../../config/taro/weapp-size';

const kilobyte = 1024;

describe('the size of the compiled mini-program', () => {
  const size = weappSize(path.resolve(__dirname, '../../dist/weapp'));

  it('keeps the main package at 900 KB or less, so that the first opening is quick', () => {
    expect(size.mainBytes).toBeGreaterThan(100 * kilobyte);
    expect(size.mainBytes).toBeLessThanOrEqual(900 * kilobyte);
  });

  it('keeps every subpackage within the 2 MB WeChat accepts', () => {
    expect(size.subpackages.filter(({ bytes }) => bytes > 2 * kilobyte * kilobyte)).toEqual([]);
  });
});
