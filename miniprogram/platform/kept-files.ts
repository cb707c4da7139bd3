import Taro from '@tarojs/taro';
import { isWeapp } from './environment';

// Files that must outlive the app until they are sent: in the user's folder on a phone, in IndexedDB in a browser.
const storeName = 'files';

const openStore = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('wuhua', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });

const inStore = async <T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const database = await openStore();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode);
      const request = run(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      transaction.onerror = () => reject(transaction.error ?? new Error('failed'));
    });
  } finally {
    database.close();
  }
};

const pathOf = (name: string): string => `${Taro.env.USER_DATA_PATH}/${name}`;

/** Exactly these bytes: a view of a larger buffer would be stored whole. */
const bufferOf = (bytes: Uint8Array): ArrayBuffer => {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
};

/** False when the device has no room. */
export const keepFile = async (name: string, bytes: Uint8Array): Promise<boolean> => {
  try {
    if (isWeapp) Taro.getFileSystemManager().writeFileSync(pathOf(name), bufferOf(bytes));
    else await inStore('readwrite', (store) => store.put(bufferOf(bytes), name));
    return true;
  } catch {
    return false;
  }
};

/** Where the file can be read from, or undefined when it is gone. */
export const fileAddress = async (name: string): Promise<string | undefined> => {
  try {
    if (isWeapp) {
      Taro.getFileSystemManager().accessSync(pathOf(name));
      return pathOf(name);
    }
    const bytes: unknown = await inStore('readonly', (store) => store.get(name));
    return bytes instanceof ArrayBuffer ? URL.createObjectURL(new Blob([bytes])) : undefined;
  } catch {
    return undefined;
  }
};

export const dropFile = async (name: string): Promise<void> => {
  try {
    if (isWeapp) Taro.getFileSystemManager().unlinkSync(pathOf(name));
    else await inStore('readwrite', (store) => store.delete(name));
  } catch {
    // It was gone already.
  }
};
