import Taro from '@tarojs/taro';
import { isWeapp } from './environment';

const maxSide = 1600;
const quality = 0.8;

const readFile = (path: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: path,
      success: ({ data }) => (typeof data === 'string' ? reject(new Error('text')) : resolve(new Uint8Array(data))),
      fail: (error) => reject(new Error(error.errMsg)),
    });
  });

/** A phone that cannot compress a picture sends it as it is; the function looks at the size. */
const compressOnWeapp = async (path: string, longSide: number): Promise<string> => {
  try {
    const share = Math.min(1, maxSide / Math.max(1, longSide));
    const size = share < 1 ? { compressedWidth: Math.round((await Taro.getImageInfo({ src: path })).width * share) } : {};
    return (await Taro.compressImage({ src: path, quality: quality * 100, ...size })).tempFilePath;
  } catch {
    return path;
  }
};

const longSideOf = async (path: string): Promise<number> => {
  try {
    const { width, height } = await Taro.getImageInfo({ src: path });
    return Math.max(width, height);
  } catch {
    return 0;
  }
};

const pickOnWeapp = async (count: number): Promise<(Uint8Array | null)[]> => {
  const chosen = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['album', 'camera'] });
  const photos: (Uint8Array | null)[] = [];
  for (const { tempFilePath } of chosen.tempFiles) {
    try {
      photos.push(await readFile(await compressOnWeapp(tempFilePath, await longSideOf(tempFilePath))));
    } catch {
      photos.push(null);
    }
  }
  return photos;
};

const chooseFiles = (count: number): Promise<File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'photo-files';
    input.accept = 'image/jpeg,image/png,image/webp';
    input.multiple = count > 1;
    input.style.display = 'none';
    const finish = (files: File[]) => {
      input.remove();
      resolve(files.slice(0, count));
    };
    input.onchange = () => finish(Array.from(input.files ?? []));
    input.oncancel = () => finish([]);
    // In the page, so that a keyboard helper and a test find it.
    document.body.append(input);
    input.click();
  });

/** The picture as people see it (turned by its orientation), at most 1600 px on its long side, as JPEG. */
const compressOnH5 = async (file: File): Promise<Uint8Array | null> => {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const share = Math.min(1, maxSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * share));
    canvas.height = Math.max(1, Math.round(picture.height * share));
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    return blob ? new Uint8Array(await blob.arrayBuffer()) : null;
  } catch {
    return null;
  }
};

/** Photos from album or camera, made small on the device; null for one that cannot be read, nothing when the person declined. */
export const pickPhotos = async (count: number): Promise<(Uint8Array | null)[]> => {
  try {
    if (isWeapp) return await pickOnWeapp(count);
    return await Promise.all((await chooseFiles(count)).map(compressOnH5));
  } catch {
    return [];
  }
};
