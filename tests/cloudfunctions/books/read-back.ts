// Reads a `.docx` back as somebody would who has nothing but the file. Shares no code with what wrote it.
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';

export type ReadMeeting = { heading: string; expected: string; present: string; excused: string; absent: string };
export type ReadBook = { text: string; meetings: ReadMeeting[]; pictures: string[] };

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

const textOf = (xml: string): string =>
  unescaped(
    xml
      .replace(/<w:br\/>/g, '\n')
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, ''),
  )
    .replace(/\n+/g, '\n')
    .trim();

/** The cell that follows a cell with this label. */
const besides = (cells: readonly string[], label: string): string => cells[cells.indexOf(label) + 1] ?? '';

const meetingOf = (xml: string): ReadMeeting | null => {
  const heading = textOf(/^.*?<\/w:p>/s.exec(xml)?.[0] ?? '');
  const cells = [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell));
  if (!cells.includes('应到')) return null;
  return {
    heading,
    expected: besides(cells, '应到'),
    present: besides(cells, '实到'),
    excused: besides(cells, '请假'),
    absent: besides(cells, '未到'),
  };
};

/** Headings of the second level part the meetings. */
const HEADING = /<w:p>(?=<w:pPr>(?:(?!<\/w:pPr>).)*<w:pStyle w:val="Heading2"\/>)/gs;

export const readBook = (bytes: Uint8Array): ReadBook => {
  const entries = unzipSync(bytes);
  const xml = strFromU8(entries['word/document.xml'] ?? new Uint8Array());
  const starts = [...xml.matchAll(HEADING)].map((match) => match.index);
  const parts = starts.map((start, index) => xml.slice(start, starts[index + 1]));
  return {
    text: textOf(xml),
    meetings: parts.flatMap((part) => meetingOf(part) ?? []),
    pictures: Object.keys(entries)
      .filter((name) => name.startsWith('word/media/'))
      .map((name) =>
        createHash('sha256')
          .update(entries[name] ?? new Uint8Array())
          .digest('hex'),
      ),
  };
};
