import { deflateSync } from 'node:zlib';
import qrcode from 'qrcode-generator';
import { crc32 } from './crc32';

/** Pixels of one module, and modules of white around the code, as readers of codes ask for. */
const SCALE = 8;
const MARGIN = 4;

const chunk = (type: string, body: Uint8Array): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length, 0);
  head.write(type, 4, 'latin1');
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), body])), 0);
  return Buffer.concat([head, body, tail]);
};

/** A QR code of an ASCII text as a PNG of eight grey bits, for paper. */
export const codePicture = (text: string): Buffer => {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const side = (code.getModuleCount() + 2 * MARGIN) * SCALE;
  const isDark = (x: number, y: number): boolean => {
    const [column, row] = [Math.floor(x / SCALE) - MARGIN, Math.floor(y / SCALE) - MARGIN];
    return column >= 0 && row >= 0 && column < code.getModuleCount() && row < code.getModuleCount() && code.isDark(row, column);
  };
  const rows = Buffer.alloc((side + 1) * side, 255);
  for (let y = 0; y < side; y += 1) {
    rows[y * (side + 1)] = 0;
    for (let x = 0; x < side; x += 1) if (isDark(x, y)) rows[y * (side + 1) + 1 + x] = 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
};
