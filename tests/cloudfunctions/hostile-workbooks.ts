// Workbooks that cost little to write and much to read, made of an ordinary one.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createDeflateRaw } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';

export const outsideFile = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(__dirname, '../cases/outside', `${name}.xlsx`)));

const PLAIN = outsideFile('plain');
const PEOPLE = 'xl/worksheets/sheet2.xml';
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** The plain workbook with one of its files otherwise, or without it (`null`). */
export const changed = (change: (xml: string) => string | null, file = PEOPLE): Uint8Array => {
  const files = unzipSync(PLAIN);
  const next = change(text(files[file]));
  const { [file]: _, ...others } = files;
  return zipSync(next === null ? others : { ...files, [file]: new TextEncoder().encode(next) });
};

/** Rows or cells after those that are there. */
const withRows = (rows: string): Uint8Array => changed((xml) => xml.replace('</sheetData>', `${rows}</sheetData>`));
const withCell = (row: number, cell: string): Uint8Array => withRows(`<row r="${row}">${cell}</row>`);
const oneMore = (count: number, row: (index: number) => string): string => Array.from({ length: count }, (_, index) => row(index)).join('');

/** 600 MB of spaces before the end of a sheet, in 600 KB; the header tells of a thousand bytes. */
const bomb = async (): Promise<Uint8Array> => {
  const megabyte = Buffer.alloc(1024 * 1024, ' ');
  const deflate = createDeflateRaw();
  const parts: Buffer[] = [];
  const done = new Promise((resolve) => deflate.on('data', (part: Buffer) => parts.push(part)).on('end', resolve));
  for (let index = 0; index < 600; index += 1) if (!deflate.write(megabyte)) await new Promise((resolve) => deflate.once('drain', resolve));
  deflate.end();
  await done;
  const packed = Buffer.concat(parts);
  // A stored file of the packed bytes, whose headers then say that it is deflated and small.
  const zip = Buffer.from(zipSync({ ...unzipSync(PLAIN), 'xl/bomb.xml': [packed, { level: 0 }] }));
  const name = Buffer.from('xl/bomb.xml');
  const local = zip.indexOf(name) - 30;
  const central = zip.lastIndexOf(name) - 46;
  zip.writeUInt16LE(8, local + 8);
  zip.writeUInt32LE(1000, local + 22);
  zip.writeUInt16LE(8, central + 10);
  zip.writeUInt32LE(1000, central + 24);
  return zip;
};

const far = (cell: string): string => `<c r="${cell}" t="inlineStr"><is><t>x</t></is></c>`;
const cut = (bytes: Uint8Array, to: number): Uint8Array => bytes.slice(0, to);
const relation = (index: number): string =>
  `<Relationship Id="x${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>`;

/** A compound file as old tables and encrypted workbooks are: its directory names what is in it, two bytes a sign. */
const compound = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(3072),
  ]);

/** `words` is what the refusal must name. */
type Hostile = { says: string; code: string; words?: string; make: () => Uint8Array | Promise<Uint8Array> };

export const HOSTILE: readonly Hostile[] = [
  { says: 'a cell in XFD20000', code: 'roster.fileTooFar', words: '表里写到了 XFD20000', make: () => withCell(20_000, far('XFD20000')) },
  { says: 'a cell in XFD1048576', code: 'roster.fileTooFar', make: () => withCell(1_048_576, far('XFD1048576')) },
  {
    says: 'a far cell behind a dimension that tells of three rows',
    code: 'roster.fileTooFar',
    make: () =>
      changed((xml) =>
        xml.replace(/<dimension[^>]*>/, '<dimension ref="A1:M3"/>').replace('</sheetData>', `<row r="4">${far('XFD4')}</row></sheetData>`),
      ),
  },
  {
    says: 'a far cell whose reference stands in single quotes after a line break',
    code: 'roster.fileTooFar',
    make: () => withCell(4, "<c\n r = 'XFD4' t='inlineStr'><is><t>x</t></is></c>"),
  },
  {
    says: 'a far cell with a prefix',
    code: 'roster.fileTooFar',
    make: () => withRows('<x:row r="4"><x:c x:r="XFD4" t="inlineStr"><x:is><x:t>x</x:t></x:is></x:c></x:row>'),
  },
  {
    says: 'a far cell written beyond a quoted sign that looks like the end of its tag',
    code: 'roster.fileTooFar',
    make: () => withCell(4, '<c a=">" r="XFD4" t="inlineStr"><is><t>x</t></is></c>'),
  },
  {
    says: 'a far cell whose reference is written as entities',
    code: 'roster.fileUnreadable',
    make: () => withCell(4, '<c r="&#88;&#70;&#68;4" t="inlineStr"><is><t>x</t></is></c>'),
  },
  {
    says: 'a row number of twelve figures',
    code: 'roster.fileUnreadable',
    make: () => withRows('<row r="999999999999"><c r="A4"><v>1</v></c></row>'),
  },
  {
    says: '1,000,000 rows',
    code: 'roster.fileTooLarge',
    make: () => withRows(oneMore(1_000_000, (index) => `<row r="${index + 4}"><c r="A${index + 4}"><v>1</v></c></row>`)),
  },
  {
    says: '240,000 rows',
    code: 'roster.fileTooFar',
    make: () => withRows(oneMore(240_000, (index) => `<row r="${index + 4}"><c r="A${index + 4}"><v>1</v></c></row>`)),
  },
  {
    says: 'more rows than a roster has, none of them with a number',
    code: 'roster.fileTooFar',
    make: () => withRows('<row><c><v>1</v></c></row>'.repeat(70_000)),
  },
  {
    says: 'seventy thousand rows with nothing in them',
    code: 'roster.fileEmptyRows',
    make: () => withRows('<row></row>'.repeat(70_000)),
  },
  {
    says: '100,000 empty rows of formatted cells, 30 MB of them',
    code: 'roster.fileEmptyRows',
    words: '很多空行，只带着格式',
    make: () => withRows(`<row spans="1:13" s="1" customFormat="1">${'<c s="1"/>'.repeat(26)}</row>`.repeat(100_000)),
  },
  {
    says: 'a wide cell at the end of a long sheet, which would be filled up',
    code: 'roster.fileTooLarge',
    make: () => withCell(59_000, far('BG59000')),
  },
  {
    says: 'more strings than a roster has',
    code: 'roster.fileTooLarge',
    make: () => changed((xml) => xml.replace('</sst>', `${'<si/>'.repeat(2_100_000)}</sst>`), 'xl/sharedStrings.xml'),
  },
  {
    says: 'a million formats',
    code: 'roster.fileTooLarge',
    make: () => changed((xml) => xml.replace('</cellXfs>', `${'<xf/>'.repeat(1_000_000)}</cellXfs>`), 'xl/styles.xml'),
  },
  {
    says: 'twenty thousand sheets',
    code: 'roster.fileTooLarge',
    make: () =>
      changed((xml) => xml.replace('</Relationships>', `${oneMore(20_000, relation)}</Relationships>`), 'xl/_rels/workbook.xml.rels'),
  },
  { says: '600 MB behind a header that tells of 1,000 bytes', code: 'roster.fileTooLarge', make: bomb },
  {
    says: 'a tag that never ends, a million times begun',
    code: 'roster.fileUnreadable',
    make: () => withRows('<c r="A4" '.repeat(1_000_000)),
  },
  {
    says: 'a table of commas under another name',
    code: 'roster.fileOther',
    words: 'CSV',
    make: () => new TextEncoder().encode('姓名,工号\n某甲,A1\n'),
  },
  {
    says: 'a page of the web under another name',
    code: 'roster.fileOther',
    words: '网页',
    make: () => new TextEncoder().encode('<html><table><tr><td>姓名</td></tr></table></html>'),
  },
  { says: 'an empty file', code: 'roster.fileOther', make: () => new Uint8Array([]) },
  { says: 'half a zip', code: 'roster.fileUnreadable', make: () => cut(PLAIN, 2000) },
  { says: 'a zip whose directory points outside of it', code: 'roster.fileUnreadable', make: () => cut(PLAIN, PLAIN.length - 22 - 300) },
  {
    says: 'a zip that is no workbook',
    code: 'roster.fileUnreadable',
    make: () => zipSync({ 'readme.txt': new TextEncoder().encode('x') }),
  },
  { says: 'a workbook whose sheet is not in it', code: 'roster.fileUnreadable', make: () => changed(() => null) },
  {
    says: 'an .xls',
    code: 'roster.fileOther',
    words: '旧版表格',
    make: () => compound('Workbook'),
  },
  { says: 'a workbook with a password', code: 'roster.fileLocked', words: '加了密码', make: () => compound('EncryptedPackage') },
  {
    says: 'a document of words',
    code: 'roster.fileOther',
    words: 'Word',
    make: () => zipSync({ 'word/document.xml': new TextEncoder().encode('<w/>') }),
  },
];
