import Taro from '@tarojs/taro';
import { isWeapp } from './environment';

/** A browser asks for the microphone in a dialog of its own; there one writes instead. */
export const canRecordVoice = isWeapp;

const longestMs = 60_000;

const readFile = (path: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: path,
      success: ({ data }) => (typeof data === 'string' ? reject(new Error('text')) : resolve(new Uint8Array(data))),
      fail: (error) => reject(new Error(error.errMsg)),
    });
  });

export type Recording = {
  stop: () => void /** Null when the person declined the microphone, or nothing was heard. */;
  bytes: Promise<Uint8Array | null>;
};

/** Starts at once and ends by `stop` or after a minute. */
export const recordVoice = (): Recording => {
  const manager = Taro.getRecorderManager();
  const bytes = new Promise<Uint8Array | null>((resolve) => {
    manager.onStop(({ tempFilePath }) => void readFile(tempFilePath).then(resolve, () => resolve(null)));
    manager.onError(() => resolve(null));
  });
  manager.start({ duration: longestMs, format: 'mp3', sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 48_000 });
  return { stop: () => manager.stop(), bytes };
};

/** Plays a recording from its link; a second tap plays it again from the beginning. */
export const playVoice = (url: string): void => {
  if (!isWeapp) {
    void new Audio(url).play().catch(() => undefined);
    return;
  }
  const player = Taro.createInnerAudioContext();
  player.src = url;
  player.onEnded(() => player.destroy());
  player.play();
};
