import Taro from '@tarojs/taro';
import { isWeapp } from './environment';

const offerLink = (url: string, name: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.rel = 'noopener';
  link.click();
};

/** A file of storage by its short-lived address: saved in a browser; fetched and opened on a phone, whose own menu keeps, prints or forwards it. */
export const openLink = async (url: string, name: string, fileType: 'docx' | 'xlsx'): Promise<boolean> => {
  try {
    if (!isWeapp) {
      offerLink(url, name);
      return true;
    }
    const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
    const answer = await Taro.downloadFile({ url, filePath });
    if (answer.statusCode !== 200) return false;
    await Taro.openDocument({ filePath, fileType, showMenu: true });
    return true;
  } catch {
    return false;
  }
};
