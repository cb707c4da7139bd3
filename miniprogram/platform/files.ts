import Taro from '@tarojs/taro';
import { isWeapp } from './environment';
import { safeFileName } from './file-name';

/** A file the person chose; `path` is what uploadFile takes, and `forget` frees the browser's memory. */
export type ChosenFile = { name: string; path: string; sizeBytes: number; forget: () => void };

/** Choosing and saving files belongs to the pages of the wide screen. */
export const canHandleFiles = !isWeapp;

/** Asks for one file; undefined when the person chose none. */
export const chooseFile = (accept: string): Promise<ChosenFile | undefined> =>
  new Promise((resolve) => {
    if (isWeapp) return resolve(undefined);
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    // It stays in the page while it is open: some browsers drop a field that nothing holds.
    input.style.display = 'none';
    document.body.append(input);
    const finish = (): void => {
      input.remove();
      const file = input.files?.[0];
      if (!file) return resolve(undefined);
      const path = URL.createObjectURL(file);
      resolve({ name: file.name, path, sizeBytes: file.size, forget: () => URL.revokeObjectURL(path) });
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    input.click();
    return undefined;
  });

const offer = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = safeFileName(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** Saves what a function sent as base64. */
export const saveBase64 = (name: string, base64: string): void => {
  if (isWeapp) return;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  offer(name, new Blob([bytes]));
};

/** A table for whoever asks for it: saved in a browser, opened on a phone, whose own menu keeps or forwards it. */
export const openBase64 = async (name: string, base64: string): Promise<boolean> => {
  try {
    if (!isWeapp) {
      saveBase64(name, base64);
      return true;
    }
    const filePath = `${Taro.env.USER_DATA_PATH}/${safeFileName(name)}`;
    Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64');
    await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true });
    return true;
  } catch {
    return false;
  }
};

/** Saves a text, with the mark by which table programs know that it is UTF-8. */
export const saveText = (name: string, text: string): void => {
  if (!isWeapp) offer(name, new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
};

/** Saves what a program will read again, without any mark before it. */
export const saveJson = (name: string, value: unknown): void => {
  if (!isWeapp) offer(name, new Blob([JSON.stringify(value)], { type: 'application/json' }));
};
