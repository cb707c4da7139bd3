/** A short recording as phones make them. */
export type SniffedSound = { mime: 'audio/mpeg' | 'audio/aac' | 'audio/mp4'; extension: 'mp3' | 'aac' | 'm4a' };

const MP3: SniffedSound = { mime: 'audio/mpeg', extension: 'mp3' };

const startsWith = (bytes: Uint8Array, at: number, letters: string): boolean =>
  [...letters].every((letter, place) => bytes[at + place] === letter.charCodeAt(0));

/** What a recording is by its first bytes, whatever it is called; null for anything else. */
export const sniffSound = (bytes: Uint8Array): SniffedSound | null => {
  if (startsWith(bytes, 0, 'ID3')) return MP3;
  if (startsWith(bytes, 4, 'ftypM4A') || startsWith(bytes, 4, 'ftypmp42') || startsWith(bytes, 4, 'ftypisom'))
    return { mime: 'audio/mp4', extension: 'm4a' };
  const [first = 0, second = 0] = bytes;
  if (first !== 0xff) return null;
  // Frame headers: twelve bits of sync, of which AAC leaves the layer bits empty and MP3 does not.
  if ((second & 0xf6) === 0xf0) return { mime: 'audio/aac', extension: 'aac' };
  return (second & 0xe0) === 0xe0 && (second & 0x06) !== 0 ? MP3 : null;
};
