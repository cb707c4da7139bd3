import Taro from '@tarojs/taro';
import { isWeapp } from './environment';
import { safeFileName } from './file-name';

const offer = (address: string, name: string): void => {
  const link = document.createElement('a');
  link.href = address;
  link.download = safeFileName(name);
  link.rel = 'noopener';
  link.click();
};

/** Under the name that people know it by; where storage lies elsewhere and lets no page read it, under its own. */
const saveLink = async (url: string, name: string): Promise<void> => {
  const blob = await fetch(url)
    .then((answer) => (answer.ok ? answer.blob() : undefined))
    .catch(() => undefined);
  if (blob === undefined) return offer(url, name);
  const address = URL.createObjectURL(blob);
  offer(address, name);
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** A file of storage by its short-lived address: saved in a browser; fetched and opened on a phone, whose own menu keeps, prints or forwards it. */
export const openLink = async (url: string, name: string, fileType: 'docx' | 'xlsx'): Promise<boolean> => {
  try {
    if (!isWeapp) {
      await saveLink(url, name);
      return true;
    }
    const filePath = `${Taro.env.USER_DATA_PATH}/${safeFileName(name)}`;
    const answer = await Taro.downloadFile({ url, filePath });
    if (answer.statusCode !== 200) return false;
    await Taro.openDocument({ filePath, fileType, showMenu: true });
    return true;
  } catch {
    return false;
  }
};
